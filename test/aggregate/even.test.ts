/**
 * A change is marked where its two totals are not of the same units and months, and beside it stands
 * that of the units that are on both sides: held against a count made here.
 */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import { runAggregate } from "../../src/pipeline/aggregate.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { DISTRICTS, PROVINCE, randomOf, type Random, UNITS } from "../lattice/truth.ts";
import { inFolder, optionsFor, schemeNamed } from "../support/run-files.ts";

const SETS = 60;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const YEARS = [2023, 2024] as const;
const COMMUNES = Object.values(DISTRICTS).flat();

/** Months that a unit reported in a year, each with its figure. */
type Sent = ReadonlyMap<number, number>;

function sentOf(random: Random): Sent {
  const which = [
    MONTHS,
    MONTHS,
    MONTHS,
    MONTHS.slice(0, 6),
    [],
    MONTHS.filter(() => random(8) > 0),
  ];
  const months = which[random(which.length)] ?? MONTHS;
  return new Map(months.map((month) => [month, 1 + random(40)]));
}

const sum = (sent: readonly Sent[]): number =>
  sent.flatMap((own) => [...own.values()]).reduce((a, b) => a + b, 0);

interface Wanted {
  readonly uneven: boolean;
  readonly units: number;
  readonly difference: number;
}

function wantedOf(communes: readonly string[], sent: ReadonlyMap<string, readonly [Sent, Sent]>) {
  const sides = communes.map((name) => sent.get(name) ?? [new Map(), new Map()]);
  if (YEARS.some((_, y) => sides.every((own) => own[y]?.size === 0))) return null;
  const monthsOf = (own: Sent | undefined) => JSON.stringify([...(own?.keys() ?? [])]);
  const same = sides.filter((own) => monthsOf(own[0]) === monthsOf(own[1]));
  const both = same.filter(([before]) => before.size > 0);
  const difference = sum(both.map(([, now]) => now)) - sum(both.map(([before]) => before));
  return { uneven: same.length < sides.length, units: both.length, difference } satisfies Wanted;
}

describe("changes between periods", () => {
  it(`${SETS} provinces with gaps: uneven ones are marked, with the like-for-like change`, async () => {
    let uneven = 0;
    for (let set = 0; set < SETS; set++) {
      const random = randomOf(set * 7919 + 8);
      const sent = new Map(
        COMMUNES.map((name) => [name, [sentOf(random), sentOf(random)] as const]),
      );
      const files = Object.fromEntries(
        [...sent].map(([name, own], i) => {
          const rows = own.flatMap((year, y) =>
            [...year].map(([month, n]) => `${name};Tháng ${month}/${YEARS[y]};${n}\n`),
          );
          return [`${i}.csv`, `Đơn vị;Kỳ báo cáo;Số tin có giá trị\n${rows.join("")}`];
        }),
      );
      const outcome = await inFolder(files, (cwd) => {
        const options = optionsFor({ units: UNITS, way: "usual" }, cwd);
        const period = parsePeriodCode("2024", schemeNamed("civil", makeCatalogue()));
        if (!period.ok) throw new Error("no period");
        return runAggregate({
          ...options,
          severities: { "file-empty": "off", "empty-form": "off", "repeated-value": "off" },
          registry: parseRegistry(UNITS, "units.csv").registry,
          period: period.period,
          levels: ["province", "district", "commune"],
          by: null,
          only: null,
          within: null,
          keepGoing: true,
          compare: "previous",
        });
      });
      const lines = new Map<string, readonly string[]>([
        [PROVINCE, COMMUNES],
        ...Object.entries(DISTRICTS),
        ...COMMUNES.map((name) => [name, [name]] as const),
      ]);
      for (const { unit, values } of outcome.report?.rows ?? []) {
        const wanted = wantedOf(lines.get(unit.name) ?? [], sent);
        const found = values["valuable_tips"]?.compare;
        if (wanted === null || found === undefined) continue;
        const message = `set ${set}, ${unit.name}`;
        expect(found.uneven === true, message).toBe(wanted.uneven);
        if (!wanted.uneven) continue;
        uneven += 1;
        const like = found.like ?? { units: 0, difference: 0 };
        expect([like.units, like.difference], message).toEqual([wanted.units, wanted.difference]);
      }
    }
    expect(uneven).toBeGreaterThan(SETS);
  }, 240_000);
});
