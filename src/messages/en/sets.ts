/** Several files or periods: sent twice, overlapping, compared. */
import { formatNumber, formatPeriodCode } from "../terms.ts";
import { text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "en");
const period = (code: string): string => formatPeriodCode(code, "en");

function at(file: string, sheet: string | null, cell: string | null): string {
  const place = [sheet, cell].filter((part) => part !== null && part !== "").join("!");
  return place === "" ? file : `${file} (${place})`;
}

function apart(difference: number): string {
  return `${n(Math.abs(difference))} apart`;
}

const AXES: Readonly<Record<string, string>> = {
  time: "shorter periods",
  breakdown: "the same, broken down",
  units: "the units under it",
  day: "another report that ends on the day",
};

export const SETS: Words<
  | "duplicate-submission"
  | "overlapping-period"
  | "period-straddles"
  | "summary-mismatch"
  | "attendance-mismatch"
  | "hierarchy-mismatch"
  | "restates"
  | "may-include-lower-units"
> = {
  "duplicate-submission": ({ reason, unit, form, period: code, other, otherSheet, otherCell }) =>
    text(
      reason === "records"
        ? `${unit}, ${form}, ${period(code)}: a row with the same unit, day, contents and figures stands in ${at(other, otherSheet, otherCell)}, as in a report sent again.`
        : `${unit}, ${form}, ${period(code)}: already reported in ${at(other, otherSheet, otherCell)}.`,
      "Remove the old one, or use --on-duplicate latest to take the one with the latest report date.",
    ),
  "overlapping-period": ({ unit, form, first, second }) =>
    text(
      `${unit}, ${form}: two stretches overlap, ${period(first)} and ${period(second)}.`,
      "Correct the period of one of the two reports.",
    ),
  "period-straddles": ({ stretch, period: code }) =>
    text(
      `Figures of ${period(stretch)} reach beyond the period asked for (${period(code)}), cannot be divided and are left out.`,
      "Send figures by month, or ask for another period.",
    ),
  "summary-mismatch": ({
    unit,
    indicator,
    summary,
    finer,
    difference,
    period: code,
    reason,
    ...rest
  }) =>
    reason === "running"
      ? text(
          `${unit}, ${indicator}: the running total for ${period(code)} is ${n(summary)}, below the ${n(finer)} reported before, ${apart(difference)}.`,
          "A running total cannot fall: correct the wrong figure in one of the two reports.",
        )
      : text(
          `${unit}, ${indicator}, ${period(code)}: this cell says ${n(summary)}, the details${rest.other === null ? "" : ` (from ${at(rest.other, rest.otherSheet, rest.otherCell)})`} add up to ${n(finer)}, ${apart(difference)}.`,
          "Compare the two sides and correct the wrong one.",
        ),
  "attendance-mismatch": ({ unit, groups, sessions, difference, period: code }) =>
    text(
      `${unit}, ${period(code)}: attendance by group is ${n(groups)}, by session ${n(sessions)}, ${apart(difference)}.`,
      "Compare the two forms and correct the wrong side.",
    ),
  "hierarchy-mismatch": ({
    unit,
    field,
    own,
    children,
    difference,
    other,
    otherSheet,
    otherCell,
  }) =>
    text(
      `${unit}, ${field}: its own row says ${n(own)}, the units under it (from ${at(other, otherSheet, otherCell)}) add up to ${n(children)}, ${apart(difference)}.`,
      "Correct the wrong figure; if it is the unit's own, declare ownRowsOfHigherUnits in antq.yaml, or for the form in a catalogue file (docs/catalogue.md).",
    ),
  restates: ({ unit, period: code, axis, other, otherSheet, otherCell }) =>
    text(
      `${unit}, ${period(code)}: says once more what stands in ${at(other, otherSheet, otherCell)} (${AXES[axis] ?? axis}); not counted again.`,
      "Nothing needs to be corrected.",
    ),
  "may-include-lower-units": ({
    unit,
    code,
    own,
    children,
    formId,
    other,
    otherSheet,
    otherCell,
  }) =>
    text(
      `${unit} says ${n(own)}, the units under it (from ${at(other, otherSheet, otherCell)}) add up to ${n(children)}: nothing says whether it holds them or is its own.`,
      `If it holds them, correct it or leave the row out. If it is the unit's own, declare in antq.yaml: ownRowsOfHigherUnits: ["${code}"], or ownRowsOfHigherUnits: true for the form ${formId} in the catalogue.`,
    ),
};
