/** A large workbook piece by piece: one visible sheet, beside which others may stand empty, as in every new workbook. */
import { canStep } from "#host/inflate.ts";
import type { ZipEntry } from "../zip/entry.ts";
import { isWorkbook } from "../formats/xlsx.ts";
import type { TextTable } from "../../model/text-table.ts";
import type { CellContext } from "../formats/xlsx/cells.ts";
import { openContext } from "../formats/xlsx/index.ts";
import {
  openPart,
  parsePart,
  type Relation,
  relationsOf,
  workbookPart,
} from "../formats/xlsx/package.ts";
import { readSheetPart } from "../formats/xlsx/sheet.ts";
import { readWorkbookPart } from "../formats/xlsx/workbook.ts";
import { XmlReader } from "../xml/reader.ts";
import type { ZipArchive } from "../zip/directory.ts";
import { openZipFile } from "../zip/file-archive.ts";
import { Stopped, type StreamedParts, type StreamSource, type TakeCells } from "./types.ts";
import { openInflating } from "./inflating.ts";

export function streamXlsx(source: StreamSource, take: TakeCells): StreamedParts {
  const { file, limits, texts, hash, path, jobs } = source;
  if (!canStep()) throw new Stopped();
  const zip = openZipFile(file, limits);
  const { archive } = zip;
  if (!isWorkbook(archive)) throw new Stopped();
  const name = workbookPart(archive);
  const { sheets, date1904 } = parsePart(archive, name, readWorkbookPart);
  const relations = relationsOf(archive, name);
  const entries = sheets.map(({ relation }) => entryOf(archive, relations, relation));
  if (new Set(entries).size < entries.length) throw new Stopped();
  const sheetIndex = largestOf(entries);
  const [sheet, entry] = [sheets[sheetIndex], entries[sheetIndex]];
  if (sheet === undefined || entry === undefined || sheet.hidden) throw new Stopped();
  const context = openContext(archive, relations, limits, date1904, texts);
  for (const other of entries)
    if (other !== entry && !isEmpty(archive, other, context, texts)) throw new Stopped();
  const { start, end } = zip.spanOf(entry);
  const leastBeside = limits.pieces.inflatedBeside;
  const task = { path, entry, start, end, file, hash, jobs, leastBeside };
  const inflating = openInflating(task, () => {
    hash.addPart(file, 0, start);
    return zip.openEntry(entry, hash);
  });
  try {
    const sink = {
      most: limits.pieces,
      take: (cells: Parameters<TakeCells>[0]) => take(cells, sheet.name),
    };
    const content = readSheetPart(
      new XmlReader(inflating.source, entry.name, limits),
      context,
      texts,
      sink,
    );
    if (content === null) throw new Stopped();
    if (content.cells.rowCount > 0) take(content.cells, sheet.name);
    const sha256 = inflating.finish();
    const { merges, hiddenColumns } = content;
    return { sheetIndex, sheets: sheets.length, merges, hiddenColumns, sha256 };
  } finally {
    inflating.stop();
  }
}

function entryOf(archive: ZipArchive, relations: readonly Relation[], relation: string): ZipEntry {
  const target = relations.find(({ id }) => id === relation)?.target ?? "";
  const entry = archive.find(target);
  if (entry === null) throw new Stopped();
  return entry;
}

/** The position of the largest; -1 where there is none. */
function largestOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((best, { size }, i) => (size > (entries[best]?.size ?? -1) ? i : best), -1);
}

/** A sheet without cells takes a few hundred bytes. */
const MOST_BYTES_OF_EMPTY = 16 * 1024;

function isEmpty(
  archive: ZipArchive,
  entry: ZipEntry,
  context: CellContext,
  texts: TextTable,
): boolean {
  if (entry.size > MOST_BYTES_OF_EMPTY) return false;
  const content = readSheetPart(openPart(archive, entry.name), context, texts);
  return content !== null && content.cells.rowCount === 0;
}
