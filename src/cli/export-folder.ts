/** Where a data set may be written: into a new or empty folder, or over a data set, and over nothing else. */
import { EXPORT_SCHEMA } from "../model/export.ts";
import { MANIFEST } from "../present/export/index.ts";
import { expandInputs } from "../read/index.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { filesOfFolder, isFolder, isInside, textInFolder } from "./io/folder.ts";

export async function exportFolder({ args, io, options }: Invocation): Promise<string> {
  const folder = text(options, "output")?.replace(/(?<=.)[\\/]+$/u, "");
  if (folder === undefined || folder === "") throw folderMissing();
  const foreign = foreignFile(folder, io.cwd);
  if (foreign !== null) throw notOurs(folder, foreign);
  const named = args.filter((input) => input !== "-");
  const walked = named.find((input) => isFolder(input, io.cwd) && isInside(folder, input, io.cwd));
  if (walked !== undefined) throw amongInputs(folder, walked);
  for (const { file, path } of await expandInputs(named, { cwd: io.cwd })) {
    if (isInside(path ?? file, folder, io.cwd)) throw overInput(folder, file);
  }
  return folder;
}

/** A file of the folder that no manifest in it names: to replace the folder would lose it. null: none. */
function foreignFile(folder: string, cwd: string): string | null {
  const files = filesOfFolder(folder, MANIFEST, cwd);
  const own = new Set(
    files.includes(MANIFEST) ? ownFiles(textInFolder(folder, MANIFEST, cwd)) : [],
  );
  return files.find((file) => !own.has(file)) ?? null;
}

function ownFiles(manifest: string): string[] {
  try {
    const { schema, files, script } = JSON.parse(manifest) as {
      schema?: unknown;
      files?: readonly { readonly path: string }[];
      script?: { readonly path: string } | null;
    };
    const all = [...(files ?? []), ...(script ? [script] : [])].map(({ path }) => path);
    return schema === EXPORT_SCHEMA ? [MANIFEST, ...all] : [];
  } catch {
    return [];
  }
}

function folderMissing(): UsageError {
  return new UsageError({
    vi: "antq export ghi một thư mục: thêm -o <thư mục>.",
    en: "antq export writes a folder: add -o <folder>.",
  });
}

function notOurs(folder: string, file: string): UsageError {
  return new UsageError({
    vi: `-o "${folder}": trong thư mục có "${file}" không phải do antq export ghi; cả thư mục sẽ bị thay. Chọn thư mục mới.`,
    en: `-o "${folder}": "${file}" in it was not written by antq export, and the whole folder would be replaced. Choose a new folder.`,
  });
}

function amongInputs(folder: string, input: string): UsageError {
  return new UsageError({
    vi: `-o "${folder}" nằm trong thư mục báo cáo "${input}": lần sau sẽ bị đọc như báo cáo. Chọn thư mục khác.`,
    en: `-o "${folder}" is inside "${input}", which is read: the next run would take it for submissions. Choose another folder.`,
  });
}

function overInput(folder: string, file: string): UsageError {
  return new UsageError({
    vi: `-o "${folder}": tệp "${file}" mà lần chạy này đọc nằm trong đó. Chọn thư mục khác.`,
    en: `-o "${folder}": "${file}", which this run reads, is in it. Choose another folder.`,
  });
}
