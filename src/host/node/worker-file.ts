/** Where the bundle put a worker's script. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** `<name>.worker.js` beside the bundle, or in the folder above its chunks; null where sources run by themselves. */
export function workerFile(name: string): string | null {
  for (const place of ["./", "../"]) {
    const path = fileURLToPath(new URL(`${place}${name}.worker.js`, import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}
