/** Figures of a data set that are added up as they are read: only what nothing else can be asked of. */
import { expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { dueBuckets } from "../../src/model/due-buckets.ts";
import type { ExportValue } from "../../src/model/export.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Period } from "../../src/model/period.ts";
import type { Unit } from "../../src/model/unit.ts";
import { ratesShareRows } from "../../src/pipeline/export/unpaired.ts";
import { Folding } from "../../src/pipeline/from-export/folding.ts";
import type { Columns } from "../../src/read/data-set/index.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";

const catalogue = makeCatalogue();
const { registry } = parseRegistry(
  [
    "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
    "83,Tỉnh A,province,,,,,",
    "836,Huyện B,district,83,,,,",
    "837,Huyện C,district,83,,,,",
    "1,Xã D,commune,836,,2024-07-01,1,",
    "1,Xã D,commune,837,2024-07-01,,,",
    "",
  ].join("\n"),
  "units.csv",
);
const period: Period = {
  code: "2024",
  type: "year",
  scheme: "civil",
  start: "2024-01-01",
  end: "2024-12-31",
};

type Row = Readonly<Record<string, ExportValue>>;
const PLAIN: Row = {
  indicator: "valuable_tips",
  form: "tips",
  record: false,
  start_day: "2024-01-01",
  end_day: "2024-01-31",
  by_category: "Ma túy",
  value: 5,
  lower: 5,
  upper: 5,
  status: "A",
  qualifier: "=",
  item: null,
  cell_row: 2,
  cell_row_last: 2,
  unpaired_in: null,
};
const LATER = { start_day: "2024-02-01", end_day: "2024-02-29" };

function columnsOf(rows: readonly Row[]): Columns {
  const names = Object.keys(PLAIN);
  const values = names.map((name) => [name, rows.map((row) => row[name] ?? null)] as const);
  return { length: rows.length, values: Object.fromEntries(values) };
}

/** Sums, and how many figures were left as they are. */
function foldedOf(changes: readonly Row[], due: ConstructorParameters<typeof Folding>[2] = null) {
  const folding = new Folding(catalogue, registry, due, period);
  const unit = registry.unitById("1") as Unit;
  const rows = changes.map((own) => ({ ...PLAIN, ...own }));
  const isFolded = folding.of(columnsOf(rows));
  const left = rows.filter(
    ({ start_day: start, end_day: end }, at) =>
      !isFolded(at, unit, () => ({ unit, start, end }) as unknown as Observation),
  );
  return [folding.observations().map(({ value }) => value.value), left.length];
}

it("figures of one unit, breakdown and line upwards are one", () => {
  expect(foldedOf([{}, LATER, { value: 0, lower: 0, upper: 0 }])).toEqual([[10], 0]);
});

it.each<readonly [string, Row]>([
  ["another breakdown", { by_category: "Kinh tế" }],
  ["one left blank", { by_category: "" }],
  ["none", { by_category: null }],
  ["another indicator", { indicator: "tips_received" }],
  ["another form", { form: "summary" }],
  ["a record", { record: true }],
  ["days after the unit went elsewhere", { start_day: "2024-08-01", end_day: "2024-08-31" }],
])("what is of %s is not added to it", (_, change) => {
  expect(foldedOf([{}, change])).toEqual([[5, 5], 0]);
});

it.each<readonly [string, Row]>([
  ["hedged", { qualifier: ">", lower: 6, upper: null, status: "E" }],
  ["an estimate", { status: "E" }],
  ["missing", { value: null, lower: null, upper: null, status: "O" }],
  ["a decimal", { value: 0.5, lower: 0.5, upper: 0.5 }],
  ["a stock", { indicator: "models_maintained" }],
  ["of an item", { item: "Tổ tự quản" }],
  ["of a merged cell", { cell_row_last: 4 }],
  ["in no rate of the period", { unpaired_in: ";clearance_rate@2024;" }],
])("a figure that is %s stays by itself", (_, change) => {
  expect(foldedOf([{}, change])).toEqual([[5], 1]);
});

it("a figure that is in no rate of another period is like any other", () => {
  expect(foldedOf([{}, { unpaired_in: ";clearance_rate@2024-Q1;" }])).toEqual([[10], 0]);
});

it("each due report is answered by its own figures", () => {
  const scheme = catalogue.schemes.get("civil");
  if (scheme === undefined) throw new Error("no civil scheme");
  const monthly = { level: null, frequency: "month", reporters: null, dueWorkingDays: null };
  const plan = new Map([["tips", monthly]]) as unknown as Parameters<typeof dueBuckets>[0];
  const due = dueBuckets(plan, () => scheme);
  expect(foldedOf([{}, LATER, {}], due)).toEqual([[10, 5], 0]);
});

it("rates whose parts choose among a form's rows are looked at figure by figure", () => {
  expect(ratesShareRows(catalogue)).toBe(true);
  const chosen = catalogue.indicators.map((own) =>
    own.id === "cases_solved"
      ? {
          ...own,
          sources: own.sources.map((source) => ({
            ...source,
            where: { field: "offence", values: ["Cướp giật"] },
          })),
        }
      : own,
  );
  expect(ratesShareRows({ indicators: chosen as typeof catalogue.indicators })).toBe(false);
});

it("no sum goes beyond what a number can say", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const large = { value: most, lower: most, upper: most };
  expect(foldedOf([large, {}])).toEqual([[most], 1]);
});
