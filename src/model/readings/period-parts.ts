/** Columns Tháng, Quý and Năm side by side, joined to one period. */
import type { PeriodLabel } from "../period.ts";
import {
  outOfBounds,
  type InvalidPeriodReason,
  type PartialLabel,
  type PeriodReading,
} from "./period-reading.ts";
import { label, quarterOf, readPeriodText } from "./period-text.ts";
import { folded } from "./text.ts";

export interface PeriodParts {
  readonly month?: string | number | undefined;
  readonly quarter?: string | number | undefined;
  readonly year?: string | number | undefined;
}

type Part = { readonly label: PeriodLabel } | { readonly partial: PartialLabel } | null;

/** null: all parts are blank. A cell that says the whole period ("6/2024") needs no year beside it. */
export function readPeriodParts(parts: PeriodParts): PeriodReading | null {
  const month = readPart(parts.month, "month");
  const quarter = readPart(parts.quarter, "quarter");
  const year = readPart(parts.year, "year");
  for (const part of [month, quarter, year]) {
    if (typeof part === "string") return { kind: "invalid", reason: part };
  }
  const fine = [month, quarter, year] as readonly Part[];
  return fine.every((part) => part === null) ? null : join(fine);
}

function join(parts: readonly Part[]): PeriodReading {
  const years = new Set<number>();
  for (const part of parts) if (part !== null && "label" in part) years.add(part.label.year);
  const [month, quarter, year] = parts.map((part) =>
    part === null ? null : "label" in part ? part.label : part.partial,
  );
  const finest = month ?? quarter ?? year;
  if (finest === null || finest === undefined) return { kind: "invalid", reason: "not-a-period" };
  if (years.size > 1 || (month?.type === "month" && quarter && !inQuarter(month, quarter))) {
    return { kind: "invalid", reason: "conflict" };
  }
  const [only] = years;
  if (only === undefined) {
    return {
      kind: "invalid",
      reason: "year-missing",
      partial: { type: finest.type, index: finest.index },
    };
  }
  return label(finest.type, only, finest.index);
}

function inQuarter(month: PartialLabel, quarter: PartialLabel): boolean {
  return quarter.type !== "quarter" || Math.ceil(month.index / 3) === quarter.index;
}

function readPart(
  cell: string | number | undefined,
  type: "month" | "quarter" | "year",
): Part | InvalidPeriodReason {
  if (cell === undefined) return null;
  const written = folded(String(cell));
  if (written === "") return null;
  const bare = /^(?:\d{1,4}|i{1,3}|iv)$/u.test(written) ? quarterOf(written) : null;
  return bare === null ? textPart(written) : numberPart(bare, type);
}

function numberPart(value: number, type: "month" | "quarter" | "year"): Part | InvalidPeriodReason {
  if (type === "year" || value >= 1945) {
    if (value < 100) return "two-digit-year";
    const reading = label("year", value, 1);
    return reading.kind === "label" ? { label: reading.label } : "not-a-period";
  }
  return outOfBounds(type, value) ?? { partial: { type, index: value } };
}

function textPart(written: string): Part | InvalidPeriodReason {
  const reading = readPeriodText(written);
  if (reading?.kind === "label") return { label: reading.label };
  if (reading?.kind !== "invalid") return "not-a-period";
  return reading.partial === undefined ? reading.reason : { partial: reading.partial };
}
