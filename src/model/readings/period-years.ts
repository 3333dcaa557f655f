/** The year of a period that leaves it to the words around it, and its reading then. */
import type { PeriodLabel } from "../period.ts";
import type { PartialPeriod, PeriodReading } from "./period-reading.ts";
import type { PeriodRole } from "./period-roles.ts";
import type { Item } from "./period-scan.ts";
import type { MonthSpan } from "./period-sequence.ts";

export interface Completed {
  /** Its words, and those of its year where they stand apart. */
  readonly items: readonly Item[];
  readonly reading: PeriodReading;
  readonly role: PeriodRole;
}

/**
 * Items with their years. A year by itself completes the period beside it ("Năm 2024, quý II"); else
 * the year around them, the one year that the others of the same report have, or that of the plan
 * that follows without a gap ("tháng 12, phương hướng tháng 01/2025").
 */
export function completeItems(items: readonly Item[], around?: number | null): Completed[] {
  const yearless = items.filter(isYearless);
  const years = items.filter((item) => isYear(item) && !item.apart && hasReport(item));
  const owners = yearless.filter(hasReport);
  const [year] = years;
  const given = years.length === 1 && year !== undefined && owners.some((one) => joins(one, year));
  return items
    .filter((item) => !(given && item === year))
    .map((item) => {
      const own = given && item === owners[0] ? [item, year] : [item];
      const known = given ? yearOf(year) : (around ?? yearBeside(item, items));
      return { items: own, reading: readingOf(item, known), role: item.role };
    });
}

const hasReport = (item: Item): boolean => item.role === "this" || item.role === "cumulative";

function joins(owner: Item, year: Item): boolean {
  return !(owner.apart && owner.from > year.to) && year.role === owner.role;
}

function isYearless({ said }: Item): boolean {
  return said.kind === "span" && said.span.problem === undefined && said.span.from.year === null;
}

function isYear({ said }: Item): boolean {
  if (said.kind !== "span" || said.span.unit !== "year") return false;
  const { from, to, problem } = said.span;
  return problem === undefined && from.year !== null && from.year === to.year;
}

function yearOf(item: Item): number | null {
  return item.said.kind === "span" ? item.said.span.from.year : null;
}

function yearBeside(item: Item, items: readonly Item[]): number | null {
  const others = items.filter((other) => other !== item && hasReport(other) && !isYear(other));
  const years = new Set(
    others.flatMap(({ said }) => (said.kind === "span" ? [said.span.to.year] : [])),
  );
  years.delete(null);
  if (years.size > 0) return years.size === 1 ? ([...years][0] ?? null) : null;
  return yearBeforePlan(item, items);
}

function yearBeforePlan(item: Item, items: readonly Item[]): number | null {
  const plan = items.find((other) => other.role === "plan" && !isYearless(other));
  if (item.said.kind !== "span" || plan?.said.kind !== "span" || item.role === "plan") return null;
  const [last, { from }] = [item.said.span.to.month, plan.said.span];
  if (from.year === null || (last % 12) + 1 !== from.month) return null;
  return last === 12 ? from.year - 1 : from.year;
}

function readingOf({ said, role }: Item, year: number | null): PeriodReading {
  const running = role === "cumulative" || (said.kind === "span" && said.span.cumulative === true);
  const reading = said.kind === "days" ? said.reading : spanReading(said.span, year);
  return running && reading.kind !== "invalid" ? { ...reading, cumulative: true } : reading;
}

/** `year`: for a span that says none. */
export function spanReading(span: MonthSpan, year: number | null | undefined): PeriodReading {
  const { from, to, problem, named } = span;
  if (problem !== undefined) return { kind: "invalid", reason: problem };
  const [first, last] = [from.year ?? year ?? null, to.year ?? year ?? null];
  if (first === null || last === null) {
    const partial = { first: from.month, last: to.month, ...(named ? { named } : {}) };
    return { kind: "invalid", reason: "year-missing", partial };
  }
  return monthsReading([first, from.month], [last, to.month], named);
}

/** `named`: by the numbers of months. A single one is the calendar's, however it is said. */
function monthsReading(
  [year, first]: readonly [number, number],
  [toYear, last]: readonly [number, number],
  named?: true,
): PeriodReading {
  const label = year === toYear ? labelOfMonths(year, first, last) : null;
  if (label !== null) {
    const of = named && label.type !== "month" ? { of: "calendar" as const } : {};
    return { kind: "label", label: { ...label, ...of } };
  }
  if (first === 1 && last === 12 && !named) return { kind: "years", from: year, to: toYear };
  const of = named ? {} : { of: "year" as const };
  return {
    kind: "months",
    from: { ...month(year, first), ...of },
    to: { ...month(toYear, last), ...of },
  };
}

function month(year: number, index: number): PeriodLabel {
  return { type: "month", year, index };
}

/** Months whose year was said elsewhere ("Tháng 4" under "Năm 2024"). */
export function monthsOfYear({ first, last, named }: PartialPeriod, year: number): PeriodReading {
  return spanReading(
    {
      from: { year, month: first },
      to: { year, month: last },
      unit: "months",
      ...(named ? { named } : {}),
    },
    year,
  );
}

/** The label that months `first` to `last` of a year make up, or null. */
export function labelOfMonths(year: number, first: number, last: number): PeriodLabel | null {
  const length = last - first + 1;
  if (length === 1) return month(year, first);
  if (length === 3 && first % 3 === 1) return { type: "quarter", year, index: (first + 2) / 3 };
  if (length === 6 && first % 6 === 1) return { type: "half", year, index: (first + 5) / 6 };
  if (length === 9 && first === 1) return { type: "nine-months", year, index: 1 };
  return length === 12 ? { type: "year", year, index: 1 } : null;
}
