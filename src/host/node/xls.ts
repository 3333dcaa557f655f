/**
 * SheetJS behind a wall: in a worker thread with limits of time and memory, its console mute. The
 * worker is made of source text, so that it runs from sources and from a bundle alike; it is kept
 * for the next file and never keeps the process alive.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import {
  type Answer,
  bookOf,
  libraryLimits,
  type LibraryLimits,
  type LibraryWorkbook,
  MEGABYTES,
  type Parsed,
  READ_BOOK,
  START_MILLISECONDS,
  tooSlow,
} from "../xls-book.ts";

export type { LibraryCell, LibrarySheet } from "../xls-book.ts";

const WORKER_SOURCE = `
const { parentPort, workerData } = require("node:worker_threads");
${READ_BOOK}
const XLSX = require(workerData);
parentPort.postMessage({ ready: true });
parentPort.on("message", (data) => parentPort.postMessage(readBook(XLSX, data)));
`;

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
    return bookOf(answer);
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
    worker.postMessage(data);
  });
}

function workerFailure(error: NodeJS.ErrnoException): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return error;
  return new UnreadableFile("too-large", "beyond the memory limit");
}
