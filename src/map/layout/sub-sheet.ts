/** A part of a sheet as a sheet of its own; its cells keep their addresses. */
import type { RawSheet } from "../../model/raw.ts";
import type { Grid } from "../grid.ts";
import type { TableRegion } from "./region.ts";

export function subSheet(grid: Grid, region: TableRegion): RawSheet {
  const { titleTop, bottom, left, right, repeats } = region;
  const { sheet } = grid;
  const inRepeat = (row: number) => repeats.some(([from, to]) => row >= from && row <= to);
  const rows = [...grid.rowsBetween(titleTop, bottom + 1)]
    .filter(({ row }) => !inRepeat(row))
    .map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= left && column <= right),
    }))
    .filter(({ cells }) => cells.length > 0);
  const merges = sheet.merges.filter(
    (merge) =>
      merge.top >= titleTop && merge.top <= bottom && merge.left >= left && merge.left <= right,
  );
  const { name, hidden, hiddenColumns } = sheet;
  return { name, hidden, hiddenColumns, merges, rows };
}
