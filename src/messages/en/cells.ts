/** Cells of counts, dates and periods. */
import type { Problem } from "../../model/finding.ts";
import { counted, formatDate, formatWindow } from "../terms.ts";
import { kindOf, quoted, text, type RequiredKind, type Words } from "../words.ts";

const may = ({ suggestion }: Problem): string => suggestion ?? "";
const shown = (finding: Problem): string => quoted(finding, "en");

const NOT_A_NUMBER: Readonly<Record<string, (finding: Problem) => readonly [string, string]>> = {
  date: (f) => [
    "is a date, not a number",
    `Excel turned ${may(f)} into a date. Format the cell as Number and type the right number.`,
  ],
  "date-for-fraction": (f) => [
    "is a date, not a number",
    `Excel turned ${may(f)} into a date. Format the cell as Text and type ${may(f)} again.`,
  ],
  "date-text": () => [
    "is a date, not a number",
    "Write dates in the date column; only numbers here.",
  ],
  "date-format": () => [
    "is a date, not a number: the cell is formatted as a date",
    "Format the cell as Number to see the number that was typed, and look at it again.",
  ],
  percent: () => [
    "is a percentage, not a count",
    "Write the count, not the rate. If a number was typed and % appeared, format the cell as Number and type it again.",
  ],
  nothing: () => [
    "is text, not a number",
    'If nothing happened, write 0 or "-"; "..." where it is not collected.',
  ],
  letters: (f) => [
    "has letters that look like digits (O, l)",
    `Possibly ${may(f)}. Type it in digits.`,
  ],
  boolean: () => ["is true or false, not a number", "Type it in digits."],
  "unit-of-measure": (f) => [
    "has words beside the number",
    `Write the number alone, without its unit of measure. Change the cell to ${may(f)}.`,
  ],
};
const WORDS = (f: Problem): readonly [string, string] => [
  "is text, not a number",
  f.suggestion === undefined
    ? 'Write digits only; 0 or "-" where nothing happened, "..." where it is not collected.'
    : `Change the cell to ${f.suggestion}.`,
];

const REQUIRED: Readonly<Record<RequiredKind, string>> = {
  unit: "Write the row's unit by name or code, or name the unit in the title.",
  time: "Write the row's date or period, or name the period in the title.",
  other: 'Fill it in; 0 or "-" where nothing happened, "..." where it is not collected.',
};

const DATE: Readonly<Record<string, string>> = {
  "no-such-day": "there is no such day",
  "not-day-first": "dates are written day/month/year",
  "two-digit-year": "the year needs four digits",
  "implausible-year": "the year is not plausible",
  incomplete: "day, month and year are needed",
  "several-days": "the cell names several days; one row is of one day",
  number: "the cell is a bare number, not a date",
  formula: "the formula in this cell gives no date",
  "not-a-date": "this is no date",
};

const PERIOD: Readonly<Record<string, string>> = {
  "year-missing": "the year is missing",
  "two-digit-year": "the year needs four digits",
  "no-such-month": "months go from 1 to 12",
  "no-such-quarter": "quarters go from I to IV",
  "no-such-day": "one of its days does not exist or is mistyped",
  "end-before-start": "it ends before it starts",
  several: "several different periods are named; which one is it?",
  "dates-missing": "a week, an instalment or a number of days needs its first and last day",
  "words-left": "words are left that could change the period",
  conflict: "month, quarter and year do not agree",
  day: "the cell is a day, not a reporting period",
  "not-a-period": "it cannot be read",
  unreadable: "it cannot be read",
};

export const CELLS: Words<
  | "required-value"
  | "not-a-number"
  | "ambiguous-number"
  | "not-an-integer"
  | "negative-count"
  | "number-too-large"
  | "truncated-value"
  | "number-as-text"
  | "approximate-value"
  | "formula-error"
  | "formula-not-calculated"
  | "invalid-date"
  | "invalid-period"
  | "future-date"
  | "date-outside-period"
