/** The generator's own sums: a second opinion on every total, written without the program's parts. */
import type { Rec, Sheet } from "./book.ts";
import type { Scenario } from "./scenario.ts";
import { chainOf } from "./world.ts";

/** unit code -> indicator -> value. */
export type Totals = Map<string, Map<string, number>>;

const BY_ACTIVITY: Readonly<
  Record<string, readonly [sessions: readonly string[], people: readonly string[]]>
> = {
  "": [["outreach_sessions"], ["outreach_attendees"]],
  "tuyên truyền": [["outreach_sessions"], ["outreach_attendees"]],
  "tập huấn": [["training_classes", "skills_training_classes"], ["training_participants"]],
  "bồi dưỡng pháp luật": [["training_classes", "law_training_classes"], ["training_participants"]],
  "phát động": [["movement_launches"], ["movement_participants"]],
  "diễn đàn": [["listening_forums"], []],
  "hội nghị": [["conferences"], []],
  "cuộc thi": [["law_contests"], []],
  "ngày hội": [["festival_sites"], []],
  "lớp giáo dục": [["youth_classes"], ["youth_educated"]],
};
const STOCKS = new Set(["models_maintained", "models_total", "self_managed_sites", "civic_models"]);

const PARTS = ["cases_solved", "cases_reported"] as const;
const [SOLVED_OF_BOTH, REPORTED_OF_BOTH] = ["(solved, of both)", "(reported, of both)"] as const;

interface Said {
  readonly unit: string;
  readonly indicator: string;
  readonly end: string;
  readonly value: number;
}

export function expectedTotals(scenario: Scenario): Totals {
  const sheets = scenario.books.flatMap((book) => book.sheets);
  const totals: Totals = new Map();
  const add = (code: string, indicator: string, value: number): void => {
    const own = totals.get(code) ?? new Map<string, number>();
    own.set(indicator, (own.get(indicator) ?? 0) + value);
    totals.set(code, own);
  };
  const said = sheets.flatMap((sheet) => sheet.recs.flatMap((rec) => saidBy(rec, sheet)));
  const last = lastReports(sheets);
  for (const { unit, indicator, end, value } of said) {
    if (STOCKS.has(indicator) && last.get(unit) !== end) continue;
    for (const { code } of chainOf(scenario.world, unit)) add(code, indicator, value);
  }
  addTypes(scenario, sheets, last, totals);
  addRates(totals);
  return totals;
}

function saidBy(rec: Rec, sheet: Sheet): Said[] {
  if (rec.restates === true) return [];
  const said: Said[] = [];
  const say = (indicator: string, value: number) =>
    said.push({ unit: rec.unit.code, indicator, end: rec.when.end, value });
  for (const [field, { value }] of rec.counts) {
    if (value !== null)
      for (const indicator of indicatorsOf(field, rec, sheet)) say(indicator, value);
  }
  // A rate is taken over the rows that have both its parts, their own or merged from above.
  if (joinedTo(rec, sheet).every((own) => PARTS.every((field) => statedOf(own, field, sheet)))) {
    say(SOLVED_OF_BOTH, rec.counts.get("cases_solved")?.value ?? 0);
    say(REPORTED_OF_BOTH, rec.counts.get("cases_reported")?.value ?? 0);
  }
  if (sheet.form === "sessions" && rec.when.dated && !sheet.columns.has("sessions")) {
    for (const indicator of indicatorsOf("sessions", rec, sheet)) say(indicator, 1);
  }
  return said;
}

/** Whether a row has a count, its own or one of a row above that is merged over it. */
function statedOf(rec: Rec, field: string, sheet: Sheet): boolean {
  const count = rec.counts.get(field);
  if (count === undefined || count.row === rec.row) return typeof count?.value === "number";
  const first = sheet.recs.find(({ row }) => row === count.row);
  return first !== undefined && statedOf(first, field, sheet);
}

/** Rows that share a merged part of the rate with one another, this one among them. */
function joinedTo(rec: Rec, sheet: Sheet): readonly Rec[] {
  const joins = (own: Rec, above: Rec) =>
    PARTS.some((field) => own.counts.get(field)?.row === above.row) && own !== above;
  const found = new Set([rec]);
  for (const one of found)
    for (const own of sheet.recs) if (joins(own, one) || joins(one, own)) found.add(own);
  return [...found];
}

function indicatorsOf(field: string, rec: Rec, sheet: Sheet): readonly string[] {
  if (sheet.form === "sessions") {
    const [sessions, people] = BY_ACTIVITY[rec.codes.activity ?? ""] ?? [[], []];
    return field === "sessions" ? sessions : people;
  }
  if (sheet.form === "attendees") return ["outreach_attendees"];
  const civic =
    field === "models_maintained" &&
    sheet.form === "models" &&
    rec.codes.model_type === "Dân vận khéo";
  return civic ? [field, "civic_models"] : [field];
}

/** The end of each unit's last report of a form with stocks; a unit sends one such form only. */
function lastReports(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const sheet of sheets) {
    if (sheet.form !== "models" && sheet.form !== "summary") continue;
    for (const { unit, when } of sheet.recs) {
      if (when.end > (last.get(unit.code) ?? "")) last.set(unit.code, when.end);
    }
  }
  return last;
}

/** Types with a positive count, counted afresh at each level. */
function addTypes(
  scenario: Scenario,
  sheets: readonly Sheet[],
  last: ReadonlyMap<string, string>,
  totals: Totals,
): void {
  const types = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    if (sheet.form !== "models") continue;
    for (const { unit, when, codes, counts } of sheet.recs) {
      const type = codes.model_type;
      if (
        typeof type !== "string" ||
        last.get(unit.code) !== when.end ||
        (counts.get("models_maintained")?.value ?? 0) <= 0
      )
        continue;
      for (const { code } of chainOf(scenario.world, unit.code)) {
        types.set(code, (types.get(code) ?? new Set()).add(type));
      }
    }
  }
  for (const [code, found] of types) totals.get(code)?.set("model_types", found.size);
}

function addRates(totals: Totals): void {
  for (const own of totals.values()) {
    const [solved, reported] = [own.get(SOLVED_OF_BOTH), own.get(REPORTED_OF_BOTH)];
    own.delete(SOLVED_OF_BOTH);
    own.delete(REPORTED_OF_BOTH);
    if (solved === undefined || reported === undefined || reported === 0) continue;
    // Whole hundredths of a per cent, half away from zero, in whole numbers.
    own.set("clearance_rate", Math.floor((solved * 20_000 + reported) / (2 * reported)) / 100);
  }
}
