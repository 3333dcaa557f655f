/** The columns of a cross table as later stages know them. */
import type { SheetColumn } from "../../model/form-sheet.ts";
import { UNKNOWN_HEAD } from "./columns.ts";
import type { CrossTable } from "./cross-table.ts";

export function sheetColumnsOf({ columns, source }: CrossTable): SheetColumn[] {
  const { stub, figures, unknown } = columns;
  const row = source.region.headBottom;
  const named = stub
    .filter(({ field }) => field !== UNKNOWN_HEAD)
    .map(({ column, heading, field }) => ({ column, heading, field, row }));
  const counts = figures.map(({ column, heading, axes, at }) => {
    const field = axes.fields[0]?.fields[0]?.field ?? null;
    return { column, heading, field, row: at.row };
  });
  const others = unknown.map(({ column, heading, at }) => {
    return { column, heading, field: null, row: at.row };
  });
  return [...named, ...counts, ...others].sort((a, b) => a.column - b.column);
}