> = {
  "required-value": ({ heading }, { field }) =>
    text(`The required cell “${heading}” is blank.`, REQUIRED[kindOf(field)]),
  "not-a-number": ({ heading, kind }, finding) => {
    const [what, cure] = (NOT_A_NUMBER[kind] ?? WORDS)(finding);
    return text(`${heading}: the cell${shown(finding)} ${what}.`, cure);
  },
  "ambiguous-number": ({ heading, first, second, role, ...column }, finding) => {
    if (role === "amount")
      return text(
        `${heading}: the cell can be read in two ways: ${first} or ${second}.`,
        `Type it as Vietnam writes numbers, without separators of thousands and with a comma before decimals: ${first}, or ${second.replace(/,?0+$/u, "")}.`,
      );
    const whole = column.plainIntegers + column.dotThousands;
    const cells = counted(
      whole,
      "cell of the column is a whole number",
      "cells of the column are whole numbers",
    );
    const evidence = whole > 0 ? ` ${cells}.` : "";
    return text(
      `${heading}: the cell holds${shown(finding)}, a whole number or one with decimals.${evidence}`,
      finding.suggestion === undefined
        ? "Compare with the original record and type a whole number without a point or comma."
        : `If it is a whole number, type ${first} without a separator. Counts are whole numbers.`,
    );
  },
  "not-an-integer": ({ heading, stored }, finding) => {
    if (stored === "measure")
      return text(
        `${heading}: the unit of measure in the table cannot be converted into the one declared for the column.`,
        "Use the declared unit (or one of its kind, as kg and g, dong and million dong), or declare `unit` for the column.",
      );
    if (stored === "decimals")
      return text(
        `${heading}: the cell holds${shown(finding)}, with more decimals than the column allows.`,
        "Write as many decimals as the column has, or declare more (`decimals`); antq rounds nothing.",
      );
    return text(
      `${heading}: the cell holds${shown(finding)}; it must be a whole number.`,
      finding.suggestion !== undefined && stored === "number"
        ? `If it is a whole number typed on a computer with a decimal point, change the cell to ${finding.suggestion}.`
        : "Write the count as a whole number, not a rate or a fraction.",
    );
  },
  "negative-count": ({ heading }, finding) =>
    text(
      `${heading}: the cell is below zero${shown(finding)}.`,
      "A count cannot be negative; correct it.",
    ),
  "number-too-large": ({ heading, digits }) =>
    text(
      `${heading}: ${digits === 9 ? "nine" : digits} digits or more (not shown: it may be somebody's number).`,
      "Look for a wrong column or a digit too many. Phone and identity numbers do not belong here.",
    ),
  "truncated-value": ({ heading }, finding) =>
    text(
      `${heading}:${shown(finding)} is what old software writes when the real number does not fit.`,
      "Compare with the original record; leave it if it is right.",
    ),
  "number-as-text": ({ heading }) =>
    text(
      `${heading}: the number is stored as text; it is read correctly.`,
      "Better format the cell as Number, so that formulas in the workbook add it up.",
    ),
  // The number behind the words is not what stands in the cell; the row shows that.
  "approximate-value": ({ heading }) =>
    text(
      `${heading}: the cell holds an estimate; totals with it are marked as estimated.`,
      "Give the exact number if there is one; else leave it.",
    ),
  "formula-error": ({ heading, error }) =>
    text(
      `${heading}: the formula gives the error ${error}.`,
      "Correct the formula, or type the number.",
    ),
  "formula-not-calculated": ({ heading }) =>
    text(
      `${heading}: the formula was saved without its result.`,
      "Open the file in Excel or LibreOffice, let it calculate, and save it.",
    ),
  "invalid-date": ({ reason }, finding) =>
    text(
      `Invalid date${shown(finding)}: ${DATE[reason] ?? reason}.`,
      finding.suggestion === undefined
        ? "Write day/month/year, for example 12/06/2019."
        : `Possibly ${finding.suggestion}. Write day/month/year.`,
    ),
  "invalid-period": ({ reason }, finding) =>
    text(
      `Invalid period${shown(finding)}: ${PERIOD[reason] ?? reason}.`,
      "Write for example Tháng 6/2024, Quý II/2024, 6 tháng đầu năm 2024, Năm 2024, or từ ngày … đến ngày ….",
    ),
  "future-date": ({ date, today }) =>
    text(
      `The date ${formatDate(date)} is after today (${formatDate(today)}).`,
      "Look at its day, month and year.",
    ),
  "date-outside-period": ({ date, start, end }) =>
    text(
      `The date ${formatDate(date)} is outside the period in the title (${formatWindow({ start, end }, "en")}); the date counts.`,
      "Look at the row's date, or at the period in the title.",
    ),
};
