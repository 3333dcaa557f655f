/** A zip of submissions expanded to its entries; nothing is ever written to disk. */
import type { ZipEntry } from "../zip/entry.ts";
import { beyond, type ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import { openZip, type ZipArchive } from "../zip/directory.ts";
import { byCodeUnit, isWanted, type FoundFile } from "./disk.ts";

export function isZipName(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * The submissions in a zip, in code-unit order of their names. A zip that cannot be read, or that
 * holds none, stays one file whose loading says why; so does a workbook that is only named `.zip`.
 */
export async function expandZip(zip: FoundFile, limits: ReadLimits): Promise<FoundFile[]> {
  try {
    const archive = openZip(await zip.load(), limits);
    if (isPackage(archive)) return [zip];
    const found = archive.entries
      .filter(({ name }) => isSubmission(name))
      .map((entry) => fileInZip(zip, archive, entry, limits))
      .sort((a, b) => byCodeUnit(a.file, b.file));
    if (found.length > 0) return found;
    throw new UnreadableFile("no-sheets", "zip without spreadsheets");
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return [{ ...zip, load: () => Promise.reject(error) }];
  }
}

/** OOXML and OpenDocument files are zips of parts. */
function isPackage(archive: ZipArchive): boolean {
  return archive.find("[Content_Types].xml") !== null || archive.find("mimetype") !== null;
}

function isSubmission(name: string): boolean {
  const segments = name.split("/");
  return isWanted(segments.at(-1) ?? "") && !segments.includes("__MACOSX");
}

function fileInZip(
  zip: FoundFile,
  archive: ZipArchive,
  entry: ZipEntry,
  limits: ReadLimits,
): FoundFile {
  const segments = entry.name
    .split("/")
    .filter((part) => part !== "." && part !== ".." && part !== "");
  const stem = (zip.file.split("/").at(-1) ?? "").replace(/\.zip$/i, "");
  return {
    file: `${zip.file}/${entry.name}`,
    folders: [...zip.folders, stem, ...segments.slice(0, -1)],
    identity: `${zip.identity}\0${entry.name}`,
    path: null,
    load: async () => {
      if (isZipName(entry.name))
        throw new UnreadableFile("unsupported-format", "a zip inside a zip");
      if (segments.length - 1 > limits.pathDepth) throw beyond("pathDepth", limits);
      return archive.inflateEntry(entry);
    },
  };
}
