/** When rows are of, and how an office writes it. */
import type { When } from "./book.ts";
import type { Random } from "./random.ts";
import { YEAR } from "./world.ts";

export type Grain = "month" | "quarter" | "half" | "nine" | "year" | "range" | "date";

const pad = (n: number): string => String(n).padStart(2, "0");
const ROMAN = ["I", "II", "III", "IV"];

function lastDay(month: number): number {
  return new Date(Date.UTC(YEAR, month, 0)).getUTCDate();
}

function months(from: number, to: number): When {
  return {
    start: `${YEAR}-${pad(from)}-01`,
    end: `${YEAR}-${pad(to)}-${lastDay(to)}`,
    dated: false,
  };
}

/** Distinct stretches of one grain that do not overlap, in order. */
export function stretches(grain: Grain, count: number, rng: Random): When[] {
  const indexes = (n: number): number[] => {
    const all = Array.from({ length: n }, (_, i) => i + 1);
    return rng.sample(all, Math.min(count, n)).sort((a, b) => a - b);
  };
  switch (grain) {
    case "month":
      return indexes(12).map((m) => months(m, m));
    case "quarter":
      return indexes(4).map((q) => months(q * 3 - 2, q * 3));
    case "half":
      return [months(1, 6)];
    case "nine":
      return [months(1, 9)];
    case "year":
      return [months(1, 12)];
    case "range":
      return [{ start: `${YEAR}-03-15`, end: `${YEAR}-09-14`, dated: false }];
    case "date":
      return Array.from({ length: count }, () => day(rng));
  }
}

export function day(rng: Random): When {
  const month = rng.int(1, 12);
  const iso = `${YEAR}-${pad(month)}-${pad(rng.int(1, lastDay(month)))}`;
  return { start: iso, end: iso, dated: true };
}

/** "Quý II/2024" and the like. */
export function labelOf(when: When, rng: Random): string {
  const [from, to] = [Number(when.start.slice(5, 7)), Number(when.end.slice(5, 7))];
  if (when.start.slice(8) !== "01") {
    return `Từ ngày ${dayFirst(when.start, false)} đến ngày ${dayFirst(when.end, rng.chance(0.5))}`;
  }
  if (from === to) {
    return rng.pick([
      `Tháng ${from}/${YEAR}`,
      `T${from}/${YEAR}`,
      `${pad(from)}/${YEAR}`,
      `Tháng ${pad(from)} năm ${YEAR}`,
    ]);
  }
  if (to - from === 2) {
    const q = ROMAN[(to - 3) / 3] as string;
    return rng.pick([
      `Quý ${q}/${YEAR}`,
      `Quý ${q} năm ${YEAR}`,
      `Quý ${to / 3}/${YEAR}`,
      `QUÝ ${q}/${YEAR}`,
    ]);
  }
  if (to === 6) return rng.pick([`6 tháng đầu năm ${YEAR}`, `6 tháng đầu năm ${YEAR}`]);
  if (to === 9)
    return rng.pick([`9 tháng ${YEAR}`, `9 tháng năm ${YEAR}`, `9 tháng đầu năm ${YEAR}`]);
  return rng.pick([`Năm ${YEAR}`, `năm ${YEAR}`, `NĂM ${YEAR}`]);
}

export function dayFirst(iso: string, padded: boolean): string {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  return padded ? `${pad(date)}/${pad(month)}/${year}` : `${date}/${month}/${year}`;
}

export { ROMAN };
