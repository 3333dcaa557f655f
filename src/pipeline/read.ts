/** Inputs read and mapped: form sheets, fingerprints, and what could not be read. */
import { resolve } from "#host/files.ts";
import { turn } from "#host/threads.ts";
import { makeMapper, type Mapper } from "../map/index.ts";
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { UnreadableFile } from "../model/raw.ts";
import type { Unit } from "../model/unit.ts";
import { expandInputs, type InputFile, isLarge } from "../read/index.ts";
import { checkContextOf } from "./check-context.ts";
import { assembleFile, cleanFile, readOwn, templatesOf } from "./clean-file/index.ts";
import {
  type EachWorkbook,
  fileProblems,
  mapInput,
  type MappedFile,
  sheetCount,
  unreadable,
} from "./mapped-file.ts";
import { MOST_IRREGULAR_ROWS, IrregularRows } from "./irregular-rows.ts";
import type { RunOptions } from "./options.ts";
import type { FileInfo, ReadResult } from "./read-result.ts";
import type { RunCache } from "./run-cache.ts";
import { type MapAnswer, mapBeside } from "./parallel.ts";
import { type StreamedFile, streamInput } from "./stream.ts";
import { turns } from "./turns.ts";
import { labelUnits, unitNameTest } from "./unit-labels.ts";

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
  each: EachWorkbook | null = null,
): Promise<ReadResult> {
  if (options.read !== undefined && each === null) return options.read;
  const inputs = await sortedInputs(options);
  if (inputs.length === 0) throw new NothingToRead(options.inputs);
  const { catalogue, registry, cache, limits } = options;
  const units = registry === null ? null : labelUnits(registry);
  const wanted = each === null && cache !== undefined;
  const reading = new Reading(
    options,
    makeMapper(catalogue, unitNameTest(units), options.columns, MOST_IRREGULAR_ROWS),
    units,
    each,
    wanted ? await cache(catalogue, units, limits) : null,
  );
  return reading.read(inputs);
}

/** Files by the cheapest way there is: an earlier run's, another thread's, piece by piece, or whole. */
class Reading {
  readonly #options: RunOptions;
  readonly #mapper: Mapper;
  readonly #units: readonly Unit[] | null;
  readonly #each: EachWorkbook | null;
  readonly #cache: RunCache | null;

  constructor(
    options: RunOptions,
    mapper: Mapper,
    units: readonly Unit[] | null,
    each: EachWorkbook | null,
    cache: RunCache | null,
  ) {
    this.#options = options;
    this.#mapper = mapper;
    this.#units = units;
    this.#each = each;
    this.#cache = cache;
  }

  async read(inputs: readonly InputFile[]): Promise<ReadResult> {
    const { onProgress, limits } = this.#options;
    const { pieces } = limits;
    const known = inputs.map((input) => this.#cache?.find(input) ?? null);
    const left = inputs.flatMap((input, at) => (known[at] === null ? [[at, input] as const] : []));
    const done = inputs.length - left.length;
    // Asked of all files in one go: between other work each answer takes several times as long.
    const large = new Set(
      left.flatMap(([at, { path }]) => (path !== null && isLarge(path, pieces) ? at : [])),
    );
    const small = left.filter(([at]) => !large.has(at));
    const answers = await this.#beside(small, (count) => onProgress(done + count, inputs.length));
    const collected = new Collected();
    const dueTurn = turns();
    for (const [at, input] of inputs.entries()) {
      const due = dueTurn();
      if (due !== null) await due;
      const mapped = known[at] ?? this.#fromThread(input, answers?.get(at));
      if (mapped !== null) collected.add(input, mapped);
      else await this.#readHere(input, large.has(at), collected);
      if (answers === null) onProgress(at + 1, inputs.length);
    }
    onProgress(inputs.length, inputs.length);
    this.#cache?.close();
    return collected;
  }

  #beside(small: readonly (readonly [number, InputFile])[], onDone: (count: number) => void) {
    if (this.#each !== null) return null;
    const { catalogue, limits, columns, jobs } = this.#options;
    return mapBeside(small, { catalogue, labelUnits: this.#units, limits, columns }, jobs, onDone);
  }

  #fromThread(input: InputFile, answer: MapAnswer | undefined): MappedFile | UnreadableFile | null {
    if (answer === undefined || answer.kind === "other") return null;
    if (answer.kind === "unreadable")
      return new UnreadableFile(answer.reason, answer.detail, answer.cell, answer.limit);
    const { sha256, bytes } = answer;
    const own = readOwn(bytes);
    const templates = templatesOf(own);
    if (templates === null) return null;
    this.#cache?.keep(input, { sha256, templates, ownBytes: () => bytes });
    return assembleFile(own, templates, sha256, input);
  }

  async #readHere(input: InputFile, large: boolean, collected: Collected): Promise<void> {
    const wanted = large && this.#each === null;
    const streamed = wanted ? tryStream(input, this.#mapper, this.#options) : null;
    if (streamed !== null) {
      collected.addStreamed(input, streamed);
      // A turn of the event loop: in it, threads that are done and their memory are let go.
      await turn();
      return;
    }
    const mapped = await mapInput(input, this.#mapper, this.#options.limits, this.#each);
    const clean = mapped instanceof UnreadableFile ? null : cleanFile(mapped);
    if (clean !== null) this.#cache?.keep(input, clean);
    collected.add(input, clean?.mapped() ?? mapped);
  }
}

/** What has been read, file after file. */
class Collected implements ReadResult {
  readonly files: FileInfo[] = [];
  readonly sheets: FormSheet[] = [];
  readonly problems: Problem[] = [];
  readonly #seen = new Map<string, string>();
  readonly #oddRows = new IrregularRows();

  add({ file }: InputFile, read: MappedFile | UnreadableFile): void {
    // A file whose bytes were read before keeps no rows.
    const isCounted = !(read instanceof UnreadableFile) && !this.#seen.has(read.sha256);
    const mapped = isCounted ? (this.#oddRows.add(read.sheets) ?? read) : read;
    if (mapped instanceof UnreadableFile) {
      this.files.push({ file, sha256: null, sheets: 0 });
      this.problems.push(unreadable(file, mapped));
    } else if (this.#isNew(file, mapped.sha256, sheetCount(mapped.sheets))) {
      this.problems.push(...fileProblems(file, mapped));
      this.sheets.push(...mapped.sheets);
    }
  }

  addStreamed({ file }: InputFile, { sha256, sheet, sheets }: StreamedFile): void {
    if (this.#isNew(file, sha256, sheets)) this.sheets.push(sheet);
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

/** By path, whatever the order on the command line: the same inputs give the same bytes. */
export async function sortedInputs(options: RunOptions): Promise<InputFile[]> {
  const { cwd, limits, stdin } = options;
  const own = new Set((options.ownFiles ?? []).map((path) => resolve(cwd, path)));
  const found = await expandInputs(options.inputs, { cwd, limits, stdin });
  const inputs = found.filter(({ file }) => !own.has(resolve(cwd, file)));
  return inputs.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
