/** Row rules over what recurs: whether it is broken is reckoned once for each time or set of codes. */
import type { CalendarDate } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import type { TextAt } from "../model/form-sheet.ts";
import type { RowBlock, What, When } from "../model/row-block.ts";
import type { RowView } from "../model/row-view.ts";
import { NOTHING, type RowRule } from "./check.ts";

/** Dates in cells of their rows. */
export function dateRule(
  block: RowBlock,
  isBroken: (date: CalendarDate) => boolean,
  problem: (date: CalendarDate, at: TextAt) => Problem,
): RowRule | null {
  const broken = ({ time }: When) =>
    time.kind === "date" && time.at !== null && isBroken(time.date);
  return recurring(block.whens, block.when, broken, ({ time }) =>
    time.kind === "date" && time.at !== null ? [problem(time.date, time.at)] : NOTHING,
  );
}

export function codeRule(
  block: RowBlock,
  isBroken: (what: What) => boolean,
  problems: RowRule,
): RowRule | null {
  return recurring(block.whats, block.what, isBroken, problems);
}

function recurring<T>(
  all: readonly T[],
  of: Int32Array,
  isBroken: (one: T) => boolean,
  problems: RowRule,
): RowRule | null {
  if (!all.some(isBroken)) return null;
  const broken = Uint8Array.from(all, (one) => (isBroken(one) ? 1 : 0));
  return (row: RowView) => (broken[of[row.at] as number] === 1 ? problems(row) : NOTHING);
}
