/** A table as Parquet: Snappy, dictionaries where they make it smaller, the writer's name fixed. */
import type { ColumnSource } from "hyparquet-writer";
import type { ExportColumn, ExportTable, ExportValue } from "../../model/export.ts";

const TYPES = { text: "STRING", integer: "INT32", number: "DOUBLE", flag: "BOOLEAN" } as const;

export async function parquetBytes({ columns, rows }: ExportTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columnData = columns.map((column, i) => sourceOf(column, rows, i));
  const buffer = parquetWriteBuffer({ columnData, createdBy: "antq" });
  return new Uint8Array(buffer);
}

function sourceOf(
  { name, type }: ExportColumn,
  rows: ExportTable["rows"],
  at: number,
): ColumnSource {
  const data: ExportValue[] = rows.map((row) => row[at] ?? null);
  return { name, data, type: TYPES[type], nullable: true };
}
