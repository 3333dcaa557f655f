/** Rows of a name, a picture and a figure: what is compared stands on one scale under one another, and fits any width. */
import { said } from "../../messages/said.ts";
import type { BarChart } from "../bar-chart.ts";
import { extentOf } from "../bars.ts";
import { cellText, isMissingCell, type NumberCell } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import type { Grid, GridMark, Share } from "./content.ts";
import { type Child, el, figureHtml, type Html } from "./element.ts";
import { scaleBand, scaleLinear } from "./scale.ts";

/** Of a row's own picture, which is stretched to the room there is. */
const LONG = 1000;
const HIGH = 10;
/** More rows than this are a list that nobody compares. */
const MOST_ROWS = 40;

export function barFigure({ heading, bars }: BarChart, lang: Lang): Html {
  const far = (figure: NumberCell): number => extentOf(figure).most;
  const shown =
    bars.length <= MOST_ROWS
      ? bars
      : bars.toSorted((a, b) => far(b.figure) - far(a.figure)).slice(0, MOST_ROWS);
  const most = shown.reduce((top, { figure }) => Math.max(top, far(figure)), 0);
  const x = scaleLinear([0, Math.max(most, Number.MIN_VALUE)], [0, LONG]);
  const rows = shown.map(({ label, figure }) => {
    const { sure, most: may } = extentOf(figure);
    const least = Math.min(sure, may);
    const strip = isMissingCell(figure)
      ? null
      : strips([part("sure", 0, x(least)), part("may", x(least), x(may))]);
    return row(label, strip, cellText(figure, lang));
  });
  return rowsFigure(heading, [], rows, bars.length - shown.length, lang);
}

/** Who is there of those who must be. */
export function shareFigure(heading: string, shares: readonly Share[], lang: Lang): Html {
  const x = scaleLinear([0, 1], [0, LONG]).clamp(true);
  const rows = shares.slice(0, MOST_ROWS).map(({ label, actual, expected }) => {
    const share = expected === 0 ? 0 : actual / expected;
    const told = Math.round(Math.min(1, share) * 100);
    const per = expected === 0 ? "" : ` (${formatNumber(told, lang)} %)`;
    const strip = strips([part("sure", 0, x(share)), part("gone", x(share), LONG)]);
    return row(label, strip, `${formatNumber(actual, lang)}/${formatNumber(expected, lang)}${per}`);
  });
  return rowsFigure(heading, [], rows, shares.length - rows.length, lang);
}

/** How high each mark stands and where: told apart without its colour too. `missing` is an empty frame. */
const SHAPES: Readonly<Record<GridMark, readonly [top: number, height: number]>> = {
  yes: [0.5, 9],
  late: [5, 4.5],
  waiting: [8, 1.5],
  refused: [0.5, 9],
  missing: [0.5, 9],
};

/** Units down, due periods across; of more than can be seen those that lack the most. */
export function gridFigure({ heading, periods, rows, legend }: Grid, lang: Lang): Html {
  const lacks = (marks: Grid["rows"][number]["marks"]): number =>
    marks.filter((mark) => mark === "missing" || mark === "refused").length;
  const shown =
    rows.length <= MOST_ROWS
      ? rows
      : rows.toSorted((a, b) => lacks(b.marks) - lacks(a.marks)).slice(0, MOST_ROWS);
  const x = scaleBand(periods, [0, LONG]).paddingInner(0.12);
  const drawn = shown.map(({ label, marks, figure }) => {
    const parts = marks.flatMap((mark, i) =>
      mark === null ? [] : markAt(mark, x(periods[i] ?? "") ?? 0, x.bandwidth()),
    );
    return row(label, strips(parts), figure);
  });
  const ends = [periods[0] ?? "", periods.at(-1) ?? ""];
  const head = el(
    "tr",
    {},
    el("td", {}),
    el("td", {}, el("div", { class: "ends" }, ...ends.map((end) => el("span", {}, end)))),
    el("td", {}),
  );
  const keys = legend.map(({ mark, text }) =>
    el("li", {}, strips(markAt(mark, 0, LONG), "key"), text),
  );
  const figure = rowsFigure(heading, [head], drawn, rows.length - shown.length, lang);
  return el("div", { class: "grid" }, figure, el("ul", { class: "keys" }, ...keys));
}

function markAt(mark: GridMark, x: number, width: number): Html[] {
  const [top, height] = SHAPES[mark];
  const box = { x: round(x), y: top, width: round(width), height };
  const whole = el("rect", { class: mark, ...box, "vector-effect": "non-scaling-stroke" });
  if (mark !== "refused") return [whole];
  const cross = { y1: top, y2: top + height, "vector-effect": "non-scaling-stroke" };
  return [
    whole,
    el("line", { class: "refused", x1: round(x), x2: round(x + width), ...cross }),
    el("line", { class: "refused", x1: round(x + width), x2: round(x), ...cross }),
  ];
}

function part(name: string, from: number, to: number): Html | null {
  if (to <= from) return null;
  const box = { x: round(from), y: 1, width: round(to - from), height: HIGH - 2 };
  return el("rect", { class: name, ...box });
}

/** The figure stands beside it, so that the picture says nothing more. */
function strips(parts: readonly Child[], name: string | null = null): Html {
  const box = { viewBox: `0 0 ${LONG} ${HIGH}`, preserveAspectRatio: "none" };
  return el("svg", { class: name, ...box, "aria-hidden": "true", focusable: "false" }, ...parts);
}

function row(label: string, strip: Html | null, figure: string): Html {
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, label),
    el("td", {}, strip),
    el("td", { class: "n" }, figureHtml(figure)),
  );
}

function rowsFigure(
  heading: string,
  heads: readonly Html[],
  rows: readonly Html[],
  left: number,
  lang: Lang,
): Html {
  const more = said(lang, {
    vi: `Còn ${formatNumber(left, lang)} đơn vị nữa trong bảng.`,
    en: `${formatNumber(left, lang)} more are in the table.`,
  });
  return el(
    "figure",
    {},
    el("h3", {}, heading),
    el("table", { class: "bars" }, el("tbody", {}, ...heads, ...rows)),
    left > 0 ? el("p", { class: "soft" }, more) : null,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
