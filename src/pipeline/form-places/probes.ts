/** Numbers put into the blank cells of a form, so that it reads as a submission does: what each is taken for is what its cell is for. */
import { isClosingRow } from "../../map/index.ts";
import type { RawCell, RawRow, RawSheet } from "../../model/raw.ts";

/** Small, no year, and no sum of others like it. */
export const PROBE = 7;

export interface Probed {
  readonly sheet: RawSheet;
  /** Columns of the probes, by row. */
  readonly probes: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Below which row, which is to be the table's heading; and whether an empty row ends what heads a column. */
export interface ProbePlan {
  readonly below: number;
  readonly parted: boolean;
  /** Whether a text that stands alone in its row heads the rows below it; null: none does. */
  readonly isHead: ((text: string) => boolean) | null;
  /** Columns of labels, in the rows of their table. */
  readonly labels: readonly LabelColumn[];
}

export interface LabelColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** A cell is probed where it is blank, with a label on its left in its row and a text over it in its column. */
export function probed(sheet: RawSheet, { below, parted, isHead, labels }: ProbePlan): Probed {
  const covered = coveredBy(sheet);
  const probes = new Map<number, Set<number>>();
  let headed = new Set<number>();
  let last = 0;
  const rows = sheet.rows.map((row): RawRow => {
    if (parted && row.row !== last + 1) headed = new Set();
    last = row.row;
    const first = row.cells.find(isLabel)?.column ?? Infinity;
    const taken = new Set(row.cells.flatMap((cell) => (isEmpty(cell) ? [] : [cell.column])));
    const own = [...headed].filter(
      (column) =>
        column > first &&
        !taken.has(column) &&
        !covered.has(`${row.row} ${column}`) &&
        !labels.some((own) => own.column === column && own.from <= row.row && row.row <= own.to),
    );
    for (const { column, kind } of row.cells) if (kind === "text") headed.add(column);
    if (row.row <= below || own.length === 0 || isClosingRow(row)) return row;
    const [only, second] = row.cells.filter((cell) => !isEmpty(cell));
    if (second === undefined && only?.kind === "text" && isHead?.(only.value) === true) return row;
    probes.set(row.row, new Set(own));
    const put = own.map((column): RawCell => ({ kind: "number", column, value: PROBE }));
    const kept = row.cells.filter(({ column }) => taken.has(column));
    return { ...row, cells: [...kept, ...put].sort((a, b) => a.column - b.column) };
  });
  const { name, hidden, merges, hiddenColumns } = sheet;
  return { sheet: { name, hidden, merges, hiddenColumns, rows }, probes };
}

const isEmpty = (cell: RawCell): boolean => cell.kind === "text" && cell.value.trim() === "";

/** A word, or what may be a year or a day. */
function isLabel(cell: RawCell): boolean {
  if (cell.kind === "text") return /\p{L}/u.test(cell.value);
  return (
    cell.kind === "date" || (cell.kind === "number" && cell.value >= 1900 && cell.value < 2200)
  );
}

/** Cells under a merged one: nothing that stands there is seen. */
function coveredBy({ merges, rows }: RawSheet): ReadonlySet<string> {
  const covered = new Set<string>();
  const lastRow = rows.at(-1)?.row ?? 0;
  const lastColumn = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, lastRow); row++)
      for (let column = left; column <= Math.min(right, lastColumn); column++)
        if (row !== top || column !== left) covered.add(`${row} ${column}`);
  return covered;
}
