/** A folder walked to its files. Symbolic links are followed, but no folder is entered twice. */
import { join, readdir, realpath, stat } from "#host/files.ts";
import { beyond, type ReadLimits } from "../../model/limits.ts";
import type { UnreadableFile } from "../../model/unreadable.ts";
import { extended } from "../../util/extended.ts";
import {
  byCodeUnit,
  diskLoader,
  noFile,
  isPassedOver,
  isWanted,
  realPathOf,
  type FoundFile,
} from "./disk.ts";

interface Folder {
  readonly absolute: string;
  readonly real: string;
  /** Path below the root, with `/`; empty for the root. */
  readonly below: string;
}

/** A device or a pipe in a folder is told, and never opened: nobody may be there to end it. */
interface Found extends Folder {
  readonly isFile: boolean;
  /** Why it is not looked into; absent: it is no file. */
  readonly fault?: UnreadableFile;
}

/** All files wanted under `root`; `shown` and `folders` are those of the root itself. */
export async function walkFolder(
  root: string,
  shown: string,
  folders: readonly string[],
  limits: ReadLimits,
): Promise<FoundFile[]> {
  const walk = new Walk(limits);
  await walk.enter({ absolute: root, real: await realpath(root), below: "" });
  // Linked folders come last: a file is shown under its own folder where that is in the tree too.
  while (walk.links.length > 0) {
    walk.links.sort((a, b) => byCodeUnit(a.below, b.below));
    await walk.enter(walk.links.shift() as Folder);
  }
  return walk.files
    .sort((a, b) => byCodeUnit(a.below, b.below))
    .map(({ absolute, real, below, isFile, fault }) => ({
      file: shown === "" ? below : shown === "/" ? `/${below}` : `${shown}/${below}`,
      folders: [...folders, ...below.split("/").slice(0, -1)],
      identity: real,
      path: isFile ? real : null,
      load: isFile ? diskLoader(absolute, limits) : () => Promise.reject(fault ?? noFile()),
    }));
}

class Walk {
  readonly files: Found[] = [];
  readonly links: Folder[] = [];
  readonly #entered = new Set<string>();
  readonly #limits: ReadLimits;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  /** Throws where there are too many files: what is beyond them is not looked for. */
  async enter(folder: Folder): Promise<void> {
    if (this.#entered.has(folder.real)) return;
    this.#entered.add(folder.real);
    if (depthOf(folder) > this.#limits.pathDepth) {
      this.#add({ ...folder, isFile: false, fault: beyond("pathDepth", this.#limits) });
      return;
    }
    for (const item of await readdir(folder.absolute, { withFileTypes: true })) {
      if (isPassedOver(item.name)) continue;
      const found: Folder = {
        absolute: join(folder.absolute, item.name),
        real: join(folder.real, item.name),
        below: folder.below === "" ? item.name : `${folder.below}/${item.name}`,
      };
      if (item.isDirectory()) await this.enter(found);
      else if (item.isSymbolicLink()) await this.#follow(found, item.name);
      else if (isWanted(item.name)) this.#add(extended(found, { isFile: item.isFile() }));
    }
  }

  async #follow(link: Folder, name: string): Promise<void> {
    const real = await realPathOf(link.absolute);
    const kind = await kindOf(link.absolute);
    if (kind === "folder") this.links.push({ ...link, real });
    else if (isWanted(name)) this.#add({ ...link, real, isFile: kind === "file" });
  }

  #add(found: Found): void {
    this.files.push(found);
    if (this.files.length > this.#limits.files) throw beyond("files", this.#limits);
  }
}

/** Folders from the root to this one. */
function depthOf({ below }: Folder): number {
  return below === "" ? 0 : below.split("/").length;
}

async function kindOf(path: string): Promise<"folder" | "file" | "other"> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "other";
  } catch {
    // A link to nothing is a file that cannot be read, and will say so if its name is wanted.
    return "file";
  }
}
