/** Holds a layout against its truth: right, refused with an error, or wrong. */
import type { Finding } from "../../../src/model/finding.ts";
import type { ReportRow } from "../../../src/model/report.ts";
import { a1 } from "../../../src/util/a1.ts";
import type { Figures } from "./figures.ts";
import type { Book } from "./grid.ts";
import { runBooks, type Way } from "./run.ts";
import { DISTRICTS } from "./world.ts";
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
  let unbroken = true;
  for (const window of windowsOf(figures)) {
    const rows = await ran.totals(window.period, by ? figures.dimension : null);
    const differs = compare(truthOf(figures, window), rows, by, way === "inferred");
    why.push(...differs.map(({ text }) => `${window.period.code} ${text}`));
    unbroken &&= differs.every(({ absentMember }) => absentMember);
  }
  // The totals are right and no member is told: that is no other total.
  if (unbroken && why.length > 0) return { outcome: "refused", why, sameBytes, errors };
  return { outcome: why.length === 0 ? "right" : "wrong", why, sameBytes, errors };
}

export function tell({ code, place, facts }: Finding): string {
  const cell = place.row === undefined ? "" : `!${a1(place.row, place.column ?? 1)}`;
  return `${code} ${place.file}${place.sheet === undefined ? "" : ` ${place.sheet}`}${cell} ${JSON.stringify(facts).slice(0, 160)}`;
}

interface Difference {
  readonly text: string;
  /** Of a member of a breakdown, of which nothing is said. */
  readonly absentMember: boolean;
}

/** Without a registry a unit is called as the sheets call it, and only communes are told for certain. */
const bare = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^(?:công an|ubnd) /, "")
    .replace(/o([àáảãạ])(?!\p{L})/gu, (_, tone: string) => `${"òóỏõọ"["àáảãạ".indexOf(tone)]}a`)
    .replace(/u([ỳýỷỹỵ])(?!\p{L})/gu, (_, tone: string) => `${"ùúủũụ"["ỳýỷỹỵ".indexOf(tone)]}y`);

function communesOf(truth: Truth): Truth {
  const own = [...truth].flatMap(([key, value]) => {
    const [unit = "", indicator = "", member = ""] = JSON.parse(key) as readonly string[];
    const isDistrict = DISTRICTS.some((name) => name === unit);
    return isDistrict ? [] : [[truthKey(bare(unit), indicator, member), value] as const];
  });
  return new Map(own);
}

function compare(
  whole: Truth,
  rows: readonly ReportRow[],
  by: boolean,
  inferred: boolean,
): Difference[] {
  const truth = inferred ? communesOf(whole) : whole;
  const found = new Map<string, number | null>();
  for (const { unit, by: own, values } of rows) {
    if (inferred && unit.level !== "commune") continue;
    const name = inferred ? bare(unit.name) : unit.name;
    const [member = ""] = Object.values(own);
    for (const [indicator, { value }] of Object.entries(values)) {
      if (DERIVED.has(indicator)) continue;
      if (member !== null) found.set(truthKey(name, indicator, member), value);
    }
  }
  const why: Difference[] = [];
  for (const [key, value] of truth) {
    const [unit = "", indicator = "", own] = JSON.parse(key) as readonly string[];
    const member = own !== "";
    if (!by && member) continue;
    const got = found.get(key) ?? null;
    // The rest of the whole is told of no member.
    const whole = truthKey(unit, indicator, "");
    const isPartly = found.get(whole) === truth.get(whole) && (got ?? 0) < (value ?? 0);
    if (got !== value)
      why.push({
        text: `${key}: ${got} for ${value}`,
        absentMember: member && (got === null || isPartly),
      });
  }
  for (const [key, value] of found)
    if (!truth.has(key) && value !== null && value !== 0)
      why.push({ text: `${key}: ${value} out of nothing`, absentMember: false });
  return why;
}
