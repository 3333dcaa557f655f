/** What two sets of submissions have in common: most files of a folder are those of the month before. */
import { acceptedRows, type SourceRow } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";
import { insideName } from "./diff-sets.ts";
import type { Judged } from "./judge.ts";
import type { ReadResult } from "./read.ts";

interface SetOfFiles {
  readonly input: string;
  readonly read: ReadResult;
  readonly judged: Judged;
}

/** Ids of the units of which both sets have the same rows in the same files: their figures are the same. */
export function unchangedUnits(old: SetOfFiles, fresh: SetOfFiles): ReadonlySet<string> {
  const [before, after] = [rowsByUnit(old, "old"), rowsByUnit(fresh, "new")];
  const same = new Set<string>();
  for (const [unit, rows] of before) if (isSame(rows, after.get(unit))) same.add(unit);
  return same;
}

/** By sheet: its rows, each with its days, which a folder's name may tell. */
type RowsOfUnit = ReadonlyMap<string, readonly string[]>;

/** `side`: stands for bytes that are not known, which are like no others. */
function rowsByUnit(
  { input, read, judged }: SetOfFiles,
  side: "old" | "new",
): ReadonlyMap<string, RowsOfUnit> {
  const { sheets, rejected, context } = judged;
  const contents = new Map(read.files.map(({ file, sha256 }) => [file, sha256]));
  const sheetKey = ({ sheet }: SourceRow) =>
    keyOf(insideName(sheet.file, input), contents.get(sheet.file) ?? side, sheet.sheetIndex);
  const units = new Map<string, Map<string, string[]>>();
  for (const row of acceptedRows(sheets, rejected, context)) {
    const own = units.get(row.unit.id) ?? new Map<string, string[]>();
    units.set(row.unit.id, own);
    const key = sheetKey(row);
    const rows = own.get(key) ?? [];
    own.set(key, rows);
    rows.push(`${row.rowNumber} ${row.stretch.start} ${row.stretch.end}`);
  }
  return units;
}

function isSame(a: RowsOfUnit, b: RowsOfUnit | undefined): boolean {
  if (b === undefined || a.size !== b.size) return false;
  return [...a].every(([sheet, rows]) => {
    const others = b.get(sheet);
    return others?.length === rows.length && rows.every((row, i) => row === others[i]);
  });
}
