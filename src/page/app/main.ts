/** The page's script: takes files, asks the engine, shows what it answers. */
import { type Lang, LANGS } from "../../messages/said.ts";
import { own } from "../../model/own.ts";
import type { Asked, DroppedFiles, Opened, View } from "../request.ts";
import { about } from "./about.ts";
import { button, el, section } from "./dom.ts";
import { Engine, Stopped } from "./engine.ts";
import { faults, goToFault } from "./faults.ts";
import {
  chosen,
  ClosedFolder,
  dropped,
  inFolder,
  inputsOf,
  type NamedFile,
  read,
  TooMuch,
} from "./intake.ts";
import { Workbook } from "./sheet.ts";
import { byFile, tableSection } from "./tables.ts";
import { take } from "./take.ts";
import { understood } from "./understood.ts";
import { verdict } from "./verdict.ts";
import { type Spoken, wordsOf } from "./words.ts";

const KINDS = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.zip";

/** Of each language, in itself. */
const NAMES: Readonly<Record<Lang, string>> = { vi: "Tiếng Việt", en: "English" };

class Page {
  readonly #root: HTMLElement;
  readonly #engine = new Engine();
  readonly #status = el("p", { id: "status", role: "status" });
  readonly #stop = button("", () => this.#engine.stop(), "stop");
  readonly #result = el("div", { id: "result" });
  #lang: Lang;
  #opened: Opened | null = null;
  #files: DroppedFiles | null = null;
  #busy = false;
  /** What runs; what comes next waits for its end. */
  #running: Promise<void> = Promise.resolve();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#lang = LANGS.find((lang) => lang === document.documentElement.lang) ?? "vi";
    this.#stop.hidden = true;
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      const { dataTransfer } = event;
      if (dataTransfer !== null) void this.#take(() => dropped(dataTransfer));
    });
  }

  get #words(): Spoken {
    return wordsOf(this.#lang);
  }

  async start(): Promise<void> {
    this.#frame();
    await this.#run(this.#words.opening, async () => {
      try {
        this.#opened = await this.#engine.open();
      } catch (error) {
        throw new BrokenPage("", { cause: error });
      }
    });
    this.#frame();
    if (this.#opened !== null) this.#status.textContent = this.#words.ready;
  }

  /** All but the results. */
  #frame(): void {
    const words = this.#words;
    document.documentElement.lang = this.#lang;
    document.title = words.title;
    this.#stop.textContent = words.stop;
    const others = LANGS.filter((lang) => lang !== this.#lang).map((lang) => {
      const other = button(own(NAMES, lang) ?? lang, () => this.#switch(lang), "other");
      other.lang = lang;
      return other;
    });
    this.#root.replaceChildren(
      el(
        "header",
        {},
        el("div", { class: "top" }, el("h1", {}, words.title), ...others),
        el("p", {}, words.lead),
        this.#opened === null ? null : about(this.#opened, today(), words),
      ),
      el("main", {}, this.#chooser(words), this.#status, this.#stop, this.#result),
    );
  }

  #chooser(words: Spoken): HTMLElement {
    const zone = el(
      "div",
      { class: "drop" },
      el("p", {}, words.drop),
      el(
        "div",
        { class: "tools" },
        this.#input(words.files, { id: "files", accept: KINDS }),
        this.#input(words.folder, { id: "folder", webkitdirectory: true }),
      ),
      el("p", { class: "soft" }, words.kinds),
    );
    for (const [name, over] of [
      ["dragenter", true],
      ["dragleave", false],
      ["drop", false],
    ] as const)
      zone.addEventListener(name, () => zone.classList.toggle("over", over));
    return zone;
  }

  #input(label: string, own: Readonly<Record<string, string | boolean>>): HTMLElement {
    const input = el("input", { type: "file", multiple: true, ...own });
    input.addEventListener("change", () => {
      const files = chosen(input.files ?? []);
      // The same file, mended, may be chosen again.
      input.value = "";
      void this.#take(() => Promise.resolve(files));
    });
    return el("label", { class: "choose" }, el("span", {}, label), input);
  }

  #switch(lang: Lang): void {
    this.#lang = lang;
    this.#frame();
    this.#status.textContent = this.#opened === null ? "" : this.#words.ready;
    if (this.#files !== null) void this.#check(this.#files);
  }

  /** What is dropped while a check runs is what the reader wants now; while the page opens, it waits. */
  async #take(give: () => Promise<readonly NamedFile[]>): Promise<void> {
    this.#result.replaceChildren();
    this.#files = null;
    // What was dropped is gone when its event has ended.
    const named = give();
    named.catch(() => {});
    await this.#idle();
    await this.#run(this.#words.checking, async () => {
      const all = await named;
      if (all.length === 0) throw new NoFiles();
      this.#files = await read(all);
    });
    if (this.#files !== null) await this.#check(this.#files);
  }

  async #idle(): Promise<void> {
    if (this.#opened !== null && this.#busy) this.#engine.stop();
    while (this.#busy) await this.#running;
  }

  async #check(files: DroppedFiles): Promise<void> {
    await this.#idle();
    this.#result.replaceChildren();
    await this.#run(this.#words.checking, async () => {
      const asked = { files, inputs: inputsOf(files), lang: this.#lang, today: today() };
      this.#show(await this.#engine.view(asked), asked);
    });
    document.querySelector<HTMLElement>("#verdict-title")?.focus();
  }

  #show(view: View, asked: Asked): void {
    const words = this.#words;
    const [file] = view.files;
    const one = view.files.length === 1 && file !== undefined;
    const drawn = one && file.sheets.some(({ rows }) => rows.length > 0);
    const book = drawn ? new Workbook(file, view, words, goToFault) : null;
    const list = faults(view, words, book);
    const kept = take({
      engine: this.#engine,
      asked,
      words,
      has: {
        findings: view.findings.length > 0,
        cells: view.files.some(({ unreadable }) => unreadable === null),
        totals: view.totals !== null,
      },
      run: (what, work) => this.#run(what, work),
    });
    const totals = this.#totals(view, words);
    const reported =
      view.status === null
        ? []
        : [tableSection("reported", words.status, view.status, { why: null, words })];
    // One workbook: what is wrong in it. Many: who has sent, and the totals, stand before a list that may be long.
    const shown = one
      ? [
          book === null ? list : el("div", { class: "beside" }, list, book.element),
          kept,
          ...(file.unreadable === null ? [understood(file, words), totals] : []),
        ]
      : [...reported, byFile(view, words), totals, kept, list];
    this.#result.replaceChildren(
      verdict(view, words),
      ...this.#unitQuestion(view, words),
      ...shown,
    );
  }

  #totals({ totals, summary }: View, words: Spoken): HTMLElement {
    if (totals === null) return section("totals", words.totals, el("p", {}, words.noTotals));
    const why = summary.error > 0 ? words.totalsWhy : null;
    return tableSection("totals", words.totals, totals, { why, words });
  }

  /** Where the command takes the unit from a folder's name. */
  #unitQuestion({ unitNames }: View, words: Spoken): HTMLElement[] {
    const files = this.#files;
    if (unitNames.length === 0 || files === null) return [];
    const input = el("input", { id: "unit", list: "unit-names", autocomplete: "off" });
    const names = unitNames.map((name) => el("option", { value: name }));
    const submit = (event: Event): void => {
      event.preventDefault();
      const name = input.value.trim();
      if (name !== "") void this.#check(inFolder(files, name));
    };
    return [
      el(
        "form",
        { class: "ask", onsubmit: submit },
        el("label", { for: "unit" }, words.whose),
        el("p", { class: "soft" }, words.whoseWhy),
        el("div", { class: "tools" }, input, el("button", { type: "submit" }, words.again)),
        el("datalist", { id: "unit-names" }, ...names),
      ),
    ];
  }

  /** A long thing: said while it runs, stoppable, its failure told in words. */
  #run(what: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy) return this.#running;
    this.#busy = true;
    return (this.#running = this.#ran(what, work));
  }

  async #ran(what: string, work: () => Promise<void>): Promise<void> {
    this.#status.textContent = what;
    this.#status.className = "";
    this.#stop.hidden = false;
    this.#root.setAttribute("aria-busy", "true");
    try {
      await work();
      this.#status.textContent = "";
    } catch (error) {
      this.#status.textContent = toldOf(error, this.#words);
      this.#status.className = "bad";
    } finally {
      this.#busy = false;
      this.#stop.hidden = true;
      this.#root.removeAttribute("aria-busy");
    }
  }
}

class BrokenPage extends Error {}
class NoFiles extends Error {}

function toldOf(error: unknown, words: Spoken): string {
  if (error instanceof Stopped) return error.late ? words.late : words.stopped;
  if (error instanceof TooMuch) return words.tooMuch;
  if (error instanceof ClosedFolder) return words.closedFolder;
  if (error instanceof NoFiles) return words.noFiles;
  if (error instanceof BrokenPage) return words.broken;
  const { name, message } = error as Error;
  if (name === "NothingToRead") return words.noInput;
  // Of all files together: one alone would be a finding.
  if (name === "UnreadableFile") return words.tooMuch;
  return `${words.fault} ${name}: ${message}`;
}

/** The reader's own day. */
function today(): string {
  // oxlint-disable-next-line no-restricted-globals -- it leaves as a calendar date
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const root = document.querySelector<HTMLElement>("#page");
if (root !== null) void new Page(root).start();
