/** Inputs read and mapped: form sheets, fingerprints, and what could not be read. */
import { resolve } from "node:path";
import { makeMapper, type Mapper, mapWorkbook } from "../map/index.ts";
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { rowCount } from "../model/mixed-rows.ts";
import { UnreadableFile, type RawSheet, type RawWorkbook } from "../model/raw.ts";
import { expandInputs, type InputFile, readWorkbook } from "../read/index.ts";
import { checkContextOf } from "./check-context.ts";
import type { RunOptions } from "./options.ts";
import { type StreamedFile, streamInput } from "./stream.ts";

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

export type EachWorkbook = (workbook: RawWorkbook, sheets: readonly FormSheet[]) => void;

export async function readAll(
  options: RunOptions,
  each: EachWorkbook | null = null,
): Promise<ReadResult> {
  const inputs = await sortedInputs(options);
  if (inputs.length === 0) throw new NothingToRead(options.inputs);
  const names = options.registry?.names;
  const mapper = makeMapper(
    options.catalogue,
    names === undefined ? undefined : (text) => isName(text, options),
  );
  const collected = new Collected();
  for (const [at, input] of inputs.entries()) {
    const streamed = each === null ? tryStream(input, mapper, options) : null;
    if (streamed === null) {
      const result = await tryRead(input, options);
      collected.add(input, result, mapper, each);
    } else collected.addStreamed(input, streamed);
    options.onProgress(at + 1, inputs.length);
  }
  return collected;
}

/** What has been read, file after file. */
class Collected implements ReadResult {
  readonly files: FileInfo[] = [];
  readonly sheets: FormSheet[] = [];
  readonly problems: Problem[] = [];
  readonly #seen = new Map<string, string>();

  add(
    input: InputFile,
    result: RawWorkbook | UnreadableFile,
    mapper: Mapper,
    each: EachWorkbook | null,
  ): void {
    if (result instanceof UnreadableFile) {
      this.files.push({ file: input.file, sha256: null, sheets: 0 });
      this.problems.push(unreadable(input.file, result));
      return;
    }
    if (!this.#isNew(result.file, result.sha256, result.sheets.length)) return;
    const mapped = mapWorkbook(result, input.folders, mapper);
    this.problems.push(...fileProblems(result, mapped));
    this.sheets.push(...mapped);
    if (each !== null) each(result, mapped);
    // What the rows say is in the form sheets.
    else for (const { cells } of result.sheets) cells?.giveBack();
  }

  addStreamed({ file }: InputFile, { sha256, sheet }: StreamedFile): void {
    if (this.#isNew(file, sha256, 1)) this.sheets.push(sheet);
  }

  /** False: the same bytes have been read. */
  #isNew(file: string, sha256: string, sheets: number): boolean {
    this.files.push({ file, sha256, sheets });
    const other = this.#seen.get(sha256);
    if (other === undefined) {
      this.#seen.set(sha256, file);
      return true;
    }
    this.problems.push({ code: "duplicate-file", place: { file }, facts: { other } });
    return false;
  }
}

/** A large file of which only totals are wanted. */
function tryStream(input: InputFile, mapper: Mapper, options: RunOptions): StreamedFile | null {
  if (options.windows === undefined || input.path === null) return null;
  const { file, path, folders } = input;
  return streamInput({ file, path, folders }, mapper, checkContextOf(options), options);
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
