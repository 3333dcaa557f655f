/** The page, opened from disk in a browser, whose own engine is asked whatever a command line would ask. */
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { PageOffice } from "../../src/page/office.ts";
import type { Asked } from "../../src/page/request.ts";
import { EXECUTABLE, launch, open } from "./browser.ts";
import { Firefox } from "./marionette.ts";

const FIREFOX = [process.env["ANTQ_FIREFOX"] ?? "", "/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** Those that are installed. */
export const BROWSERS: readonly (readonly [name: string, executable: string])[] = [
  ["chromium", EXECUTABLE ?? ""],
  ["firefox", FIREFOX.find((path) => path !== "" && existsSync(path)) ?? ""],
].flatMap(([name = "", path = ""]) => (path === "" ? [] : [[name, path] as const]));

/**
 * Run in the page. It starts the engine as the page does, from the page's own blocks and under its policy, so that the engine can be given
 * other offices than the page's. Bytes come as Base64 in `{ base64 }`.
 */
const ASKING = `
window.antqAsk ??= await (async () => {
  const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const block = (id) => bytesOf(document.querySelector("#" + id).textContent);
  const text = (id) =>
    new Response(new Blob([block(id)]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  const waiting = new Map();
  const script = new Blob([await text("excel"), "\\n", await text("engine")], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(script));
  worker.onmessage = ({ data }) => waiting.get(data.id)(data);
  let next = 0;
  const given = (key, value) => (value && value.base64 !== undefined ? bytesOf(value.base64) : value);
  const told = (key, value) =>
    value instanceof Uint8Array ? { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join("")) } : value;
  return (json) =>
    new Promise((resolve) => {
      const id = next++;
      const question = JSON.parse(json, given);
      waiting.set(id, (data) => resolve(JSON.stringify(data, told)));
      worker.postMessage({ id, ...question, ...(question.kind === "open" ? { sheetjs: block("sheetjs") } : {}) });
    });
})()`;

/** Whatever the page asked for, by its own account: of a page from disk, nothing. */
const ASKED_FOR = `performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith("blob:"))`;

/** Waits for the verdict, and gives the messages of the list below it. */
const SHOWN = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector("#verdict") === null) return setTimeout(look, 50);
    resolve(Array.from(document.querySelectorAll(".faults li p:nth-child(3)"), (own) => own.textContent));
  };
  look();
})`;

export interface AskedPage {
  /** Opens the engine for an office. */
  open(office: PageOffice): Promise<unknown>;
  ask(kind: "view" | "copies" | "command", asked: Asked): Promise<unknown>;
  /** Chooses a file as a person does; the messages of what is shown then. */
  choose(path: string): Promise<readonly string[]>;
  /** Requests, messages and errors. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

export async function askedPage(name: string, executable: string, file: string) {
  const driven = await (name === "firefox" ? inFirefox(executable, file) : inChromium(file));
  const ask = async (question: object): Promise<unknown> => {
    const json = JSON.stringify(question, (_, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
    );
    const asking = `(async () => { ${ASKING}; return window.antqAsk(${JSON.stringify(json)}); })()`;
    const reply = JSON.parse(
      String(await driven.evaluate(asking)),
      (_, value: { base64?: string } | null) =>
        typeof value?.base64 === "string" ? Buffer.from(value.base64, "base64") : value,
    ) as { answer?: unknown; fault?: { name: string; message: string } };
    if (reply.fault !== undefined) throw new Error(`${reply.fault.name}: ${reply.fault.message}`);
    return reply.answer;
  };
  return {
    open: (office) => ask({ kind: "open", office }),
    ask: (kind, asked) => ask({ kind, asked }),
    choose: async (path) => {
      await driven.choose(path);
      return (await driven.evaluate(SHOWN)) as string[];
    },
    faults: async () => [
      ...driven.faults.filter((fault) => !fault.startsWith("request: blob:")),
      ...((await driven.evaluate(ASKED_FOR)) as string[]),
    ],
    close: () => driven.close(),
  } satisfies AskedPage;
}

interface Driven {
  evaluate(expression: string): Promise<unknown>;
  choose(path: string): Promise<void>;
  readonly faults: readonly string[];
  close(): Promise<void>;
}

async function inChromium(file: string): Promise<Driven> {
  const browser: Browser = await launch();
  const { page, faults } = await open(browser, file);
  return {
    evaluate: (expression) => page.evaluate(expression),
    choose: (path) => page.locator("#files").setInputFiles(path),
    faults,
    close: () => browser.close(),
  };
}

async function inFirefox(executable: string, file: string): Promise<Driven> {
  const firefox = await Firefox.start(executable);
  await firefox.go(`file://${file}`);
  return {
    evaluate: (expression) => firefox.evaluate(expression),
    choose: (path) => firefox.choose("#files", path),
    faults: firefox.asked,
    close: () => firefox.close(),
  };
}
