/** Layout: labels, total rows and columns, parts, outlines, figures outside. */
import { formatNumber, formatPeriodCode } from "../terms.ts";
import { text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "en");

const off = (difference: number): string =>
  `${n(Math.abs(difference))} too ${difference > 0 ? "many" : "few"}`;

export const LAYOUT: Words<
  | "label-not-understood"
  | "label-conflict"
  | "period-conflict"
  | "outline-mismatch"
  | "total-column-mismatch"
  | "part-exceeds-whole"
  | "counted-total"
  | "change-mismatch"
  | "previous-mismatch"
  | "cumulative-mismatch"
  | "no-figures"
  | "uncounted-figures"
> = {
  "label-not-understood": ({ label, words, missing, nearest }) => {
    const near = nearest === null ? "" : `Nearest: “${nearest}”. `;
    if (missing === "indicator")
      return text(
        `The label “${label}” does not say which indicator the figures are of.`,
        "Write the indicator as the catalogue has it (antq catalogue indicators), or declare this label in the office's catalogue (docs/catalogue.md).",
      );
    if (missing === "form")
      return text(
        `No form breaks this indicator down by “${label}”.`,
        "Leave this breakdown out, or declare it for the form in the office's catalogue (docs/catalogue.md).",
      );
    return text(
      `Label “${label}”: “${words}” is not understood, so the figures under it are not counted.`,
      `${near}Remove what is too much, write the indicator's name (antq catalogue indicators), or declare this label in the office's catalogue (docs/catalogue.md).`,
    );
  },
  "label-conflict": ({ first, second }) =>
    text(
      `Two labels say different things of one cell: “${first}” and “${second}”.`,
      "Remove one of them, or make two tables.",
    ),
  "period-conflict": ({ first, second }) =>
    text(
      second === "" || first === ""
        ? `The period in “${first}${second}” does not agree with that of the title, sheet, file or folder.`
        : `Two places name different periods: “${first}” and “${second}”.`,
      "Correct one of them; where a column is of another period, say so: Kỳ trước, Cùng kỳ năm trước, Luỹ kế.",
    ),
  "outline-mismatch": ({ heading, stated, sum, children, difference }) =>
    text(
      `${heading}: says ${n(stated)}, its ${n(children)} rows add up to ${n(sum)}, ${off(difference)}.`,
      "Correct the parent or its rows; where they are only a part, write “Trong đó:” before their name.",
    ),
  "total-column-mismatch": ({ heading, stated, sum, columns, difference }) =>
    text(
      `${heading}: the total column says ${n(stated)}, ${n(columns)} columns add up to ${n(sum)}, ${off(difference)}.`,
      "Look at the columns and the total's formula.",
    ),
  "part-exceeds-whole": ({ heading, stated, sum }) =>
    text(
      `${heading}: the part says ${n(stated)}, more than the whole, ${n(sum)}.`,
      "A part cannot exceed its whole. Look at both numbers.",
    ),
  "counted-total": ({ rows, first, last, scope, cell }) =>
    text(
      `The row equals the sum of ${scope === "all" ? `all the other rows (${n(rows)})` : `${n(rows)} rows`} from ${first} to ${last} in every figure: it may be a total that is counted once more.`,
      `If it is a total, label it “Tổng cộng”. If it is chance, say so in antq.yaml: coincidences: ["${cell}"].`,
    ),
  "change-mismatch": ({ heading, stated, now, before, expected, kind }) =>
    text(
      `${heading}: it says ${n(stated)}, but from ${n(before)} to ${n(now)} it is ${n(expected)}${kind === "rate" ? "%" : ""}.`,
      "Look at all three. The change is never counted; the period's own figure is.",
    ),
  "previous-mismatch": ({ heading, stated, reported, period }) =>
    text(
      `${heading}: it says ${n(stated)}, but the report of that period (${formatPeriodCode(period, "en")}) says ${n(reported)}.`,
      "Look at which is right; if the old figure was corrected, send that period's report again.",
    ),
  "cumulative-mismatch": ({ heading, stated, expected, before, own, kind }) =>
    text(
      kind === "falls"
        ? `${heading}: the running total ${n(stated)} is below the one before it in the year (${n(before)}).`
        : `${heading}: the running total is ${n(stated)}, but ${n(before)} before it and the period's ${n(own)} make ${n(expected)}.`,
      "Look at the period's figure and at both running totals, and correct the wrong one.",
    ),
  "no-figures": ({ reason, rows }) =>
    text(
      reason === "other-periods"
        ? `The table has ${n(rows)} rows, but all figures are of other periods (previous, same period last year, plan), none of the report's own.`
        : `The table has ${n(rows)} rows, but no cell with a figure to count.`,
      "Add a column for the report's own period (Trong tháng, Trong kỳ), or remove the table.",
    ),
  "uncounted-figures": ({ count }) =>
    text(
      `${n(count)} figures stand in no table and are not counted.`,
      "Move the row into the table (above the signature), or remove it where it is no figure of the report.",
    ),
};
