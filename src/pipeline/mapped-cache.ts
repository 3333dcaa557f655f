/** Mapped files of earlier runs, by their content and all that mapping depends on. */
import { hash } from "node:crypto";
import type { Catalogue } from "../catalogue/index.ts";
import type { Unit } from "../model/unit.ts";
import type { InputFile } from "../read/index.ts";
import { type CacheStore, type FileStat, openCache, statOf } from "./cache/index.ts";
import { CODEC, unpackFile } from "./clean-file/index.ts";
import type { MappedFile } from "./mapped-file.ts";
import type { CacheSetting } from "./options.ts";

export class MappedCache {
  readonly #store: CacheStore;
  /** Of catalogue and units: what else decides how a file is mapped. */
  readonly #context: string;
  /** Taken before the files are read. */
  readonly #stats = new Map<string, FileStat | null>();

  constructor(store: CacheStore, context: string) {
    this.#store = store;
    this.#context = context;
  }

  /** The file as it was mapped before, where its content is known to be the same. */
  find({ file, path, folders }: InputFile): MappedFile | null {
    if (path === null) return null;
    const sha256 = this.#store.fingerprintOf(path);
    const found =
      sha256 === null
        ? null
        : this.#store.use(this.#keyOf(sha256, folders), (bytes) =>
            unpackFile(bytes, sha256, file, folders),
          );
    if (found === null) this.#stats.set(path, statOf(path));
    return found;
  }

  /** `bytes`: of a clean file. */
  keep({ path, folders }: InputFile, sha256: string, bytes: Uint8Array): void {
    if (path === null) return;
    this.#store.put(this.#keyOf(sha256, folders), bytes);
    const before = this.#stats.get(path) ?? null;
    if (before !== null) this.#store.remember(path, before, sha256);
  }

  close(): void {
    this.#store.close();
  }

  /** Folders name units and periods, so they are part of what a file says. */
  #keyOf(sha256: string, folders: readonly string[]): string {
    return hash("sha256", JSON.stringify([sha256, this.#context, folders]), "hex");
  }
}

export function openMappedCache(
  setting: CacheSetting | undefined,
  catalogue: Catalogue,
  units: readonly Unit[] | null,
): MappedCache | null {
  if (setting === undefined) return null;
  const version = `${setting.version} ${CODEC}`;
  const store = openCache(setting.folder, { version, now: setting.now });
  return new MappedCache(store, contextOf(catalogue, units));
}

function contextOf(catalogue: Catalogue, units: readonly Unit[] | null): string {
  const { forms, indicators, codeLists, schemes } = catalogue;
  const all = [forms, indicators, [...codeLists], [...schemes], units];
  return hash("sha256", JSON.stringify(all), "hex");
}
