/** Every registered form, indicator, code list and scheme, and what the catalogue as a whole must keep. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMON_FIELDS } from "../../src/catalogue/common-fields.ts";
import { definitionFaults } from "../../src/catalogue/definition-faults.ts";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { amountsOf } from "../../src/catalogue/summary-form.ts";
import { DIMENSIONS } from "../../src/catalogue/dimensions.ts";
import { bindPeriod, monthOf, yearOf } from "../../src/model/period.ts";
import { addDays } from "../../src/model/calendar.ts";
import { makeMapper, mapWorkbook } from "../../src/map/index.ts";
import type { RawSheet } from "../../src/model/raw.ts";
import { foldHeading } from "../../src/util/headings.ts";
import { foldName } from "../../src/util/vietnamese.ts";

const catalogue = makeCatalogue();
const mapper = makeMapper(catalogue);

function idsOf(folder: string): string[] {
  const names = readdirSync(new URL(`../../src/catalogue/${folder}/`, import.meta.url));
  return names
    .filter((name) => /^[^_].*(?<!\.gen)\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
}

/** The field that a sheet with these headings gives to each. */
function fieldsOf(headings: readonly string[], name: string): (string | null)[] {
  const cells = headings.map((value, i) => ({ kind: "text" as const, value, column: i + 1 }));
  const sheet: RawSheet = {
    name,
    hidden: false,
    rows: [{ row: 1, hidden: false, cells }],
    merges: [],
    hiddenColumns: [],
  };
  const book = {
    file: "a.csv",
    format: "csv" as const,
    sha256: "",
    sheets: [sheet],
    legacyEncoding: null,
  };
  const [mapped] = mapWorkbook(book, [], mapper);
  return [mapped?.form ?? null, ...(mapped?.columns ?? []).map(({ field }) => field)];
}

describe("the catalogue", () => {
  it("has no fault of definition", () => {
    expect(definitionFaults(catalogue)).toEqual([]);
  });

  it.each([
    ["forms", catalogue.forms.filter(({ id }) => id !== "summary").map(({ id }) => id)],
    ["indicators", catalogue.indicators.map(({ id }) => id)],
    ["code-lists", [...catalogue.codeLists.keys()]],
    ["schemes", [...catalogue.schemes.keys()]],
  ])("%s are named after their files", (folder, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect([...ids].sort()).toEqual(idsOf(folder).sort());
  });
});

describe.each(catalogue.forms.map((form) => [form.id, form] as const))("form %s", (id, form) => {
  it("is recognised by its headings, each mapped to its field", () => {
    const own = form.fields.map((field) => field.heading);
    const found = fieldsOf(["Đơn vị", "Kỳ", ...own], form.label.vi);
    expect(found).toEqual([id, "unit", "period", ...form.fields.map((field) => field.id)]);
  });

  const aliases = [...form.fields, ...COMMON_FIELDS].flatMap((field) =>
    field.aliases.map((alias) => [alias, field.id] as const),
  );
  it.each(aliases)("%s is %s", (alias, field) => {
    // In a sheet of this form's other headings, so that the form is not in doubt.
    const others = form.fields.filter((own) => own.id !== field).map((own) => own.heading);
    const found = fieldsOf([alias, ...others], form.label.vi);
    expect(found.slice(0, 2)).toEqual([id, field]);
  });

  it("has labels in both languages and headings that differ when folded", () => {
    expect(form.label.vi).not.toBe("");
    expect(form.label.en).not.toBe("");
    const keys = form.fields.map((field) => foldHeading(field.heading));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("breaks down only by dimensions of --by", () => {
    for (const field of form.fields)
      if (field.role === "code") expect(DIMENSIONS.map(({ id }) => id)).toContain(field.id);
  });
});

describe.each(catalogue.indicators.map((indicator) => [indicator.id, indicator] as const))(
  "indicator %s",
  (id, indicator) => {
    it("has labels and measures in both languages", () => {
      for (const said of [indicator.label, indicator.measure]) {
        expect(said.vi).not.toBe("");
        expect(said.en).not.toBe("");
      }
      expect(indicator.label.vi).toBe(indicator.label.vi.normalize("NFC"));
      expect(id).toMatch(/^[a-z][a-z_]*$/);
    });

    it("is a heading of the summary form by its label and by its id", () => {
      const summary = catalogue.forms.find((form) => form.id === "summary");
      const field = summary?.fields.find((own) => own.id === id);
      expect([field?.heading, ...(field?.aliases ?? [])]).toEqual(
        expect.arrayContaining([indicator.label.vi, id]),
      );
      const isAmount = amountsOf(indicator, catalogue.forms).length > 0;
      const figure = isAmount ? "amount" : "count";
      expect(field?.role).toBe(indicator.kind === "ratio" ? "measure" : figure);
    });
  },
);

describe("indicators", () => {
  it("have an order and a label of their own", () => {
    const { indicators } = catalogue;
    expect(new Set(indicators.map(({ order }) => order)).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ label }) => foldHeading(label.vi))).size).toBe(
      indicators.length,
    );
  });
});

describe.each([...catalogue.codeLists])("code list %s", (_, list) => {
  it("claims no spelling for two entries", () => {
    expect(list.entries.length).toBeGreaterThan(0);
    const keys = list.entries.flatMap(({ value, aliases }) => [value, ...aliases].map(foldName));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is used by a form", () => {
    const used = catalogue.forms.some(({ fields }) =>
      fields.some(({ codeList }) => codeList === list.id),
    );
    expect(used).toBe(true);
  });
});

describe.each([...catalogue.schemes])("period scheme %s", (_, scheme) => {
  it("cuts time into months, quarters, halves and years without gap or overlap, each inside the next", () => {
    expect(scheme.label.vi).not.toBe("");
    const ends = (type: "month" | "quarter" | "half" | "year", inYear: number) => {
      const found: string[] = [];
      for (let year = 2019; year <= 2025; year++) {
        for (let index = 1; index <= inYear; index++) {
          const period = bindPeriod({ type, year, index }, scheme);
          const last = found.at(-1);
          if (last !== undefined) expect(period.start).toBe(addDays(last, 1));
          found.push(period.end);
          if (type !== "month") continue;
          expect(monthOf(period.start, scheme)).toEqual({ type, year, index });
          expect(monthOf(period.end, scheme)).toEqual({ type, year, index });
        }
      }
      return found;
    };
    const months = ends("month", 12);
    const quarters = ends("quarter", 4);
    const halves = ends("half", 2);
    const years = ends("year", 1);
    const inside = months.filter(
      (end) => end > (quarters[0] ?? "") && end <= (quarters.at(-1) ?? ""),
    );
    expect(quarters.slice(1, -1)).toEqual(
      inside.filter((_, i) => i % 3 === 2).slice(0, quarters.length - 2),
    );
    expect(halves).toEqual(quarters.filter((_, i) => i % 2 === 1));
    expect(years).toEqual(halves.filter((_, i) => i % 2 === 1));
    for (const [i, end] of years.entries()) expect(yearOf(end, scheme)).toBe(2019 + i);
  });
});
