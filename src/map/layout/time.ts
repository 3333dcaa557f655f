/** The stretch of a figure from all labels that speak of one: the finest counts, every other must contain it. */
import type { RowTime, TextAt } from "../../model/form-sheet.ts";
import { bindTime } from "../../model/form-sheet.ts";
import type { Stretch } from "../../model/calendar.ts";
import { dayNumber } from "../../model/calendar.ts";
import type { PeriodScheme } from "../../model/period.ts";
import { monthsOfYear, type PeriodReading } from "../../model/readings/index.ts";
import type { PartialPeriod } from "../../model/readings/period-reading.ts";
import { timeOfReading } from "../reading-time.ts";
import type { PeriodAt } from "./axes.ts";

/** Labels are compared as calendar months: which days they cover is the scheme's, and the same for all of them. */
const CALENDAR: PeriodScheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };

/** Days by which a label may differ from written dates: cut-off days move a period by half a month. */
const SLACK = 17;

export type JoinedTime =
  | { readonly kind: "time"; readonly time: RowTime }
  | { readonly kind: "conflict"; readonly at: TextAt; readonly other: TextAt | null }
  | { readonly kind: "none" };

interface Known {
  readonly time: RowTime;
  readonly at: TextAt | null;
  readonly days: Stretch;
  readonly isLabel: boolean;
  readonly isTitle: boolean;
}

/** `own`: what heading, stub and centre heads say, nearest first; `title`: what the title, the names of sheet, file and folders say, nearest first. */
export function joinTimes(own: readonly PeriodAt[], title: readonly RowTime[]): JoinedTime {
  const [only] = title;
  if (only !== undefined && own.length === 0 && title.length === 1)
    return { kind: "time", time: only };
  const years = [...own.map((period) => yearOfReading(period.reading)), ...title.map(yearOfTime)];
  const known: Known[] = [];
  for (const [i, { reading, at }] of own.entries()) {
    const whole = complete(reading, years, i);
    const time = timeOfReading(whole, at);
    if (time.kind === "problem") return { kind: "time", time };
    add(known, time, at, false);
  }
  for (const [i, time] of title.entries()) {
    const filled = completeTitle(time, years, own.length + i);
    if (filled.kind === "problem") {
      if (known.length === 0 && i === title.length - 1) return { kind: "time", time: filled };
      continue;
    }
    add(known, filled, null, true);
  }
  return finest(halvesOfYears(known));
}

/** A row's own date or period, which `model/row-time` has read, against what stands over it. */
export function yearOfTime(time: RowTime): number | null {
  if (time.kind === "label") return time.label.year;
  if (time.kind === "span") return time.from.year === time.to.year ? time.from.year : null;
  if (time.kind === "problem") return time.year ?? null;
  if (time.kind !== "stretch") return null;
  // The year of a stretch by its last day: schemes begin one in December.
  return Number(time.stretch.end.slice(0, 4));
}

function yearOfReading(reading: PeriodReading): number | null {
  return reading.kind === "label" ? reading.label.year : null;
}

/** "Tháng 4" takes the year from the nearest label that has one. */
function complete(
  reading: PeriodReading,
  years: readonly (number | null)[],
  i: number,
): PeriodReading {
  if (reading.kind !== "invalid" || reading.partial === undefined) return reading;
  const year = nearestYear(years, i);
  if (year === null) return reading;
  const whole = monthsOfYear(reading.partial, year);
  return reading.cumulative === true ? { ...whole, cumulative: true } : whole;
}

function nearestYear(years: readonly (number | null)[], i: number): number | null {
  return (
    years.slice(i + 1).find((year) => year !== null) ??
    years.slice(0, i).findLast((year) => year !== null) ??
    null
  );
}

function completeTitle(time: RowTime, years: readonly (number | null)[], i: number): RowTime {
  const { partial } = time as PartialTime;
  if (time.kind !== "problem" || partial === undefined) return time;
  const year = nearestYear(years, i);
  return year === null ? time : timeOfReading(monthsOfYear(partial, year), time.at);
}

/** A time of the title, or of a name, whose year may be said elsewhere. */
export type PartialTime = RowTime & { readonly partial?: PartialPeriod };

function add(known: Known[], time: RowTime, at: TextAt | null, isTitle: boolean): void {
  const days = bindTime(time, CALENDAR);
  if (days !== null)
    known.push({ time, at: at ?? atOf(time), days, isLabel: time.kind === "label", isTitle });
}

function atOf(time: RowTime): TextAt | null {
  return time.at;
}

/** Columns 2023 | 2024 under "6 tháng đầu năm 2024" are the halves of those years. */
function halvesOfYears(known: readonly Known[]): readonly Known[] {
  const title = known.find((own) => own.isTitle && own.time.kind === "label");
  if (title?.time.kind !== "label" || title.time.label.type === "year") return known;
  const { label } = title.time;
  const year = known.find(
    (own) => !own.isTitle && own.time.kind === "label" && own.time.label.type === "year",
  );
  if (year?.time.kind !== "label" || known.filter((own) => !own.isTitle).length !== 1) return known;
  const moved: RowTime = { ...title.time, label: { ...label, year: year.time.label.year } };
  const days = bindTime(moved, CALENDAR);
  if (days === null) return known;
  return [{ time: { ...moved, at: year.at }, at: year.at, days, isLabel: true, isTitle: false }];
}

function finest(known: readonly Known[]): JoinedTime {
  let best: Known | null = null;
  for (const own of known) if (best === null || length(own) < length(best)) best = own;
  if (best === null) return { kind: "none" };
  for (const other of known) {
    if (other === best || contains(other, best)) continue;
    const [first, second] = best.isTitle ? [other, best] : [best, other];
    if (first.at === null) continue;
    return { kind: "conflict", at: first.at, other: second.at };
  }
  // A heading that is coarser than the title is never narrowed by it.
  const coarse = known.find((own) => !own.isTitle);
  if (best.isTitle && coarse !== undefined && coarse.at !== null && length(coarse) > length(best))
    return { kind: "conflict", at: coarse.at, other: best.at };
  const cumulative = known.some((own) => "cumulative" in own.time);
  return {
    kind: "time",
    time: cumulative ? ({ ...best.time, cumulative: true } as RowTime) : best.time,
  };
}

/** "Tháng 6 và lũy kế 6 tháng": the report's own period, over columns or rows that say which figures are running totals. */
export function ownOf(time: RowTime): RowTime {
  if (time.kind !== "problem" || time.roles === undefined) return time;
  const [own, running] = [time.roles.own, time.roles.cumulative].map((reading) =>
    timeOfReading(reading, time.at),
  ) as [RowTime, RowTime];
  const [days, since] = [bindTime(own, CALENDAR), bindTime(running, CALENDAR)];
  return days !== null && days.end === since?.end ? own : time;
}

function length({ days }: Known): number {
  return dayNumber(days.end) - dayNumber(days.start);
}

function contains(outer: Known, inner: Known): boolean {
  const slack = outer.isLabel === inner.isLabel ? 0 : SLACK;
  return (
    dayNumber(outer.days.start) - slack <= dayNumber(inner.days.start) &&
    dayNumber(inner.days.end) <= dayNumber(outer.days.end) + slack
  );
}
