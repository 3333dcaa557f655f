/** Bytes of a table back into its rows, the same from all three formats. */
import type { ExportColumn, ExportFormat, ExportValue } from "../../model/export.ts";
import { withoutApostrophe } from "../../util/inert.ts";
import { readCells } from "../formats/csv/strict.ts";

type Rows = ExportValue[][];

/** Throws where the bytes are no such table. */
export function rowsOf(
  bytes: Uint8Array,
  format: ExportFormat,
  columns: readonly ExportColumn[],
): Promise<Rows> | Rows {
  if (format === "parquet") return parquetRows(bytes, columns);
  const text = new TextDecoder().decode(bytes);
  return format === "csv" ? csvRows(text, columns) : jsonRows(text, columns);
}

async function parquetRows(bytes: Uint8Array, columns: readonly ExportColumn[]): Promise<Rows> {
  const { parquetReadObjects } = await import("hyparquet");
  // A copy: the bytes of a file may be a part of a larger buffer.
  const file = new Uint8Array(bytes).buffer;
  const names = columns.map(({ name }) => name);
  const objects = await parquetReadObjects({ file, columns: names });
  return objects.map((own) => valuesOf(own, columns));
}

function jsonRows(text: string, columns: readonly ExportColumn[]): Rows {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => valuesOf(JSON.parse(line) as Record<string, unknown>, columns));
}

function valuesOf(own: Record<string, unknown>, columns: readonly ExportColumn[]): ExportValue[] {
  return columns.map(({ name }) => (own[name] ?? null) as ExportValue);
}

function csvRows(text: string, columns: readonly ExportColumn[]): Rows {
  const [heading = [], ...rows] = readCells(text);
  const places = columns.map(({ name }) => heading.indexOf(name));
  return rows.map((row) =>
    columns.map(({ type }, i) => readCell(row[places[i] ?? -1] ?? null, type)),
  );
}

function readCell(cell: string | null, type: ExportColumn["type"]): ExportValue {
  if (cell === null) return null;
  if (type === "text") return withoutApostrophe(cell);
  return type === "flag" ? cell === "true" : Number(cell);
}
