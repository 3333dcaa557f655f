/** Tables side by side: one heading row whose first head stands again. */
import { type Grid, isBlank, MAX_COLUMNS, textOf } from "../grid.ts";
import { likely } from "../label/parts.ts";
import type { Lexicon } from "../label/types.ts";
import type { TableRegion } from "./region.ts";

/** A heading in which the first column's head stands again, with figures on both sides, is two tables. */
export function sideBySide(grid: Grid, lexicon: Lexicon, region: TableRegion): TableRegion[] {
  const heads = new Map<number, string>();
  for (let row = region.headTop; row <= region.headBottom; row++) {
    for (const cell of grid.rowAt(row)?.cells ?? []) {
      if (isBlank(cell) || heads.has(cell.column)) continue;
      const parts = likely(lexicon.read(textOf(cell), "heading"));
      const column = parts.find((part) => part.kind === "column");
      heads.set(cell.column, column?.kind === "column" ? column.field : "");
    }
  }
  const columns = [...heads.keys()].sort((a, b) => a - b);
  const first = heads.get(columns[0] ?? 0) ?? "";
  const starts = columns.filter((column) => first !== "" && heads.get(column) === first);
  // "Đơn vị | Số tin | Đơn vị | Số tin": each part has figures of its own.
  const parts = starts.map((left, i) => ({ left, right: (starts[i + 1] ?? MAX_COLUMNS + 1) - 1 }));
  const complete = parts.every(({ left, right }) =>
    columns.some((column) => column > left && column <= right && heads.get(column) === ""),
  );
  if (starts.length < 2 || !complete) return [region];
  return parts.map(({ left, right }) => ({ ...region, left, right }));
}
