/** A reported value as a cell of the neutral table. */
import type { Indicator } from "../model/catalogue.ts";
import type { ReportValue, TableCell } from "../model/report.ts";
import { isMissingStatus, type Status, STATUSES } from "../model/value.ts";
import { EARLIER_REPORT, INCOMPLETE, PARTIAL_COVERAGE, type NumberCell } from "./cell-text.ts";
import { decimalsOf } from "./number-format.ts";

/** Letters that are printed; A says nothing, O, L and M have signs of their own. */
const MARKED: readonly Status[] = STATUSES.filter((own) => own !== "A" && !isMissingStatus(own));

/** `undefined`: nothing was reported for it, missing (O). */
export function valueCell(
  value: ReportValue | undefined,
  indicator: Pick<Indicator, "ratio">,
): NumberCell {
  if (value === undefined) return { ...NO_FIGURE, marks: [] };
  return {
    kind: "number",
    value: value.value,
    decimals: decimals(value, indicator),
    qualifier: value.qualifier,
    status: value.status,
    lower: value.value === null ? value.lower : null,
    upper: value.value === null ? value.upper : null,
    marks: marksOf(value),
    ...quotientOf(value),
  };
}

function quotientOf({ numerator, denominator }: ReportValue): Pick<NumberCell, "quotient"> {
  if (typeof numerator !== "number" || typeof denominator !== "number") return {};
  return { quotient: [numerator, denominator] };
}

const NO_FIGURE: NumberCell = {
  kind: "number",
  value: null,
  decimals: 0,
  qualifier: "=",
  status: "O",
  lower: null,
  upper: null,
  marks: [],
};

/** `order`: what it is sorted by where its letters do not say it; null: it has no place among the others. */
export function textCell(text: string, order: number | null = null): TableCell {
  return order === null ? { kind: "text", text } : { kind: "text", text, order };
}

export const BLANK: TableCell = { kind: "blank" };

/** A plain whole number of the table's own, e.g. a count of rows. */
export function countCell(value: number): NumberCell {
  return { ...NO_FIGURE, value, status: "A", decimals: decimalsOf(value), marks: [] };
}

function decimals(value: ReportValue, indicator: Pick<Indicator, "ratio">): number {
  if (indicator.ratio !== undefined) return indicator.ratio.decimals;
  return decimalsOf(value.value ?? value.lower ?? value.upper ?? 0);
}

function marksOf(value: ReportValue): string[] {
  const marks: string[] = [];
  // A qualifier or a range says "estimated" by itself.
  const hedged = value.qualifier !== "=";
  if (MARKED.includes(value.status) && !(hedged && value.status === "E")) marks.push(value.status);
  if (isPartial(value)) marks.push(PARTIAL_COVERAGE);
  if (value.incomplete === true) marks.push(INCOMPLETE);
  if (value.asOf !== undefined) marks.push(EARLIER_REPORT);
  return marks;
}

/** Fewer units than should have a value for it; where that is unknown, fewer than have reported. */
export function isPartial({ actual, expected }: ReportValue): boolean {
  return actual !== undefined && (expected === undefined || expected === null || actual < expected);
}
