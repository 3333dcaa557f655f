/** Figures from period to period. */
import { formatNumber, formatPeriodCode } from "../terms.ts";
import { text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "en");
const period = (code: string): string => formatPeriodCode(code, "en");

export const SERIES: Words<
  "stock-discontinuity" | "copied-values" | "repeated-value" | "cumulative-suspected" | "outlier"
> = {
  "stock-discontinuity": (f) =>
    text(
      `${f.unit}: opening ${n(f.opening)}, replicated ${n(f.replicated)}, new ${n(f.added)}, ended ${n(f.ended)} make ${n(f.expected)}, but the closing figure is ${n(f.closing)}, ${n(Math.abs(f.difference))} apart.`,
      "Compare the number of models with the previous period and correct the wrong figure.",
    ),
  "copied-values": (f) =>
    text(
      `${f.unit}, ${f.form}: all ${n(f.figures)} figures of ${period(f.period)} equal those of ${period(f.previous)}.`,
      "See whether the previous report was copied; leave them if they are right.",
    ),
  "repeated-value": ({ heading, repeated, rows }) =>
    text(
      `${heading}: all ${n(rows)} rows say ${n(repeated)}.`,
      "See whether the cell was dragged down the column; leave it if it is right.",
    ),
  "cumulative-suspected": ({ unit, heading, months, last }) =>
    text(
      `${unit}, ${heading}: ${n(months)} months to ${period(last)} never fall, like a running total of the year.`,
      "If they are running totals, give each month's own figure.",
    ),
  outlier: ({ unit, heading, count, typical, points }) =>
    text(
      `${unit}, ${heading}: ${n(count)} is far from the other periods (mean ${n(typical)}, of ${n(points)} periods).`,
      "Compare with the original record, look for a digit too many or too few; leave it if it is right.",
    ),
};
