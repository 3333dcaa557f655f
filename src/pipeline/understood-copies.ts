/** Copies of files with what was understood of them, each held against the cells of its original before it is given out. */
import type { Lang } from "../messages/index.ts";
import { type RawWorkbook, UnreadableFile } from "../model/raw.ts";
import type { Annotated } from "../present/annotate/annotate.ts";
import type { Annotation } from "../present/annotate/annotation.ts";
import { copyPath } from "../present/annotate/copy-path.ts";
import { differences } from "../present/annotate/differences.ts";
import { annotateUnderstood } from "../present/annotate/understood.ts";
import type { InspectSheet } from "../present/inspect-report.ts";
import { expandInputs, readBytes } from "../read/index.ts";
import type { AnnotatedCopy } from "./annotate.ts";
import type { InspectOutcome } from "./inspect.ts";
import type { RunOptions } from "./options.ts";

export async function* understoodCopies(
  options: RunOptions,
  { files }: InspectOutcome,
  lang: Lang,
): AsyncGenerator<AnnotatedCopy> {
  const { cwd, limits, stdin } = options;
  const taken = new Set<string>();
  for (const input of await expandInputs(options.inputs, { cwd, limits, stdin })) {
    const own = files.find(({ file }) => file === input.file);
    const bytes = own === undefined ? null : await input.load();
    const content = bytes === null ? null : await tryRead(bytes, options);
    if (own === undefined || bytes === null || content === null) continue;
    const workbook: RawWorkbook = { ...content, file: input.file };
    const { copy, inexact } = await exactCopy(bytes, workbook, own, lang, options);
    const path = copyPath(input.file, workbook.format, taken);
    yield { file: input.file, path, bytes: copy.bytes, inexact };
  }
}

async function tryRead(bytes: Uint8Array, { limits }: RunOptions): Promise<RawWorkbook | null> {
  try {
    return { file: "", sha256: "", ...(await readBytes(bytes, limits)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

interface Understood {
  readonly sheets: readonly InspectSheet[];
  readonly personal: readonly Annotation[];
}

/** The file edited; where that does not keep its cells, its cells written anew. */
async function exactCopy(
  bytes: Uint8Array,
  workbook: RawWorkbook,
  { sheets, personal }: Understood,
  lang: Lang,
  options: RunOptions,
): Promise<{ copy: Annotated; inexact: boolean }> {
  const input = { bytes, workbook, sheets, personal, lang };
  const isExact = async (copy: Annotated): Promise<boolean> => {
    const back = await tryRead(copy.bytes, options);
    return back !== null && differences(workbook, back, personal).length === 0;
  };
  const edited = await annotateUnderstood(input);
  if (await isExact(edited)) return { copy: edited, inexact: false };
  const anew = edited.edited ? await annotateUnderstood({ ...input, anew: true }) : edited;
  return { copy: anew, inexact: !(await isExact(anew)) };
}
