/** Runs of rows of one unit, or of one unit and day, under one merged cell. */
import type { Rec } from "./book.ts";
import type { Pen } from "./pen.ts";

/** Changes `recs`: a covered row's unit or day stands in the first row of its run. */
export function mergeRuns(pen: Pen, recs: Rec[], column: number, unit: boolean): void {
  for (let from = 0; from < recs.length;) {
    const first = recs[from] as Rec;
    let to = from;
    for (let next = recs[to + 1]; next !== undefined; next = recs[to + 1]) {
      const joined = next.row === (recs[to] as Rec).row + 1 && next.unit === first.unit;
      if (!joined || (!unit && next.when.start !== first.when.start)) break;
      to++;
    }
    pen.merge(first.row, column, (recs[to] as Rec).row, column);
    for (let i = from + 1; i <= to; i++) {
      const rec = recs[i] as Rec;
      pen.cells.delete(`${rec.row},${column}`);
      const at = { row: first.row, column };
      recs[i] = unit ? { ...rec, unitCell: at } : { ...rec, timeCell: at };
    }
    from = to + 1;
  }
}
