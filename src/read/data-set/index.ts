/** An exported data set in a folder; every file is held against the manifest before a row of it is used. */
import { sha256 as sha256Of } from "#host/digest.ts";
import { existsSync, join, readFileSync, statSync } from "#host/files.ts";
import {
  type ExportColumn,
  type ExportManifest,
  type ExportValue,
  type ManifestFile,
  TABLES,
} from "../../model/export.ts";
import { manifestOf } from "./manifest.ts";
import { type Columns, columnsOf } from "./rows.ts";

export type { Columns } from "./rows.ts";

/** `missing`: no such folder; `manifest`: none of this version in it; `damaged`: a file is not what the manifest says. */
export type DataSetFault = "missing" | "manifest" | "damaged";

export class UnusableDataSet extends Error {
  readonly fault: DataSetFault;
  /** The folder, or the file of it that is at fault. */
  readonly path: string;
  constructor(fault: DataSetFault, path: string) {
    super(`${fault}: ${path}`);
    this.name = "UnusableDataSet";
    this.fault = fault;
    this.path = path;
  }
}

export type Row = Readonly<Record<string, ExportValue>>;

export class DataSet {
  readonly manifest: ExportManifest;
  readonly #folder: string;

  /** Throws {@link UnusableDataSet}. */
  constructor(folder: string) {
    const path = join(folder, "manifest.json");
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new UnusableDataSet("missing", folder);
    const manifest = existsSync(path) ? manifestOf(readFileSync(path, "utf8")) : null;
    if (manifest === null) throw new UnusableDataSet("manifest", folder);
    this.#folder = folder;
    this.manifest = manifest;
  }

  /** All rows of a table that is one file. */
  async table(name: keyof typeof TABLES): Promise<Row[]> {
    const rows: Row[] = [];
    for (const file of this.manifest.files) {
      if (file.table !== name) continue;
      const columns = await this.#read(file, TABLES[name]);
      for (let i = 0; i < columns.length; i++) rows.push(rowOf(columns, i));
    }
    return rows;
  }

  /** Observations, a file after the other; `years`: the first and the last that are wanted. */
  async *observations(
    columns: readonly ExportColumn[],
    [from, to]: readonly [number, number],
  ): AsyncGenerator<Columns> {
    for (const file of this.manifest.files) {
      const year = Number(/\/year=(\d+)\//.exec(file.path)?.[1] ?? Number.NaN);
      if (file.table === "observations" && year >= from && year <= to)
        yield this.#read(file, columns);
    }
  }

  async #read(file: ManifestFile, columns: readonly ExportColumn[]): Promise<Columns> {
    const read = await this.#columns(this.#bytes(file), columns);
    if (read?.length !== file.rows) throw new UnusableDataSet("damaged", file.path);
    return read;
  }

  /** null: they are no such table, whatever the manifest says. */
  async #columns(bytes: Uint8Array, columns: readonly ExportColumn[]): Promise<Columns | null> {
    try {
      return await columnsOf(bytes, this.manifest.format, columns);
    } catch {
      return null;
    }
  }

  #bytes({ path, sha256 }: ManifestFile): Uint8Array {
    try {
      const bytes = readFileSync(join(this.#folder, path));
      if (sha256Of(bytes) === sha256) return bytes;
    } catch {
      // Told as what it is: not what the manifest says.
    }
    throw new UnusableDataSet("damaged", path);
  }
}

/** One of its rows. */
export function rowOf({ values }: Columns, at: number): Row {
  const row: Record<string, ExportValue> = {};
  for (const name in values) row[name] = values[name]?.[at] ?? null;
  return row;
}
