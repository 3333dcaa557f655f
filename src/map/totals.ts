/** Total rows read, each with the rows that it is the sum of. */
import { ExactTotal } from "../model/exact-total.ts";
import type { CountCell, ExactTotals, TotalRow } from "../model/form-sheet.ts";
import { readCount } from "../model/readings/index.ts";
import { numberRoom } from "../util/number-room.ts";
import type { Assembly, Span } from "./assemble.ts";
import type { RowReader } from "./rows.ts";

/** The sum of a field over some of the rows; what is refused or missing adds nothing. */
export type SumOf = (field: string, rows: Span) => number;

export function readTotals(
  { totals, rows }: Assembly,
  sumOf: SumOf,
  reader: RowReader,
): TotalRow[] {
  return totals.map((source) => {
    const row = source.source.raw.row;
    const exactly = exactTotals(row, reader);
    const counts = exactly === null ? totalCounts(row, reader) : null;
    const stated = exactly === null ? statedIn(counts as Counts) : statedExactly(exactly);
    const fitting = source.candidates.find((covers) =>
      stated.every(([field, total]) => sumOf(field, covers) === total),
    );
    const { from, to } = fitting ?? source.candidates[0] ?? { from: 0, to: 0 };
    const covers = rows.slice(from, to);
    return exactly === null
      ? { row, label: source.label, counts: counts as Counts, covers }
      : new ExactTotal(row, source.label, covers, exactly);
  });
}

type Counts = ReadonlyMap<string, CountCell>;

/** What the row states, by field. */
type Stated = readonly (readonly [string, number])[];

function statedExactly({ counts, values }: ExactTotals): Stated {
  return counts.map(({ field }, slot) => [field, values[slot] as number]);
}

function statedIn(counts: Counts): Stated {
  return [...counts].flatMap(([field, { reading }]) =>
    reading.ok && reading.value.value !== null ? [[field, reading.value.value] as const] : [],
  );
}

/** null: some cell of the row is no plain whole number. */
function exactTotals(row: number, reader: RowReader): ExactTotals | null {
  const { grid, groups, totals, workbook } = reader;
  if (groups.length > 1 || grid.isMerged(row)) return null;
  const values = numberRoom(totals.length);
  for (const [slot, { column }] of totals.entries()) {
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
