/** Bytes of a table back into its values, the same from all three formats. */
import type { ExportColumn, ExportFormat, ExportValue } from "../../model/export.ts";
import { withoutApostrophe } from "../../util/inert.ts";
import { readCells } from "../formats/csv/strict.ts";

/** A table column after column: a part of a decade has too many rows to make an object of each. */
export interface Columns {
  readonly length: number;
  /** By name; what is missing in one is null. */
  readonly values: Readonly<Record<string, readonly ExportValue[]>>;
}

/** Throws where the bytes are no such table. */
export function columnsOf(
  bytes: Uint8Array,
  format: ExportFormat,
  columns: readonly ExportColumn[],
): Promise<Columns> | Columns {
  if (format === "parquet") return parquetColumns(bytes, columns);
  const text = new TextDecoder().decode(bytes);
  return format === "csv" ? csvColumns(text, columns) : jsonColumns(text, columns);
}

async function parquetColumns(
  bytes: Uint8Array,
  columns: readonly ExportColumn[],
): Promise<Columns> {
  const { parquetMetadata, parquetRead } = await import("hyparquet");
  // A copy: the bytes of a file may be a part of a larger buffer.
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  const length = Number(metadata.num_rows);
  const values = Object.fromEntries(columns.map(({ name }) => [name, [] as ExportValue[]]));
  await parquetRead({
    file,
    metadata,
    columns: columns.map(({ name }) => name),
    onChunk: ({ columnName, columnData, rowStart }) => {
      const own = values[columnName] ?? [];
      // One chunk behind the other.
      if (own.length !== rowStart) throw new Error(`a gap in ${columnName}`);
      const { length: size } = columnData;
      for (let i = 0; i < size; i++) own.push((columnData[i] ?? null) as ExportValue);
    },
  });
  return { length, values };
}

function jsonColumns(text: string, columns: readonly ExportColumn[]): Columns {
  const lines = text.split("\n").filter((line) => line !== "");
  const rows = lines.map((line) => JSON.parse(line) as Record<string, ExportValue | undefined>);
  const values = columns.map(({ name }) => [name, rows.map((row) => row[name] ?? null)] as const);
  return { length: rows.length, values: Object.fromEntries(values) };
}

function csvColumns(text: string, columns: readonly ExportColumn[]): Columns {
  const [heading = [], ...rows] = readCells(text);
  const values = columns.map(({ name, type }) => {
    const place = heading.indexOf(name);
    return [name, rows.map((row) => readCell(row[place] ?? null, type))] as const;
  });
  return { length: rows.length, values: Object.fromEntries(values) };
}

function readCell(cell: string | null, type: ExportColumn["type"]): ExportValue {
  if (cell === null) return null;
  if (type === "text") return withoutApostrophe(cell);
  return type === "flag" ? cell === "true" : Number(cell);
}
