/** Holds a layout against its truth: right, refused with an error, or wrong. */
import type { Finding } from "../../../src/model/finding.ts";
import type { ReportRow } from "../../../src/model/report.ts";
import { a1 } from "../../../src/util/a1.ts";
import type { Figures } from "./figures.ts";
import type { Book } from "./grid.ts";
import { runBooks, type Way } from "./run.ts";
import { type Truth, truthKey, truthOf, windowsOf } from "./truth.ts";

export interface Verdict {
  readonly outcome: "right" | "refused" | "wrong";
  /** What was told, or what differs. */
  readonly why: readonly string[];
  /** Two of the files happen to hold the same bytes, which is an error of its own. */
  readonly sameBytes: boolean;
  /** The errors, with their cells. */
  readonly errors: readonly Finding[];
}

/** Follow from others that are held: a rate, a count of types. */
const DERIVED = new Set(["clearance_rate", "model_types", "civic_models"]);

/** `by`: the layout tells the members of its breakdown. */
export async function judgeBooks(
  figures: Figures,
  books: readonly Book[],
  by: boolean,
  way: Way = "cells",
): Promise<Verdict> {
  const ran = await runBooks(books, way);
  const errors = ran.findings.filter(({ severity }) => severity === "error");
  const sameBytes = errors.some(({ code }) => code === "duplicate-file");
  if (errors.length > 0) return { outcome: "refused", why: errors.map(tell), sameBytes, errors };
  const why: string[] = [];
  for (const window of windowsOf(figures)) {
    const rows = await ran.totals(window.period, by ? figures.dimension : null);
    const differs = compare(truthOf(figures, window), rows, by);
    why.push(...differs.map((text) => `${window.period.code} ${text}`));
  }
  return { outcome: why.length === 0 ? "right" : "wrong", why, sameBytes, errors };
}

export function tell({ code, place, facts }: Finding): string {
  const cell = place.row === undefined ? "" : `!${a1(place.row, place.column ?? 1)}`;
  return `${code} ${place.file}${place.sheet === undefined ? "" : ` ${place.sheet}`}${cell} ${JSON.stringify(facts).slice(0, 160)}`;
}

function compare(truth: Truth, rows: readonly ReportRow[], by: boolean): string[] {
  const found = new Map<string, number | null>();
  for (const { unit, by: own, values } of rows) {
    const member = Object.values(own)[0] ?? "";
    for (const [indicator, { value }] of Object.entries(values)) {
      if (DERIVED.has(indicator)) continue;
      const key = truthKey(unit.name, indicator, member);
      found.set(key, value);
    }
  }
  const why: string[] = [];
  for (const [key, value] of truth) {
    if (!by && JSON.parse(key)[2] !== "") continue;
    const got = found.get(key) ?? null;
    if (got !== value) why.push(`${key}: ${got} for ${value}`);
  }
  for (const [key, value] of found)
    if (!truth.has(key) && value !== null && value !== 0)
      why.push(`${key}: ${value} out of nothing`);
  return why;
}
