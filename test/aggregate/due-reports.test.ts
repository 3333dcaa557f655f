/** Which reports fall due in a window, and which rows answer them. */
import { BUILT_IN_LEVELS, levelsOf } from "../../src/catalogue/levels.ts";
import type { Unit } from "../../src/model/unit.ts";
import { describe, expect, it } from "vitest";
import { DueReports, endsShown, finestLevels } from "../../src/aggregate/due-reports.ts";
import { metricsOf, RateAbove100 } from "../../src/aggregate/reporting-rates.ts";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { FormReporting } from "../../src/model/reporting.ts";
import { type PeriodScheme, periodsInside } from "../../src/model/period.ts";
import type { StatusLine } from "../../src/model/status.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";

const { registry } = parseRegistry(
  `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
1,Xã An Đức,commune,836,,,,
2,Xã An Hiệp,commune,836,,,,
3,Xã Cũ,commune,836,,2024-04-01,4,
4,Xã Mới,commune,836,2024-04-01,,,
`,
  "units.csv",
);
const { schemes } = makeCatalogue();
const scheme = (id: string) => schemes.get(id) as PeriodScheme;
const YEAR = { start: "2024-01-01", end: "2024-12-31" };

const NOTHING: FormReporting = {
  level: null,
  frequency: null,
  reporters: null,
  dueWorkingDays: {},
};

function due(reporting: Partial<FormReporting>, window = YEAR, lastOnly = false) {
  const own = { ...NOTHING, ...reporting };
  const forms = [
    { form: "tips", levels: new Set(["commune"]), scheme: scheme("civil"), reporting: own },
  ];
  return new DueReports(forms, registry, window, lastOnly);
}

const counts = (of: DueReports) =>
  Object.fromEntries(of.units.map(({ id }) => [id, [...of.of(id)].length]));

describe("due periods", () => {
  it("are those wholly inside the window", () => {
    const codes = (window: typeof YEAR, id = "civil") =>
      periodsInside(window, "month", scheme(id)).map(({ code }) => code);
    expect(codes({ start: "2024-01-15", end: "2024-04-30" })).toEqual([
      "2024-02",
      "2024-03",
      "2024-04",
    ]);
    expect(codes({ start: "2023-12-15", end: "2024-02-14" }, "decree-09")).toEqual([
      "2024-01",
      "2024-02",
    ]);
    expect(periodsInside(YEAR, "quarter", scheme("civil"))).toHaveLength(4);
    expect(periodsInside(YEAR, "half", scheme("civil"))).toHaveLength(2);
    expect(
      periodsInside({ start: "2024-06-01", end: "2024-06-30" }, "year", scheme("civil")),
    ).toEqual([]);
  });
});

