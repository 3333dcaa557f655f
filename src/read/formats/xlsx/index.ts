/** The `.xlsx` reader: a scan of bytes, without a tree and without whole-sheet text. */
import { located } from "../../located.ts";
import { UnreadableFile, type RawSheet, type ReadLimits } from "../../../model/raw.ts";
import { sheetOfCells } from "../../../model/raw-sheet.ts";
import type { TextTable } from "../../../model/text-table.ts";
import { sharedTexts } from "../../texts.ts";
import { openZip, type ZipArchive } from "../../zip/directory.ts";
import type { CellContext } from "./cells.ts";
import {
  findPart,
  openPart,
  parsePart,
  relationsOf,
  workbookPart,
  type Relation,
} from "./package.ts";
import { SerialDates } from "./serial.ts";
import { readSheetPart } from "./sheet.ts";
import { NO_STRINGS, readSharedStrings } from "./strings.ts";
import { readStyles } from "./styles.ts";
import { readWorkbookPart } from "./workbook.ts";

/**
 * Reads the worksheets of an Office Open XML workbook (transitional or strict), in
 * the workbook's order, hidden ones included; chart and macro sheets are left out.
 * Throws UnreadableFile; never gives a sheet that was read in part.
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: ReadLimits,
  archive: ZipArchive = openZip(bytes, limits),
): RawSheet[] {
  const name = workbookPart(archive);
  const { sheets, date1904 } = parsePart(archive, name, readWorkbookPart);
  const relations = relationsOf(archive, name);
  const texts = sharedTexts();
  const context = openContext(archive, relations, limits, date1904, texts);
  const targets = new Map(relations.map((relation) => [relation.id, relation.target]));
  const seen = new Set<string>();
  const read: RawSheet[] = [];
  for (const sheet of sheets) {
    if (sheet.relation === "") continue;
    const target = targets.get(sheet.relation);
    if (target === undefined) throw new UnreadableFile("corrupt", "a sheet without its part");
    // A part is one sheet's: read again for a thousand sheets, a small file would be a bomb.
    if (seen.has(target)) throw new UnreadableFile("corrupt", "one part for two sheets");
    seen.add(target);
    const content = located({ sheet: sheet.name }, () =>
      readSheetPart(openPart(archive, target), context, texts),
    );
    if (content === null) continue;
    const { cells, merges, hiddenColumns } = content;
    read.push(
      sheetOfCells({ name: sheet.name, hidden: sheet.hidden, merges, hiddenColumns }, cells),
    );
  }
  if (read.length === 0) throw new UnreadableFile("no-sheets", "a workbook without worksheets");
  return read;
}

export function openContext(
  archive: ZipArchive,
  relations: readonly Relation[],
  limits: ReadLimits,
  date1904: boolean,
  texts: TextTable,
): CellContext {
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target;
  // A missing table of strings shows at the first cell that needs it; missing styles
  // would let dates pass for numbers, so there a stated part must exist.
  const stringsPart = target("sharedStrings");
  const strings =
    stringsPart !== undefined && findPart(archive, stringsPart) !== null
      ? openPart(archive, stringsPart)
      : null;
  const stylesPart = target("styles");
  return {
    strings: strings === null ? NO_STRINGS : readSharedStrings(strings, texts),
    styles: stylesPart === undefined ? null : parsePart(archive, stylesPart, readStyles),
    dates: new SerialDates(date1904),
    limits,
    kept: 0,
  };
}
