/** The tables of a page: whole as they are written; the page's script lets them be searched, sorted and folded. */
import type { TableCell, Tone } from "../../model/report.ts";
import { cellText } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import type { PageColumn, PageRow, PageTable } from "./content.ts";
import { type Child, el, figureHtml, type Html } from "./element.ts";
import { pageWord } from "./words.ts";

/** Fewer rows are seen at once: nothing has to be looked for. */
const LEAST_TO_SEARCH = 8;

export function tableHtml(table: PageTable, lang: Lang): Html {
  const { label, columns, rows, folds } = table;
  // Of figures, or of texts with some figures.
  const isNumbers = columns.filter(({ number }) => number).length * 2 > columns.length;
  const heads = columns.map(({ label: own, number, ...at }) =>
    el(
      "th",
      { scope: "col", class: number && !isNumbers ? "n" : null, "data-t": !number, ...keys(at) },
      own,
    ),
  );
  return el(
    "div",
    { "data-sheet": true, "data-folds": folds },
    rows.length < LEAST_TO_SEARCH ? null : tools(folds, lang),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": label },
      el(
        "table",
        { class: isNumbers ? "nums" : null },
        el("thead", {}, el("tr", {}, ...heads)),
        el("tbody", {}, ...rows.map((row) => rowHtml(row, columns, isNumbers, lang))),
      ),
    ),
  );
}

function keys({ name, place }: { name?: number; place?: number }) {
  return { "data-i": name, "data-p": place };
}

function rowHtml(
  { depth, strong, last, cells, name, place }: PageRow,
  columns: readonly PageColumn[],
  isNumbers: boolean,
  lang: Lang,
): Html {
  const at = { ...(name === undefined ? {} : { name }), ...(place === undefined ? {} : { place }) };
  return el(
    "tr",
    {
      class: strong ? "strong" : null,
      "data-d": depth === 0 ? null : depth,
      "data-last": last === true,
      ...keys(at),
    },
    ...cells.map((cell, i) => cellHtml(cell, i, columns[i]?.number === true, isNumbers, lang)),
  );
}

/** The classes of tones are the tones. */
const TONES: ReadonlySet<Tone> = new Set<Tone>(["good", "bad", "doubtful", "aside", "quiet"]);

function cellHtml(
  cell: TableCell,
  at: number,
  isNumber: boolean,
  isNumbers: boolean,
  lang: Lang,
): Html {
  const text = cellText(cell, lang);
  if (at === 0 && !isNumber && text !== "")
    return el(
      "th",
      { scope: "row", class: isNumbers ? null : "path", "data-v": sortedBy(cell, text, lang) },
      text,
    );
  const tone =
    cell.kind === "text" && cell.tone !== undefined && TONES.has(cell.tone) ? cell.tone : null;
  const side = isNumber === isNumbers ? null : isNumber ? "n" : "t";
  const names = [side, tone].filter((own) => own !== null).join(" ");
  const inner: Child = cell.kind === "number" ? figureHtml(text) : text;
  return el(
    "td",
    { class: names === "" ? null : names, "data-v": sortedBy(cell, text, lang) },
    inner,
  );
}

/** Where it cannot be read off the text. */
function sortedBy(cell: TableCell, text: string, lang: Lang): number | null {
  if (cell.kind === "blank") return null;
  if (cell.kind === "text") return cell.order ?? null;
  const value = cell.value ?? cell.lower ?? cell.upper;
  return value === null || text === formatNumber(value, lang) ? null : value;
}

/** Of no use without the script, which shows them. */
function tools(folds: boolean, lang: Lang): Html {
  const button = (name: string, label: string) =>
    el("button", { type: "button", class: name }, label);
  return el(
    "div",
    { class: "tools", hidden: true },
    el("label", {}, pageWord("search", lang), el("input", { type: "search", autocomplete: "off" })),
    folds ? button("unfold", pageWord("unfold", lang)) : null,
    folds ? button("foldall", pageWord("fold", lang)) : null,
    el("p", { class: "said soft", role: "status" }),
  );
}
