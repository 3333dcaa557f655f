/** Mapped files of earlier runs, by their content and all that mapping depends on. */
import { hash } from "node:crypto";
import type { Catalogue } from "../catalogue/index.ts";
import type { Unit } from "../model/unit.ts";
import type { InputFile } from "../read/index.ts";
import { type CacheStore, type FileStat, openCache, statOf } from "./cache/index.ts";
import {
  assembleFile,
  type CleanFile,
  CODEC,
  meetTemplate,
  readOwn,
  type Template,
  templatesOf,
} from "./clean-file/index.ts";
import type { MappedFile } from "./mapped-file.ts";
import type { CacheSetting } from "./options.ts";

/** A clean file of this thread's or another's. */
type Kept = Pick<CleanFile, "sha256" | "templates" | "ownBytes">;

export class MappedCache {
  readonly #store: CacheStore;
  /** Of catalogue and units: what else decides how a file is mapped. */
  readonly #context: string;
  /** Taken before the files are read. */
  readonly #stats = new Map<string, FileStat | null>();
  /** Templates that are in the store. */
  readonly #kept = new WeakSet<Template>();

  constructor(store: CacheStore, context: string) {
    this.#store = store;
    this.#context = context;
  }

  /** The file as it was mapped before, where its content is known to be the same. */
  find(input: InputFile): MappedFile | null {
    if (input.path === null) return null;
    const found = this.#found(input, input.path);
    if (found === null) this.#stats.set(input.path, statOf(input.path));
    return found;
  }

  #found(input: InputFile, path: string): MappedFile | null {
    const sha256 = this.#store.fingerprintOf(path);
    if (sha256 === null) return null;
    const own = this.#store.use(this.#keyOf(sha256, input.folders), readOwn);
    if (own === null) return null;
    const templates = templatesOf(own, (digest) => this.#store.use(digest, meetTemplate));
    return templates === null ? null : assembleFile(own, templates, sha256, input);
  }

  keep({ path, folders }: InputFile, file: Kept): void {
    if (path === null) return;
    const { sha256, templates } = file;
    for (const template of templates) {
      if (this.#kept.has(template)) continue;
      this.#kept.add(template);
      this.#store.put(template.digest, template.bytes);
    }
    this.#store.put(this.#keyOf(sha256, folders), file.ownBytes());
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
  const { forms, indicators, codeLists, schemes, common, words } = catalogue;
  const all = [forms, indicators, [...codeLists], [...schemes], common, words, units];
  return hash("sha256", JSON.stringify(all), "hex");
}
