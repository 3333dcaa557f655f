/** A definition that contradicts itself or the rest is an error, never a missing figure in silence. */
import { describe, expect, it } from "vitest";
import { definitionFaults } from "../../src/catalogue/definition-faults.ts";
import { BUILT_IN, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { type UserCatalogue, userCatalogueSchema } from "../../src/catalogue/schema.ts";
import type { AggregationOperator, Indicator } from "../../src/model/catalogue.ts";

function faultsOf(user: UserCatalogue): string[] {
  const catalogue = makeCatalogue(mergeCatalogue(BUILT_IN, userCatalogueSchema.parse(user)));
  return definitionFaults(catalogue).map(({ code, id, detail }) => `${code} ${id} ${detail}`);
}

const label = { vi: "Chỉ tiêu mới", en: "A new one" };

const formsOf = (forms: NonNullable<UserCatalogue["forms"]>): UserCatalogue => ({ forms });

describe("operators are declared per axis", () => {
  const operators: readonly AggregationOperator[] = ["SUM", "LAST", "DISTINCT", "RATIO"];
  const kinds: readonly Indicator["kind"][] = ["flow", "stock", "ratio"];
  const declared = new Set([
    "flow SUM/SUM",
    "stock LAST/SUM",
    "stock LAST/DISTINCT",
    "ratio RATIO/RATIO",
  ]);
  const ratio = {
    numerator: "cases_solved",
    denominator: "cases_reported",
    scale: 100,
    decimals: 2,
  };
  const all = kinds.flatMap((kind) =>
    operators.flatMap((time) => operators.map((units) => [kind, time, units] as const)),
  );

  it.each(all)("%s %s over time, %s over units", (kind, overTime, overUnits) => {
    const own = {
      id: "new_one",
      label,
      kind,
      overTime,
      overUnits,
      ...(kind === "ratio" ? { ratio } : {}),
    };
    const pair = `${kind} ${overTime}/${overUnits}`;
    expect(faultsOf({ indicators: [own] })).toEqual(
      declared.has(pair) ? [] : [`operators new_one ${pair}`],
    );
  });

  it("also where a built-in indicator is redefined", () => {
    expect(faultsOf({ indicators: [{ id: "valuable_tips", overUnits: "DISTINCT" }] })).toEqual([
      "operators valuable_tips flow SUM/DISTINCT",
      "unknown-field valuable_tips tips.valuable_tips",
    ]);
  });
});

describe("references", () => {
  const own = (more: object) =>
    ({ indicators: [{ id: "new_one", label, ...more }] }) as UserCatalogue;
  it.each([
    ["a form", own({ sources: [{ form: "nowhere", field: "x" }] }), "unknown-form new_one nowhere"],
    ["a field", own({ sources: [{ form: "tips", field: "x" }] }), "unknown-field new_one tips.x"],
    [
      "a field that is no count",
      own({ sources: [{ form: "tips", field: "category" }] }),
      "unknown-field new_one tips.category",
    ],
    [
      "a breakdown that the form lacks",
      own({
        sources: [
          { form: "tips", field: "valuable_tips", where: { field: "activity", in: ["x"] } },
        ],
      }),
      "unknown-field new_one tips.activity",
    ],
    ["the whole of a part", own({ partOf: "nothing" }), "unknown-indicator new_one nothing"],
    [
      "the side of a ratio",
      own({
        kind: "ratio",
        ratio: { numerator: "nothing", denominator: "cases_solved", scale: 1, decimals: 0 },
      }),
      "unknown-indicator new_one nothing",
    ],
    [
      "a ratio of a ratio",
      own({
        kind: "ratio",
        ratio: { numerator: "clearance_rate", denominator: "cases_solved", scale: 1, decimals: 0 },
      }),
      "ratio new_one clearance_rate",
    ],
    [
      "a code list",
      formsOf([{ id: "tips", fields: [{ id: "source", role: "code", codeList: "nothing" }] }]),
      "unknown-code-list tips nothing",
    ],
    [
      "a heading of another field",
      formsOf([{ id: "tips", fields: [{ id: "tips_received", aliases: ["SỐ TIN CÓ GIÁ TRỊ"] }] }]),
      "heading-twice tips Số tin có giá trị",
    ],
    [
      "a heading of a common field",
      formsOf([{ id: "tips", fields: [{ id: "tips_received", aliases: ["Đơn vị"] }] }]),
      "heading-twice tips Đơn vị",
    ],
    [
      "the label of another indicator",
      own({ label: { vi: "Số tin có giá trị", en: "x" } }),
      "heading-twice summary Số tin có giá trị",
    ],
  ])("to %s", (_, user, fault) => {
    expect(faultsOf(user)).toEqual([fault]);
  });
});

describe("a definition merged over a built-in one", () => {
  it("changes what it states and keeps the rest", () => {
    const user: UserCatalogue = {
      indicators: [
        { id: "valuable_tips", measure: { vi: "nguồn tin", en: "items" }, aliases: ["Tin tốt"] },
      ],
      forms: [
        {
          id: "tips",
          datedRowsAreRecords: false,
          fields: [{ id: "tips_received", required: true }],
        },
      ],
    };
    const { indicators, forms } = makeCatalogue(
      mergeCatalogue(BUILT_IN, userCatalogueSchema.parse(user)),
    );
    const indicator = indicators.find(({ id }) => id === "valuable_tips");
    expect(indicator).toMatchObject({
      measure: { vi: "nguồn tin" },
      label: { vi: "Số tin có giá trị" },
    });
    expect(indicator?.aliases).toContain("Tin tốt");
    const tips = forms.find(({ id }) => id === "tips");
    expect(tips?.datedRowsAreRecords).toBe(false);
    const field = tips?.fields.find(({ id }) => id === "tips_received");
    expect(field).toMatchObject({ required: true, role: "count", heading: "Số tin tiếp nhận" });
  });
});

describe("relations of counts", () => {
  const count = (id: string, more: object = {}) => ({ id, heading: `Cột ${id}`, ...more });
  const form = (...fields: ReturnType<typeof count>[]) => formsOf([{ id: "own", fields }]);

  it.each(["pairWith", "fractionOf"])("%s names another count of the form", (relation) => {
    expect(faultsOf(form(count("a"), count("b", { [relation]: "a" })))).toEqual([]);
    expect(faultsOf(form(count("a", { [relation]: "a" })))).toEqual(["unknown-field own own.a"]);
    expect(faultsOf(form(count("a", { [relation]: "b" })))).toEqual(["unknown-field own own.b"]);
    const text = count("t", { role: "text" });
    expect(faultsOf(form(text, count("a", { [relation]: "t" })))).toHaveLength(1);
    expect(faultsOf({ indicators: [{ id: "new_one", label, [relation]: "no_such" }] })).toEqual([
      "unknown-indicator new_one no_such",
    ]);
  });

  it("breaksDown names a count of another form", () => {
    const broken = (ofForm: string, field: string) =>
      faultsOf(form(count("a", { breaksDown: { form: ofForm, field } })));
    expect(broken("sessions", "attendees")).toEqual([]);
    expect(broken("no_such", "attendees")).toEqual(["unknown-form own no_such"]);
    expect(broken("own", "a")).toEqual(["unknown-form own own"]);
    expect(broken("sessions", "topic")).toEqual(["unknown-field own sessions.topic"]);
  });
});
