/**
 * Sources that say the same things at different grains, in any tables, sheets and files, in any order: every
 * total is that of the finest complete grain, and a figure changed by one is found.
 * `ANTQ_LATTICE=20000` asks for that many sets; `ANTQ_SEED` for others.
 */
import { describe, expect, it } from "vitest";
import type { Dimension } from "../../src/model/catalogue.ts";
import { figures, told as toldOf, totalsOf } from "../support/run-files.ts";
import {
  filesOf,
  FORMS,
  grainsOf,
  type LatticeForm,
  type Table,
  tablesOf,
  withHole,
} from "./sources.ts";
import {
  DISTRICTS,
  type Fact,
  type Grain,
  lengthOf,
  PROVINCE,
  randomOf,
  type Random,
  type Told,
  truthOf,
  UNITS,
  unitAt,
} from "./truth.ts";

const SETS = Number(process.env["ANTQ_LATTICE"] ?? 60);
const SEED = Number(process.env["ANTQ_SEED"] ?? 15);
const LEVELS = ["province", "district", "commune"] as const;
/** Its months, first and last. */
const WINDOWS: readonly (readonly [code: string, first: number, last: number])[] = [
  ["2024", 1, 12],
  ["2024", 1, 12],
  ["2024-H1", 1, 6],
  ["2024-Q2", 4, 6],
  ["2024-11", 11, 11],
];
const FIELDS: Readonly<Record<LatticeForm["id"], readonly [string, string]>> = {
  tips: ["tips_received", "valuable_tips"],
  models: ["models_maintained", "models_replicated"],
  cases: ["cases_reported", "cases_solved"],
};
const DIMENSION = { tips: "category", models: "model_type", cases: "offence" } as const;

interface Asked {
  readonly period: string;
  readonly by: Dimension | null;
}

/** Sums of a window by unit, of the levels that the grains tell of it. */
function expected(
  facts: readonly Fact[],
  form: LatticeForm,
  [, first, last]: (typeof WINDOWS)[number],
  levels: ReadonlySet<string>,
) {
  const totals: Record<string, [number, number]> = {};
  for (const level of LEVELS) {
    if (!levels.has(level)) continue;
    for (const { commune, month, flows, stock } of facts) {
      if (month < first || month > last) continue;
      const total = (totals[unitAt(commune, level)] ??= [0, 0]);
      total[0] += form.id !== "models" ? flows[0] : month === last ? stock : 0;
      total[1] += flows[1];
    }
  }
  return totals;
}

/** Levels of which each stretch of some grain fits into the window, and those above them. */
function toldLevels(grains: readonly Grain[], [, first, last]: (typeof WINDOWS)[number]) {
  const fits = ({ length }: Grain) =>
    length === 9
      ? false
      : lengthOf(length) <= last - first + 1 && (first - 1) % (lengthOf(length) || 1) === 0;
  const finest = new Set(grains.filter(fits).map(({ level }) => level));
  if (finest.has("commune")) return new Set(["commune", "district", "province"]);
  if (finest.has("district")) return new Set(["district", "province"]);
  return new Set(finest.has("province") ? ["province"] : []);
}

async function run(tables: readonly Table[], form: LatticeForm, random: Random, asked: Asked) {
  const settings = { units: UNITS, levels: LEVELS, way: "usual" as const, ...asked };
  const { by, ...others } = settings;
  return totalsOf(filesOf(tables, form, random), by === null ? others : { ...others, by });
}

const units = [PROVINCE, ...Object.keys(DISTRICTS), ...Object.values(DISTRICTS).flat()];

function rateOf([reported, solved]: readonly [number, number]): string {
  return `${Math.round((solved / reported) * 10_000) / 100}A`;
}

/** What is read of it. */
function wanted(own: readonly [number, number], form: LatticeForm): Record<string, string> {
  const [first, second] = FIELDS[form.id];
  const rate = form.id === "cases" ? { clearance_rate: rateOf(own) } : {};
  return { [first]: `${own[0]}A`, [second]: `${own[1]}A`, ...rate };
}

