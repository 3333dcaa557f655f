/** The manifest of an exported data set, held against its schema. */
import { z } from "zod";
import { EXPORT_FORMATS, EXPORT_SCHEMA, type ExportManifest, TABLES } from "../../model/export.ts";

const table = z.enum(["observations", ...(Object.keys(TABLES) as (keyof typeof TABLES)[])]);
const fact = z.union([z.string(), z.number(), z.array(z.string())]);
const count = z.int().min(0);

const file = z.object({
  // Never out of the folder.
  path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+$/u),
  bytes: count,
  sha256: z.string(),
});

const manifestSchema = z.object({
  schema: z.literal(EXPORT_SCHEMA),
  version: z.string(),
  format: z.enum(EXPORT_FORMATS),
  period: z.string(),
  periodFromData: z.boolean(),
  scheme: z.string(),
  by: z.string().nullable(),
  inferred: z.boolean(),
  sheets: count,
  leftOut: z.array(z.object({ code: z.string(), facts: z.record(z.string(), fact) })),
  rows: z.partialRecord(table, count),
  files: z.array(file.extend({ table, rows: count })),
  // Sets that were exported before it have none.
  script: file.nullable().default(null),
});

/** null: no manifest of this version. */
export function manifestOf(text: string): ExportManifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
