/** Where the cache lies. */
import { posix, win32 } from "node:path";

/**
 * The cache's folder: ANTQ_CACHE_DIR as it is; else XDG_CACHE_HOME/antq (not on Windows, where no
 * program uses it); else the platform's place for caches. Null where none is known: an empty variable
 * is no variable, and the XDG rules pass over a relative path. The folder is made by the first `close()`
 * that writes, for its owner alone (0700): it holds what the submissions hold.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string | null,
): string | null {
  if (env["ANTQ_CACHE_DIR"]) return env["ANTQ_CACHE_DIR"];
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"] || (home && win32.join(home, "AppData", "Local"));
    return local ? win32.join(local, "antq", "Cache") : null;
  }
  const xdg = env["XDG_CACHE_HOME"];
  if (xdg && posix.isAbsolute(xdg)) return posix.join(xdg, "antq");
  if (!home) return null;
  return platform === "darwin"
    ? posix.join(home, "Library", "Caches", "antq")
    : posix.join(home, ".cache", "antq");
}
