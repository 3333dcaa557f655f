/** Months and quarters of the year, and how offices write them. */
import { bindPeriod, datesPeriod, type Period } from "../../../src/model/period.ts";
import civil from "../../../src/catalogue/schemes/civil.ts";
import type { Random } from "../../mutation/random.ts";
import { YEAR } from "./world.ts";

export interface Time {
  readonly grain: "month" | "quarter";
  readonly index: number;
}

const ROMAN = ["I", "II", "III", "IV"] as const;
const pad = (n: number): string => String(n).padStart(2, "0");
export const roman = (n: number): string =>
  "X".repeat(Math.floor(n / 10)) +
  (["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][n % 10] ?? "");

/** First and last month. */
export function monthsOf({ grain, index }: Time): readonly [number, number] {
  return grain === "month" ? [index, index] : [index * 3 - 2, index * 3];
}

export function periodOf(time: Time): Period {
  return bindPeriod({ type: time.grain, year: YEAR, index: time.index }, civil);
}

export function spanOf(times: readonly Time[]): Period {
  const all = times.map((time) => periodOf(time)).sort((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [all[0] as Period, all.at(-1) as Period];
  return all.length === 1 ? first : datesPeriod({ start: first.start, end: last.end }, civil);
}

/** With its year. */
export function fullLabel({ grain, index }: Time, rng: Random): string {
  if (grain === "month")
    return rng.pick([
      `Tháng ${index}/${YEAR}`,
      `Tháng ${index} năm ${YEAR}`,
      `Tháng ${pad(index)}/${YEAR}`,
      `${pad(index)}/${YEAR}`,
      `T${index}/${YEAR}`,
    ]);
  const q = ROMAN[index - 1] as string;
  return rng.pick([`Quý ${q}/${YEAR}`, `Quý ${q} năm ${YEAR}`, `Quý ${index}/${YEAR}`]);
}

/** Without its year, which the title says. */
export function shortLabel({ grain, index }: Time, rng: Random): string {
  if (grain === "month") return rng.pick([`Tháng ${index}`, `Tháng ${pad(index)}`, `T${index}`]);
  return rng.pick([`Quý ${ROMAN[index - 1] as string}`, `Quý ${index}`]);
}

/** Its first and last day. */
export function daysLabel(time: Time): string {
  const { start, end } = periodOf(time);
  const dayFirst = (iso: string): string => iso.split("-").toReversed().map(Number).join("/");
  return `Từ ngày ${dayFirst(start)} đến ngày ${dayFirst(end)}`;
}

/** For a tab, a file or a folder, which take no slash. */
export function fileLabel(time: Time, withYear: boolean, rng: Random): string {
  const { grain, index } = time;
  if (!withYear) return grain === "month" ? `Tháng ${pad(index)}` : `Quý ${ROMAN[index - 1]}`;
  if (grain === "quarter")
    return rng.pick([`Quý ${ROMAN[index - 1]} năm ${YEAR}`, `Quý ${ROMAN[index - 1]}-${YEAR}`]);
  return rng.pick([`Tháng ${pad(index)}-${YEAR}`, `Tháng ${index} năm ${YEAR}`]);
}

/** A stretch that holds them all, as a title says it; the months, if any, may then leave out the year. */
export function spanLabel(times: readonly Time[], rng: Random): string {
  const months = times.flatMap((time) => monthsOf(time));
  const [from, to] = [Math.min(...months), Math.max(...months)];
  const ways = [`Năm ${YEAR}`, `Năm ${YEAR}`];
  if (to <= 6) ways.push(`6 tháng đầu năm ${YEAR}`);
  if (to <= 9) ways.push(`9 tháng đầu năm ${YEAR}`);
  const quarter = Math.ceil(from / 3);
  if (quarter === Math.ceil(to / 3) && times[0]?.grain === "month")
    ways.push(`Quý ${ROMAN[quarter - 1]} năm ${YEAR}`, `Quý ${ROMAN[quarter - 1]}/${YEAR}`);
  return rng.pick(ways);
}

/** A day of it, ISO. */
export function dayOf(time: Time, rng: Random): string {
  const [from, to] = monthsOf(time);
  return `${YEAR}-${pad(rng.int(from, to))}-${pad(rng.int(1, 28))}`;
}
