/** Total rows read, each with the rows that it is the sum of. */
import { ExactTotal } from "../model/exact-total.ts";
import type { CountCell, ExactTotals, TotalRow } from "../model/form-sheet.ts";
import type { CountColumn, RowBlock } from "../model/row-block.ts";
import { readCount } from "../model/readings/index.ts";
import { numberRoom } from "../util/number-room.ts";
import type { Assembly, Span } from "./assemble.ts";
import type { RowReader } from "./rows.ts";
import type { RowSums } from "./sums.ts";

/** `sums`: of the block of rows. */
export function readTotals(
  { totals, rows }: Assembly,
  block: RowBlock,
  sums: RowSums,
  reader: RowReader,
): TotalRow[] {
  return totals.map(({ source, label, candidates }) => {
    const { row } = source.raw;
    const exactly = exactTotals(row, reader);
    const counts = exactly === null ? totalCounts(row, reader) : null;
    const stated = exactly === null ? statedIn(counts as Counts) : exactly;
    const slots = stated.counts === block.counts ? null : slotsOf(stated.counts, block);
    const fitting = candidates.find((covers) => fits(stated, slots, covers, sums));
    const { from, to } = fitting ?? candidates[0] ?? { from: 0, to: 0 };
    const covers = rows.slice(from, to);
    return exactly === null
      ? { row, label, counts: counts as Counts, covers }
      : new ExactTotal(row, label, covers, exactly);
  });
}

type Counts = ReadonlyMap<string, CountCell>;

/** What the row states, by slot: the fields and their numbers. */
interface Stated {
  readonly counts: readonly { readonly field: string }[];
  readonly values: ArrayLike<number>;
}

function statedIn(counts: Counts): Stated {
  const stated = [...counts].flatMap(([field, { reading }]) =>
    reading.ok && reading.value.value !== null ? [{ field, value: reading.value.value }] : [],
  );
  return { counts: stated, values: stated.map(({ value }) => value) };
}

/** Where the fields stand in the block; null in {@link fits}: as they are stated. */
function slotsOf(counts: Stated["counts"], block: RowBlock): readonly number[] {
  return counts.map(({ field }) => block.counts.findIndex((own) => own.field === field));
}

function fits(
  { counts, values }: Stated,
  slots: readonly number[] | null,
  covers: Span,
  sums: RowSums,
): boolean {
  for (let i = 0; i < counts.length; i++)
    if (sums.of(slots === null ? i : (slots[i] as number), covers) !== values[i]) return false;
  return true;
}

/** null: some cell of the row is no plain whole number. */
function exactTotals(row: number, reader: RowReader): ExactTotals | null {
  const { grid, groups, totals, workbook } = reader;
  if (groups.length > 1 || grid.isMerged(row)) return null;
  const values = numberRoom(totals.length);
  for (let slot = 0; slot < totals.length; slot++) {
    const { column } = totals[slot] as CountColumn;
    const value = grid.wholeAt(row, column, !workbook);
    if (value < 0) return null;
    values[slot] = value;
  }
  return { counts: totals, values };
}

/** Columns that headings above tell apart are not summed up by field, so they are not compared. */
function totalCounts(row: number, reader: RowReader): ReadonlyMap<string, CountCell> {
  const counts = new Map<string, CountCell>();
  if (reader.groups.length > 1) return counts;
  for (const {
    column: { column },
    field,
    part,
  } of reader.counts) {
    if (reader.grid.isCovered(row, column)) continue;
    const reading = readCount(reader.grid.cellAt(row, column), part);
    counts.set(field, { column, row, reading });
  }
  return counts;
}
