/** Periods by DHIS2's names, and what is refused because DHIS2 would take it for something else. */
import { describe, expect, it } from "vitest";
import { registry as schemes } from "../../src/catalogue/schemes/registry.gen.ts";
import type { PeriodScheme } from "../../src/model/period.ts";
import { bindPeriod, type PeriodLabel } from "../../src/model/period.ts";
import { exact, missing } from "../../src/model/value.ts";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import { dhis2Period } from "../../src/present/dhis2-period.ts";
import dhis2 from "../../src/present/formats/dhis2.ts";
import { BA_TRI, BEN_TRE, BY_PARTNER, report, row, VALUES } from "../present/reports.ts";

const of = (start: string, end: string) =>
  dhis2Period({ code: "", type: "dates", scheme: "civil", start, end });

describe("period", () => {
  it("is a calendar month, quarter, half or year by DHIS2's name", () => {
    expect(of("2024-09-01", "2024-09-30")).toBe("202409");
    expect(of("2024-07-01", "2024-09-30")).toBe("2024Q3");
    expect(of("2024-07-01", "2024-12-31")).toBe("2024S2");
    expect(of("2024-01-01", "2024-12-31")).toBe("2024");
    expect(of("2024-02-01", "2024-02-29")).toBe("202402");
  });

  it.each([
    ["2023-02-01", "2023-02-27"],
    ["2024-01-01", "2024-09-30"],
    ["2024-02-01", "2024-04-30"],
    ["2014-01-01", "2023-12-31"],
    ["2024-09-02", "2024-09-30"],
    ["2023-12-15", "2024-12-14"],
    ["2023-12-01", "2024-11-30"],
  ])("%s to %s is none", (start, end) => {
    expect(of(start, end)).toBe(null);
  });

  it("of every label of every scheme: by its name where the days are the calendar's, else none", () => {
    const labels: PeriodLabel[] = [2023, 2024].flatMap((year) => [
      ...Array.from({ length: 12 }, (_, i) => ({ type: "month", year, index: i + 1 }) as const),
      ...Array.from({ length: 4 }, (_, i) => ({ type: "quarter", year, index: i + 1 }) as const),
      ...Array.from({ length: 2 }, (_, i) => ({ type: "half", year, index: i + 1 }) as const),
      { type: "year", year, index: 1 },
    ]);
    for (const scheme of Object.values<PeriodScheme>(schemes)) {
      for (const label of labels) {
        const bound = bindPeriod(label, scheme);
        const name = bound.code.replace("-H", "S").replace("-", "");
        const plain = bindPeriod(label, schemes.civil);
        const same = bound.start === plain.start && bound.end === plain.end;
        // A quarter that begins in December is no quarter of DHIS2, whatever it is called.
        expect(dhis2Period(bound)).toBe(same ? name : null);
      }
    }
  });
});

const YEAR = {
  code: "2024",
  type: "year",
  scheme: "civil",
  start: "2024-01-01",
  end: "2024-12-31",
} as const;
const render = (own: ReturnType<typeof report>) => {
  const document = aggregateDocument(own, "vi");
  return {
    fault: dhis2.refuses?.(document) ?? null,
    caution: dhis2.cautions?.(document) ?? null,
    values: JSON.parse(dhis2.render(document, { lang: "vi" }) as string).dataValues,
  };
};

describe("values", () => {
  it("are the numbers that are known; what a number does not say stands in its comment", () => {
    const { fault, caution, values } = render(report([row(BA_TRI, VALUES)], { period: YEAR }));
    expect([fault, caution]).toEqual([null, null]);
    const found = Object.fromEntries(
      values.map((own: { dataElement: string; value: string; comment?: string }) => [
        own.dataElement,
        [own.value, own.comment],
      ]),
    );
    expect(found).toEqual({
      outreach_sessions: ["1128", undefined],
      training_classes: ["0", "actual=18"],
      outreach_attendees: ["358000", "status=E qualifier=> lower=358001"],
      clearance_rate: ["84.31", undefined],
    });
  });

  it("of a breakdown are its parts, and the total only where there are none", () => {
    const { values } = render({ ...BY_PARTNER, period: YEAR });
    const found = values.map((own: Record<string, string>) => [
      own["dataElement"],
      own["categoryOptionCombo"],
      own["value"],
    ]);
    expect(found).toEqual([
      ["valuable_tips", undefined, "7"],
      ["outreach_sessions", "Hội Nông dân", "100"],
      ["outreach_sessions", undefined, "28"],
    ]);
  });

  it("missing is not zero", () => {
    const { values } = render(
      report([row(BA_TRI, { valuable_tips: missing("L") })], { period: YEAR }),
    );
    expect(values).toEqual([]);
  });
});

describe("refused", () => {
  const figures = { valuable_tips: exact(3) };
  const others = {
    "a unit without a code": [row({ ...BA_TRI, code: null }, figures)],
    "what is not allocated": [row({ ...BA_TRI, code: null, unallocated: true }, figures)],
    "a code of two units": [row(BA_TRI, figures), row({ ...BA_TRI, name: "Huyện Khác" }, figures)],
  };

  it.each(Object.entries(others))("%s", (_, rows) => {
    expect(render(report(rows, { period: YEAR })).fault).not.toBe(null);
  });

  it("a period of other days, before and after the files are read", () => {
    const own = report([row(BA_TRI, figures)]);
    expect(render(own).fault).not.toBe(null);
    expect(dhis2.refusesPeriod?.(own.period)).not.toBe(null);
    expect(dhis2.refusesPeriod?.(YEAR)).toBe(null);
  });

  it("two levels are told, with the level to choose", () => {
    const own = report([row(BEN_TRE, figures), row(BA_TRI, figures)], { period: YEAR });
    expect(render(own).caution?.vi).toContain("--level district");
  });
});