describe("due reports", () => {
  it("are one a window where no frequency is declared, of the units in force at its end", () => {
    expect(counts(due({}))).toEqual({ 1: 1, 2: 1, 4: 1 });
  });

  it("are one for each due period at the end of which the unit was in force", () => {
    expect(counts(due({ frequency: "month" }))).toEqual({ 1: 12, 2: 12, 3: 3, 4: 9 });
  });

  it("are of the listed reporters, whatever their level", () => {
    expect(counts(due({ reporters: ["836", "2", "3"], frequency: "quarter" }))).toEqual({
      836: 4,
      2: 4,
      3: 1,
    });
  });

  it("are asked at the ends of the finest regular periods that were sent", () => {
    const months = periodsInside(YEAR, "month", scheme("civil"));
    const [first, second] = months.map(({ start, end }) => ({
      stretch: { start, end },
      record: false,
    }));
    const quarters = periodsInside(YEAR, "quarter", scheme("civil"));
    const half = { stretch: { start: "2024-01-01", end: "2024-06-30" }, record: false };
    const ends = (rows: readonly (typeof half | undefined)[]) =>
      endsShown(
        rows.flatMap((row) => row ?? []),
        YEAR,
        scheme("civil"),
      );
    expect(ends([first, second, half])).toEqual(months.map(({ end }) => end));
    expect(ends([first, half])).toEqual([YEAR.end]);
    expect(ends([first, { ...first, record: true } as typeof half])).toEqual([YEAR.end]);
    const two = quarters
      .slice(2)
      .map(({ start, end }) => ({ stretch: { start, end }, record: false }));
    expect(ends([first, ...two])).toEqual(quarters.map(({ end }) => end));
  });

  it("are the last one for a stock", () => {
    const stock = due({ frequency: "month" }, YEAR, true);
    expect(counts(stock)).toEqual({ 1: 1, 2: 1, 4: 1 });
    expect([...stock.of("1")][0]?.period).toBe("2024-12");
  });

  it("are answered by rows inside their period, and by rows that cover it", () => {
    const periods = (start: string, end: string) =>
      due({ frequency: "month" })
        .answeredBy("tips", "1", { start, end })
        .map(({ period }) => period);
    expect(periods("2024-03-05", "2024-03-05")).toEqual(["2024-03"]);
    expect(periods("2024-01-01", "2024-03-31")).toEqual(["2024-01", "2024-02", "2024-03"]);
    expect(periods("2024-03-20", "2024-04-10")).toEqual([]);
    expect(due({ frequency: "month" }).answeredBy("cases", "1", YEAR)).toEqual([]);
    expect(due({}).answeredBy("tips", "3", YEAR)).toEqual([]);
  });

  it("take the finest level seen", () => {
    const [province, district, commune] = ["83", "836", "1"].map(
      (code) => registry.unitsByCode(code)[0],
    );
    const finest = (units: readonly (Unit | undefined)[], levels = BUILT_IN_LEVELS) => [
      ...finestLevels(
        units.flatMap((unit) => unit ?? []),
        levels,
      ),
    ];
    expect(finest([province, district])).toEqual(["district"]);
    expect(finest([province, commune])).toEqual(["commune"]);
    expect(finest([])).toEqual(["commune"]);
    const clinic = {
      id: "clinic",
      label: { vi: "", en: "" },
      place: "beside",
      of: "commune",
    } as const;
    expect(finest([commune], levelsOf([clinic]))).toEqual(["commune", "clinic"]);
  });
});

describe("metrics", () => {
  const line = (
    state: StatusLine["state"],
    due: string | null,
    submitted: string | null,
  ): StatusLine => ({
    form: "tips",
    period: null,
    ...YEAR,
    due,
    state,
    overdue: null,
    files: [],
    refused: [],
    submitted,
  });

  it("count what is owed; the rest is not in them", () => {
    const lines = [
      line("reported", "2025-01-03", "2025-01-02"),
      line("reported", "2025-01-03", null),
      line("late", "2025-01-03", "2025-01-04"),
      line("missing", "2025-01-03", null),
      line("not-expected", null, "2025-01-02"),
    ];
    expect(metricsOf(lines, true)).toEqual({
      EXPECTED_REPORTS: 4,
      ACTUAL_REPORTS: 3,
      ACTUAL_REPORTS_ON_TIME: 1,
      REPORTING_RATE: 75,
      REPORTING_RATE_ON_TIME: 25,
    });
  });

  it("are unknown without a registry, and on time without a due day", () => {
    const lines = [line("reported", null, "2025-01-02")];
    expect(metricsOf(lines, false).EXPECTED_REPORTS).toBeNull();
    expect(metricsOf(lines, false).REPORTING_RATE).toBeNull();
    expect(metricsOf(lines, true)).toMatchObject({
      REPORTING_RATE: 100,
      REPORTING_RATE_ON_TIME: null,
    });
    expect(metricsOf([], true).REPORTING_RATE).toBeNull();
  });

  it("above 100 per cent are a fault, never clamped", () => {
    expect(new RateAbove100(3, 2).message).toContain("3 reports");
  });
});
