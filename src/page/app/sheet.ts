/** The workbook drawn as a table, the faulty cells marked; one sheet at a time. */
import {
  MOST_COLUMNS,
  type SeenFile,
  type SeenFinding,
  type SeenRow,
  type SeenSheet,
  type View,
} from "../request.ts";
import { a1, columnLetter } from "../../util/a1.ts";
import { keyOf } from "../../util/keys.ts";
import { button, el, section } from "./dom.ts";
import { count, type Spoken } from "./words.ts";

const RANK = { error: 0, warning: 1, information: 2 } as const;

/** A finding and its number in the list. */
interface Marked {
  readonly finding: SeenFinding;
  readonly at: number;
}

export class Workbook {
  readonly element: HTMLElement;
  readonly #file: SeenFile;
  readonly #marks: readonly Marked[];
  readonly #words: Spoken;
  /** Told the number of a finding whose cell was pressed. */
  readonly #onMark: (at: number) => void;
  readonly #choice: HTMLSelectElement;
  readonly #table = el("div", { class: "scroll sheet", tabindex: 0, role: "region" });

  constructor(file: SeenFile, { findings }: View, words: Spoken, onMark: (at: number) => void) {
    this.#file = file;
    this.#onMark = onMark;
    this.#words = words;
    this.#marks = findings.map((finding, at) => ({ finding, at }));
    this.#choice = el(
      "select",
      { id: "sheet-name", onchange: () => this.#draw() },
      ...file.sheets.map(({ name }, at) => el("option", { value: at }, this.#told(name))),
    );
    const first = findings.find(({ sheet, row }) => sheet !== null && row !== null)?.sheet;
    this.#choice.selectedIndex = Math.max(0, this.#indexOf(first ?? ""));
    this.element = section(
      "cells",
      words.cells,
      el(
        "p",
        { class: "soft" },
        findings.length === 0 ? "" : `${words.cellsMarked} `,
        words.cellsCovered,
      ),
      el("p", { class: "tools" }, el("label", { for: "sheet-name" }, words.sheet), this.#choice),
      this.#table,
    );
    this.#draw();
  }

  /** Whether its row is among those drawn. */
  draws({ sheet, row }: SeenFinding): boolean {
    const own = this.#file.sheets[this.#indexOf(sheet ?? "")];
    return row !== null && own?.rows.some((drawn) => drawn.row === row) === true;
  }

  /** The cell of a finding, or its row. */
  goTo({ sheet, row, column }: SeenFinding): void {
    const index = this.#indexOf(sheet ?? "");
    if (index < 0) return;
    if (index !== this.#choice.selectedIndex) {
      this.#choice.selectedIndex = index;
      this.#draw();
    }
    const find = (id: string) => this.#table.querySelector<HTMLElement>(`#${id}`);
    const cell = find(`cell-${a1(row ?? 0, column ?? 0)}`) ?? find(`row-${row}`);
    const target = cell?.querySelector("button") ?? cell;
    target?.scrollIntoView({ block: "center", inline: "center" });
    target?.focus({ preventScroll: true });
  }

  #indexOf(sheet: string): number {
    return this.#file.sheets.findIndex(({ name }) => name === sheet);
  }

  #told(sheet: string): string {
    const own = this.#marks.filter(({ finding }) => finding.sheet === sheet);
    const errors = own.filter(({ finding }) => finding.severity === "error").length;
    const { severity } = this.#words;
    if (errors > 0) return `${sheet} (${severity.error}: ${errors})`;
    return own.length > 0 ? `${sheet} (${severity.warning}: ${own.length})` : sheet;
  }

  #draw(): void {
    const sheet = this.#file.sheets[this.#choice.selectedIndex];
    this.#table.setAttribute("aria-label", `${this.#words.sheet} ${sheet?.name ?? ""}`);
    this.#table.replaceChildren(...(sheet === undefined ? [] : [this.#drawn(sheet)]));
  }

  #drawn(sheet: SeenSheet): HTMLTableElement {
    const marks = new Map<string, Marked>();
    let last = 1;
    for (const mark of this.#marks) {
      const { sheet: name, row, column, severity } = mark.finding;
      if (name !== sheet.name || row === null) continue;
      const key = keyOf(row, column ?? 0);
      const known = marks.get(key);
      if (known === undefined || RANK[severity] < RANK[known.finding.severity])
        marks.set(key, mark);
    }
    for (const { cells } of sheet.rows) last = Math.max(last, cells.at(-1)?.column ?? 0);
    for (const { finding } of marks.values()) last = Math.max(last, finding.column ?? 0);
    last = Math.min(last, MOST_COLUMNS);
    const letters = Array.from({ length: last }, (_, i) =>
      el("th", { scope: "col" }, columnLetter(i + 1)),
    );
    const body = el("tbody");
    let before = 0;
    for (const row of sheet.rows) {
      // Blank lines of the sheet, many of them, or what was left out.
      if (row.row - before > 1) body.append(this.#gap(row.row - before - 1, last));
      before = row.row;
      body.append(this.#row(row, last, marks));
    }
    if (sheet.left > 0) body.append(this.#gap(sheet.left, last));
    const corner = el("th", { scope: "col" }, this.#words.row);
    return el("table", {}, el("thead", {}, el("tr", {}, corner, ...letters)), body);
  }

  #gap(rows: number, last: number): HTMLElement {
    const told = this.#words.gap(count(rows, this.#words));
    return el("tr", { class: "gap" }, el("td", { colspan: last + 1 }, told));
  }

  #row({ row, heading, cells }: SeenRow, last: number, marks: ReadonlyMap<string, Marked>) {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const columns = Array.from({ length: last }, (_, i) => i + 1);
    return el(
      "tr",
      { class: heading ? "heading" : null },
      this.#cell("th", String(row), `row-${row}`, marks.get(keyOf(row, 0)), false),
      ...columns.map((column) => {
        const cell = byColumn.get(column);
        const mark = marks.get(keyOf(row, column));
        return this.#cell("td", cell?.shown ?? "", `cell-${a1(row, column)}`, mark, cell?.figure);
      }),
    );
  }

  #cell(
    name: "td" | "th",
    shown: string,
    id: string,
    mark: Marked | undefined,
    figure: boolean | undefined,
  ): HTMLElement {
    const own = { class: figure === true ? "figure" : null, scope: name === "th" ? "row" : null };
    if (mark === undefined) return el(name, { ...own, id, tabindex: -1 }, shown);
    const { finding, at } = mark;
    const opens = button(shown === "" ? "∅" : shown, () => this.#onMark(at));
    opens.setAttribute(
      "aria-label",
      `${finding.place}: ${shown} ${this.#words.severity[finding.severity]}: ${finding.title}`,
    );
    opens.title = finding.message;
    const tone = `mark ${finding.severity}${figure === true ? " figure" : ""}`;
    return el(name, { ...own, id, class: tone }, opens);
  }
}
