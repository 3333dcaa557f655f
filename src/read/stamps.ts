/** What stands in folders right now, told apart by size and time of change: for `--watch`. */
import { resolve, stat } from "#host/files.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "../model/limits.ts";
import { walkFolder } from "./inputs/folder.ts";
import { MissingInput, shownPath } from "./inputs.ts";

/** A look at names: how many files are too many is for who reads them. */
const ALL: ReadLimits = { ...DEFAULT_LIMITS, files: Infinity };

/** By file as shown. null where one of the paths is no folder. Throws MissingInput where one is not there. */
export async function stampsOf(
  paths: readonly string[],
  cwd: string,
): Promise<ReadonlyMap<string, string> | null> {
  const stamps = new Map<string, string>();
  for (const path of paths) {
    const root = resolve(cwd, path);
    const kind = await stat(root).catch(() => null);
    if (kind === null) throw new MissingInput(path);
    if (!kind.isDirectory()) return null;
    const shown = shownPath(path);
    for (const { file, identity } of await walkFolder(root, shown === "." ? "" : shown, [], ALL)) {
      // Gone between the listing and the question: told at the next look.
      const found = await stat(identity).catch(() => null);
      if (found !== null) stamps.set(file, `${found.size} ${found.mtimeMs}`);
    }
  }
  return stamps;
}
