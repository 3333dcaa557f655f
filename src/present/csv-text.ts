/** CSV in the two dialects: RFC 4180 for machines, and what a Vietnamese Excel opens by a click. */
import type { TableCell } from "../model/report.ts";
import { inert } from "../util/inert.ts";
import { isMissingCell, missingSign, type NumberCell } from "./cell-text.ts";
import type { CsvDialect } from "./document.ts";

export type CsvField = string | number | null;

/**
 * Lines of fields as CSV text. `excel-vi`: BOM, `;`, CRLF, decimal comma. A text that a spreadsheet would
 * take for a formula is set off with an apostrophe in both.
 */
export async function csvText(
  lines: readonly (readonly CsvField[])[],
  dialect: CsvDialect,
): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const excel = dialect === "excel-vi";
  const rows = lines.map((line) => line.map((field) => fieldText(field, excel)));
  return stringify(rows, {
    bom: excel,
    delimiter: excel ? ";" : ",",
    record_delimiter: "windows",
    // The library quotes only the record delimiter itself, not a lone CR or LF.
    quoted_match: /[\r\n]/,
  });
}

function fieldText(field: CsvField, excel: boolean): string {
  if (field === null) return "";
  if (typeof field === "number") return plainNumber(field, excel);
  return inert(field);
}

/** A number without grouping: `84.31`, `84,31`. */
function plainNumber(value: number, excel: boolean): string {
  return excel ? String(value).replace(".", ",") : String(value);
}

/** A cell of a wide table; a hedged number or a range is text, so that nobody adds it up unseen. */
export function csvField(cell: TableCell, dialect: CsvDialect): CsvField {
  if (cell.kind === "blank") return null;
  if (cell.kind === "text") return cell.text;
  if (cell.value !== null && cell.qualifier === "=") return cell.value;
  // Blank is the usual sign of "missing" to every program; L and M keep their own.
  if (isMissingCell(cell))
    return cell.status === "L" || cell.status === "M" || cell.status === "Q"
      ? missingSign(cell.status)
      : null;
  return hedged(cell, dialect === "excel-vi");
}

function hedged({ value, qualifier, lower, upper }: NumberCell, excel: boolean): string {
  const say = (n: number): string => plainNumber(n, excel);
  if (value !== null) return `${qualifier} ${say(value)}`;
  if (lower !== null && upper !== null) return `${say(lower)} – ${say(upper)}`;
  return lower !== null ? `≥ ${say(lower)}` : `≤ ${say(upper ?? 0)}`;
}
