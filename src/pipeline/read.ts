/** Inputs read and mapped: form sheets, fingerprints, and what could not be read. */
import { resolve } from "node:path";
import { mapWorkbook, makeMapper } from "../map/index.ts";
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { rowCount } from "../model/mixed-rows.ts";
import { UnreadableFile, type RawSheet, type RawWorkbook } from "../model/raw.ts";
import { expandInputs, type InputFile, readWorkbook } from "../read/index.ts";
import type { RunOptions } from "./options.ts";

export interface FileInfo {
  readonly file: string;
  readonly sha256: string | null;
  readonly sheets: number;
}

export interface ReadResult {
  readonly files: readonly FileInfo[];
  readonly sheets: readonly FormSheet[];
  readonly problems: readonly Problem[];
}

/** Files read at the same time: reading waits on the disk, the rest is one thread's work. */
const TOGETHER = 4;

/** `each` sees a workbook before it is let go (inspection, excerpts). */
/** The inputs exist, but hold nothing that could be a submission. */
export class NothingToRead extends Error {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super("no spreadsheet among the inputs");
    this.name = "NothingToRead";
    this.paths = paths;
  }
}

export async function readAll(
  options: RunOptions,
  each: (workbook: RawWorkbook, sheets: readonly FormSheet[]) => void = () => {},
): Promise<ReadResult> {
  const inputs = await sortedInputs(options);
  if (inputs.length === 0) throw new NothingToRead(options.inputs);
  const names = options.registry?.names;
  const mapper = makeMapper(
    options.catalogue,
    names === undefined ? undefined : (text) => isName(text, options),
  );
  const files: FileInfo[] = [];
  const sheets: FormSheet[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (let at = 0; at < inputs.length; at += TOGETHER) {
    const batch = inputs.slice(at, at + TOGETHER);
    const read = await Promise.all(batch.map((input) => tryRead(input, options)));
    for (const [i, result] of read.entries()) {
      const input = batch[i] as InputFile;
      options.onProgress(at + i + 1, inputs.length);
      if (result instanceof UnreadableFile) {
        files.push({ file: input.file, sha256: null, sheets: 0 });
        problems.push(unreadable(input.file, result));
        continue;
      }
      files.push({ file: result.file, sha256: result.sha256, sheets: result.sheets.length });
      const same = seen.get(result.sha256);
      if (same !== undefined) {
        problems.push({
          code: "duplicate-file",
          place: { file: result.file },
          facts: { other: same },
        });
        continue;
      }
      seen.set(result.sha256, result.file);
      const mapped = mapWorkbook(result, input.folders, mapper);
      problems.push(...fileProblems(result, mapped));
      sheets.push(...mapped);
      each(result, mapped);
    }
  }
  return { files, sheets, problems };
}

/** The raw sheets of some of the files, for excerpts. */
export async function readSheetsAgain(
  files: ReadonlySet<string>,
  options: RunOptions,
): Promise<ReadonlyMap<string, readonly RawSheet[]>> {
  const sheets = new Map<string, readonly RawSheet[]>();
  if (files.size === 0) return sheets;
  for (const input of await sortedInputs(options)) {
    if (!files.has(input.file)) continue;
    const workbook = await tryRead(input, options);
    if (!(workbook instanceof UnreadableFile)) sheets.set(workbook.file, workbook.sheets);
  }
  return sheets;
}

/** By path, whatever the order on the command line: the same inputs give the same bytes. */
async function sortedInputs(options: RunOptions): Promise<InputFile[]> {
  const { cwd, limits, stdin } = options;
  const own = new Set((options.ownFiles ?? []).map((path) => resolve(cwd, path)));
  const found = await expandInputs(options.inputs, { cwd, limits, stdin });
  const inputs = found.filter(({ file }) => !own.has(resolve(cwd, file)));
  return inputs.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

async function tryRead(
  input: InputFile,
  options: RunOptions,
): Promise<RawWorkbook | UnreadableFile> {
  try {
    return await readWorkbook(input, options.limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

function unreadable(file: string, error: UnreadableFile): Problem {
  const { reason, detail } = error;
  return { code: "file-unreadable", place: { file }, facts: { reason, detail } };
}

function isName(text: string, options: RunOptions): boolean {
  for (const tier of options.registry?.names.tiersOf(text) ?? []) if (tier.length > 0) return true;
  return false;
}

/** What is wrong with a file as a whole: no form, no data, an old encoding. */
function fileProblems(workbook: RawWorkbook, sheets: readonly FormSheet[]): Problem[] {
  const { file } = workbook;
  const problems: Problem[] = [];
  if (workbook.legacyEncoding !== null) {
    problems.push({
      code: "legacy-encoding",
      place: { file },
      facts: { encoding: workbook.legacyEncoding },
    });
  }
  const forms = sheets.filter((sheet) => sheet.form !== null);
  if (forms.length === 0) {
    const names = sheets.filter((sheet) => sheet.hasContent).map((sheet) => sheet.sheet);
    problems.push({ code: "no-form-found", place: { file }, facts: { sheets: names } });
    return problems;
  }
  for (const sheet of sheets) {
    if (sheet.form !== null || !sheet.hasContent) continue;
    problems.push({ code: "sheet-unrecognised", place: { file, sheet: sheet.sheet }, facts: {} });
  }
  const empty = forms.filter((sheet) => rowCount(sheet) === 0);
  if (empty.length === forms.length)
    problems.push({ code: "file-empty", place: { file }, facts: {} });
  else {
    for (const sheet of empty) {
      const facts = { form: sheet.form };
      problems.push({ code: "empty-form", place: { file, sheet: sheet.sheet }, facts });
    }
  }
  return problems;
}
