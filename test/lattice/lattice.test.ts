/**
 * Sources that say the same things at different grains, in any tables and files, in any order: every
 * total is that of the finest complete grain, and a figure changed by one is found.
 * `ANTQ_LATTICE=20000` asks for that many sets; `ANTQ_SEED` for others.
 */
import { describe, expect, it } from "vitest";
import type { Level as UnitLevel } from "../../src/model/unit.ts";
import { figures, told as toldOf, totalsOf } from "../support/run-files.ts";
import { filesOf, grainsOf, tablesOf, type Table, withHole } from "./sources.ts";
import {
  DISTRICTS,
  type Fact,
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
const LEVELS: readonly UnitLevel[] = ["province", "district", "commune"];
const FIELDS = {
  tips: ["tips_received", "valuable_tips"],
  models: ["models_maintained", "models_replicated"],
};

type Form = keyof typeof FIELDS;

/** Totals by unit at the levels that some grain can tell. */
function expected(facts: readonly Fact[], form: Form, levels: ReadonlySet<string>) {
  const totals: Record<string, [number, number]> = {};
  for (const level of ["commune", "district", "province"] as const) {
    if (!levels.has(level)) continue;
    for (const { commune, month, flows, stock } of facts) {
      const total = (totals[unitAt(commune, level)] ??= [0, 0]);
      total[0] += form === "tips" ? flows[0] : month === 12 ? stock : 0;
      total[1] += flows[1];
    }
  }
  return totals;
}

function told(levels: readonly { level: string }[]): Set<string> {
  const finest = new Set(levels.map(({ level }) => level));
  if (finest.has("commune")) return new Set(["commune", "district", "province"]);
  return finest.has("district") ? new Set(["district", "province"]) : new Set(["province"]);
}

async function run(tables: readonly Table[], form: Form, random: Random) {
  const settings = { units: UNITS, period: "2024", levels: LEVELS, way: "usual" as const };
  return totalsOf(filesOf(tables, form, random), settings);
}

const units = [PROVINCE, ...Object.keys(DISTRICTS), ...Object.values(DISTRICTS).flat()];

describe.each(["tips", "models"] as const)("%s at several grains", (form) => {
  it(`${SETS} sets: each thing is counted once, also where a finer source has a hole`, async () => {
    let holes = 0;
    for (let set = 0; set < SETS; set++) {
      const random = randomOf(SEED * 1_000_003 + set);
      const facts = truthOf(random);
      const grains = grainsOf(random);
      const whole = tablesOf(facts, grains, random);
      const holed = set % 2 === 0 ? null : withHole(whole, grains, random);
      if (holed !== null) holes += 1;
      const outcome = await run(holed?.tables ?? whole, form, random);
      const message = `set ${set}: ${JSON.stringify(grains)}`;
      expect(toldOf(outcome.findings), message).toEqual([]);
      const found = figures(outcome) ?? {};
      const [first, second] = FIELDS[form] as [string, string];
      for (const unit of units) {
        const own = expected(facts, form, told(grains))[unit];
        if (own === undefined) continue;
        expect([unit, found[unit]?.[first], found[unit]?.[second]], message).toEqual([
          unit,
          `${own[0]}A`,
          `${own[1]}A`,
        ]);
      }
    }
    expect(holes).toBeGreaterThan(SETS / 20);
  }, 7_200_000);
});

describe("tips at several grains, one figure changed by one", () => {
  it(`${SETS} sets: the imbalance is found`, async () => {
    let changed = 0;
    for (let set = 0; set < SETS; set++) {
      const random = randomOf(SEED * 2_000_003 + set);
      const facts = truthOf(random);
      const grains = grainsOf(random);
      const tables = tablesOf(facts, grains, random);
      const rows = tables.flatMap((table) => table.rows);
      const row = rows[random(rows.length)] as Told;
      const delta = changeOf(row, rows);
      if (delta === 0) continue;
      row.flows[1] += delta;
      changed += 1;
      const { findings } = await run(tables, "tips", random);
      const message = `set ${set}: ${JSON.stringify(grains)} ${JSON.stringify(row)}`;
      const codes = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
      expect(codes.length, message).toBeGreaterThan(0);
      for (const code of codes) expect(MISMATCHES, message).toContain(code);
      // Both places: the cell that is told, and one of those that it is held against.
      for (const { severity, place, facts } of findings) {
        if (severity !== "error") continue;
        const other = [facts?.["other"], facts?.["otherSheet"], facts?.["otherCell"]];
        expect([place.file, place.row, ...other], message).not.toContain(undefined);
        expect(other, message).not.toContain(null);
        expect([place.file, place.sheet, place.row], message).not.toEqual(other);
      }
    }
    expect(changed).toBeGreaterThan(SETS / 10);
  }, 3_600_000);
});

const MISMATCHES = ["summary-mismatch", "hierarchy-mismatch", "may-include-lower-units"];

/**
 * By how much a figure is changed so that it must be found: a higher unit's figure that is smaller
 * than the sum of its units' counts as its own (domain 6), so it is made larger, and theirs smaller.
 */
function changeOf(row: Told, rows: readonly Told[]): number {
  const same = rows.filter(({ grain }) => grain.level === row.grain.level);
  if (same.some(({ grain }) => grain !== row.grain)) return rows.length % 2 === 0 ? 1 : -1;
  const levels = new Set(rows.map(({ grain }) => grain.level));
  if (levels.size === 1) return 0;
  const finest = levels.has("commune") ? "commune" : "district";
  return row.grain.level === finest ? -1 : 1;
}
