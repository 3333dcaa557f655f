/** What a form needs and the sheet lacks; and content under no known heading. */
import { COMMON_FIELDS } from "../catalogue/common-fields.ts";
import type { FormField } from "../model/catalogue.ts";
import type { Problem } from "../model/finding.ts";
import type { FormRow } from "../model/form-sheet.ts";
import type { RawRow } from "../model/raw.ts";
import { isFigure } from "../model/readings/index.ts";
import type { MappedColumn, SheetPlace } from "./columns.ts";
import type { HeadingBlock } from "./find-heading.ts";

interface Context {
  readonly block: HeadingBlock;
  readonly columns: readonly MappedColumn[];
  readonly place: SheetPlace;
}

/**
 * A required column is absent; the time may stand above the table instead. That nothing
 * names a unit is told where rows are placed: another sheet of the workbook may name it.
 */
export function missingColumns(context: Context, rows: readonly FormRow[]): Problem[] {
  const has = (id: string) => context.columns.some((column) => column.field === id);
  const { form, bottom } = context.block;
  const tell = ({ id, heading }: Named) =>
    missingColumn(context.place, bottom, form.id, id, heading);
  const missing = form.fields.filter(({ id, required }) => required && !has(id)).map(tell);
  const timeless = rows.some((row) => row.time.kind === "problem" && row.time.at === null);
  if (timeless) missing.push(tell({ id: "period", heading: headingOf("period") }));
  return missing;
}

type Named = Pick<FormField, "id" | "heading">;

function headingOf(id: string): string {
  return COMMON_FIELDS.find((field) => field.id === id)?.heading ?? id;
}

/** `row`: the last of the heading. */
export function missingColumn(
  place: SheetPlace,
  row: number,
  form: string,
  field: string,
  heading: string,
): Problem {
  return {
    code: "missing-column",
    place: { ...place, row, column: 1 },
    field,
    facts: { heading, field, form },
  };
}

/** Figures under no heading at all would be lost in silence: the column is told as unknown. */
export function unmappedContent(
  body: readonly RawRow[],
  columns: readonly MappedColumn[],
  place: SheetPlace,
  rows: readonly FormRow[],
  /** Columns beyond these belong to rows that do not fit their heading at all. */
  fields: number,
): Problem[] {
  if (rows.length === 0) return [];
  const headed = new Set(columns.map((column) => column.column));
  const dataRows = new Set(rows.map((row) => row.row));
  const found = new Map<number, { readonly row: number; count: number }>();
  for (const row of body) {
    if (!dataRows.has(row.row)) continue;
    for (const cell of row.cells) {
      if (cell.column > fields || headed.has(cell.column) || !isFigure(cell)) continue;
      const known = found.get(cell.column);
      if (known === undefined) found.set(cell.column, { row: row.row, count: 1 });
      else known.count++;
    }
  }
  const problems = [...found].map(([column, { row, count }]) => ({
    code: "uncounted-figures",
    place: { ...place, row, column },
    facts: { count, under: "no-heading" },
  }));
  return problems;
}
