/** What two sets of submissions have in common: most rows are those of the month before. */
import { acceptedRows, sayTheSame, type SourceRow } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";
import { insideName } from "./diff-sets.ts";
import type { Judged } from "./judge.ts";
import type { ReadResult } from "./read.ts";

interface SetOfFiles {
  readonly input: string;
  readonly read: ReadResult;
  readonly judged: Judged;
}

/** Ids of the units of which both sets say the same figures in the same sheets. */
export function unchangedUnits(old: SetOfFiles, fresh: SetOfFiles): ReadonlySet<string> {
  const [before, after] = [rowsByUnit(old), rowsByUnit(fresh)];
  const contents = new Map([...contentsOf(old), ...contentsOf(fresh)]);
  const sameBytes = (a: SourceRow, b: SourceRow) => {
    const bytes = contents.get(a.sheet);
    return bytes !== null && bytes === contents.get(b.sheet);
  };
  const sameRow = (a: SourceRow, b: SourceRow) =>
    sayTheSame(a, b) ||
    (sameBytes(a, b) &&
      a.rowNumber === b.rowNumber &&
      a.stretch.start === b.stretch.start &&
      a.stretch.end === b.stretch.end);
  const same = new Set<string>();
  for (const [unit, rows] of before) if (areSame(rows, after.get(unit), sameRow)) same.add(unit);
  return same;
}

/** By sheet, its rows in their order. */
type RowsOfUnit = ReadonlyMap<string, readonly SourceRow[]>;

function rowsByUnit({ input, judged }: SetOfFiles): ReadonlyMap<string, RowsOfUnit> {
  const { sheets, rejected, context } = judged;
  const units = new Map<string, Map<string, SourceRow[]>>();
  const keys = new Map(
    sheets.map((sheet) => [sheet, keyOf(insideName(sheet.file, input), sheet.sheetIndex)]),
  );
  for (const row of acceptedRows(sheets, rejected, context)) {
    const own = units.get(row.unit.id) ?? new Map<string, SourceRow[]>();
    units.set(row.unit.id, own);
    const key = keys.get(row.sheet) as string;
    const rows = own.get(key);
    if (rows === undefined) own.set(key, [row]);
    else rows.push(row);
  }
  return units;
}

/** By sheet: the fingerprint of its file; null: not known. */
function contentsOf({ read, judged }: SetOfFiles) {
  const files = new Map(read.files.map(({ file, sha256 }) => [file, sha256]));
  return judged.sheets.map((sheet) => [sheet, files.get(sheet.file) ?? null] as const);
}

function areSame(
  a: RowsOfUnit,
  b: RowsOfUnit | undefined,
  sameRow: (x: SourceRow, y: SourceRow) => boolean,
): boolean {
  if (b === undefined || a.size !== b.size) return false;
  for (const [sheet, rows] of a) {
    const others = b.get(sheet);
    if (others?.length !== rows.length) return false;
    if (!rows.every((row, i) => sameRow(row, others[i] as SourceRow))) return false;
  }
  return true;
}
