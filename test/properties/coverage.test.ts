/**
 * Who owed a report and who sent one, in the year before the reform and in its year, at each level,
 * restated and not: held against a count made here. `ANTQ_COVERAGE` asks for more provinces.
 */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { Level } from "../../src/model/unit.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import { runAggregate } from "../../src/pipeline/aggregate.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { planRestating } from "../../src/units/restate/index.ts";
import { NO_SPLIT } from "../../src/units/restate/split.ts";
import { randomOf, type Random } from "../lattice/truth.ts";
import { inFolder, optionsFor, schemeNamed } from "../support/run-files.ts";

const PROVINCES = Number(process.env["ANTQ_COVERAGE"] ?? 25);
const SEED = Number(process.env["ANTQ_SEED"] ?? 200);
const REFORM = "2025-07-01";
const HEAD = "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases";

interface Commune {
  readonly code: string;
  readonly name: string;
  /** null: of the new map, right under the province. */
  readonly district: string | null;
  /** The new commune that it went to; itself where it is new. */
  readonly heir: string;
}

interface Province {
  readonly csv: string;
  readonly communes: readonly Commune[];
}

function provinceOf(random: Random): Province {
  const lines = [HEAD, "83,Tỉnh Bến Tre,province,,,,,"];
  const olds: Commune[] = [];
  const news: Commune[] = [];
  const districts = 2 + random(2);
  for (let d = 1; d <= districts; d++) {
    lines.push(`83${d},Huyện Số ${d},district,83,,${REFORM},,`);
    let left = 2 + random(4);
    while (left > 0) {
      const merged = Math.min(left, 1 + random(3));
      const code = `9${news.length + 10}`;
      news.push({ code, name: `Xã Mới ${code}`, district: null, heir: code });
      lines.push(`${code},Xã Mới ${code},commune,83,${REFORM},,,`);
      for (let i = 0; i < merged; i++) {
        const old = `1${olds.length + 10}`;
        olds.push({ code: old, name: `Xã Cũ ${old}`, district: `83${d}`, heir: code });
        lines.push(`${old},Xã Cũ ${old},commune,83${d},,${REFORM},${code},`);
      }
      left -= merged;
    }
  }
  return { csv: `${lines.join("\n")}\n`, communes: [...olds, ...news] };
}

const STEPS = { "6 tháng": 6, Quý: 3, Tháng: 1 } as const;
type Kind = keyof typeof STEPS;

function labelOf(kind: Kind, index: number, year: number): string {
  if (kind === "6 tháng") return `6 tháng ${index === 1 ? "đầu" : "cuối"} năm ${year}`;
  return `${kind} ${index}/${year}`;
}

/** Reports with gaps; of at least two different periods, so that their rhythm shows. */
function sent(communes: readonly Commune[], year: number, random: Random) {
  const kind = (Object.keys(STEPS) as Kind[])[random(3)] as Kind;
  const count = 12 / STEPS[kind];
  const rows: string[] = [];
  const reporters = new Set<string>();
  const periods = new Set<number>();
  for (const { code, name, district } of communes) {
    if (year < 2025 && district === null) continue;
    if (random(4) === 0) continue;
    for (let index = 1; index <= count; index++) {
      const old = district !== null;
      if (year === 2025 && old !== index * STEPS[kind] <= 6) continue;
      if (random(3) === 0) continue;
      rows.push(`${name};${labelOf(kind, index, year)};${1 + random(9)}`);
      reporters.add(code);
      periods.add(index);
    }
  }
  return { rows, reporters, shown: periods.size > 1 };
}

/** Ids of the lines in which a commune is counted. */
function linesOf({ code, district, heir }: Commune, level: Level, restated: boolean): string {
  if (level === "province") return "83";
  if (level === "commune") return restated ? heir : code;
  return restated ? "" : (district ?? "");
}

const LEVELS = ["province", "district", "commune"] as const;

async function compare(set: number, year: number, restated: boolean): Promise<boolean> {
  const random = randomOf(SEED * 10_007 + set);
  const { csv, communes } = provinceOf(random);
  const { rows, reporters, shown } = sent(communes, year, random);
  if (!shown) return false;
  const owing = communes.filter(({ district }) => year === 2025 || district !== null);
  const missing = owing.filter(({ code }) => !reporters.has(code));
  const files = { "a.csv": `Đơn vị;Kỳ báo cáo;Số tin có giá trị\n${rows.join("\n")}\n` };
  const outcome = await inFolder(files, (cwd) => {
    const options = optionsFor({ units: csv, way: "usual" }, cwd);
    const { registry } = parseRegistry(csv, "units.csv");
    const period = parsePeriodCode(String(year), schemeNamed("civil", makeCatalogue()));
    if (!period.ok) throw new Error("no period");
    return runAggregate({
      ...options,
      registry,
      period: period.period,
      levels: LEVELS,
      by: null,
      only: null,
      within: null,
      keepGoing: false,
      restating: restated ? planRestating(registry, "2025-12-31", "2025-12-31", NO_SPLIT) : null,
    });
  });
  const message = `province ${set}, ${year}, ${restated ? "restated" : "reported"}`;
  expect(outcome.report, message).not.toBeNull();
  const note = outcome.report?.notes.find(({ code }) => code === "missing-units");
  const named = note === undefined ? [] : (note.facts["units"] as readonly string[]);
  expect([...named].sort(), message).toEqual(missing.map(({ name }) => name).sort());
  const found: Record<string, [number | null, number]> = {};
  for (const { unit, reporting } of outcome.report?.rows ?? [])
    found[`${unit.level} ${unit.code}`] = [reporting.expected, reporting.actual];
  const wanted: Record<string, [number, number]> = {};
  for (const level of LEVELS) {
    for (const commune of owing) {
      const line = linesOf(commune, level, restated);
      if (line === "") continue;
      const own = (wanted[`${level} ${line}`] ??= [0, 0]);
      own[0] += 1;
      if (reporters.has(commune.code)) own[1] += 1;
    }
  }
  expect(found, message).toEqual(wanted);
  return true;
}

describe.each([2024, 2025])("%i", (year) => {
  it.each([false, true])(
    `${PROVINCES} provinces, restated: %s`,
    async (restated) => {
      let compared = 0;
      for (let set = 0; set < PROVINCES; set++)
        if (await compare(set, year, restated)) compared += 1;
      expect(compared).toBeGreaterThan(PROVINCES / 2);
    },
    3_600_000,
  );
});
