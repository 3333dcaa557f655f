/** What a form needs and the sheet lacks; and content under no known heading. */
import { COMMON_FIELDS } from "../catalogue/common-fields.ts";
import type { Problem } from "../model/finding.ts";
import type { FormRow, TitleBlock } from "../model/form-sheet.ts";
import type { RawRow } from "../model/raw.ts";
import { columnLetter } from "../util/a1.ts";
import type { MappedColumn, SheetPlace } from "./columns.ts";
import type { HeadingBlock } from "./find-heading.ts";
import { looksLikeUnit } from "./labels.ts";

interface Context {
  readonly block: HeadingBlock;
  readonly columns: readonly MappedColumn[];
  readonly place: SheetPlace;
  readonly title: TitleBlock;
  readonly folders: readonly string[];
}

/** A required column is absent; unit and time may stand above the table instead. */
export function missingColumns(context: Context, rows: readonly FormRow[]): Problem[] {
  const has = new Set(context.columns.map((column) => column.field));
  const missing = context.block.form.fields
    .filter((field) => field.required && !has.has(field.id))
    .map((field) => missingColumn(context, field.heading, field.id));
  const unitKnown =
    ["unit", "unit_code", "district", "province"].some((field) => has.has(field)) ||
    context.title.units.length > 0 ||
    context.folders.some(looksLikeUnit) ||
    rows.every((row) => row.groups.length > 0);
  if (!unitKnown && rows.length > 0) missing.push(missingColumn(context, headingOf("unit"), "unit"));
  const timeless = rows.some((row) => row.time.kind === "problem" && row.time.at === null);
  if (timeless) missing.push(missingColumn(context, headingOf("period"), "period"));
  return missing;
}

function headingOf(id: string): string {
  return COMMON_FIELDS.find((field) => field.id === id)?.heading ?? id;
}

function missingColumn(context: Context, heading: string, field: string): Problem {
  return {
    code: "missing-column",
    place: { ...context.place, row: context.block.bottom, column: 1 },
    field,
    facts: { heading, field, form: context.block.form.id },
  };
}

/** Numbers under no heading at all would be lost in silence: the column is told as unknown. */
export function unmappedContent(
  body: readonly RawRow[],
  columns: readonly MappedColumn[],
  place: SheetPlace,
  rows: readonly FormRow[],
): Problem[] {
  const headed = new Set(columns.map((column) => column.column));
  const dataRows = new Set(rows.map((row) => row.row));
  const told = new Set<number>();
  const problems: Problem[] = [];
  for (const row of body) {
    if (!dataRows.has(row.row)) continue;
    for (const cell of row.cells) {
      if (cell.kind !== "number" || headed.has(cell.column) || told.has(cell.column)) continue;
      told.add(cell.column);
      problems.push({
        code: "unknown-column",
        place: { ...place, row: row.row, column: cell.column },
        facts: { heading: columnLetter(cell.column), nearest: null },
      });
    }
  }
  return problems;
}
