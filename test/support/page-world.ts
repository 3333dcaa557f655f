/** The page's engine without a browser: the very script of the page, where only a browser's globals are. */
import { readFileSync } from "node:fs";
import { resolveObjectURL } from "node:buffer";
import { createContext, runInContext, Script } from "node:vm";
import { Worker as Thread } from "node:worker_threads";
import { deflateRawSync } from "node:zlib";
import type { PageOffice } from "../../src/page/office.ts";
import type { Reply } from "../../src/page/protocol.ts";
import type { Asked } from "../../src/page/request.ts";

const dist = (name: string): string =>
  readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");

let scripts: { readonly engine: Script; readonly sheetjs: Uint8Array } | null = null;

function scriptsOf(): NonNullable<typeof scripts> {
  return (scripts ??= {
    engine: new Script(dist("page-engine.js"), { filename: "page-engine.js" }),
    sheetjs: Uint8Array.from(deflateRawSync(dist("page-sheetjs.js"))),
  });
}

type Message = { readonly data: unknown };
type World = {
  onmessage?: (message: Message) => void;
  adopt?: (json: string, bytes: ArrayBuffer[]) => unknown;
};

/** What Chromium 109 or Firefox 115 has not of the language is taken away. */
const WITHOUT_NEWER = `
  const newer = [
    [Array.prototype, ["toReversed", "toSorted", "toSpliced", "with"]],
    [Array, ["fromAsync"]],
    [Object.getPrototypeOf(Uint8Array.prototype), ["toReversed", "toSorted", "with"]],
    [Uint8Array, ["fromBase64", "fromHex"]],
    [Uint8Array.prototype, ["toBase64", "toHex", "setFromBase64", "setFromHex"]],
    [ArrayBuffer.prototype, ["transfer", "transferToFixedLength", "resize"]],
    [Object, ["groupBy"]],
    [Map, ["groupBy"]],
    [Map.prototype, ["getOrInsert", "getOrInsertComputed"]],
    [Promise, ["withResolvers", "try"]],
    [String.prototype, ["isWellFormed", "toWellFormed"]],
    [Set.prototype, ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"]],
    [Object.getPrototypeOf(Object.getPrototypeOf([].values())), ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"]],
    [RegExp, ["escape"]],
    [Intl, ["Segmenter", "DurationFormat"]],
    [Math, ["f16round", "sumPrecise"]],
    [Error, ["isError"]],
    [globalThis, ["Iterator", "Float16Array", "AsyncDisposableStack", "DisposableStack", "SharedArrayBuffer", "Temporal"]],
  ];
  for (const [owner, names] of newer) for (const name of names) delete owner[name];
`;

/** Globals of a browser's worker, and of no Node. */
function worldOf(postMessage: (message: unknown) => void): World {
  const context = createContext({
    TextEncoder,
    TextDecoder,
    Blob,
    URL,
    Response,
    DecompressionStream,
    atob,
    btoa,
    performance,
    setTimeout,
    clearTimeout,
    console,
    Worker: NestedWorker,
    postMessage,
  }) as World;
  runInContext(WITHOUT_NEWER, context);
  // What comes by a message is made anew in the world that takes it.
  runInContext(
    `globalThis.adopt = (json, bytes) => JSON.parse(json, (key, value) =>
       value && typeof value === "object" && "bytes" in value && Object.keys(value).length === 1
         ? new Uint8Array(bytes[value.bytes]) : value);`,
    context,
  );
  return context;
}

function handedTo(world: World, message: unknown): unknown {
  const bytes: ArrayBuffer[] = [];
  const json = JSON.stringify(message, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const view = value as Uint8Array;
    const copy = new ArrayBuffer(view.byteLength);
    new Uint8Array(copy).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return { bytes: bytes.push(copy) - 1 };
  });
  return world.adopt?.(json, bytes);
}

/** Of the worker in the worker: a thread, which can be ended while it loops, and in it a browser's globals. */
const NESTED = `
const { parentPort, workerData } = require("node:worker_threads");
const { createContext, runInContext } = require("node:vm");
const postMessage = (data) => parentPort.postMessage({ data });
const world = createContext({ TextEncoder, TextDecoder, setTimeout, clearTimeout, console, postMessage });
runInContext(workerData.without, world);
world.adopt = runInContext("(bytes) => new Uint8Array(bytes)", world);
parentPort.on("message", (bytes) => world.onmessage({ data: world.adopt(bytes) }));
runInContext(workerData.script, world);
`;

/** A worker in a worker: its script is a blob's. It is given bytes. */
class NestedWorker {
  onmessage: ((message: Message) => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  readonly #thread: Promise<Thread>;

  constructor(url: string) {
    this.#thread = this.#start(url);
    this.#thread.catch((error: unknown) => this.onerror?.(error));
  }

  async #start(url: string): Promise<Thread> {
    const script = (await resolveObjectURL(url)?.text()) ?? "";
    const workerData = { script, without: WITHOUT_NEWER };
    const thread = new Thread(NESTED, { eval: true, execArgv: [], workerData });
    thread.on("message", (message: Message) => this.onmessage?.(message));
    thread.on("error", (error) => this.onerror?.(error));
    return thread;
  }

  postMessage(data: unknown): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    void this.#thread.then((thread) => thread.postMessage(data));
  }

  terminate(): void {
    void this.#thread.then((thread) => thread.terminate());
  }
}

/** An engine that an office's page has opened. */
export class PageWorld {
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #world: World;
  #next = 0;

  private constructor() {
    this.#world = worldOf((message) => {
      const reply = message as Reply;
      this.#waiting.get(reply.id)?.(reply);
    });
    scriptsOf().engine.runInContext(this.#world);
  }

  static async open(office: PageOffice): Promise<PageWorld> {
    const world = new PageWorld();
    await world.#send({ kind: "open", office, sheetjs: scriptsOf().sheetjs });
    return world;
  }

  /** Rejects with the fault's name and message. */
  ask(kind: "view" | "copies" | "command", asked: Asked): Promise<unknown> {
    return this.#send({ kind, asked });
  }

  #send(question: object): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        this.#waiting.delete(id);
        if ("fault" in reply) reject(new Error(`${reply.fault.name}: ${reply.fault.message}`));
        else resolve(reply.answer);
      });
      this.#world.onmessage?.({ data: handedTo(this.#world, { id, ...question }) });
    });
  }
}
