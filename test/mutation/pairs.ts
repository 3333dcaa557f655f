/** Sheets that restate one another: equal they are clean, changed they must be told. */
import { type Book, type CodeField, isCsv, keyAt, type Rec, type Sheet, type When, type Writer } from "./book.ts";
import type { Fact } from "./facts.ts";
import { layOut } from "./layout.ts";
import { type Fault, type Mutant, number, set } from "./mutant.ts";
import type { Plan } from "./plan.ts";
import { type Random, random } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { drawStyle } from "./style.ts";
import { stretches } from "./times.ts";
import { CODES, FORMS, type FormWords } from "./vocabulary.ts";
import { isUnique, makeWorld, type World, type WorldUnit } from "./world.ts";

interface Pair {
  readonly scenario: Scenario;
  /** The count that the other side is held against, and what is told when it is wrong. */
  readonly sheet: Sheet;
  readonly rec: Rec;
  readonly field: string;
  readonly code: string;
}

class Maker {
  readonly rng: Random;
  readonly world: World;
  readonly books: Book[] = [];
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
    this.rng = random(seed);
    this.world = makeWorld(this.rng);
  }

  communes(): WorldUnit[] {
    return this.world.units.filter((unit) => unit.level === "commune" && isUnique(this.world, unit, null));
  }

  /** A book of its own with one sheet, in any format. */
  add(form: string, facts: readonly Fact[], codes: readonly CodeField[], restates = false): Sheet {
    const writer = this.rng.pick(["exceljs", "sheetjs", "xls", "ods", "csv-semicolon", "csv-comma", "csv-utf16"] as const) as Writer;
    const plan = planOf(form, facts, codes, isCsv(writer), this.world, this.rng);
    const made = layOut(plan);
    const sheet = { ...made, recs: made.recs.map((rec) => (restates ? { ...rec, restates } : rec)) };
    const ending = writer === "exceljs" || writer === "sheetjs" ? "xlsx" : writer === "xls" || writer === "ods" ? writer : "csv";
    this.books.push({ file: `doi chieu ${this.books.length + 1}.${ending}`, writer, sheets: [sheet], date1904: false });
    return sheet;
  }

  pair(sheet: Sheet, rec: Rec, field: string, code: string): Pair {
    return { scenario: { seed: this.#seed, world: this.world, books: this.books }, sheet, rec, field, code };
  }
}

function planOf(form: string, facts: readonly Fact[], codes: readonly CodeField[], csv: boolean, world: World, rng: Random): Plan {
  const words = FORMS.find(({ id }) => id === form) as FormWords;
  const counts = words.counts.map(({ id }) => id).filter((id) => facts.some((fact) => fact.counts.has(id)));
  const drawn = drawStyle(rng, csv, "month");
  const style = { ...drawn, signs: false, totals: "none" as const, merge: "none" as const, hidden: "none" as const, parts: false };
  const unit = facts[0]?.unit as WorldUnit;
  const province = world.byCode.get(unit.code.replace(/^0/, "").slice(0, 2)) as WorldUnit;
  const timeBy = new Set(facts.map((fact) => fact.when)).size === 1 && rng.chance(0.4) ? ("title" as const) : ("period" as const);
  return {
    name: words.title, form: words, facts, style, csv, unitBy: "column", codeColumn: false, districtBy: "none", district: null,
    province, timeBy, codes, texts: [], counts, world, rng,
  };
}

const counts = (values: Readonly<Record<string, number>>): Map<string, number | null> => new Map(Object.entries(values));

/** Attendance by group beside the sessions of the same unit and months. */
function attendance(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const [when] = stretches(rng.pick(["month", "quarter"] as const), 1, rng) as [When];
  const people = Array.from({ length: rng.int(1, 3) }, () => rng.int(10, 900));
  const activities = rng.sample(CODES.activity, people.length);
  make.add("sessions", people.map((n, i) => ({ unit, when, codes: { activity: activities[i]?.[0] ?? null }, counts: counts({ sessions: rng.int(1, 9), attendees: n }) })), ["activity"]);
  const all = people.reduce((a, b) => a + b, 0);
  const part = rng.int(1, all - 1);
  const groups = [part, all - part].map((n, i) => ({ unit, when, codes: { group: CODES.group[i]?.[0] ?? null }, counts: counts({ attendees: n }) }));
  const sheet = make.add("attendees", groups, ["group"], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "attendees", "attendance-mismatch");
}

/** A summary beside the detailed forms of the same unit and period. */
function summary(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const [when] = stretches("quarter", 1, rng) as [When];
  const [received, valuable, reported] = [rng.int(50, 90), rng.int(1, 40), rng.int(20, 60)];
  const solved = rng.int(0, reported);
  make.add("tips", [{ unit, when, codes: { category: "kinh tế" }, counts: counts({ tips_received: received, valuable_tips: valuable }) }], ["category"]);
  make.add("cases", [{ unit, when, codes: {}, counts: counts({ cases_reported: reported, cases_solved: solved }) }], []);
  const sheet = make.add("summary", [{ unit, when, codes: {}, counts: counts({ valuable_tips: valuable, cases_reported: reported }) }], [], true);
  return make.pair(sheet, sheet.recs[0] as Rec, rng.pick(["valuable_tips", "cases_reported"]), "summary-mismatch");
}

/** A year beside its months. */
function yearAndMonths(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const months = stretches("month", 12, rng).map((when) => ({ unit, when, codes: {}, counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }) }));
  make.add("tips", months, []);
  const sum = (field: string) => months.reduce((total, { counts: own }) => total + (own.get(field) ?? 0), 0);
  const [year] = stretches("year", 1, rng) as [When];
  const whole = { unit, when: year, codes: {}, counts: counts({ tips_received: sum("tips_received"), valuable_tips: sum("valuable_tips") }) };
  const sheet = make.add("tips", [whole], [], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "valuable_tips", "summary-mismatch");
}

