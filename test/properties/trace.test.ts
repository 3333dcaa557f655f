/** Law 7: every printed number has its cells, and they add up to it. Random figures of the five seeds. */
import { BUILT_IN_LEVELS } from "../../src/catalogue/levels.ts";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/aggregate/index.ts";
import { levelIds, type Unit } from "../../src/model/unit.ts";
import type { ReportValue } from "../../src/model/report.ts";
import type { TracedTotal } from "../../src/model/trace.ts";
import { observe } from "../../src/observe/index.ts";
import { traceIn } from "../../src/pipeline/trace.ts";
import { ROOT } from "../support/run-cli.ts";
import { periodOf, readFolder, type ReadFolder } from "../support/read-folder.ts";

const SEEDS = [
  ["ba-tri-2020", "2019-06-12..2020-06-11"],
  ["binh-dinh-2014-2023", "2014..2023"],
  ["binh-phuoc-2019-2024", "2019..2024"],
  ["kon-tum-2019", "2019"],
  ["phuoc-son-2013-2023", "2013..2023"],
] as const;

const CELLS = 60;

/** A plain generator of a fixed series: the same cells are tried every time. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

interface Printed {
  readonly unit: Unit;
  readonly indicator: string;
  readonly value: ReportValue;
}

/** Every figure that `aggregate` prints of a window. */
function printed({ judged, options }: ReadFolder, period: ReturnType<typeof periodOf>): Printed[] {
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const { rows, units } = aggregate({
    observations: observed.observations,
    reporting: observed.rows,
    registry: judged.registry,
    catalogue: options.catalogue,
    period,
    levels: levelIds(BUILT_IN_LEVELS),
    by: null,
    only: null,
    within: null,
    provisional: false,
    lacking: observed.lacking,
    old: [],
  });
  return rows.flatMap((row, i) =>
    Object.entries(row.values).map(([indicator, value]) => ({
      unit: units[i] as Unit,
      indicator,
      value,
    })),
  );
}

function sumOf({ parts }: TracedTotal): number | null {
  if (parts.length === 0 || parts.some(({ value }) => value.value === null)) return null;
  return parts.reduce((sum, { value }) => sum + (value.value ?? 0), 0);
}

function check(total: TracedTotal, value: number | null): void {
  if (total.parts.some((part) => part.value.value === null)) expect(value).toBeNull();
  else expect(sumOf(total)).toBe(value);
  if (total.items !== undefined) expect(total.items).toHaveLength(value ?? 0);
}

describe.each(SEEDS)("%s", (id, code) => {
  it(`the cells of ${CELLS} figures add up to them`, async () => {
    const folder = await readFolder(join(ROOT, "fixtures/seeds", id), ["submissions"], "units.csv");
    const period = periodOf(code, folder);
    const figures = printed(folder, period);
    expect(figures.length).toBeGreaterThan(20);
    const pick = randomly(7);
    for (let i = 0; i < CELLS; i++) {
      const { unit, indicator: wanted, value } = figures[pick(figures.length)] as Printed;
      const indicator = folder.options.catalogue.indicators.find((own) => own.id === wanted);
      if (indicator === undefined) throw new Error(wanted);
      const { report } = traceIn(folder.read, folder.judged, {
        ...folder.options,
        period,
        keepGoing: false,
        unit: () => unit,
        indicator,
      });
      if (report === null) throw new Error("no report");
      expect(report.total.value.value).toBe(value.value);
      if (report.ratio === undefined) check(report.total, value.value);
      else {
        check(report.ratio.numerator, value.numerator ?? null);
        check(report.ratio.denominator, value.denominator ?? null);
      }
    }
  });
});
