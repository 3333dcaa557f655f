/** Running totals ("lũy kế") become what happened since the report before. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectScenario, figures, type Scenario, totalsOf } from "../support/run-files.ts";

const T = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
const line = (period: string, tips: string | number, field = "ma túy") =>
  `Xã An Đức;${period};${field};${tips}\n`;
const one = (tips: string) => ({ "Xã An Đức": { valuable_tips: tips } });
const levels = ["commune"] as const;

const YEAR = {
  "q1.csv": T + line("Lũy kế quý I/2024", 5),
  "h1.csv": T + line("Lũy kế 6 tháng đầu năm 2024", 9),
  "y.csv": T + line("Lũy kế năm 2024", 20),
};

const CASES: readonly Scenario[] = [
  {
    name: "the year is the last running total",
    files: YEAR,
    levels,
    period: "2024",
    totals: one("20A"),
  },
  {
    name: "a quarter is the difference",
    files: YEAR,
    levels,
    period: "2024-Q2",
    totals: one("4A"),
  },
  {
    name: "the rest of the year is the difference",
    files: YEAR,
    levels,
    period: "2024-H2",
    totals: one("11A"),
  },
  {
    name: "the first half is its running total",
    files: YEAR,
    levels,
    period: "2024-H1",
    totals: one("9A"),
  },
  {
    name: "under the decree's scheme too",
    files: YEAR,
    levels,
    period: "2024-Q2",
    scheme: "decree-09",
    totals: one("4A"),
  },
  {
    name: "a stretch inside an increment cannot be had: left out and said",
    files: YEAR,
    levels,
    period: "2024-Q3",
    totals: {},
    findings: ["period-straddles y.csv B2"],
  },
  {
    name: "without an earlier report the running total stands for the whole stretch",
    files: { "h1.csv": YEAR["h1.csv"] },
    levels,
    period: "2024-H1",
    totals: one("9A"),
  },
  {
    name: "a plain report from the first of January is a base as well",
    files: { "q1.csv": T + line("Quý I/2024", 5), "h1.csv": YEAR["h1.csv"] },
    levels,
    period: "2024-Q2",
    totals: one("4A"),
  },
  {
    name: "plain months beside a running total are its cross-check",
    files: {
      "m.csv": T + line("Tháng 1/2024", 1) + line("Tháng 2/2024", 2) + line("Tháng 3/2024", 3),
      "q1.csv": T + line("Lũy kế quý I/2024", 6),
    },
    levels,
    period: "2024-Q1",
    totals: one("6A"),
  },
  {
    name: "a breakdown that begins later was zero before",
    files: {
      "q1.csv": YEAR["q1.csv"],
      "h1.csv":
        T +
        line("Lũy kế 6 tháng đầu năm 2024", 6) +
        line("Lũy kế 6 tháng đầu năm 2024", 2, "kinh tế"),
    },
    levels,
    period: "2024-Q2",
    totals: one("3A"),
  },
  {
    name: "a blank report is skipped: the next one counts from the one before it",
    files: { ...YEAR, "h1.csv": T + line("Lũy kế 6 tháng đầu năm 2024", "...") },
    levels,
    period: "2024",
    totals: one("20A"),
  },
  {
    name: "a stretch of days in a title",
    files: {
      "a.csv": `CÔNG AN XÃ AN ĐỨC\nLũy kế từ ngày 01/01/2024 đến ngày 31/03/2024\n\nLĩnh vực;Số tin có giá trị\nma túy;5\n`,
      "b.csv": `CÔNG AN XÃ AN ĐỨC\nLũy kế từ ngày 01/01/2024 đến ngày 30/06/2024\n\nLĩnh vực;Số tin có giá trị\nma túy;9\n`,
    },
    levels,
    period: "2024-Q2",
    totals: one("4A"),
  },
  {
    name: "rising totals that are declared are no suspicion",
    files: {
      "a.csv":
        T +
        [3, 5, 8, 11, 14, 17, 20, 23]
          .map((tips, i) => line(`Lũy kế tháng ${i + 1}/2024`, tips))
          .join(""),
    },
    levels,
    period: "2024-08",
    totals: one("3A"),
  },
  {
    name: "years do not run into each other",
    files: { ...YEAR, "next.csv": T + line("Lũy kế quý I/2025", 2) },
    levels,
    period: "2025-Q1",
    totals: one("2A"),
  },
  {
    name: "a hedged total leaves a hedged difference",
    files: {
      "q1.csv": YEAR["q1.csv"],
      "h1.csv": T + line("Lũy kế 6 tháng đầu năm 2024", "hơn 20"),
    },
    levels,
    period: "2024-Q2",
    totals: one(">15E[16..]"),
    findings: ["approximate-value h1.csv D2"],
  },
  {
    name: "a running total that falls is an error at its cell",
    files: { ...YEAR, "y.csv": T + line("Lũy kế năm 2024", 8) },
    totals: null,
    findings: ["summary-mismatch y.csv D2"],
  },
  {
    name: "a breakdown that counted and is no longer listed is an error",
    files: { ...YEAR, "y.csv": T + line("Lũy kế năm 2024", 30, "kinh tế") },
    totals: null,
    findings: ["summary-mismatch y.csv D2"],
  },
  {
    name: "the same running total in two files is a duplicate submission",
    files: { ...YEAR, "h1b.csv": T + line("Lũy kế 6 tháng đầu năm 2024", 10) },
    totals: null,
    findings: ["duplicate-submission h1b.csv A2"],
  },
];

describe("running totals", () => {
  it.each(CASES.map((scenario) => [scenario.name, scenario] as const))(
    "%s",
    async (_, scenario) => {
      await expectScenario(scenario);
    },
  );

  it("give back every month's figure, whatever the months", async () => {
    const figure = fc.integer({ min: 0, max: 5000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(figure, { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        async (months, at) => {
          let sum = 0;
          const lines = months.map((tips, i) => line(`Lũy kế tháng ${i + 1}/2024`, (sum += tips)));
          const files = { "a.csv": T + lines.join("") };
          const period = `2024-${String(at + 1).padStart(2, "0")}`;
          const month = figures(await totalsOf(files, { levels, period }));
          expect(month).toEqual(one(`${months[at]}A`));
          expect(figures(await totalsOf(files, { levels, period: "2024" }))).toEqual(
            one(`${sum}A`),
          );
        },
      ),
      { numRuns: 12, seed: 4 },
    );
  });
});

describe("running totals of which some are hedged", () => {
  const NAMES = ["quý I/2024", "6 tháng đầu năm 2024", "9 tháng năm 2024", "năm 2024"] as const;
  const written = fc.record({
    added: fc.integer({ min: 60, max: 200 }),
    hedge: fc.constantFrom("", "", "hơn ", "gần "),
  });

  /** What the words leave open: from lower to upper, both included. */
  const bounds = (total: number, hedge: string): [number, number] => {
    if (hedge === "hơn ") return [total + 1, Infinity];
    return hedge === "gần " ? [-Infinity, total - 1] : [total, total];
  };

  it("a window holds what its first and last totals leave open, whatever stands between", async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        async (reports, from) => {
          let total = 0;
          const totals = reports.map(({ added, hedge }) => ({ hedge, total: (total += added) }));
          const rows = totals.map((own, i) =>
            line(`Lũy kế ${NAMES[i]}`, `${own.hedge}${own.total}`),
          );
          const first = `2024-${String(from * 3 + 1).padStart(2, "0")}-01`;
          const { report } = await totalsOf(
            { "a.csv": T + rows.join("") },
            { levels, period: `${first}..2024-12-31` },
          );
          const value = report?.rows.find(({ unit }) => unit.name === "Xã An Đức")?.values[
            "valuable_tips"
          ];
          const [last, before] = [totals.at(-1), totals[from - 1]];
          const [low, high] = bounds(last?.total ?? 0, last?.hedge ?? "");
          const [less, most] = before === undefined ? [0, 0] : bounds(before.total, before.hedge);
          const lower = low - most;
          const upper = high - less;
          expect([value?.lower, value?.upper]).toEqual([
            Number.isFinite(lower) ? Math.max(0, lower) : null,
            Number.isFinite(upper) ? upper : null,
          ]);
          expect(value?.value).toBe((last?.total ?? 0) - (before?.total ?? 0));
          if (from === 0 && last?.hedge === "") {
            joined += 1;
            expect([value?.status, value?.qualifier]).toEqual(["A", "="]);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(joined).toBeGreaterThan(0);
  });

  it("a total below what an earlier one leaves open is told", async () => {
    const rows = [line("Lũy kế quý I/2024", "hơn 50"), line("Lũy kế 6 tháng đầu năm 2024", 50)];
    const { findings } = await totalsOf({ "a.csv": T + rows.join("") }, { levels, period: "2024" });
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, place }) => [code, place.row])).toEqual([["summary-mismatch", 3]]);
  });
});
