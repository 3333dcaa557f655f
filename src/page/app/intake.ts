/** Files from the chooser, or dropped, with their paths. What is too much to hold is told before it is read. */
import type { DroppedFiles } from "../request.ts";

export interface NamedFile {
  /** With the folders above it, as far as they were dropped too. */
  readonly path: string;
  readonly file: File;
}

/** A folder was dropped, and this browser does not open it here. */
export class ClosedFolder extends Error {}

/** More than a tab can hold. */
export class TooMuch extends Error {}

const MOST_BYTES = 400 * 1024 ** 2;
const MOST_FILES = 5000;

export function chosen(files: Iterable<File>): NamedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

type Opening = () => Promise<NamedFile[]>;

/** The ways are taken before the event ends: what was dropped is gone then. */
export function dropped(transfer: DataTransfer): Promise<NamedFile[]> {
  const openings = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item): Opening => {
      const handle = handleOf(item);
      const entry = item.webkitGetAsEntry();
      const file = item.getAsFile();
      return () => opened(handle, entry, file);
    });
  return Promise.all(openings.map((open) => open())).then((all) => all.flat());
}

type Handle = FileSystemDirectoryHandle | FileSystemFileHandle | null;

/** Chromium only; from a page of the disk it may be refused. */
function handleOf(item: DataTransferItem): Promise<Handle> {
  const { getAsFileSystemHandle: ask } = item as {
    getAsFileSystemHandle?: () => Promise<Handle>;
  };
  return ask === undefined ? Promise.resolve(null) : ask.call(item).catch(() => null);
}

async function opened(
  asked: Promise<Handle>,
  entry: FileSystemEntry | null,
  file: File | null,
): Promise<NamedFile[]> {
  const handle = await asked;
  try {
    if (handle?.kind === "directory") return await below(handle, "");
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    // The older way, below.
  }
  if (entry?.isDirectory !== true) return file === null ? [] : [{ path: file.name, file }];
  try {
    return await inside(entry as FileSystemDirectoryEntry, "");
  } catch (error) {
    throw error instanceof TooMuch ? error : new ClosedFolder(entry.name);
  }
}

async function below(folder: FileSystemDirectoryHandle, above: string): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  const path = `${above}${folder.name}/`;
  for await (const item of folder.values()) {
    if (item.kind === "directory") found.push(...(await below(item, path)));
    else found.push({ path: path + item.name, file: await item.getFile() });
    refuseTooMany(found.length);
  }
  return found;
}

async function inside(folder: FileSystemDirectoryEntry, above: string): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  const path = `${above}${folder.name}/`;
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((give, fail) =>
      reader.readEntries(give, fail),
    );
    if (some.length === 0) return found;
    for (const entry of some) {
      if (entry.isDirectory) found.push(...(await inside(entry as FileSystemDirectoryEntry, path)));
      else
        found.push({
          path: path + entry.name,
          file: await new Promise<File>((give, fail) =>
            (entry as FileSystemFileEntry).file(give, fail),
          ),
        });
      refuseTooMany(found.length);
    }
  }
}

function refuseTooMany(count: number): void {
  if (count > MOST_FILES) throw new TooMuch();
}

/** The bytes of all. */
export async function read(files: readonly NamedFile[]): Promise<DroppedFiles> {
  refuseTooMany(files.length);
  if (files.reduce((sum, { file }) => sum + file.size, 0) > MOST_BYTES) throw new TooMuch();
  return Promise.all(
    files.map(async ({ path, file }) => [path, new Uint8Array(await file.arrayBuffer())] as const),
  );
}

/** As they are named on a command line: files, and the folders that were dropped. */
export function inputsOf(files: DroppedFiles): string[] {
  return [...new Set(files.map(([path]) => path.split("/")[0] ?? path))];
}

/** The same files in a folder of this name: so a command takes a unit that no sheet says. */
export function inFolder(files: DroppedFiles, name: string): DroppedFiles {
  const folder = name.replace(/[/\\]/g, "-");
  return files.map(([path, bytes]) => [`${folder}/${path}`, bytes]);
}
