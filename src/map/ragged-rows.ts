/** Lines of a CSV that do not fit their table: more fields than the heading has, or other lines inside. */
import type { Problem } from "../model/finding.ts";
import type { CsvLines } from "../model/raw.ts";
import type { SheetPlace } from "./columns.ts";
import type { Grid } from "./grid.ts";

/** Fields of the heading; Infinity where the sheet is no CSV. `top`, `bottom`: its rows' numbers. */
export function headingFields({ cells }: Grid, top: number, bottom: number): number {
  let most = 0;
  for (let row = top; row <= bottom; row++) {
    const at = cells.find(row);
    if (at >= 0) most = Math.max(most, cells.fields[at] as number);
  }
  return most === 0 ? Infinity : most;
}

/** Lines that the reader found to be lost, wherever they stand. */
export function lineFaults(csv: CsvLines | undefined, place: SheetPlace): Problem[] {
  return (csv?.faults ?? []).map(({ kind, row, column, lines, separator = null }) => ({
    code: "ragged-row",
    place: { ...place, row, column },
    facts: { kind, fields: 0, heading: 0, lines, separator },
  }));
}

/**
 * Rows with more fields than the heading: what stands in them may have moved to the next column.
 * Blank fields behind each row alike are a habit of some programs, and move nothing. `from`, `to`:
 * positions of the body's rows. `mayBeHabit` false: other rows of the sheet are not so.
 */
export function raggedRows(
  grid: Grid,
  heading: number,
  from: number,
  to: number,
  place: SheetPlace,
  mayBeHabit = true,
): Problem[] {
  const { cells } = grid;
  if (heading === Infinity) return [];
  const wide: number[] = [];
  for (let at = from; at < to; at++) if ((cells.fields[at] as number) > heading) wide.push(at);
  if (wide.length === 0) return [];
  const habit = mayBeHabit && wide.length === to - from ? habitOf(grid, wide) : null;
  return wide
    .filter((at) => cells.fields[at] !== habit || reachesBeyond(grid, at, heading))
    .map((at) => ({
      code: "ragged-row",
      place: { ...place, row: cells.rows[at] as number, column: heading + 1 },
      facts: {
        kind: "fields",
        fields: cells.fields[at] as number,
        heading,
        lines: 0,
        separator: null,
      },
    }));
}

/** The width that all rows have; null where they differ, or where thousands with a comma may be why. */
function habitOf({ cells, sheet }: Grid, rows: readonly number[]): number | null {
  const [first] = rows;
  const width = first === undefined ? 0 : (cells.fields[first] as number);
  if (rows.some((at) => cells.fields[at] !== width)) return null;
  const divided = sheet.csv?.separator !== "," || rows.some((at) => !hasThousands({ cells }, at));
  return divided ? width : null;
}

/** `1,642` is two fields: one to three digits, then three. */
function hasThousands({ cells }: Pick<Grid, "cells">, at: number): boolean {
  const end = cells.starts[at + 1] as number;
  for (let cell = (cells.starts[at] as number) + 1; cell < end; cell++) {
    if (cells.columns[cell] !== (cells.columns[cell - 1] as number) + 1) continue;
    if (/^[1-9]\d{0,2}$/.test(cells.textOf(cell - 1)) && /^\d{3}$/.test(cells.textOf(cell)))
      return true;
  }
  return false;
}

/** Something stands behind the heading's last field. */
function reachesBeyond({ cells }: Grid, at: number, heading: number): boolean {
  const start = cells.starts[at] as number;
  for (let cell = (cells.starts[at + 1] as number) - 1; cell >= start; cell--) {
    if ((cells.columns[cell] as number) <= heading) return false;
    if (cells.textOf(cell).trim() !== "") return true;
  }
  return false;
}