describe.each(FORMS.map((form) => [form.id, form] as const))("%s at several grains", (id, form) => {
  it(`${SETS} sets: each thing is counted once, also where a finer source has a hole`, async () => {
    let [holes, smaller] = [0, 0];
    for (let set = 0; set < SETS; set++) {
      const random = randomOf(SEED * 1_000_003 + set);
      const facts = truthOf(random);
      const grains = grainsOf(form, random);
      const whole = tablesOf(facts, grains, random);
      const holed = set % 2 === 0 ? null : withHole(whole, grains, random);
      if (holed !== null) holes += 1;
      const window = (
        holed === null ? WINDOWS[random(WINDOWS.length)] : WINDOWS[0]
      ) as (typeof WINDOWS)[number];
      if (window[0] !== "2024") smaller += 1;
      const asked = { period: window[0], by: random(3) === 0 ? DIMENSION[id] : null };
      const outcome = await run(holed ?? whole, form, random, asked);
      const message = `set ${set}: ${JSON.stringify([asked, grains])}`;
      const straddling = window[0] === "2024" ? [] : ["period-straddles"];
      // Months drawn at random rise as running totals do, once in a thousand sets: a warning that changes no total.
      const passed = [...straddling, "cumulative-suspected"];
      const codes = toldOf(outcome.findings).filter(
        (one) => !passed.includes(one.split(" ")[0] ?? ""),
      );
      expect(codes, message).toEqual([]);
      const found = figures(outcome) ?? {};
      const totals = expected(facts, form, window, toldLevels(grains, window));
      for (const unit of units) {
        const own = totals[unit];
        if (own === undefined) continue;
        const all = wanted(own, form);
        const read = Object.fromEntries(
          Object.keys(all).map((field) => [field, found[unit]?.[field]?.replace("+", "")]),
        );
        expect([unit, read], message).toEqual([unit, all]);
      }
    }
    expect(holes).toBeGreaterThan(SETS / 20);
    expect(smaller).toBeGreaterThan(SETS / 20);
  }, 7_200_000);
});

describe.each(FORMS.map((form) => [form.id, form] as const))(
  "%s at several grains, one figure changed by one",
  (id, form) => {
    it(`${SETS} sets: the imbalance is found`, async () => {
      let changed = 0;
      for (let set = 0; set < SETS; set++) {
        const random = randomOf(SEED * 2_000_003 + set);
        const facts = truthOf(random);
        const grains = grainsOf(form, random);
        const tables = tablesOf(facts, grains, random);
        const rows = tables.flatMap((table) => table.rows);
        const row = rows[random(rows.length)] as Told;
        const delta = changeOf(row, rows);
        if (delta === 0) continue;
        const stock = id === "models" && random(2) === 0;
        if (stock && !isHeld(row, rows)) continue;
        if (stock) row.stock += delta;
        else row.flows[1] += delta;
        changed += 1;
        const asked = { period: "2024", by: null };
        const { findings } = await run(tables, form, random, asked);
        const message = `set ${set}: ${stock ? "stock" : "flow"} ${delta} ${JSON.stringify(grains)} ${JSON.stringify(row)}`;
        const errors = findings.filter(({ severity }) => severity === "error");
        expect(errors.length, message).toBeGreaterThan(0);
        for (const { code } of errors) expect(MISMATCHES, message).toContain(code);
        // Both places: the cell that is told, and one of those that it is held against.
        for (const { place, facts: said } of errors) {
          const other = [said?.["other"], said?.["otherSheet"], said?.["otherCell"]];
          expect([place.file, place.row, ...other], message).not.toContain(undefined);
          expect(other, message).not.toContain(null);
          expect([place.file, place.sheet, place.row], message).not.toEqual(other);
        }
      }
      expect(changed).toBeGreaterThan(SETS / 10);
    }, 7_200_000);
  },
);

const MISMATCHES = ["summary-mismatch", "hierarchy-mismatch", "may-include-lower-units"];

/** A stock is held against another one of its day only. */
function isHeld(row: Told, rows: readonly Told[]): boolean {
  return rows.some(
    (other) =>
      other.grain !== row.grain && other.grain.level === row.grain.level && other.last === row.last,
  );
}

/**
 * By how much a figure is changed so that it must be found: a higher unit's figure that is smaller
 * than the sum of its units' counts as its own (domain 6), so it is made larger, and theirs smaller.
 */
function changeOf(row: Told, rows: readonly Told[]): number {
  const same = rows.filter(({ grain }) => grain.level === row.grain.level);
  if (same.some(({ grain }) => grain !== row.grain && reaches(grain, row)))
    return rows.length % 2 === 0 ? 1 : -1;
  const levels = new Set(rows.map(({ grain }) => grain.level));
  // Fewer than a year of which nothing tells the parts is within it.
  if (levels.size === 1 || row.grain.length === 9) return 0;
  const finest = levels.has("commune") ? "commune" : "district";
  return row.grain.level === finest ? -1 : 1;
}

/** Another grain of its level tells the same days: nine months do not tell all of a year. */
function reaches({ length }: Grain, { last, grain }: Told): boolean {
  if (length === 9) return last <= 9;
  return grain.length !== 9 || lengthOf(length) <= 3;
}
