/** The periods inside a longer label, and the words that are left of it. */
import { remembered } from "../remembered.ts";
import { completeItems, type Completed } from "./period-years.ts";
import type { InvalidPeriodReason, PeriodReading } from "./period-reading.ts";
import { roleAfter, RUNNING, type PeriodRole } from "./period-roles.ts";
import { scan } from "./period-scan.ts";
import { sameSpelling } from "./period-tokens.ts";
import { readPeriodText } from "./period-text.ts";
import { folded, plain } from "./text.ts";

export interface PeriodInLabel {
  readonly reading: PeriodReading;
  /** What the words before it make of it; these words stay in `rest`. */
  readonly role: PeriodRole;
  /** The words that say it, as written; two places where the year stands apart. */
  readonly written: readonly string[];
}

export interface PeriodsInLabel {
  readonly periods: readonly PeriodInLabel[];
  /** What no period took, as written, in its order. */
  readonly rest: string;
  /** The rest speaks of a stretch that is not read (a week, an instalment, a blank): refuse the label. */
  readonly unread: InvalidPeriodReason | null;
}

export interface PeriodContext {
  /** The year that stands around the label, for "Tháng 6" and "Quý II". */
  readonly year?: number | null;
  /** The label may be a period and nothing else: "2024" and "6/2024" are read. */
  readonly bare?: boolean;
}

export function periodsIn(text: string, context: PeriodContext = {}): PeriodsInLabel {
  const whole = context.bare === true ? readPeriodText(text, context.year) : null;
  if (whole !== null && whole.kind !== "invalid") {
    const words = sameSpelling(folded(text));
    const role = RUNNING.test(words) ? roleAfter(words, "this") : "this";
    return { periods: [{ reading: whole, role, written: [plain(text)] }], rest: "", unread: null };
  }
  const { items, unread } = scanned(text);
  return {
    periods: periodsOf(text, completeItems(items, context.year)),
    rest: restOf(text, items),
    unread,
  };
}

export const scanned = remembered((text) => scan(sameSpelling(folded(text))));

function periodsOf(text: string, completed: readonly Completed[]): PeriodInLabel[] {
  const shown = sameLength(text);
  return completed.map(({ items, reading, role }) => ({
    reading,
    role,
    written: items.map(({ from, to }) => shown.slice(from, to)),
  }));
}

function restOf(text: string, items: readonly { from: number; to: number }[]): string {
  const shown = sameLength(text);
  let rest = "";
  let end = 0;
  for (const { from, to } of items) {
    const between = shown.slice(end, from);
    rest += end > 0 && /^[\s,./-]*$/u.test(between) ? " " : `${between} `;
    end = to;
  }
  return plain(rest + shown.slice(end));
}

/** The text as written where its letters lie where the folded ones do. */
function sameLength(text: string): string {
  const [shown, read] = [plain(text), folded(text)];
  return shown.length === read.length ? shown : read;
}
