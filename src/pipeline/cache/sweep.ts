/** What lies in the cache's folder: the packs of this version, and what nobody will read again. */
import { lstatSync, readdirSync, rmdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { ignoreFault, remove } from "./faults.ts";
import { PACK_NAME, TEMPORARY_NAME, VERSION_NAME } from "./format.ts";
import { openPack, type Pack } from "./pack.ts";

const DAY_MS = 86_400_000;
/** A writer takes seconds; a temporary file of yesterday has lost its writer. */
const TEMPORARY_MS = DAY_MS;
/** Other versions: gone after two weeks without use, and never more than this many. */
const UNUSED_MS = 14 * DAY_MS;
const OTHER_VERSIONS = 3;
/** Two runs that merge in turn could hide the packs from a third for ever. */
const LISTINGS = 3;

export interface OpenPacks {
  /** The oldest first. */
  readonly packs: readonly Pack[];
  /** Paths of files that are no packs of this version. */
  readonly damaged: readonly string[];
}

/** Opens the packs of a version's folder. None where the folder is not there or cannot be read. */
export function openPacks(folder: string, version: Buffer): OpenPacks {
  const packs = new Map<string, Pack>();
  const damaged = new Set<string>();
  for (let listing = 0; listing < LISTINGS; listing += 1) {
    let missed = false;
    for (const name of namesIn(folder, PACK_NAME)) {
      if (packs.has(name) || damaged.has(name)) continue;
      const pack = openPack(join(folder, name), version);
      if (pack === "damaged") damaged.add(name);
      else if (pack === "unreadable") missed = true;
      else packs.set(name, pack);
    }
    // Unlinked since the listing: another run has merged it, into a pack that the list did not have.
    if (!missed) break;
  }
  return {
    packs: [...packs]
      .sort(([a, { generation: m }], [b, { generation: n }]) => m - n || (a < b ? -1 : 1))
      .map(([, pack]) => pack),
    damaged: [...damaged].map((name) => join(folder, name)),
  };
}

/** Removes leftovers of killed writers, and packs of versions that are not in use. `nowMs` since 1970. */
export function sweep(root: string, versionFolder: string, nowMs: number): void {
  for (const name of namesIn(join(root, versionFolder), TEMPORARY_NAME)) {
    const path = join(root, versionFolder, name);
    if (changedAt(path) < nowMs - TEMPORARY_MS) remove(path);
  }
  namesIn(root, VERSION_NAME)
    .filter((name) => name !== versionFolder)
    .map((name) => ({ path: join(root, name), at: changedAt(join(root, name)) }))
    .sort((a, b) => b.at - a.at)
    .filter(({ at }, place) => place >= OTHER_VERSIONS || at < nowMs - UNUSED_MS)
    .forEach(({ path }) => removeVersion(path));
}

/** Shows other versions that the folder is in use, once a day: a run that writes nothing leaves no trace. */
export function showInUse(folder: string, nowMs: number): void {
  const at = changedAt(folder);
  if (at === 0 || at > nowMs - DAY_MS) return;
  ignoreFault(() => utimesSync(folder, nowMs / 1000, nowMs / 1000));
}

/** Only what this store has written, and no link followed: the folder may be anybody's by mistake. */
function removeVersion(folder: string): void {
  const isFolder = ignoreFault(() => lstatSync(folder).isDirectory()) ?? false;
  if (!isFolder) return;
  for (const kind of [PACK_NAME, TEMPORARY_NAME]) {
    for (const name of namesIn(folder, kind)) remove(join(folder, name));
  }
  ignoreFault(() => rmdirSync(folder));
}

function namesIn(folder: string, kind: RegExp): string[] {
  return (ignoreFault(() => readdirSync(folder)) ?? []).filter((name) => kind.test(name));
}

/** Milliseconds since 1970; 0 where it is not there. */
function changedAt(path: string): number {
  return ignoreFault(() => lstatSync(path).mtimeMs) ?? 0;
}
