/** Total rows read, each with the rows that it is the sum of. */
import type { CountCell, TotalRow } from "../model/form-sheet.ts";
import { readCount } from "../model/readings/index.ts";
import type { TotalSource } from "./assemble.ts";
import type { RowReader } from "./rows.ts";

/** The sum of a field over the rows with these numbers; what is refused or missing adds nothing. */
export type SumOf = (field: string, rows: readonly number[]) => number;

export function readTotals(
  sources: readonly TotalSource[],
  sumOf: SumOf,
  reader: RowReader,
): TotalRow[] {
  return sources.map((source) => {
    const row = source.source.raw.row;
    const counts = totalCounts(row, reader);
    const fitting = source.candidates.find((covers) => fits(counts, covers, sumOf));
    return { row, label: source.label, counts, covers: fitting ?? source.candidates[0] ?? [] };
  });
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

function fits(
  totals: ReadonlyMap<string, CountCell>,
  covers: readonly number[],
  sumOf: SumOf,
): boolean {
  for (const [field, cell] of totals) {
    if (!cell.reading.ok || cell.reading.value.value === null) continue;
    if (sumOf(field, covers) !== cell.reading.value.value) return false;
  }
  return true;
}
