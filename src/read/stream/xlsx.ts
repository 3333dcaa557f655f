/** A large workbook of one visible sheet piece by piece. */
import { detectZip } from "../detect.ts";
import { openContext } from "../formats/xlsx/index.ts";
import { parsePart, relationsOf, workbookPart } from "../formats/xlsx/package.ts";
import { readSheetPart } from "../formats/xlsx/sheet.ts";
import { readWorkbookPart } from "../formats/xlsx/workbook.ts";
import { XmlReader } from "../xml/reader.ts";
import { openZipFile } from "../zip/file-archive.ts";
import { canStep } from "../zip/inflater.ts";
import {
  isFull,
  NotStreamed,
  type StreamedParts,
  type StreamSource,
  type TakeCells,
} from "./types.ts";
import { openInflating } from "./inflating.ts";

export function streamXlsx(source: StreamSource, take: TakeCells): StreamedParts {
  const { file, limits, texts, hash, path, jobs } = source;
  if (!canStep()) throw new NotStreamed();
  const zip = openZipFile(file, limits);
  const { archive } = zip;
  if (detectZip(archive) !== "xlsx") throw new NotStreamed();
  const name = workbookPart(archive);
  const { sheets, date1904 } = parsePart(archive, name, readWorkbookPart);
  const [sheet, ...others] = sheets;
  if (sheet === undefined || others.length > 0 || sheet.hidden) throw new NotStreamed();
  const relations = relationsOf(archive, name);
  const target = relations.find(({ id }) => id === sheet.relation)?.target ?? "";
  const entry = archive.find(target);
  if (entry === null) throw new NotStreamed();
  const context = openContext(archive, relations, limits, date1904, texts);
  const { start, end } = zip.spanOf(entry);
  const inflating = openInflating({ path, entry, start, end, file, hash, jobs }, () => {
    hash.addPart(file, 0, start);
    return zip.openEntry(entry, hash);
  });
  try {
    const sink = {
      isFull,
      take: (cells: Parameters<TakeCells>[0]) => take(cells, sheet.name),
    };
    const content = readSheetPart(
      new XmlReader(inflating.source, entry.name),
      context,
      texts,
      sink,
    );
    if (content === null) throw new NotStreamed();
    if (content.cells.rowCount > 0) take(content.cells, sheet.name);
    const sha256 = inflating.finish();
    return { merges: content.merges, hiddenColumns: content.hiddenColumns, sha256 };
  } finally {
    inflating.stop();
  }
}
