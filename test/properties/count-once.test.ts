/**
 * Each thing once, whatever sources tell it: a truth of twelve months is told by random
 * records, period rows and summaries that agree with it; a total is the truth of the months
 * that are covered by some source inside the window. Stocks are each unit's latest report.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Settings, told, totalsOf } from "../support/run-files.ts";

const DETAIL = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
const RECORDS = "Đơn vị;Ngày;Lĩnh vực;Số tin có giá trị\n";
const SUMMARY = "Đơn vị;Kỳ;Số hội nghị;Số tin có giá trị\n";

interface Stretch {
  readonly label: string;
  readonly code: string;
  /** Months 0 to 11. */
  readonly from: number;
  readonly to: number;
}

const month = (m: number): Stretch => {
  return {
    label: `Tháng ${m + 1}/2020`,
    code: `2020-${String(m + 1).padStart(2, "0")}`,
    from: m,
    to: m,
  };
};
const MONTHS = Array.from({ length: 12 }, (_, m) => month(m));
const LONGER: readonly Stretch[] = [
  ...["I", "II", "III", "IV"].map((roman, q) => {
    return { label: `Quý ${roman}/2020`, code: `2020-Q${q + 1}`, from: q * 3, to: q * 3 + 2 };
  }),
  { label: "6 tháng đầu năm 2020", code: "2020-H1", from: 0, to: 5 },
  { label: "6 tháng cuối năm 2020", code: "2020-H2", from: 6, to: 11 },
  { label: "Năm 2020", code: "2020", from: 0, to: 11 },
];
const WINDOWS = [...MONTHS, ...LONGER];

interface Telling {
  readonly truth: readonly number[];
  /** Months told by records; their split into two. */
  readonly records: readonly Stretch[];
  readonly detail: readonly Stretch[];
  readonly summary: readonly Stretch[];
  /** Stretches of which rows and summaries say "...": they state nothing. */
  readonly gaps: readonly Stretch[];
  readonly window: Stretch;
}

const telling: fc.Arbitrary<Telling> = fc.record({
  truth: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 12, maxLength: 12 }),
  records: fc.subarray(MONTHS),
  detail: fc.subarray(WINDOWS, { maxLength: 8 }),
  summary: fc.subarray(WINDOWS, { maxLength: 5 }),
  gaps: fc.subarray(WINDOWS, { maxLength: 6 }),
  window: fc.constantFrom(...WINDOWS),
});

function filesOf({ truth, records, detail, summary, gaps }: Telling): Record<string, string> {
  const told = (own: Stretch) =>
    gaps.includes(own) ? "..." : truth.slice(own.from, own.to + 1).reduce((a, b) => a + b, 0);
  const dated = records.flatMap(({ from }) => {
    const whole = truth[from] ?? 0;
    const half = Math.floor(whole / 2);
    const day = (d: number, n: number) => `Xã An Đức;${d}/${from + 1}/2020;ma túy;${n}\n`;
    return half === 0 ? [day(7, whole)] : [day(7, half), day(21, whole - half)];
  });
  const rows = (stretches: readonly Stretch[], between: string) =>
    stretches.map((own) => `Xã An Đức;${own.label};${between};${told(own)}\n`).join("");
  const files: Record<string, string> = {};
  if (dated.length > 0) files["r.csv"] = RECORDS + dated.join("");
  if (detail.length > 0) files["d.csv"] = DETAIL + rows(detail, "ma túy");
  if (summary.length > 0) files["s.csv"] = SUMMARY + rows(summary, "");
  return files;
}

/** null: nothing inside the window. */
function expected({ truth, records, detail, summary, gaps, window }: Telling): number | null {
  const stated = [...detail, ...summary].filter((own) => !gaps.includes(own));
  const inside = [...records, ...stated].filter(
    ({ from, to }) => from >= window.from && to <= window.to,
  );
  if (inside.length === 0) return null;
  const covered = truth.filter((_, m) => inside.some(({ from, to }) => from <= m && m <= to));
  return covered.reduce((a, b) => a + b, 0);
}

/** Not what these figures are about. */
const CHANCE = new Set(["repeated-value", "cumulative-suspected", "copied-values", "outlier"]);
const SEVERITIES: Settings["severities"] = Object.fromEntries(
  [...CHANCE].map((code) => [code, "off"]),
);

describe("each thing once", () => {
  it("a flow is the truth of the months that are covered", async () => {
    await fc.assert(
      fc.asyncProperty(telling, async (case_) => {
        const settings = {
          period: case_.window.code,
          levels: ["commune"],
          severities: SEVERITIES,
        } as const;
        const files = filesOf(case_);
        if (Object.keys(files).length === 0) return;
        const { report, findings } = await totalsOf(files, settings);
        expect(told(findings).filter((line) => !line.startsWith("period-straddles"))).toEqual([]);
        const found =
          report?.rows.find(({ unit }) => unit.name === "Xã An Đức")?.values["valuable_tips"]
            ?.value ?? null;
        expect(found).toBe(expected(case_));
      }),
      { numRuns: 80 },
    );
  });

  it("a stock is each unit's latest whole report inside the window", async () => {
    const UNITS = ["Xã An Đức", "Xã An Hiệp", "Xã Phú Lễ"];
    const TYPES = ["Camera", "Tiếng kẻng", "Đèn đường"];
    const report = fc.record({
      unit: fc.constantFrom(...UNITS),
      year: fc.integer({ min: 2016, max: 2021 }),
      counts: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    });
    const reports = fc.uniqueArray(report, {
      selector: ({ unit, year }) => `${unit}${year}`,
      maxLength: 12,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(reports, fc.integer({ min: 2016, max: 2021 }), async (all, last) => {
        const lines = all.flatMap(({ unit, year, counts }) =>
          counts.map((count, i) => `${unit};${year};${TYPES[i]};${count}\n`),
        );
        const files = { "a.csv": `Đơn vị;Năm;Loại mô hình;Duy trì\n${lines.join("")}` };
        const settings = {
          period: `2016..${last}`,
          levels: ["district"],
          severities: SEVERITIES,
        } as const;
        const { report: found } = await totalsOf(files, settings);
        const latest = UNITS.flatMap((unit) => {
          const own = all.filter((each) => each.unit === unit && each.year <= last);
          return own.sort((a, b) => b.year - a.year).slice(0, 1);
        });
        const total = latest.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0);
        const types = TYPES.filter((_, i) =>
          latest.some(({ counts }) => (counts[i] ?? 0) > 0),
        ).length;
        const values = found?.rows[0]?.values;
        expect(values?.["models_maintained"]?.value ?? null).toBe(
          latest.length === 0 ? null : total,
        );
        expect(values?.["model_types"]?.value ?? null).toBe(latest.length === 0 ? null : types);
      }),
      { numRuns: 50 },
    );
  });
});
