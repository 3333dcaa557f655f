/** A column or a line whose cells say two counts at once, as the office declares it; never guessed otherwise. */
import { describe, expect, it } from "vitest";
import { BUILT_IN, type Catalogue, makeCatalogue } from "../../src/catalogue/index.ts";
import { definitionFaults } from "../../src/catalogue/definition-faults.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { workbook } from "../map/sheets.ts";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

type Row = readonly (string | number | Date | null)[];

const office = (...forms: object[]): Catalogue =>
  makeCatalogue(mergeCatalogue(BUILT_IN, userCatalogueSchema.parse({ forms })));

const COLUMN = office({
  id: "hotspots",
  datedRowsAreRecords: false,
  fields: [{ id: "both", heading: "Số vụ nóng", fraction: ["cases_solved", "cases_reported"] }],
});
const LINE = office({
  id: "hotspots",
  lines: { by: "label", "Số vụ nóng": { fraction: ["cases_solved", "cases_reported"] } },
});

const TITLE: Row[] = [["CÔNG AN XÃ AN ĐỨC"], ["Tháng 5 năm 2020"]];
type Shape = (value: Row[number]) => { rows: Row[]; merges?: string[]; cell: string };
const COLUMNS: Readonly<Record<string, Shape>> = {
  "a list": (value) => ({
    rows: [["Năm 2020"], ["Đơn vị", "Tháng", "Số vụ nóng"], ["Xã An Đức", 5, value]],
    cell: "C3",
  }),
  "a table under a spanner": (value) => ({
    rows: [
      ...TITLE,
      ["Đơn vị", "Kết quả", null],
      [null, "Số vụ nóng", "Số tin có giá trị"],
      ["Xã An Đức", value, 3],
    ],
    merges: ["A3:A4", "B3:C3"],
    cell: "B5",
  }),
  "months across": (value) => ({
    rows: [
      ["CÔNG AN XÃ AN ĐỨC"],
      ["Năm 2020"],
      ["Chỉ tiêu", "Tháng 4", "Tháng 5"],
      ["Số vụ nóng", "1/2", value],
    ],
    cell: "C4",
  }),
};
const LINES: Readonly<Record<string, Shape>> = {
  "a line of a form": (value) => ({
    rows: [...TITLE, ["Chỉ tiêu", "Kết quả"], ["Số vụ nóng", value], ["Số tin có giá trị", 3]],
    cell: "B4",
  }),
};
const settings = { levels: ["commune"] as const, period: "2020-05" };

async function run(catalogue: Catalogue, { rows, merges = [] }: ReturnType<Shape>) {
  const files = { "a.xlsx": await workbook({ Biểu: { rows, merges } }) };
  const { findings } = await checkOf(files, { catalogue });
  const outcome = await totalsOf(files, { ...settings, catalogue, keepGoing: true });
  const own = figures(outcome)?.["Xã An Đức"] ?? {};
  return { told: told(findings), both: [own["cases_solved"], own["cases_reported"]] };
}

const ALL = [
  ...Object.entries(COLUMNS).map(([name, shape]) => [name, COLUMN, shape] as const),
  ...Object.entries(LINES).map(([name, shape]) => [name, LINE, shape] as const),
];

describe.each(ALL)("%s", (_, catalogue, shape) => {
  it.each<[Row[number], string, string]>([
    ["43/51", "43A", "51A"],
    [" 43 / 51 ", "43A", "51A"],
    ["1.043/2.051", "1043A", "2051A"],
    ["12/96", "12A", "96A"],
    ["0/0", "0A", "0A"],
    ["-", "0A", "0A"],
    [0, "0A", "0A"],
  ])("reads %s as %s and %s", async (value, part, whole) => {
    const { told: codes, both } = await run(catalogue, shape(value));
    expect([codes, both]).toEqual([[], [part, whole]]);
  });

  it("takes a sign of what is not collected for both", async () => {
    const { both } = await run(catalogue, shape("..."));
    expect(both).toEqual(["L", "L"]);
  });

  it("holds the one against the other where they are cases", async () => {
    const own = shape("96/12");
    const { told: codes, both } = await run(catalogue, own);
    expect([codes, both]).toEqual([[`solved-exceeds-reported a.xlsx ${own.cell}`], ["96A", "12A"]]);
  });

  it.each<[Row[number], string]>([
    [12, "not-a-number"],
    ["12", "not-a-number"],
    ["43/51/60", "not-a-number"],
    [new Date(Date.UTC(2020, 2, 5)), "not-a-number"],
  ])("refuses %s", async (value, code) => {
    const own = shape(value);
    expect((await run(catalogue, own)).told).toContain(`${code} a.xlsx ${own.cell}`);
  });
});

it("is of counts of its own form, too", async () => {
  const fields = [
    { id: "done", heading: "Số việc xong" },
    { id: "given", heading: "Số việc giao" },
    { id: "both", heading: "Số vụ nóng", fraction: ["done", "given"] },
  ];
  const indicators = ["done", "given"].map((field) => ({
    id: `work_${field}`,
    kind: "flow",
    sources: [{ form: "hotspots", field }],
  }));
  const forms = [{ id: "hotspots", datedRowsAreRecords: false, fields }];
  const user = userCatalogueSchema.parse({ forms, indicators });
  const catalogue = makeCatalogue(mergeCatalogue(BUILT_IN, user));
  const rows = [...TITLE, ["Đơn vị", "Số vụ nóng"], ["Xã An Đức", "43/51"]];
  const files = { "a.xlsx": await workbook({ Biểu: { rows } }) };
  const own = figures(await totalsOf(files, { ...settings, catalogue }))?.["Xã An Đức"];
  expect(own).toEqual({ work_done: "43A", work_given: "51A" });
});

it.each([
  ["a count that nobody knows", { fraction: ["nobody", "cases_reported"] }],
  ["a breakdown", { role: "code", fraction: ["cases_solved", "cases_reported"] }],
])("refuses a declaration of %s", (_, more) => {
  const parsed = userCatalogueSchema.safeParse({
    forms: [{ id: "hotspots", fields: [{ id: "both", heading: "Số vụ nóng", ...more }] }],
  });
  const faults = parsed.success
    ? definitionFaults(makeCatalogue(mergeCatalogue(BUILT_IN, parsed.data)))
    : ["refused"];
  expect(faults).not.toEqual([]);
});
