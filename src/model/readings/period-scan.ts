/** The periods that stand in a text, and what stands beside them that could change them. */
import { DATE_RANGE, rangeOf, YEARLESS_RANGE } from "./date-range.ts";
import { readDateText } from "./date.ts";
import type { InvalidPeriodReason, PeriodReading } from "./period-reading.ts";
import { roleAfter, RUNNING, type PeriodRole } from "./period-roles.ts";
import { spanAt, type MonthSpan } from "./period-sequence.ts";
import { isDigits, MASK, numberAt, tokensOf, type Token } from "./period-tokens.ts";
import { maskTraps } from "./period-traps.ts";

export interface Item {
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Months of a year or not yet; or days. */
  readonly said:
    | { readonly kind: "span"; readonly span: MonthSpan }
    | { readonly kind: "days"; readonly reading: PeriodReading };
  readonly role: PeriodRole;
  /** Joined to the one before by "và": two things, not one said in two places. */
  readonly apart: boolean;
}

export interface Scanned {
  readonly items: readonly Item[];
  /** Something speaks of a stretch and is not read: a week, an instalment, a blank to fill in. */
  readonly unread: InvalidPeriodReason | null;
}

type Found = Omit<Item, "role" | "apart">;

const NOT_IN_WORD = String.raw`(?<![\p{L}\d/])`;
const RANGE = new RegExp(NOT_IN_WORD + DATE_RANGE, "gu");
const YEARLESS = new RegExp(NOT_IN_WORD + YEARLESS_RANGE, "gu");
/** A day that is a period: said so, or the whole of a text. */
const DAY = String.raw`(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2} tháng \d{1,2},? năm \d{4})`;
const ONE_DAY = new RegExp(
  `(?:(?<=(?:số liệu|kết quả|kỳ báo cáo ?:?|trong|thực hiện) )|^[([]?)ngày (${DAY})(?=$|[)\\]. ;,])`,
  "gu",
);

/** `written`: folded, in one spelling. */
export function scan(written: string): Scanned {
  const found: Found[] = [];
  let left = take(written, RANGE, found, (m) => rangeOf(m[1] ?? "", m[2] ?? ""));
  left = take(left, YEARLESS, found, (m) => rangeOf(m[1] ?? "", m[2] ?? ""));
  left = take(left, ONE_DAY, found, (m) => oneDay(m[1] ?? ""));
  const tokens = tokensOf(maskTraps(left));
  const used = new Set<number>();
  for (let i = 0; i < tokens.length;) {
    const span = spanAt(tokens, i);
    if (span === null) i++;
    else {
      const [from, to] = [tokens[i]?.from ?? 0, tokens[span.next - 1]?.to ?? 0];
      const { value } = span;
      const changed = besideIt(tokens, i, span.next, RUNNING.test(written));
      const problem = value.problem ?? changed;
      const wrong = problem === null ? value : { ...value, problem };
      found.push({ from, to, said: { kind: "span", span: wrong } });
      for (; i < span.next; i++) used.add(i);
    }
  }
  found.sort((a, b) => a.from - b.from);
  return { items: withRoles(written, found), unread: unreadIn(tokens, used) };
}

function take(
  text: string,
  pattern: RegExp,
  into: Found[],
  read: (match: RegExpMatchArray) => PeriodReading,
): string {
  return text.replace(pattern, (...args) => {
    const match = args.slice(0, 3) as unknown as RegExpMatchArray;
    const from = args.find((arg) => typeof arg === "number") as number;
    into.push({ from, to: from + match[0].length, said: { kind: "days", reading: read(match) } });
    return MASK.repeat(match[0].length);
  });
}

function oneDay(written: string): PeriodReading {
  const day = readDateText(written);
  return day.ok
    ? { kind: "stretch", stretch: { start: day.date, end: day.date } }
    : { kind: "invalid", reason: "no-such-day" };
}

function withRoles(text: string, found: readonly Found[]): Item[] {
  let end = 0;
  let was: PeriodRole = "this";
  return found.map((item) => {
    const before = text.slice(end, item.from);
    const role = roleAfter(before, was);
    const apart = end > 0 && /(?<!\p{L})và(?!\p{L})/u.test(before);
    [end, was] = [item.to, role];
    return { ...item, role, apart };
  });
}

const BEFORE =
  /^(?:đầu|cuối|giữa|nửa|hết|đến|tới|trước|sau|trừ|ngoài|ngoại|gần|hơn|từ|học|kỳ|tháng|quý|tuần)$/u;
const AFTER = /^(?:trở|đầu|cuối|giữa|rưỡi|đến|nay|trừ|học)$/u;

/** What stands right before or behind a period and makes another stretch of it. */
function besideIt(
  tokens: readonly Token[],
  from: number,
  next: number,
  running: boolean,
): InvalidPeriodReason | null {
  const [before, after] = [tokens[from - 1], tokens[next]];
  const upTo = running && /^(?:đến|hết|tới)$/u.test(before?.text ?? "");
  if (before !== undefined && !upTo && BEFORE.test(before.text)) {
    // "Kỳ tháng 6" is the period; "Tháng ... năm 2024" and "năm học 2023-2024" are not.
    const heading = before.text === "kỳ" && !isDigits(tokens[from], 2);
    if (!heading) return "words-left";
  }
  const touching = after !== undefined && after.from === tokens[next - 1]?.to;
  if (touching && /^[/-]$/u.test(after.text)) return "words-left";
  if (after?.text === "(" && tokens[next + 1]?.text === "trừ") return "words-left";
  if (after !== undefined && AFTER.test(after.text)) return "words-left";
  const ranged = /^(?:-|đến|tới)$/u.test(after?.text ?? "") && isDigits(tokens[next + 1], 4);
  return ranged && !/^\p{L}/u.test(tokens[next + 2]?.text ?? "") ? "words-left" : null;
}

const SHARE = /^(?:tuần|đợt|kỳ)$/u;

/** Weeks, ten days, instalments and blanks to fill in, where no period took them. */
function unreadIn(tokens: readonly Token[], used: ReadonlySet<number>): InvalidPeriodReason | null {
  for (let i = 0; i < tokens.length; i++) {
    if (used.has(i)) continue;
    const text = tokens[i]?.text ?? "";
    const at = tokens[i + 1]?.text === "thứ" ? i + 2 : i + 1;
    const numbered = !used.has(at) && numberAt(tokens, at) !== null && !isName(tokens, at);
    if (SHARE.test(text) && numbered) return "dates-missing";
    const counted = isDigits(tokens[i - 1], 2) && !used.has(i - 1);
    if (counted && /^(?:tuần|ngày)$/u.test(text)) return "dates-missing";
    if ((text === "tháng" || text === "quý") && isBlank(tokens, i + 1)) return "words-left";
  }
  return null;
}

/** "tuần ba" is the third week, "kỳ ba tri" is no number. */
function isName(tokens: readonly Token[], at: number): boolean {
  return (
    !isDigits(tokens[at], 2) &&
    /^\p{L}/u.test(tokens[at + 1]?.text ?? "") &&
    !/^(?:tháng|quý|năm)$/u.test(tokens[at + 1]?.text ?? "")
  );
}

/** "Tháng ...... năm 2024", "Quý __/2024", "tháng x". */
function isBlank(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? "";
  return (
    /^(?:\.|…|_|x)$/u.test(text) &&
    (text === "x" || /^(?:\.|…|_|năm)$/u.test(tokens[i + 1]?.text ?? ""))
  );
}
