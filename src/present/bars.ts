/** Bars as lines of text: the figure stands beside each, so that the bar is for the eye only. */
import { displayWidth, pad, printable, widestOf, wrapHanging } from "../util/display-width.ts";
import type { BarChart } from "./bar-chart.ts";
import { cellText, isMissingCell, type NumberCell } from "./cell-text.ts";
import type { Style } from "./document.ts";
import type { Lang } from "./number-format.ts";

interface Options {
  readonly lang: Lang;
  readonly width: number;
  readonly style: Style;
}

const FULL = "█";
/** From nothing to seven eighths of a column. */
const PART = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;
/** Behind the least that it is, up to the most that it may be. */
export const UNSURE = "▒";
const GAP = "  ";
/** Below this many columns no bar can be compared with another: the label gets a line of its own. */
const LEAST_ROOM = 12;
const WIDEST_LABEL = 0.4;

export function barLines(chart: BarChart, { lang, width, style }: Options): string[] {
  const figures = chart.bars.map(({ figure }) => cellText(figure, lang));
  const forFigures = widestOf(figures);
  const labels = chart.bars.map(({ label }) => printable(label));
  const widest = Math.min(widestOf(labels), Math.floor(width * WIDEST_LABEL));
  const beside = width - widest - forFigures - 2 * GAP.length;
  const own = beside < LEAST_ROOM;
  const room = own ? width - forFigures - 2 * GAP.length : beside;
  const most = chart.bars.reduce((far, { figure }) => Math.max(far, extentOf(figure).most), 0);
  const lines = chart.bars.flatMap(({ figure }, i) => {
    const bar = barOf(figure, most, room);
    const painted = bar === "" ? "" : style.cyan(bar) + " ".repeat(room - displayWidth(bar));
    const tail = `${painted === "" ? " ".repeat(room) : painted}${GAP}${pad(figures[i] ?? "", forFigures, "right")}`;
    const label = labels[i] ?? "";
    if (own) return [...wrapHanging(label, width, "", "  "), GAP + tail];
    const [first = "", ...more] = wrapHanging(label, widest, "", "  ").toReversed();
    return [...more.toReversed(), `${pad(first, widest, "left")}${GAP}${tail}`];
  });
  return [...wrapHanging(printable(chart.heading), width, "", "  ").map(style.bold), ...lines];
}

/** What is sure of a figure, how far it may go, and whether it may go on from there. */
export function extentOf(figure: NumberCell): { sure: number; most: number; open: boolean } {
  if (isMissingCell(figure)) return { sure: 0, most: 0, open: false };
  const { value, qualifier, lower, upper } = figure;
  const at = (n: number | null): number => Math.max(0, n ?? 0);
  if (value === null)
    return { sure: at(lower), most: at(upper ?? lower), open: upper === null && lower !== null };
  if (qualifier === "=") return { sure: at(value), most: at(value), open: false };
  if (qualifier === "<") return { sure: at(lower), most: at(value), open: false };
  // More than this, or about this: how far beyond nobody said.
  return { sure: at(lower ?? value), most: at(upper ?? value), open: true };
}

function barOf(figure: NumberCell, most: number, room: number): string {
  const extent = extentOf(figure);
  if (most === 0 || (extent.most === 0 && !extent.open)) return "";
  // An open end needs a column behind the longest bar.
  const scale = (room - 1) / most;
  const sure = Math.min(extent.sure, extent.most) * scale;
  const isExact = extent.sure === extent.most && !extent.open;
  if (isExact) return solid(sure);
  const whole = Math.round(sure);
  const unsure = Math.max(1, Math.round(extent.most * scale) - whole);
  return FULL.repeat(whole) + UNSURE.repeat(unsure);
}

/** Never nothing: a bar of no length is a zero. */
function solid(columns: number): string {
  const eighths = Math.max(1, Math.round(columns * 8));
  return FULL.repeat(Math.floor(eighths / 8)) + (PART[eighths % 8] ?? "");
}
