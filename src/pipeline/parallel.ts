/** Small files read and mapped by several threads; what they find out comes back as bytes. */
import { startOrderThread, workerFile } from "#host/threads.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { ReadLimits } from "../model/limits.ts";
import type { FaultyCell, PassedLimit, UnreadableReason } from "../model/unreadable.ts";
import type { Unit } from "../model/unit.ts";
import type { InputFile } from "../read/index.ts";
import { meetTemplate } from "./clean-file/index.ts";

export interface MapSetting {
  readonly catalogue: Catalogue;
  /** null: no registry. */
  readonly labelUnits: readonly Unit[] | null;
  readonly limits: ReadLimits;
  readonly columns: boolean;
}

export interface MapOrder {
  /** The file's position among the inputs. */
  readonly at: number;
  readonly file: string;
  readonly path: string;
  readonly folders: readonly string[];
}

export type MapAnswer =
  | {
      readonly at: number;
      readonly kind: "clean";
      readonly sha256: string;
      /** What is the file's own; all of its templates come by the end. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly at: number;
      readonly kind: "unreadable";
      readonly reason: UnreadableReason;
      readonly detail: string;
      readonly cell: FaultyCell | null;
      readonly limit: PassedLimit | null;
    }
  /** Something was found in the file: it is read once more, here. */
  | { readonly at: number; readonly kind: "other" };

/** What a thread sends. */
export interface MapReport {
  readonly answers: readonly MapAnswer[];
  /** Templates that it has not sent before, as bytes. */
  readonly templates: readonly Uint8Array[];
}

/** Fewer files are read before a thread has started. */
const LEAST_FILES = 300;
/** Two threads gained no time on two processors, as measured, and cost a quarter more CPU: each compiles the code anew. */
const LEAST_THREADS = 3;
/** Files of one order; some orders wait at each thread, so that none is ever idle. */
const ORDER = 32;
const WAITING = 2;

/** The answers by position; null: not worth while, or no threads here. What no thread answered is not in it. */
export async function mapBeside(
  inputs: readonly (readonly [number, InputFile])[],
  setting: MapSetting,
  jobs: number,
  onDone: (count: number) => void,
): Promise<ReadonlyMap<number, MapAnswer> | null> {
  const script = jobs >= LEAST_THREADS && inputs.length >= LEAST_FILES ? workerFile("map") : null;
  if (script === null) return null;
  const orders = inputs.flatMap(([at, { file, path, folders }]) =>
    path === null ? [] : [{ at, file, path, folders }],
  );
  const answers = new Map<number, MapAnswer>();
  let next = 0;
  const take = (): readonly MapOrder[] => orders.slice(next, (next += ORDER));
  const collect = (report: MapReport) => {
    for (const bytes of report.templates) meetTemplate(bytes);
    for (const answer of report.answers) answers.set(answer.at, answer);
    onDone(answers.size);
  };
  const threads = Array.from({ length: jobs }, () => runThread(script, setting, take, collect));
  await Promise.all(threads);
  return answers;
}

/** Ends when there is nothing more to take. A thread that dies leaves its files to the others, or to this one. */
function runThread(
  script: string,
  setting: MapSetting,
  take: () => readonly MapOrder[],
  collect: (report: MapReport) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = startOrderThread<readonly MapOrder[], MapReport>(script, setting);
    let waiting = 0;
    const order = () => {
      const files = take();
      if (files.length === 0) return;
      waiting++;
      worker.send(files);
    };
    const end = () => {
      worker.end();
      resolve();
    };
    worker.onAnswer((report) => {
      waiting--;
      order();
      collect(report);
      if (waiting === 0) end();
    });
    worker.onError(end);
    for (let i = 0; i < WAITING; i++) order();
    if (waiting === 0) end();
  });
}
