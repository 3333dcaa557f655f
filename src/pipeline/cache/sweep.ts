/** What lies in the cache's folder and goes: what is over its bound, and what nobody will read again. */
import { lstatSync, readdirSync, rmdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { ignoreFault, remove } from "./faults.ts";

const DAY_MS = 86_400_000;
/** A writer takes seconds; a temporary file of yesterday has lost its writer. */
const TEMPORARY_MS = DAY_MS;
/** Other versions: gone after two weeks without use, and never more than this many. */
const UNUSED_MS = 14 * DAY_MS;
const OTHER_VERSIONS = 3;
const DRAWER_NAME = /^[0-9a-f]{32}\.drawer$/;
const TEMPORARY_NAME = /^[0-9a-f]{32}\.[0-9a-f]{16}\.tmp$/;
const VERSION_NAME = /^[0-9a-f]{32}$/;

/**
 * Removes leftovers of killed writers, other drawers beyond the bytes that are left to them (what was written
 * longest ago first), and versions that are not in use. `nowMs` since 1970.
 */
export function sweep(
  root: string,
  versionFolder: string,
  drawer: string,
  nowMs: number,
  bytesLeft: number,
): void {
  const folder = join(root, versionFolder);
  for (const name of namesIn(folder, TEMPORARY_NAME)) {
    const path = join(folder, name);
    if (changedAt(path) < nowMs - TEMPORARY_MS) remove(path);
  }
  let left = bytesLeft;
  namesIn(folder, DRAWER_NAME)
    .filter((name) => name !== `${drawer}.drawer`)
    .map((name) => ({ path: join(folder, name), at: changedAt(join(folder, name)) }))
    .sort((a, b) => b.at - a.at)
    .forEach(({ path }) => {
      left -= ignoreFault(() => lstatSync(path).size) ?? 0;
      if (left < 0) remove(path);
    });
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
  for (const kind of [DRAWER_NAME, TEMPORARY_NAME]) {
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
