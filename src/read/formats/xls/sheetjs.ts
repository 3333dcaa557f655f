/**
 * SheetJS behind a wall: in a worker thread with limits of time and memory, its console mute. The
 * worker is made of source text, so that it runs from sources and from a bundle alike; it is kept
 * for the next file and never keeps the process alive.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { DEFAULT_LIMITS, type ReadLimits } from "../../../model/limits.ts";
import { UnreadableFile } from "../../../model/unreadable.ts";

export interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string | number;
}

export interface LibrarySheet {
  readonly name: string;
  /** Rows of cells from A1; holes are blank. */
  readonly data: readonly (readonly (LibraryCell | undefined)[] | undefined)[];
  readonly merges: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[];
}

export interface LibraryWorkbook {
  readonly date1904: boolean;
  readonly sheets: readonly LibrarySheet[];
}

export interface LibraryLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const MEGABYTES = 1536;
/** Of the worker's own start, which is no file's fault. */
const START_MILLISECONDS = 20_000;

/**
 * Far more time than a sound file of this size takes; a small file that loops ends soon. Who sets the time of a file
 * means it for this reader too.
 */
function libraryLimits(bytes: number, { fileSeconds }: ReadLimits): LibraryLimits {
  const usual = fileSeconds === DEFAULT_LIMITS.fileSeconds;
  const milliseconds = usual ? Math.min(20_000, 1_000 + bytes / 200) : fileSeconds * 1000;
  return { milliseconds, megabytes: MEGABYTES };
}

const WORKER_SOURCE = `
const { parentPort, workerData } = require("node:worker_threads");
for (const name of ["log", "info", "warn", "error", "debug"]) console[name] = () => {};
const XLSX = require(workerData);
const slim = (cell) => (cell ? { t: cell.t, v: cell.v, z: cell.z } : undefined);
const cells = (row) => (row ? Array.from(row, slim) : undefined);
parentPort.postMessage({ ready: true });
parentPort.on("message", ({ data, options }) => {
  try {
    const book = XLSX.read(data, options);
    const flags = (book.Workbook && book.Workbook.WBProps) || {};
    const sheets = book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] || {};
      return { name, data: Array.from(sheet["!data"] || [], cells), merges: sheet["!merges"] || [] };
    });
    parentPort.postMessage({ book: { date1904: flags.date1904 === true, sheets } });
  } catch (error) {
    parentPort.postMessage({ failure: String((error && error.name) || "Error") });
  }
});
`;

type Answer = { book: LibraryWorkbook } | { failure: string } | { ready: true };
type Parsed = Exclude<Answer, { ready: true }>;

let idle: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Parses the bytes of an `.xls`, one file at a time. Throws UnreadableFile: `corrupt`, or
 * `too-large` beyond the limits of time or memory.
 */
export function parseWithLibrary(
  data: Uint8Array,
  limits: ReadLimits,
  own: LibraryLimits = libraryLimits(data.length, limits),
): Promise<LibraryWorkbook> {
  const run = queue.then(() => parseNext(data, own));
  queue = run.catch(() => undefined);
  return run;
}

async function parseNext(data: Uint8Array, limits: LibraryLimits): Promise<LibraryWorkbook> {
  const usual = limits.megabytes === MEGABYTES;
  const kept = usual ? idle : null;
  const worker = kept ?? startWorker(limits);
  if (usual) idle = null;
  try {
    const answer = await ask(worker, data, limits, kept === null);
    // A worker that answers is well, whatever it thinks of the file: it is kept for the next.
    if (usual) {
      idle = worker;
      worker.unref();
    } else void worker.terminate();
    if ("failure" in answer) throw new UnreadableFile("corrupt", `SheetJS: ${answer.failure}`);
    return answer.book;
  } catch (error) {
    if (idle !== worker) void worker.terminate();
    throw error;
  }
}

function startWorker(limits: LibraryLimits): Worker {
  const require = createRequire(import.meta.url);
  return new Worker(WORKER_SOURCE, {
    eval: true,
    execArgv: [],
    workerData: require.resolve("@e965/xlsx"),
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
}

function ask(
  worker: Worker,
  data: Uint8Array,
  limits: LibraryLimits,
  starting: boolean,
): Promise<Parsed> {
  const options = {
    type: "array",
    dense: true,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
  };
  worker.ref();
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const refuse = (error: Error): void => settle(() => reject(error));
    const onMessage = (answer: Answer): void => {
      if ("ready" in answer) timer = expiry(limits.milliseconds);
      else settle(() => resolve(answer));
    };
    const onError = (error: NodeJS.ErrnoException): void => refuse(workerFailure(error));
    const onExit = (): void => refuse(new UnreadableFile("corrupt", "SheetJS: worker ended"));
    const expiry = (milliseconds: number): NodeJS.Timeout => {
      clearTimeout(timer);
      const late = tooSlow(milliseconds);
      return setTimeout(() => refuse(late), milliseconds);
    };
    let timer: NodeJS.Timeout | undefined;
    timer = expiry(starting ? START_MILLISECONDS : limits.milliseconds);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
    worker.postMessage({ data, options });
  });
}

function tooSlow(milliseconds: number): UnreadableFile {
  const limit = { name: "fileSeconds", most: milliseconds / 1000 };
  return new UnreadableFile("too-large", "", null, limit);
}

function workerFailure(error: NodeJS.ErrnoException): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return error;
  return new UnreadableFile("too-large", "beyond the memory limit");
}
