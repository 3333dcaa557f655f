/** A folder and what is above it, made one by one. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * As `mkdir -p`. Node's own goes round for ever where a system's folder (`/proc/nope/x`) says that what is
 * above is not there although it is. Throws what the system throws. `mode`: of the folders made.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = path; !existsSync(at); at = dirname(at)) {
    missing.push(at);
    if (dirname(at) === at) break;
  }
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder, { mode });
    } catch (error) {
      // Another run may have made it in the meantime.
      if (!isFolder(folder)) throw error;
    }
  }
  if (missing.length === 0 && !isFolder(path)) {
    throw Object.assign(new Error("ENOTDIR"), { code: "ENOTDIR", errno: -20 });
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
