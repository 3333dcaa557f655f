/** A table as one JSON object a line, every column in each. */
import type { ExportTable } from "../../model/export.ts";

export function ndjsonBytes({ columns, rows }: ExportTable): Uint8Array {
  const lines = rows.map((row) => {
    const told = columns.map(({ name }, i) => [name, row[i] ?? null] as const);
    return `${JSON.stringify(Object.fromEntries(told))}\n`;
  });
  return new TextEncoder().encode(lines.join(""));
}
