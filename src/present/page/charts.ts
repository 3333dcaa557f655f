/** Lines over years as SVG, drawn when the page is written: d3 works out places and paths, the marks are the page's own. */
import { line } from "d3-shape";
import { extentOf } from "../bars.ts";
import { cellText, isMissingCell, type NumberCell } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import type { Trend } from "./content.ts";
import { type Scale, scalePoint, scaleTo } from "./scale.ts";
import { type Child, el, type Html } from "./element.ts";

const WIDE = 460;
const TALL = 190;
const EDGE = { left: 56, right: 16, top: 16, bottom: 26 };

/** Years across. A missing year is a gap, a hedged one hollow with its bounds; a dashed line is a break. */
export function trendFigure(trend: Trend, lang: Lang): Html {
  const { heading, years, figures } = trend;
  const most = figures.reduce((far, figure) => Math.max(far, extentOf(figure).most), 0);
  const y = scaleTo(most, [TALL - EDGE.bottom, EDGE.top], 4);
  const x = scalePoint(years, [EDGE.left, WIDE - EDGE.right]);
  const at = (i: number): number => round(x(years[i] ?? "") ?? EDGE.left);
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
  const path = line<NumberCell>()
    .defined(({ value }) => value !== null)
    .x((_, i) => at(i))
    .y(({ value }) => y.at(value ?? 0))
    .digits(2);
  return path([...figures]) ?? "";
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
