/** Annotated copies of faulty files, each held against the cells of its original before it is given out. */
import type { Annotation } from "../present/annotate/annotation.ts";
import { type Lang } from "../messages/said.ts";
import type { Finding } from "../model/finding.ts";
import { type RawWorkbook, UnreadableFile } from "../model/raw.ts";
import { annotate, type Annotated } from "../present/annotate/annotate.ts";
import { type CoveredNames, coverNames } from "../present/annotate/covered-names.ts";
import { copyPath } from "../present/annotate/copy-path.ts";
import { differences } from "../present/annotate/differences.ts";
import { expandInputs, readBytes } from "../read/index.ts";
import type { RunOptions } from "./options.ts";

export interface AnnotatedCopy {
  readonly file: string;
  /** Below the folder of copies, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Not written: no annotated copy of this file holds the original's cells. */
  readonly inexact: boolean;
}

export interface AnnotateWords {
  readonly lang: Lang;
  readonly messageOf: (finding: Finding) => { readonly message: string; readonly cure: string };
}

/** One copy at a time: the files of a whole province do not fit in memory together. */
export async function* annotatedCopies(
  options: RunOptions,
  findings: readonly Finding[],
  words: AnnotateWords,
): AsyncGenerator<AnnotatedCopy> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byFile.get(finding.place.file);
    if (own === undefined) byFile.set(finding.place.file, [finding]);
    else own.push(finding);
  }
  const { cwd, limits, stdin } = options;
  const taken = new Set<string>();
  for (const input of await expandInputs(options.inputs, { cwd, limits, stdin })) {
    const own = byFile.get(input.file) ?? [];
    if (!own.some(({ severity }) => severity !== "information")) continue;
    const original = await tryRead(() => input.load(), options);
    // What cannot be read cannot be copied; `file-unreadable` says so.
    if (original === null) continue;
    const names = coverNames({ ...original.workbook, file: input.file });
    const { workbook } = names;
    const annotations = own.map((finding) => annotationOf(finding, names, words));
    const { copy, inexact } = await exactCopy(
      original.bytes,
      names,
      annotations,
      words.lang,
      options,
    );
    yield {
      file: input.file,
      path: copyPath(input.file, workbook.format, taken),
      bytes: copy.bytes,
      inexact,
    };
  }
}

interface Original {
  readonly bytes: Uint8Array;
  readonly workbook: RawWorkbook;
}

async function tryRead(
  load: () => Promise<Uint8Array>,
  options: RunOptions,
): Promise<Original | null> {
  try {
    const bytes = await load();
    const content = await readBytes(bytes, options.limits);
    return { bytes, workbook: { file: "", sha256: "", ...content } };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** The file edited; where that does not keep its cells, its cells written anew. */
async function exactCopy(
  bytes: Uint8Array,
  { workbook, anew }: CoveredNames,
  annotations: readonly Annotation[],
  lang: Lang,
  options: RunOptions,
): Promise<{ copy: Annotated; inexact: boolean }> {
  const input = { bytes, workbook, annotations, lang, ...(anew ? { anew: true as const } : {}) };
  const isExact = async (copy: Annotated): Promise<boolean> => {
    const back = await tryRead(async () => copy.bytes, options);
    return back !== null && differences(workbook, back.workbook, annotations).length === 0;
  };
  const edited = await annotate(input);
  if (await isExact(edited)) return { copy: edited, inexact: false };
  const again = edited.edited ? await annotate({ ...input, anew: true }) : edited;
  return { copy: again, inexact: !(await isExact(again)) };
}

function annotationOf(
  finding: Finding,
  { nameOf }: CoveredNames,
  { messageOf }: AnnotateWords,
): Annotation {
  const { message, cure } = messageOf(finding);
  const { sheet, row, column } = finding.place;
  return {
    severity: finding.severity,
    code: finding.code,
    sheet: sheet === undefined ? null : nameOf(sheet),
    row: row ?? null,
    column: column ?? null,
    message,
    cure,
    suggestion: finding.suggestion ?? null,
    heading: finding.facts["where"] === "heading",
  };
}
