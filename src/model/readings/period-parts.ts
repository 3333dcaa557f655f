/** Columns Tháng, Quý and Năm side by side, joined to one period. */
import type { PeriodLabel } from "../period.ts";
import type { InvalidPeriodReason, PeriodReading } from "./period-reading.ts";
import { readPeriodText } from "./period-text.ts";
import { spanReading } from "./period-years.ts";
import { folded } from "./text.ts";

export interface PeriodParts {
  readonly month?: string | number | undefined;
  readonly quarter?: string | number | undefined;
  readonly year?: string | number | undefined;
}

/** Months of a year, which another column may say. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  /** Said by the numbers of months. */
  readonly named?: true;
}

type PartType = keyof PeriodParts;

/** null: all parts are blank. A cell that says the whole period ("6/2024") needs no year beside it. */
export function readPeriodParts(parts: PeriodParts): PeriodReading | null {
  const read = (["month", "quarter", "year"] as const).map((type) => readPart(parts[type], type));
  const fine: Part[] = [];
  for (const part of read) {
    if (typeof part === "string") return { kind: "invalid", reason: part };
    if (part !== null) fine.push(part);
  }
  return fine.length === 0 ? null : join(fine);
}

/** Finest first; each must lie in those behind it. */
function join(parts: readonly Part[]): PeriodReading {
  const years = new Set(parts.flatMap(({ year }) => (year === null ? [] : [year])));
  const [finest] = parts;
  if (finest === undefined) return { kind: "invalid", reason: "not-a-period" };
  const inside = parts.every(({ first, last }) => first <= finest.first && finest.last <= last);
  if (years.size > 1 || !inside) return { kind: "invalid", reason: "conflict" };
  const at = (month: number) => ({ year: null, month });
  const span = { from: at(finest.first), to: at(finest.last), unit: "months" as const };
  return spanReading(finest.named ? { ...span, named: true } : span, [...years][0]);
}

function readPart(
  cell: string | number | undefined,
  type: PartType,
): Part | InvalidPeriodReason | null {
  if (cell === undefined) return null;
  const written = folded(String(cell));
  if (written === "") return null;
  if (type === "year" && /^\d{1,2}$/u.test(written)) return "two-digit-year";
  // "6", "II", "1, 2, 3": the column's heading says what is numbered.
  const named = type === "year" ? written : `${type === "month" ? "tháng" : "quý"} ${written}`;
  const bare = /^(?:\d{1,2}|[ivx]+)(?!\p{L}|\d| tháng| quý)/u.test(written);
  const reading = readPeriodText(bare ? named : written);
  return reading === null ? "not-a-period" : partOf(reading);
}

function partOf(reading: PeriodReading): Part | InvalidPeriodReason {
  if (reading.kind === "label") {
    const { label } = reading;
    const named = label.of === "calendar" || label.type === "month";
    return { ...monthsOf(label), year: label.year, ...(named ? { named } : {}) };
  }
  if (reading.kind === "months" && reading.from.year === reading.to.year) {
    const { from, to } = reading;
    const named = from.of === "year" ? {} : { named: true as const };
    return { first: from.index, last: to.index, year: from.year, ...named };
  }
  if (reading.kind !== "invalid") return "not-a-period";
  return reading.partial === undefined ? reading.reason : { ...reading.partial, year: null };
}

const LENGTHS = { month: 1, quarter: 3, half: 6, "nine-months": 9, year: 12 } as const;

function monthsOf({ type, index }: PeriodLabel): { first: number; last: number } {
  const last = (type === "nine-months" ? 1 : index) * LENGTHS[type];
  return { first: last - LENGTHS[type] + 1, last };
}
