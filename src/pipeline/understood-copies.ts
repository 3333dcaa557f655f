/** Copies of files with what was understood of them, each held against the cells of its original before it is given out. */
import type { Lang } from "../messages/index.ts";
import { type RawWorkbook, UnreadableFile } from "../model/raw.ts";
import type { Annotated } from "../present/annotate/annotate.ts";
import type { Annotation } from "../present/annotate/annotation.ts";
import { type CoveredNames, coverNames } from "../present/annotate/covered-names.ts";
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
    const names = coverNames({ ...content, file: input.file });
    const { workbook, nameOf } = names;
    const renamed = {
      sheets: own.sheets.map((sheet) => ({ ...sheet, name: nameOf(sheet.name) })),
      personal: own.personal.map((each) => ({
        ...each,
        sheet: each.sheet === null ? null : nameOf(each.sheet),
      })),
    };
    const { copy, inexact } = await exactCopy(bytes, names, renamed, lang, options);
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
  { workbook, anew }: CoveredNames,
  { sheets, personal }: Understood,
  lang: Lang,
  options: RunOptions,
): Promise<{ copy: Annotated; inexact: boolean }> {
  const input = {
    bytes,
    workbook,
    sheets,
    personal,
    lang,
    ...(anew ? { anew: true as const } : {}),
  };
  const isExact = async (copy: Annotated): Promise<boolean> => {
    const back = await tryRead(copy.bytes, options);
    return back !== null && differences(workbook, back, personal).length === 0;
  };
  const edited = await annotateUnderstood(input);
  if (await isExact(edited)) return { copy: edited, inexact: false };
  const again = edited.edited ? await annotateUnderstood({ ...input, anew: true }) : edited;
  return { copy: again, inexact: !(await isExact(again)) };
}
