/** What does not add up, told at its cell. */
import { minus, written } from "../../model/decimal.ts";
import type { Problem } from "../../model/finding.ts";
import type { CrossTable } from "./cross-table.ts";
import { type Figure, numberOf } from "./figure.ts";

/** `sum`: what the figure should have been, or may be at most. */
export function tellImbalance(
  table: CrossTable,
  code: string,
  figure: Figure,
  sum: number,
  facts: Problem["facts"],
  severity?: Problem["severity"],
): void {
  const { source, problems } = table;
  const stated = numberOf(figure) ?? 0;
  const heading = headingFor(figure);
  problems.push({
    code,
    place: { ...source.place, row: figure.row.row, column: figure.column.column },
    value: stated,
    ...(code === "part-exceeds-whole" ? {} : { suggestion: written(sum) }),
    facts: { heading, stated, sum, difference: minus(stated, sum), ...facts },
    ...(severity === undefined ? {} : { severity }),
  });
}

/** What a figure is called in a message: its column's heads, or its row's label where those name no count. */
function headingFor({ row, column }: Figure): string {
  return row.axes.fields.length > 0 || column.axes.fields.length === 0
    ? `${row.label.text} · ${column.heading}`
    : column.heading;
}
