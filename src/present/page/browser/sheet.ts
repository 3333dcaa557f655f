/** A table that can be searched, sorted and folded. It is whole without this; its rows are only hidden and moved. */
import { collate, searchable, sortKey } from "./text.ts";
import { compareValues, found, type Node, ordered, shown, treeOf } from "./tree.ts";
import type { ScriptWords } from "./words.ts";

/** Rows that a search shows at most. */
const MOST_FOUND = 300;
/** Under one row of the highest level; more stand folded at first. */
const MOST_OPEN = 60;

type Row = Node<HTMLTableRowElement>;

export class Sheet {
  readonly table: HTMLTableElement;
  readonly nodes: readonly Row[];
  readonly #box: HTMLElement;
  readonly #words: ScriptWords;
  readonly #folds: boolean;
  readonly #names = new Map<Row, string>();
  readonly #showing: (row: HTMLTableRowElement) => void;
  #asked = "";

  /** `showing`: told of each row when it is first seen. */
  constructor(box: HTMLElement, words: ScriptWords, showing: (row: HTMLTableRowElement) => void) {
    this.#box = box;
    this.#words = words;
    this.#showing = showing;
    this.#folds = box.dataset["folds"] !== undefined;
    this.table = box.querySelector("table") as HTMLTableElement;
    const body = this.table.tBodies[0] as HTMLTableSectionElement;
    const depthOf = (row: HTMLTableRowElement) => (this.#folds ? Number(row.dataset["d"] ?? 0) : 0);
    this.nodes = treeOf([...body.rows], depthOf);
    for (const node of this.nodes) if (node.kids.length > 0) this.#addFold(node);
    this.#addSorting();
    this.#addTools();
    this.show();
  }

  /** Rows that are seen, in their order. */
  seen(): HTMLTableRowElement[] {
    return [...(this.table.tBodies[0]?.rows ?? [])].filter((row) => !row.hidden);
  }

  show(): void {
    const rows = this.#asked === "" ? shown(this.nodes) : this.#found();
    for (const node of this.nodes) {
      const isSeen = rows.has(node);
      if (node.row.hidden === isSeen) node.row.hidden = !isSeen;
      if (isSeen) this.#showing(node.row);
    }
  }

  #found(): Set<Row> {
    const { rows, count, left } = found(
      this.nodes,
      (node) => this.#nameOf(node).includes(this.#asked),
      MOST_FOUND,
    );
    this.#say(`${count} ${this.#words.found}. ${left > 0 ? this.#words.many : ""}`);
    return rows;
  }

  /** Of a folding table of figures its units' names, else all that a row says. */
  #nameOf(node: Row): string {
    let name = this.#names.get(node);
    if (name === undefined) {
      const byName = this.#folds && this.table.classList.contains("nums");
      const of = byName ? node.row.cells[0] : node.row;
      name = searchable(of?.textContent ?? "");
      this.#names.set(node, name);
    }
    return name;
  }

  #addFold(node: Row): void {
    const cell = node.row.cells[0];
    if (cell === undefined) return;
    const fold = button("fold", "");
    fold.setAttribute("aria-label", `${cell.textContent}, ${this.#words.folds}`);
    node.open = node.up === null && node.kids.length <= MOST_OPEN;
    const mark = () => fold.setAttribute("aria-expanded", String(node.open));
    fold.addEventListener("click", () => {
      node.open = !node.open;
      this.show();
      mark();
    });
    this.#marks.push(mark);
    mark();
    cell.prepend(fold);
  }

  readonly #marks: (() => void)[] = [];

  #setAll(open: boolean): void {
    for (const node of this.nodes) node.open = open;
    for (const mark of this.#marks) mark();
    this.show();
  }

  #addSorting(): void {
    const heads = [...(this.table.tHead?.rows[0]?.cells ?? [])];
    heads.forEach((head, at) => {
      const own = button("sort", head.textContent ?? "");
      own.addEventListener("click", () => this.#sort(heads, head, at));
      head.replaceChildren(own);
    });
  }

  /** Figures from the highest, texts from their first letter; the third time as it was. */
  #sort(heads: readonly HTMLTableCellElement[], head: HTMLTableCellElement, at: number): void {
    const isText = head.dataset["t"] !== undefined;
    const ways = isText ? ["ascending", "descending"] : ["descending", "ascending"];
    const next = ways[ways.indexOf(head.getAttribute("aria-sort") ?? "") + 1];
    for (const other of heads) other.removeAttribute("aria-sort");
    if (next !== undefined) head.setAttribute("aria-sort", next);
    const turn = next === "ascending" ? 1 : -1;
    const compare = (a: Row, b: Row): number =>
      next === undefined
        ? a.at - b.at
        : Number(isLast(a)) - Number(isLast(b)) ||
          compareValues(
            this.#valueOf(a, at, isText),
            this.#valueOf(b, at, isText),
            turn,
            collate,
          ) ||
          a.at - b.at;
    const all = document.createDocumentFragment();
    for (const { row } of ordered(this.nodes, compare)) all.append(row);
    this.table.tBodies[0]?.append(all);
    if (next !== undefined) this.#say(`${this.#words.sorted} ${head.textContent?.trim() ?? ""}`);
  }

  #valueOf({ row }: Row, at: number, isText: boolean): number | string | null {
    const cell = row.cells[at];
    if (cell === undefined) return null;
    return sortKey(cell.textContent ?? "", cell.dataset["v"], isText, this.#words);
  }

  #addTools(): void {
    const tools = this.#box.querySelector<HTMLElement>(".tools");
    if (tools === null) return;
    tools.hidden = false;
    const search = tools.querySelector("input");
    search?.addEventListener("input", () => {
      this.#asked = searchable(search.value);
      if (this.#asked === "") this.#say("");
      this.show();
    });
    for (const [name, open] of [
      ["unfold", true],
      ["foldall", false],
    ] as const)
      tools
        .querySelector<HTMLButtonElement>(`.${name}`)
        ?.addEventListener("click", () => this.#setAll(open));
  }

  #say(text: string): void {
    const said = this.#box.querySelector(".said");
    if (said !== null) said.textContent = text;
  }
}

function isLast({ row }: Row): boolean {
  return row.dataset["last"] !== undefined;
}

export function button(name: string, text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = text;
  return made;
}
