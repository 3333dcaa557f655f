/** SheetJS behind a wall: in a worker of its own, which is ended where a file takes too long. */
import type { ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import {
  type Answer,
  bookOf,
  libraryLimits,
  type LibraryLimits,
  type LibraryWorkbook,
  type Parsed,
  READ_BOOK,
  START_MILLISECONDS,
  tooSlow,
} from "../xls-book.ts";
import { sheetjsText } from "./supplies.ts";

export type { LibraryCell, LibrarySheet } from "../xls-book.ts";

const ANSWERING = `
postMessage({ ready: true });
onmessage = ({ data }) => postMessage(readBook(XLSX, data));
`;

/** Parses the bytes of an `.xls`. Throws UnreadableFile: `corrupt`, or `too-large` beyond the limit of time. */
export async function parseWithLibrary(
  data: Uint8Array,
  limits: ReadLimits,
  own: LibraryLimits = libraryLimits(data.length, limits),
): Promise<LibraryWorkbook> {
  const script = new Blob([await sheetjsText(), READ_BOOK, ANSWERING], { type: "text/javascript" });
  const url = URL.createObjectURL(script);
  const worker = new Worker(url);
  try {
    return bookOf(await ask(worker, data, own.milliseconds));
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}

function ask(worker: Worker, data: Uint8Array, milliseconds: number): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    const expiry = (time: number) => setTimeout(() => reject(tooSlow(time)), time);
    let timer = expiry(START_MILLISECONDS);
    worker.onerror = () => {
      clearTimeout(timer);
      reject(new UnreadableFile("corrupt", "SheetJS: worker ended"));
    };
    worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      if (!("ready" in answer)) return resolve(answer);
      timer = expiry(milliseconds);
      worker.postMessage(data);
    };
  });
}
