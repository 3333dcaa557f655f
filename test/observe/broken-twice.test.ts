/** A total that one table breaks down by two dimensions is counted once, and each breakdown serves its own question. */
import { describe, expect, it } from "vitest";
import { BUILT_IN, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import type { Dimension } from "../../src/model/catalogue.ts";
import { expectScenario, figures, type Scenario, totalsOf } from "../support/run-files.ts";

const fields = (count: string) => [
  { id: "category", role: "code", heading: "Lĩnh vực", codeList: "category" },
  { id: "group", role: "code", heading: "Nguồn", codeList: "sources" },
  { id: count, role: "count", heading: count === "news" ? "Số tin báo về" : "Số hộp thư" },
];
const catalogue = makeCatalogue(
  mergeCatalogue(
    BUILT_IN,
    userCatalogueSchema.parse({
      codeLists: [{ id: "sources", entries: [{ value: "Quần chúng" }, { value: "Cơ sở" }] }],
      forms: [
        {
          id: "news",
          label: { vi: "Tin báo", en: "Tin báo" },
          datedRowsAreRecords: true,
          fields: fields("news"),
        },
        {
          id: "boxes",
          label: { vi: "Hộp thư", en: "Hộp thư" },
          datedRowsAreRecords: false,
          fields: fields("boxes"),
        },
      ],
      indicators: [
        {
          id: "news",
          label: { vi: "Số tin báo về", en: "Số tin báo về" },
          measure: { vi: "tin", en: "tin" },
          sources: [{ form: "news", field: "news" }],
        },
        {
          id: "boxes",
          label: { vi: "Số hộp thư", en: "Số hộp thư" },
          measure: { vi: "hộp", en: "hộp" },
          kind: "stock",
          overTime: "LAST",
          sources: [{ form: "boxes", field: "boxes" }],
        },
      ],
    }),
  ),
);

const N = "Đơn vị;Kỳ báo cáo;Ngày;Lĩnh vực;Nguồn;Số tin báo về\n";
const ROWS = [
  "Xã An Đức;T6/2020;;ma túy;;14",
  "Xã An Đức;T6/2020;;kinh tế;;25",
  "Xã An Đức;T6/2020;;;Quần chúng;30",
  "Xã An Đức;T6/2020;;;Cơ sở;9",
];
const table = (...rows: readonly string[]) => `${N}${rows.join("\n")}\n`;
const settings = { catalogue, period: "2020", levels: ["commune"] as const };

const CASES: readonly Scenario[] = [
  {
    name: "both say the total: it is counted once",
    files: { "a.csv": table(...ROWS, "Tổng cộng;;;;;39") },
    totals: { "Xã An Đức": { news: "39A" } },
    balance: { read: 4, observed: 2, superseded: 2 },
  },
  {
    name: "also without a total row, and in any order",
    files: { "a.csv": table(...[3, 0, 2, 1].map((i) => ROWS[i] ?? "")) },
    totals: { "Xã An Đức": { news: "39A" } },
  },
  {
    name: "one that differs from the other is told",
    files: { "a.csv": table(...ROWS.slice(0, 3), "Xã An Đức;T6/2020;;;Cơ sở;8") },
    totals: null,
    findings: ["summary-mismatch a.csv F4"],
  },
  {
    name: "one that differs from the total is told, whichever it is",
    files: { "a.csv": table(...ROWS, "Tổng cộng;;;;;40") },
    totals: null,
    findings: ["total-row-mismatch a.csv F6"],
  },
  {
    name: "a total that adds both up is told",
    files: { "a.csv": table(...ROWS, "Tổng cộng;;;;;78") },
    totals: null,
    findings: ["total-row-mismatch a.csv F6"],
  },
  {
    name: "dated rows each speak for themselves",
    files: {
      "a.csv": table(...ROWS.map((row) => row.replace("T6/2020;", ";15/06/2020"))),
    },
    totals: { "Xã An Đức": { news: "78A" } },
  },
  {
    name: "one row of each is no breakdown: lines of a report add up",
    files: {
      "a.csv": table("Xã An Đức;T6/2020;;ma túy;;5", "Xã An Đức;T6/2020;;;Quần chúng;5"),
    },
    totals: { "Xã An Đức": { news: "10A" } },
  },
  {
    name: "rows that are broken down by both add up beside those of one",
    files: {
      "a.csv": table(
        "Xã An Đức;T6/2020;;ma túy;Cơ sở;5",
        "Xã An Đức;T6/2020;;ma túy;;4",
        "Xã An Đức;T6/2020;;;Cơ sở;3",
      ),
    },
    totals: { "Xã An Đức": { news: "12A" } },
  },
  {
    name: "a unit with one row of each beside others with several",
    files: {
      "a.csv": table(...ROWS, "Xã An Hiệp;T6/2020;;ma túy;;7", "Xã An Hiệp;T6/2020;;;Quần chúng;7"),
    },
    totals: { "Xã An Đức": { news: "39A" }, "Xã An Hiệp": { news: "7A" } },
  },
  {
    name: "a stock that is broken down twice",
    files: {
      "a.csv":
        "Đơn vị;Kỳ báo cáo;Lĩnh vực;Nguồn;Số hộp thư\n" +
        "Xã An Đức;T6/2020;ma túy;;3\nXã An Đức;T6/2020;kinh tế;;4\n" +
        "Xã An Đức;T6/2020;;Quần chúng;5\nXã An Đức;T6/2020;;Cơ sở;2\n",
    },
    totals: { "Xã An Đức": { boxes: "7A" } },
  },
];

describe("a total broken down twice in one table", () => {
  it.each(CASES)("$name", (scenario) => expectScenario({ ...settings, ...scenario }));

  it.each([
    ["category", { "ma túy": "14A", "kinh tế": "25A" }],
    ["group", { "Quần chúng": "30A", "Cơ sở": "9A" }],
  ] as [Dimension, Record<string, string>][])("each serves its own --by %s", async (by, own) => {
    const outcome = await totalsOf({ "a.csv": table(...ROWS) }, { ...settings, by });
    const expected = Object.entries(own).map(([value, news]) => [`Xã An Đức | ${value}`, { news }]);
    expect(figures(outcome)).toEqual({
      "Xã An Đức": { news: "39A" },
      ...Object.fromEntries(expected),
    });
  });
});
