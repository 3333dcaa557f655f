/** What a sheet says before it is laid out: rows of unit, time, codes and counts. */
import type { CodeField, When } from "./book.ts";
import type { Random } from "./random.ts";
import { CODES, type FormWords } from "./vocabulary.ts";
import type { WorldUnit } from "./world.ts";

export interface Fact {
  readonly unit: WorldUnit;
  readonly when: When;
  readonly codes: Partial<Record<CodeField, string | null>>;
  readonly counts: Map<string, number | null>;
}

export interface FactOptions {
  readonly codes: readonly CodeField[];
  readonly counts: readonly string[];
  readonly required: ReadonlySet<string>;
  readonly mostRows: number;
}

/** A few rows for each unit and time; codes differ between the rows of one unit and period. */
export function drawFacts(
  form: FormWords,
  units: readonly WorldUnit[],
  times: () => readonly When[],
  options: FactOptions,
  rng: Random,
): Fact[] {
  const facts: Fact[] = [];
  for (const unit of units) {
    for (const when of times()) {
      const rows = options.codes.length === 0 ? 1 : rng.int(1, options.mostRows);
      const values = distinctCodes(options.codes, rows, form, rng);
      for (const codes of values)
        facts.push({ unit, when, codes, counts: drawCounts(form.id, options, rng) });
    }
  }
  return facts;
}

function distinctCodes(fields: readonly CodeField[], rows: number, form: FormWords, rng: Random) {
  const made: Partial<Record<CodeField, string | null>>[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < rows * 3 && made.length < rows; i++) {
    const codes: Partial<Record<CodeField, string | null>> = {};
    for (const field of fields) {
      const required = form.codes.find((code) => code.id === field)?.required === true;
      codes[field] = !required && rng.chance(0.1) ? null : (rng.pick(CODES[field])[0] as string);
    }
    const key = JSON.stringify(codes);
    if (!seen.has(key)) made.push(codes);
    seen.add(key);
  }
  return made;
}

function amount(rng: Random): number {
  return rng.pick([
    0,
    rng.int(1, 9),
    rng.int(1, 9),
    rng.int(10, 99),
    rng.int(100, 999),
    rng.int(1000, 98_000),
  ]);
}

function drawCounts(form: string, options: FactOptions, rng: Random): Map<string, number | null> {
  const counts = new Map<string, number | null>();
  for (const field of options.counts) {
    counts.set(field, !options.required.has(field) && rng.chance(0.08) ? null : amount(rng));
  }
  const of = (field: string): number => counts.get(field) ?? 0;
  if (form === "sessions" && counts.has("sessions")) {
    if (counts.get("sessions") === 0) counts.set("attendees", 0);
    else if (counts.get("attendees") === 0) counts.set("attendees", rng.int(1, 50));
  }
  if (counts.get("outreach_sessions") === 0 && counts.has("outreach_attendees"))
    counts.set("outreach_attendees", 0);
  if (form === "cases" && of("cases_solved") > of("cases_reported")) {
    const [reported, solved] = [of("cases_solved"), of("cases_reported")];
    counts.set("cases_reported", reported).set("cases_solved", solved);
  }
  if (
    form === "tips" &&
    typeof counts.get("tips_received") === "number" &&
    of("valuable_tips") > of("tips_received")
  ) {
    const [received, valuable] = [of("valuable_tips"), of("tips_received")];
    counts.set("tips_received", received).set("valuable_tips", valuable);
  }
  return counts;
}
