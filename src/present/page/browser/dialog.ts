/** A figure opens the cells that it is made of. */
import type { PageLineage } from "../packed.ts";
import { cellsBehind, type FoundCell, type FoundCells } from "./cells.ts";
import { button } from "./sheet.ts";
import { columnLetters, numberText, sumOf } from "./text.ts";
import type { ScriptWords } from "./words.ts";

/** Cells shown at first; a total of a province may have thousands. */
const FIRST = 200;

export class Dialog {
  readonly #dialog: HTMLDialogElement;
  readonly #words: ScriptWords;
  readonly #lineage: () => Promise<PageLineage | null>;

  constructor(
    dialog: HTMLDialogElement,
    words: ScriptWords,
    lineage: () => Promise<PageLineage | null>,
  ) {
    this.#dialog = dialog;
    this.#words = words;
    this.#lineage = lineage;
    this.#part(".close")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  async open(title: string, name: number, place: number): Promise<void> {
    const lineage = await this.#lineage();
    this.#part("h2")?.replaceChildren(title);
    const body =
      lineage === null
        ? [element("p", this.#words.unread)]
        : cellsBehind(lineage, name, place).flatMap((side) => this.#side(side));
    this.#part(".cells")?.replaceChildren(...body);
    this.#dialog.showModal();
  }

  #part(name: string): HTMLElement | null {
    return this.#dialog.querySelector<HTMLElement>(name);
  }

  #side(side: FoundCells): HTMLElement[] {
    const { cells, aside, missing, items } = side;
    const words = this.#words;
    const values = cells.flatMap(({ value }) => value ?? []);
    const isSum = items === null && cells.length > 0 && values.length === cells.length;
    const told = [
      `${numberText(cells.length, words)} ${words.cells}`,
      ...(isSum ? [`${words.sum} ${numberText(sumOf(values), words)}`] : []),
      ...(items === null ? [] : [`${numberText(items, words)} ${words.items}`]),
    ];
    const lines = [
      ...cells.flatMap(({ more }) => more.how ?? []),
      ...(missing > 0 ? [`${numberText(missing, words)} ${words.missing}.`] : []),
    ];
    return [
      element("h3", `${side.label}: ${told.join(", ")}`),
      ...(cells.length > 0 ? [this.#list(cells, side.label)] : []),
      ...lines.map((line) => element("p", line)),
      ...(aside.length > 0
        ? [element("h4", words.aside), this.#list(aside, `${side.label}: ${words.aside}`)]
        : []),
    ];
  }

  #list(cells: readonly FoundCell[], label: string): HTMLElement {
    const box = element("div", "", "scroll");
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", label);
    const table = document.createElement("table");
    const head = table.createTHead().insertRow();
    for (const word of this.#words.columns) {
      const own = element("th", word);
      own.setAttribute("scope", "col");
      head.append(own);
    }
    const body = table.createTBody();
    const add = (some: readonly FoundCell[]) => {
      for (const cell of some) body.append(this.#row(cell));
    };
    add(cells.slice(0, FIRST));
    box.append(table);
    if (cells.length > FIRST) {
      const more = button("more", `${this.#words.all} (${numberText(cells.length, this.#words)})`);
      more.addEventListener("click", () => {
        add(cells.slice(FIRST));
        more.remove();
      });
      box.append(more);
    }
    return box;
  }

  #row({ unit, date, value, more, file, sheet, row, column }: FoundCell): HTMLElement {
    const line = document.createElement("tr");
    const figure = more.text ?? (value === null ? "" : numberText(value, this.#words));
    const item = more.item === undefined ? "" : ` (${more.item})`;
    line.append(
      element("td", unit),
      element("td", date),
      element("td", figure + item, "n"),
      element("td", file, "path"),
      element("td", sheet),
      element("td", `${columnLetters(column)}${row}`),
    );
    return line;
  }
}

function element(tag: string, text: string, name?: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name !== undefined) made.className = name;
  return made;
}
