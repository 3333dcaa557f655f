/** A column whose cells say two counts is one column of a template, and the counts that it says are none. */
import { expect, it } from "vitest";
import { BUILT_IN, formOf, makeCatalogue } from "../../src/catalogue/index.ts";
import { formVersion } from "../../src/catalogue/form-version.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import type { Template } from "../../src/model/template.ts";
import { templateOf } from "../../src/pipeline/template/index.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { BA_TRI } from "../support/run-files.ts";

const BOTH = { id: "both", heading: "Số vụ nóng" };

function catalogueOf(form: object) {
  const forms = [{ id: "hotspots", datedRowsAreRecords: false, ...form }];
  return makeCatalogue(mergeCatalogue(BUILT_IN, userCatalogueSchema.parse({ forms })));
}

function made(form: object): Template {
  const catalogue = catalogueOf(form);
  return templateOf({
    form: formOf(catalogue, "hotspots"),
    catalogue,
    registry: parseRegistry(BA_TRI, "units.csv").registry,
    unit: null,
    period: null,
    only: null,
    today: "2020-12-31",
  });
}

it.each([
  ["indicators", [{ ...BOTH, fraction: ["cases_solved", "cases_reported"] }]],
  [
    "its own counts",
    [
      { id: "done", heading: "Số việc xong" },
      { id: "given", heading: "Số việc giao" },
      { ...BOTH, fraction: ["done", "given"] },
    ],
  ],
])("of %s", (_, fields) => {
  const headings = made({ fields }).columns.map(({ heading }) => heading);
  expect(headings.filter((heading) => /^(?:Số v|cases)/u.test(heading))).toEqual(["Số vụ nóng"]);
});

it("to declare it is another version of the form", () => {
  const version = (field: object) =>
    formVersion(formOf(catalogueOf({ fields: [field] }), "hotspots"));
  const first = version({ ...BOTH, fraction: ["cases_solved", "cases_reported"] });
  expect(first).not.toBe(version({ ...BOTH, fraction: ["cases_reported", "cases_solved"] }));
});

it("a line of it takes what no number is", () => {
  const fraction = ["cases_solved", "cases_reported"];
  const lines = { by: "line_code", "01": { fraction }, "02": { indicator: "tips_received" } };
  const { rows, rowInputs } = made({ lines });
  expect(rows.map(([label]) => label)).toEqual([
    "Số vụ được làm rõ / Số vụ phạm pháp xảy ra",
    "Số tin tiếp nhận",
  ]);
  expect(rowInputs.map(({ kind }) => kind)).toEqual(["text", "number"]);
});
