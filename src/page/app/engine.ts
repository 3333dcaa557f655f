/** The engine in its worker: asked one thing after another, ended when it is stopped or takes too long. */
import type { PageOffice } from "../office.ts";
import type { Question, Reply } from "../protocol.ts";
import type { Asked, CommandAnswer, CommandRequest, Copy, Opened, View } from "../request.ts";
import { packedBytes, unpacked } from "./packed.ts";

/** Of one question. A commune's workbook takes a second; a district's folder on an old machine some minutes. */
const MOST_SECONDS = 600;

type WithoutId<Union> = Union extends unknown ? Omit<Union, "id"> : never;
type Order = WithoutId<Question>;

/** Stopped by the reader, or by the clock. */
export class Stopped extends Error {
  readonly late: boolean;

  constructor(late: boolean) {
    super(late ? "late" : "stopped");
    this.name = "Stopped";
    this.late = late;
  }
}

interface Running {
  readonly worker: Worker;
  readonly withExcel: boolean;
  readonly opened: Promise<Opened>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Engine {
  readonly #seconds: number;
  readonly #waiting = new Map<number, Waiting>();
  #running: Promise<Running> | null = null;
  #next = 0;

  constructor(seconds = MOST_SECONDS) {
    this.#seconds = seconds;
  }

  /** Starts the worker: catalogue and registry are made before a file comes. */
  async open(): Promise<Opened> {
    const { worker, opened } = await this.#start(false);
    const told = await opened;
    // Nobody waits for it, and no time runs.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage({ id: this.#next++, kind: "warm" } satisfies Question);
    return told;
  }

  view(asked: Asked): Promise<View> {
    return this.#ask<View>({ kind: "view", asked }, false);
  }

  copies(asked: Asked): Promise<readonly Copy[]> {
    return this.#ask<readonly Copy[]>({ kind: "copies", asked }, true);
  }

  command(asked: CommandRequest): Promise<CommandAnswer> {
    return this.#ask<CommandAnswer>({ kind: "command", asked }, asked.format === "xlsx");
  }

  /** Ends what runs; the next question starts a new worker. */
  stop(late = false): void {
    void this.#running?.then(({ worker }) => worker.terminate());
    this.#running = null;
    for (const { reject } of this.#waiting.values()) reject(new Stopped(late));
    this.#waiting.clear();
  }

  /** exceljs stands before the engine, from the first workbook on that is written. */
  async #start(needsExcel: boolean): Promise<Running> {
    const running = await this.#running;
    if (running !== null && (running.withExcel || !needsExcel)) return running;
    running?.worker.terminate();
    this.#running = this.#started(needsExcel);
    return this.#running;
  }

  async #started(withExcel: boolean): Promise<Running> {
    const [engine, office, excel] = await Promise.all([
      unpacked("engine"),
      unpacked("office"),
      withExcel ? unpacked("excel") : "",
      // Held against its digest here; the engine unpacks it where an .xls comes.
      unpacked("sheetjs"),
    ]);
    const script = new Blob([excel, "\n", engine], { type: "text/javascript" });
    const url = URL.createObjectURL(script);
    const worker = new Worker(url);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(new Error(event.message || "worker"));
    };
    const order: Order = {
      kind: "open",
      office: JSON.parse(office) as PageOffice,
      sheetjs: packedBytes("sheetjs"),
    };
    const opened = this.#send<Opened>(worker, order);
    void opened.finally(() => URL.revokeObjectURL(url)).catch(() => {});
    return { worker, withExcel, opened };
  }

  async #ask<Answer>(order: Order, needsExcel: boolean): Promise<Answer> {
    const { worker, opened } = await this.#start(needsExcel);
    await opened;
    return this.#send<Answer>(worker, order);
  }

  #send<Answer>(worker: Worker, order: Order): Promise<Answer> {
    const id = this.#next++;
    const timer = setTimeout(() => this.stop(true), this.#seconds * 1000);
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      worker.postMessage({ id, ...order });
    });
    return answered.finally(() => clearTimeout(timer)) as Promise<Answer>;
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("answer" in reply) return waiting?.resolve(reply.answer);
    const { name, message } = reply.fault;
    waiting?.reject(Object.assign(new Error(message), { name }));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    this.stop();
  }
}
