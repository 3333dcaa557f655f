/** Mapped files of earlier runs, by their content and all that mapping depends on. */
import { sha256 as digestOf } from "#host/digest.ts";
import { dirname } from "#host/files.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Unit } from "../model/unit.ts";
import { LIMIT_NAMES, type Limits } from "../model/limits.ts";
import type { InputFile } from "../read/index.ts";
import { type CacheStore, type FileStat, openCache, statOf } from "./cache/index.ts";
import {
  assembleFile,
  CODEC,
  isPersonal,
  meetTemplate,
  readOwn,
  type Template,
  templatesOf,
} from "./clean-file/index.ts";
import type { MappedFile } from "./mapped-file.ts";
import type { Kept, RunCache } from "./run-cache.ts";

export interface CacheSetting {
  readonly folder: string;
  /** Of the program. */
  readonly version: string;
  /** Nanoseconds since 1970. */
  readonly now: () => bigint;
}

/** Of one folder of inputs. */
interface Shelf {
  readonly store: CacheStore;
  /** Templates that are in the store. */
  readonly kept: WeakSet<Template>;
}

export class MappedCache implements RunCache {
  readonly #open: (folder: string) => CacheStore;
  /** By the folder of the inputs. */
  readonly #shelves = new Map<string, Shelf>();
  /** Of catalogue and units: what else decides how a file is mapped. */
  readonly #context: string;
  /** Taken before the files are read. */
  readonly #stats = new Map<string, FileStat | null>();

  constructor(open: (folder: string) => CacheStore, context: string) {
    this.#open = open;
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
    const { store } = this.#shelfOf(path);
    const sha256 = store.fingerprintOf(path);
    if (sha256 === null) return null;
    const bytes = store.get(this.#keyOf(sha256, input.folders));
    if (bytes === null) return null;
    const own = readOwn(bytes);
    const templates = templatesOf(own, (digest) => {
      const written = store.get(digest);
      return written === null ? null : meetTemplate(written);
    });
    return templates === null ? null : assembleFile(own, templates, sha256, input);
  }

  keep({ path, folders }: InputFile, file: Kept): void {
    if (path === null) return;
    const { sha256, templates } = file;
    const { store, kept } = this.#shelfOf(path);
    // Nothing of a person is written where nobody looks for it: such a file is read anew each time.
    const own = file.ownBytes();
    if (
      isPersonal(own) ||
      templates.some((template) => !kept.has(template) && isPersonal(template.bytes))
    )
      return;
    for (const template of templates) {
      if (kept.has(template)) continue;
      kept.add(template);
      store.put(template.digest, template.bytes);
    }
    store.put(this.#keyOf(sha256, folders), own);
    const before = this.#stats.get(path) ?? null;
    if (before !== null) store.remember(path, before, sha256);
  }

  close(): void {
    for (const { store } of this.#shelves.values()) store.close();
  }

  #shelfOf(path: string): Shelf {
    const folder = dirname(path);
    let shelf = this.#shelves.get(folder);
    if (shelf === undefined)
      this.#shelves.set(folder, (shelf = { store: this.#open(folder), kept: new WeakSet() }));
    return shelf;
  }

  /** Folders name units and periods, so they are part of what a file says. */
  #keyOf(sha256: string, folders: readonly string[]): string {
    return digestOf(JSON.stringify([sha256, this.#context, folders]));
  }
}

export function openMappedCache(
  setting: CacheSetting,
  catalogue: Catalogue,
  units: readonly Unit[] | null,
  limits: Limits,
): RunCache {
  const version = `${setting.version} ${CODEC}`;
  // One clock for all: a file that is written to meanwhile has not rested.
  const opened = setting.now();
  const open = (drawer: string) =>
    openCache(setting.folder, { version, drawer, now: () => opened });
  return new MappedCache(open, contextOf(catalogue, units, limits));
}

function contextOf(catalogue: Catalogue, units: readonly Unit[] | null, limits: Limits): string {
  const { forms, indicators, codeLists, schemes, common, words } = catalogue;
  // A file that was within other limits may be beyond these.
  const most = LIMIT_NAMES.map((name) => limits[name]);
  const all = [forms, indicators, [...codeLists], [...schemes], common, words, units, most];
  return digestOf(JSON.stringify(all));
}
