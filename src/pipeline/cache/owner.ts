/**
 * Whose a file or folder is. What another user owns, or could write, may hold figures that no submission says:
 * it is no cache. Where the system knows no users by number (Windows) a profile's folder is its owner's by itself.
 */
import type { Stats } from "node:fs";
import { chmodSync, statSync } from "node:fs";
import { ignoreFault } from "./faults.ts";

/** Bits of a mode: what lets the group and others write, and what lets them do anything. */
const [WRITTEN_BY_OTHERS, OPEN_TO_OTHERS] = [0o022, 0o077];

export function isOwn({ uid }: Stats, user: number | undefined = process.getuid?.()): boolean {
  return user === undefined || uid === user;
}

/** Nobody but this user could have written it. */
export function isTrusted(stats: Stats): boolean {
  if (process.getuid === undefined) return true;
  return isOwn(stats) && (stats.mode & WRITTEN_BY_OTHERS) === 0;
}

/** Of a folder that is there; one that is not has nothing that could be trusted. */
export function isTrustedFolder(path: string): boolean {
  const stats = ignoreFault(() => statSync(path));
  return stats !== undefined && isTrusted(stats);
}

/** Shuts a folder of this user's to all others; false: it is somebody else's. Throws what the disk throws. */
export function shutToOthers(path: string): boolean {
  const stats = statSync(path);
  if (!isOwn(stats)) return false;
  if (process.getuid !== undefined && (stats.mode & OPEN_TO_OTHERS) !== 0) chmodSync(path, 0o700);
  return true;
}
