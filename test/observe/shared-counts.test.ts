/** A count merged over several rows counts once, for what contains them all; it is nobody's alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISTRICTS, PROVINCE, UNITS } from "../lattice/truth.ts";
import { told, totalsOf } from "../support/run-files.ts";

const CATEGORIES = ["ma túy", "kinh tế"] as const;
const SEVERITIES = {
  "repeated-value": "off",
  "copied-values": "off",
  "part-exceeds-whole": "off",
} as const;

interface Line {
  readonly unit: string;
  readonly district: string;
  readonly category: string;
}

const LINES: readonly Line[] = Object.entries(DISTRICTS).flatMap(([district, communes]) =>
  communes.flatMap((unit) => CATEGORIES.map((category) => ({ unit, district, category }))),
);

/** Runs of rows that share one cell: how many rows each has, and its figure. */
const runs = fc
  .array(
    fc.record({ rows: fc.integer({ min: 1, max: 4 }), figure: fc.integer({ min: 1, max: 90 }) }),
    {
      minLength: LINES.length,
      maxLength: LINES.length,
    },
  )
  .map((all) => {
    const cut: { from: number; rows: number; figure: number }[] = [];
    for (let from = 0, i = 0; from < LINES.length; i++) {
      const { rows, figure } = all[i] as (typeof all)[number];
      const own = Math.min(rows, LINES.length - from);
      cut.push({ from, rows: own, figure });
      from += own;
    }
    return cut;
  });

function htmlOf(cut: readonly { from: number; rows: number; figure: number }[]): string {
  const starts = new Map(cut.map((run) => [run.from, run]));
  const rows = LINES.map(({ unit, category }, i) => {
    const run = starts.get(i);
    const cell = run === undefined ? "" : `<td rowspan="${run.rows}">${run.figure}</td>`;
    return `<tr><td>${unit}</td><td>Tháng 6/2024</td><td>${category}</td>${cell}<td>${i + 1000}</td></tr>`;
  });
  const head = ["Đơn vị", "Kỳ báo cáo", "Lĩnh vực", "Số tin có giá trị", "Số tin tiếp nhận"];
  return `<html><head><meta charset="utf-8"></head><body><table><tr>${head.map((h) => `<th>${h}</th>`).join("")}</tr>${rows.join("")}</table></body></html>`;
}

describe("merged counts", () => {
  it("stand in the lowest unit and breakdown that hold all their rows, once", async () => {
    let [shared, apart] = [0, 0];
    await fc.assert(
      fc.asyncProperty(runs, async (cut) => {
        const outcome = await totalsOf(
          { "a.xls": htmlOf(cut) },
          {
            units: UNITS,
            period: "2024-06",
            levels: ["province", "district", "commune"],
            severities: SEVERITIES,
          },
        );
        const wanted: Record<string, number> = {};
        let crossing = false;
        for (const { from, rows, figure } of cut) {
          const own = LINES.slice(from, from + rows);
          const units = new Set(own.map(({ unit }) => unit));
          const districts = new Set(own.map(({ district }) => district));
          const lines = [
            PROVINCE,
            ...(districts.size === 1 ? districts : []),
            ...(units.size === 1 ? units : []),
          ];
          if (units.size > 1) shared += 1;
          if (districts.size > 1) crossing = true;
          for (const line of lines) wanted[line] = (wanted[line] ?? 0) + figure;
        }
        if (crossing) apart += 1;
        expect(told(outcome.findings)).toEqual([]);
        const found: Record<string, number> = {};
        for (const { unit, values } of outcome.report?.rows ?? []) {
          const value = values["valuable_tips"]?.value ?? null;
          if (value !== null) found[unit.name] = value;
        }
        expect(found).toEqual(wanted);
      }),
      { numRuns: 12 },
    );
    expect(shared).toBeGreaterThan(0);
    expect(apart).toBeGreaterThan(0);
  });

  it("over units that nothing contains are told", async () => {
    const html = htmlOf([
      { from: 0, rows: 4, figure: 5 },
      ...LINES.slice(4).map((_, i) => ({ from: i + 4, rows: 1, figure: 1 })),
    ]);
    const { findings } = await totalsOf(
      { "a.xls": html },
      { units: null, period: "2024-06", severities: SEVERITIES },
    );
    expect(findings.map(({ code, place }) => [code, place.row])).toContainEqual([
      "label-conflict",
      2,
    ]);
  });

  it.each([
    ["two indicators", "<td>Xã An Đức</td><td colspan=2>5</td>", 2],
    ["one of them", "<td>Xã An Đức</td><td>5</td><td>2</td>", null],
  ])("over columns: %s", async (_, cells, row) => {
    const html = `<html><head><meta charset="utf-8"></head><body><table><tr><th>Đơn vị</th><th>Số tin tiếp nhận</th><th>Số tin có giá trị</th><th>Kỳ báo cáo</th></tr><tr>${cells}<td>Tháng 6/2024</td></tr></table></body></html>`;
    const { findings } = await totalsOf({ "a.xls": html }, { units: UNITS, period: "2024-06" });
    const conflicts = findings.filter(({ code }) => code === "label-conflict");
    expect(conflicts.map(({ place }) => place.row)).toEqual(row === null ? [] : [row]);
  });
});
