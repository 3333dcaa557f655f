/** The files of a data set: every part as bytes of its format, and the manifest that names them. */
import { sha256 as sha256Of } from "#host/digest.ts";
import type {
  ExportColumn,
  ExportFormat,
  ExportManifest,
  ExportPart,
  ManifestFile,
  TableName,
} from "../../model/export.ts";
import { csvBytes } from "./csv.ts";
import { LOAD_SCRIPT, loadScript } from "./load-script.ts";
import { ndjsonBytes } from "./ndjson.ts";
import { parquetBytes } from "./parquet.ts";

const WRITERS: Readonly<
  Record<ExportFormat, (part: ExportPart) => Uint8Array | Promise<Uint8Array>>
> = {
  parquet: parquetBytes,
  csv: csvBytes,
  ndjson: ndjsonBytes,
};

/** A file of the data set; `path` from its folder, with `/`. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One file after the other, so that no more than one part is held; the manifest is the last. */
export async function* exportFiles(
  parts: Iterable<ExportPart>,
  about: Omit<ExportManifest, "rows" | "files" | "script">,
): AsyncGenerator<ExportFile> {
  const files: ManifestFile[] = [];
  const counts = new Map<TableName, number>();
  const columns = new Map<TableName, readonly ExportColumn[]>();
  for (const part of parts) {
    const bytes = await WRITERS[about.format](part);
    const path = pathOf(part, about.format);
    const rows = part.rows.length;
    files.push({ table: part.table, path, rows, ...signOf(bytes) });
    columns.set(part.table, part.columns);
    counts.set(part.table, (counts.get(part.table) ?? 0) + rows);
    yield { path, bytes };
  }
  const script = about.format === "csv" ? scriptFile(loadScript(columns, files)) : null;
  if (script !== null) yield script;
  const rows = Object.fromEntries(counts);
  const told = script === null ? null : { path: script.path, ...signOf(script.bytes) };
  const manifest: ExportManifest = { ...about, rows, files, script: told };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  yield { path: MANIFEST, bytes: new TextEncoder().encode(text) };
}

function signOf(bytes: Uint8Array): Pick<ManifestFile, "bytes" | "sha256"> {
  return { bytes: bytes.length, sha256: sha256Of(bytes) };
}

function scriptFile(text: string): ExportFile {
  return { path: LOAD_SCRIPT, bytes: new TextEncoder().encode(text) };
}

export const MANIFEST = "manifest.json";

function pathOf({ table, folder }: ExportPart, format: ExportFormat): string {
  return folder === "" ? `${table}.${format}` : `${table}/${folder}/part.${format}`;
}
