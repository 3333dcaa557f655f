/** Charts as SVG, drawn when the page is written. */
import { said } from "../../messages/said.ts";
import type { BarChart } from "../bar-chart.ts";
import { extentOf } from "../bars.ts";
import { cellText, isMissingCell, type NumberCell } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import type { Share, Trend } from "./content.ts";
import { type Scale, scaleTo } from "./scale.ts";
import { type Child, el, figureHtml, type Html } from "./element.ts";

/** Of a bar's own picture, which is stretched to the room there is. */
const LONG = 1000;
const HIGH = 10;
/** More bars than this are a list that nobody compares: the highest are shown. */
const MOST_BARS = 40;

export function barFigure({ heading, bars }: BarChart, lang: Lang): Html {
  const far = (figure: NumberCell): number => extentOf(figure).most;
  const shown =
    bars.length <= MOST_BARS
      ? bars
      : bars.toSorted((a, b) => far(b.figure) - far(a.figure)).slice(0, MOST_BARS);
  const most = shown.reduce((top, { figure }) => Math.max(top, far(figure)), 0);
  const x = (value: number): number => (most === 0 ? 0 : (value / most) * LONG);
  const rows = shown.map(({ label, figure }) => {
    const { sure, most: may } = extentOf(figure);
    const strip = isMissingCell(figure)
      ? null
      : stripSvg([
          ["sure", 0, x(Math.min(sure, may))],
          ["may", x(Math.min(sure, may)), x(may)],
        ]);
    return barRow(label, strip, cellText(figure, lang));
  });
  return barTable(heading, rows, bars.length - shown.length, lang);
}

/** Who is there of those who must be. */
export function shareFigure(heading: string, shares: readonly Share[], lang: Lang): Html {
  const shown = shares.slice(0, MOST_BARS);
  const rows = shown.map(({ label, actual, expected }) => {
    const part = expected === 0 ? 0 : Math.min(1, actual / expected);
    const per = expected === 0 ? "" : ` (${formatNumber(Math.round(part * 100), lang)} %)`;
    const strip = stripSvg([
      ["sure", 0, part * LONG],
      ["gone", part * LONG, LONG],
    ]);
    return barRow(
      label,
      strip,
      `${formatNumber(actual, lang)}/${formatNumber(expected, lang)}${per}`,
    );
  });
  return barTable(heading, rows, shares.length - shown.length, lang);
}

function barRow(label: string, strip: Html | null, figure: string): Html {
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, label),
    el("td", {}, strip),
    el("td", { class: "n" }, figureHtml(figure)),
  );
}

function barTable(heading: string, rows: readonly Html[], left: number, lang: Lang): Html {
  const more = said(lang, {
    vi: `Còn ${formatNumber(left, lang)} đơn vị nữa trong bảng.`,
    en: `${formatNumber(left, lang)} more are in the table.`,
  });
  return el(
    "figure",
    {},
    el("h3", {}, heading),
    el("table", { class: "bars" }, el("tbody", {}, ...rows)),
    left > 0 ? el("p", { class: "soft" }, more) : null,
  );
}

/** The figure stands beside it, so that the picture says nothing more. */
function stripSvg(parts: readonly (readonly [name: string, from: number, to: number])[]): Html {
  const rects = parts.flatMap(([name, from, to]) =>
    to <= from
      ? []
      : [
          el("rect", {
            class: name,
            x: round(from),
            y: 1,
            width: round(to - from),
            height: HIGH - 2,
          }),
        ],
  );
  const box = { viewBox: `0 0 ${LONG} ${HIGH}`, preserveAspectRatio: "none" };
  return el("svg", { ...box, "aria-hidden": "true", focusable: "false" }, ...rects);
}

const WIDE = 460;
const TALL = 190;
const EDGE = { left: 56, right: 16, top: 16, bottom: 26 };

/** Years across. A missing year is a gap, a hedged one hollow with its bounds; a dashed line is a break. */
export function trendFigure(trend: Trend, lang: Lang): Html {
  const { heading, years, figures } = trend;
  const most = figures.reduce((far, figure) => Math.max(far, extentOf(figure).most), 0);
  const y = scaleTo(most, [TALL - EDGE.bottom, EDGE.top], 4);
  const apart = (WIDE - EDGE.left - EDGE.right) / Math.max(1, years.length - 1);
  const at = (i: number): number => round(EDGE.left + i * apart);
  const parts: Child[] = [
    ...axis(y, lang),
    ...yearNames(years, at),
    ...figures.flatMap((figure, i) => (figure.marks.includes("B") ? breakAt(at(i)) : [])),
    el("path", { class: "line", d: pathOf(figures, at, y) }),
    ...figures.flatMap((figure, i) => pointAt(figure, at(i), y)),
  ];
  const box = { viewBox: `0 0 ${WIDE} ${TALL}`, role: "img", "aria-label": spoken(trend, lang) };
  return el("figure", { class: "trend" }, el("h3", {}, heading), el("svg", box, ...parts));
}

function axis({ at, ticks }: Scale, lang: Lang): Html[] {
  return ticks.flatMap((tick) => [
    el("line", {
      class: "axis",
      x1: EDGE.left,
      x2: WIDE - EDGE.right,
      y1: round(at(tick)),
      y2: round(at(tick)),
    }),
    el(
      "text",
      { x: EDGE.left - 6, y: round(at(tick)) + 4, "text-anchor": "end" },
      formatNumber(tick, lang),
    ),
  ]);
}

/** A line from year to year; where a figure is missing it ends, and begins again. */
function pathOf(figures: readonly NumberCell[], at: (i: number) => number, y: Scale): string {
  let isOpen = false;
  const steps = figures.map(({ value }, i) => {
    const step = value === null ? "" : `${isOpen ? "L" : "M"}${at(i)},${round(y.at(value))}`;
    isOpen = value !== null;
    return step;
  });
  return steps.join("");
}

/** Of many years only some have room, the last among them. */
function yearNames(years: readonly string[], at: (i: number) => number): Html[] {
  const step = Math.ceil(years.length / 8);
  return years.flatMap((year, i) =>
    (years.length - 1 - i) % step === 0
      ? [el("text", { x: at(i), y: TALL - 8, "text-anchor": "middle" }, year)]
      : [],
  );
}

function breakAt(x: number): Html[] {
  return [
    el("line", { class: "break", x1: x, x2: x, y1: EDGE.top, y2: TALL - EDGE.bottom }),
    el("text", { class: "breaks", x: x - 4, y: EDGE.top - 4, "text-anchor": "middle" }, "ᴮ"),
  ];
}

function pointAt(figure: NumberCell, x: number, y: Scale): Html[] {
  if (isMissingCell(figure)) return [];
  const { sure, most } = extentOf(figure);
  const span =
    most > sure
      ? [el("line", { class: "span", x1: x, x2: x, y1: round(y.at(sure)), y2: round(y.at(most)) })]
      : [];
  if (figure.value === null) return span;
  const name = figure.qualifier === "=" ? "dot" : "hollow";
  return [...span, el("circle", { class: name, cx: x, cy: round(y.at(figure.value)), r: 3.5 })];
}

/** The picture in words, for who cannot see it. */
function spoken({ heading, years, figures }: Trend, lang: Lang): string {
  const each = years.map((year, i) => {
    const figure = figures[i];
    return `${year}: ${figure === undefined ? "" : cellText(figure, lang)}`;
  });
  return `${heading}. ${each.join("; ")}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