/** A district's row above its communes in one table. */
function hierarchy(seed: number): Pair {
  const make = new Maker(seed);
  const { rng, world } = make;
  const districts = world.units.filter((unit) => unit.level === "district" && make.communes().filter((own) => own.parent === unit.code).length > 1 && isUnique(world, unit, null));
  const district = rng.pick(districts);
  const [when] = stretches("quarter", 1, rng) as [When];
  const below = make.communes().filter((unit) => unit.parent === district.code);
  const facts = below.map((unit) => ({ unit, when, codes: {}, counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }) }));
  const sum = (field: string) => facts.reduce((total, { counts: own }) => total + (own.get(field) ?? 0), 0);
  const own = { unit: district, when, codes: {}, counts: counts({ tips_received: sum("tips_received"), valuable_tips: sum("valuable_tips") }) };
  const made = make.add("tips", [own, ...facts], []);
  const recs = made.recs.map((rec) => (rec.unit === district ? { ...rec, restates: true } : rec));
  const sheet = { ...made, recs };
  (make.books[0] as Book).sheets[0] = sheet;
  return make.pair(sheet, recs[0] as Rec, "valuable_tips", "hierarchy-mismatch");
}

export const PAIRS: Readonly<Record<string, (seed: number) => Pair>> = {
  "attendance by group": attendance,
  "a summary": summary,
  "a year beside its months": yearAndMonths,
  "a district above its communes": hierarchy,
};

/** One side changed by a little. The scenario given is not used: these bring their own. */
export const PAIR_FAULTS: readonly (Fault & { readonly world: (seed: number) => World })[] = Object.entries(PAIRS).map(
  ([kind, make]) => ({
    kind: `${kind}, differing`,
    world: (seed) => make(seed).scenario.world,
    apply: ({ seed }) => spoil(make(seed)),
  }),
);

function spoil({ scenario, sheet, rec, field, code }: Pair): Mutant {
  const at = rec.counts.get(field);
  const cell = at === undefined ? undefined : sheet.cells.get(keyAt(at.row, at.column));
  if (at === undefined || cell === undefined) throw new Error("nothing to spoil");
  set(sheet, at, number((at.value ?? 0) + 1));
  const book = scenario.books.find((own) => own.sheets.includes(sheet)) as Book;
  return { books: scenario.books, expected: [{ codes: [code], file: book.file, at }] };
}
