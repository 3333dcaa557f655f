/** Months joined: "tháng 1, 2 và 3", "Quý I và Quý II", "từ tháng 1 đến tháng 5/2024", "2014-2023". */
import { bareAt, monthsAt, startsDots, type Months, type MonthsAt } from "./period-months.ts";
import type { InvalidPeriodReason } from "./period-reading.ts";
import type { Token } from "./period-tokens.ts";

/** From a month of a year to a month of a year; both years null: not said. */
export interface MonthSpan {
  readonly from: { readonly year: number | null; readonly month: number };
  readonly to: { readonly year: number | null; readonly month: number };
  /** One phrase: which kind; joined ones are "months". */
  readonly unit: Months["unit"];
  readonly problem?: InvalidPeriodReason;
  /** Some of its months are said by their numbers. */
  readonly named?: true;
  readonly cumulative?: true;
}

export interface SpanAt {
  readonly value: MonthSpan;
  readonly next: number;
}

interface Joint {
  readonly range: boolean;
  readonly words: boolean;
  readonly next: number;
}

/** The phrase at `i` with all that is joined to it; null where none stands there. */
export function spanAt(tokens: readonly Token[], i: number): SpanAt | null {
  const opened = tokens[i]?.text === "từ";
  const since = opened ? monthsAt(tokens, i) : null;
  if (since !== null) return { value: spanOf([since.value]), next: since.next };
  const first = monthsAt(tokens, opened ? i + 1 : i);
  if (first === null) return null;
  const { parts, next, ranged } = joined(tokens, first);
  const value = spanOf(parts);
  // "từ tháng 5/2024" has no end.
  const open = opened && !ranged && value.problem === undefined;
  return { value: open ? { ...value, problem: "not-a-period" } : value, next };
}

function joined(
  tokens: readonly Token[],
  first: MonthsAt,
): { parts: Part[]; next: number; ranged: boolean } {
  const parts: Part[] = [first.value];
  let { next } = first;
  let ranged = false;
  for (;;) {
    const joint = jointAt(tokens, next);
    const last = parts.at(-1) as Months;
    const whole = joint === null ? null : monthsAt(tokens, joint.next);
    const more = whole ?? (joint === null ? null : bareAt(tokens, joint.next, last.unit));
    if (joint === null || more === null) return { parts, next, ranged };
    if (!joins(last, more.value, joint, whole === null)) return { parts, next, ranged };
    parts.push(more.value);
    ({ next } = more);
    if (joint.range) {
      ranged = true;
      // A range binds more tightly than a list: "tháng 1, 3 - 5".
      parts.splice(-2, 2, between(spanOf([last]), more.value));
    }
  }
}

function jointAt(tokens: readonly Token[], i: number): Joint | null {
  const text = tokens[i]?.text ?? "";
  if (/^(?:,|và|\+|&)$/u.test(text)) return { range: false, words: text === "và", next: i + 1 };
  if (startsDots(tokens, i)) return { range: true, words: false, next: i + 2 };
  if (!/^(?:-|~|đến|tới)$/u.test(text)) return null;
  const whole = tokens[i + 1]?.text === "hết";
  return { range: true, words: text.length > 1, next: whole ? i + 2 : i + 1 };
}

/** Whether what follows the joint goes on with the same stretch. */
function joins(last: Months, more: Months, joint: Joint, bare: boolean): boolean {
  if (joint.range) return bare || joint.words || (last.unit === "year") === (more.unit === "year");
  // Two years side by side are compared more often than added up.
  if (last.unit === "year" || more.unit === "year") return false;
  if (bare) return last.year === null || more.year !== null;
  const year = more.year ?? last.year ?? 0;
  return (last.year ?? year) * 12 + last.last + 1 === year * 12 + more.first;
}

/** A whole range is one part, with its own two years. */
type Part = Months & { readonly toYear?: number | null };

function between(from: MonthSpan, to: Months): Part {
  const years = { year: from.from.year ?? to.year, toYear: to.year ?? from.from.year };
  const problem = from.problem ?? to.problem;
  const named = from.named === true || to.named === true ? { named: true as const } : {};
  const part: Part = { unit: "months", first: from.from.month, last: to.last, ...years, ...named };
  return problem === undefined ? part : { ...part, problem };
}

function spanOf(parts: readonly Part[]): MonthSpan {
  const problem = parts.find((part) => part.problem !== undefined)?.problem;
  const known = withYears(parts);
  const [first, last] = [known[0] as Part, known.at(-1) as Part];
  const toYear = last.toYear === undefined ? last.year : last.toYear;
  const span = {
    from: { year: first.year, month: first.first },
    to: { year: toYear, month: last.last },
    unit: known.length === 1 ? first.unit : ("months" as const),
    ...(first.cumulative === true ? { cumulative: true as const } : {}),
    ...(known.some((part) => part.named) ? { named: true as const } : {}),
  };
  const wrong = problem ?? gapIn(known) ?? orderOf(span);
  return wrong === undefined ? span : { ...span, problem: wrong };
}

/** A year said once is that of its neighbours: of those before it first. */
function withYears(parts: readonly Part[]): Part[] {
  const result = [...parts];
  for (let i = result.length - 2; i >= 0; i--) {
    const [here, after] = [result[i] as Part, result[i + 1] as Part];
    if (here.year === null) result[i] = { ...here, year: after.year };
  }
  for (let i = 1; i < result.length; i++) {
    const [before, here] = [result[i - 1] as Part, result[i] as Part];
    if (here.year === null) result[i] = { ...here, year: before.year };
  }
  return result;
}

/** "Tháng 1, 3, 5" is no stretch. */
function gapIn(parts: readonly Part[]): InvalidPeriodReason | undefined {
  for (let i = 1; i < parts.length; i++) {
    const [before, here] = [parts[i - 1] as Part, parts[i] as Part];
    const end = (before.toYear ?? before.year ?? 0) * 12 + before.last;
    if (end + 1 !== (here.year ?? 0) * 12 + here.first) return "several";
  }
  return undefined;
}

function orderOf({ from, to }: Pick<MonthSpan, "from" | "to">): InvalidPeriodReason | undefined {
  const months = ((to.year ?? 0) - (from.year ?? 0)) * 12 + to.month - from.month;
  return months < 0 ? "end-before-start" : undefined;
}
