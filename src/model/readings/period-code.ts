/** Period codes of the command line: `2024-06`, `2024-Q2`, `2014..2023`, `2019-06-12..2020-06-11`. */
import { calendarDate, stretch } from "../calendar.ts";
import {
  bindPeriod,
  bindSpan,
  bindYears,
  codeOf,
  datesPeriod,
  type Period,
  type PeriodLabel,
  type PeriodScheme,
} from "../period.ts";

import { readPeriodText } from "./period-text.ts";

export type PeriodCodeReading =
  | { readonly ok: true; readonly period: Period }
  /** `nearest`: the right code that was most likely meant. */
  | { readonly ok: false; readonly nearest: string | null };

const LABEL = /^(\d{4})(?:-(\d{2})|-Q([1-4])|-H([12])|-(9)M)?$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Reads a period code exactly; any other form is refused with the nearest right one. */
export function parsePeriodCode(code: string, scheme: PeriodScheme): PeriodCodeReading {
  const label = labelOf(code);
  if (label !== null) return { ok: true, period: bindPeriod(label, scheme) };
  const ends = code.split("..");
  const range = ends.length === 2 ? between(ends[0] ?? "", ends[1] ?? "", scheme) : null;
  if (range !== null) return { ok: true, period: range };
  return { ok: false, nearest: nearest(code) };
}

function labelOf(code: string): PeriodLabel | null {
  const match = LABEL.exec(code);
  if (match === null) return null;
  const year = Number(match[1]);
  if (year < 1945 || year > 2100) return null;
  if (match[2] !== undefined) {
    const index = Number(match[2]);
    return index >= 1 && index <= 12 ? { type: "month", year, index } : null;
  }
  if (match[3] !== undefined) return { type: "quarter", year, index: Number(match[3]) };
  if (match[4] !== undefined) return { type: "half", year, index: Number(match[4]) };
  if (match[5] !== undefined) return { type: "nine-months", year, index: 1 };
  return { type: "year", year, index: 1 };
}

/** Both ends of one kind: days, or labels. */
function between(first: string, last: string, scheme: PeriodScheme): Period | null {
  const days = [first, last].map(dayOf);
  if (days[0] && days[1]) {
    const range = stretch(days[0], days[1]);
    return range === null ? null : datesPeriod(range, scheme);
  }
  const [from, to] = [labelOf(first), labelOf(last)];
  if (from === null || to === null || from.type !== to.type) return null;
  if (from.type === "year")
    return from.year <= to.year ? bindYears(from.year, to.year, scheme) : null;
  const range = bindSpan(from, to, scheme);
  return range === null ? null : { ...datesPeriod(range, scheme), code: `${first}..${last}` };
}

function dayOf(text: string): string | null {
  const match = DAY.exec(text);
  return match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function nearest(code: string): string | null {
  const ends = code.split(/\.{2,}|…/u);
  if (ends.length === 2) {
    const codes = ends.map((end) => labelText(end));
    if (codes[0] && codes[1]) return [codes[0], codes[1]].sort().join("..");
  }
  const reading = readPeriodText(code);
  switch (reading?.kind) {
    case "label":
      return codeOf(reading.label);
    case "years":
      return `${reading.from}..${reading.to}`;
    case "stretch":
      return `${reading.stretch.start}..${reading.stretch.end}`;
    case "months":
      return `${codeOf(reading.from)}..${codeOf(reading.to)}`;
    case "invalid":
    case undefined:
      return null;
  }
}

function labelText(text: string): string | null {
  if (dayOf(text) !== null) return text;
  const reading = readPeriodText(text);
  return reading?.kind === "label" ? codeOf(reading.label) : null;
}
