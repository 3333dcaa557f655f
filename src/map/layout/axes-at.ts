/** What stands over and beside one cell of figures. */
import { type Axes, joinAxes } from "./axes.ts";
import type { FigureColumn } from "./columns.ts";
import type { OpenHead } from "./figure.ts";
import type { BodyRow } from "./rows.ts";

/** All that is said of a cell: by its column, its row, and the heads over the row, nearest first. */
export function axesAt(
  row: BodyRow,
  column: FigureColumn,
  heads: ReadonlyMap<BodyRow, readonly OpenHead[]>,
): Axes {
  return (heads.get(row) ?? []).reduceRight(
    (axes, head) => joinAxes(axes, head.axes),
    joinAxes(column.axes, row.axes),
  );
}
