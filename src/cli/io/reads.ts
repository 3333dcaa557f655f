/** Which files a run has read for its options: none of them may be written over. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

/** By the working folder and streams of a run, which are one object. */
const READ = new WeakMap<object, Set<string>>();

export function noteRead(io: { readonly cwd: string }, path: string): void {
  let read = READ.get(io);
  if (read === undefined) READ.set(io, (read = new Set()));
  const own = identityOf(resolve(io.cwd, path));
  if (own !== null) read.add(own);
}

export function isRead(io: { readonly cwd: string }, path: string): boolean {
  const own = identityOf(resolve(io.cwd, path));
  return own !== null && READ.get(io)?.has(own) === true;
}

/**
 * Equal for every path to one file: through links, by other spellings, in capitals where the system takes
 * them for the same, by a second name. Null: there is no file that could be lost; a device or a pipe is none.
 */
export function identityOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true });
    return found.isFile() ? `${found.dev}:${found.ino}` : null;
  } catch {
    return null;
  }
}

/** Whether a file is there that has this very content. */
export function holds(path: string, content: Uint8Array, io: { readonly cwd: string }): boolean {
  const full = resolve(io.cwd, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== content.length) return false;
  return readFileSync(full).equals(content);
}
