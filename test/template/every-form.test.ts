/** Each form of the catalogue as a template: filled in it reads without a finding, and adds up to what was typed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Catalogue, BUILT_IN, formOf, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import { type TemplateRequest, templateOf } from "../../src/pipeline/template/index.ts";
import { templateBytes } from "../../src/present/template/workbook.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { BA_TRI, checkOf, oneFinding, schemeNamed, totalsOf } from "../support/run-files.ts";
import { fill } from "./fill.ts";
import { expected, honest } from "./truth.ts";

/** Of each form and each way to ask for it. */
const RUNS = Number(process.env["TEMPLATE_RUNS"] ?? 2);
const TODAY = "2020-12-31";
const registry = parseRegistry(BA_TRI, "units.csv").registry;

/** An office's forms: rows by code, rows by label, amounts with decimals, a list that is closed. */
const OFFICE: Catalogue = makeCatalogue(
  mergeCatalogue(
    BUILT_IN,
    userCatalogueSchema.parse({
      indicators: [
        {
          id: "lamps",
          label: { vi: "Số đèn đường an ninh", en: "Lamps" },
          measure: { vi: "đèn", en: "lamps" },
          sources: [{ form: "lights", field: "lamps" }],
        },
        {
          id: "cable",
          label: { vi: "Chiều dài dây dẫn đèn", en: "Cable" },
          measure: { vi: "km", en: "km" },
          decimals: 2,
          sources: [{ form: "lights", field: "cable" }],
        },
      ],
      codeLists: [
        {
          id: "lamp_kind",
          unlisted: "error",
          entries: [{ value: "đèn cao áp" }, { value: "đèn LED, năng lượng mặt trời" }],
        },
      ],
      forms: [
        {
          id: "lights",
          label: { vi: "Thắp sáng đường quê", en: "Lights" },
          datedRowsAreRecords: false,
          fields: [
            {
              id: "lamp_kind",
              role: "code",
              heading: "Loại đèn",
              codeList: "lamp_kind",
              required: true,
            },
            { id: "lamps", heading: "Số đèn đường an ninh", required: true },
            {
              id: "cable",
              role: "amount",
              heading: "Chiều dài dây dẫn đèn",
              unit: "km",
              decimals: 2,
            },
          ],
        },
        {
          id: "emulation",
          label: { vi: "Biểu thi đua", en: "Emulation" },
          lines: {
            by: "line_code",
            titles: ["Biểu số 04/TĐKT"],
            "01": { indicator: "commended_collectives" },
            "1.1": { indicator: "lamps" },
            "03": { indicator: "commended_individuals" },
          },
        },
        {
          id: "short",
          label: { vi: "Biểu nhanh", en: "Short" },
          lines: {
            by: "label",
            "Tin của nhân dân": { indicator: "tips_received" },
            "Trong đó có ích": { indicator: "valuable_tips", partOf: "Tin của nhân dân" },
          },
        },
      ],
    }),
  ),
);

/** Who fills it in, and for when. */
const ASKED: readonly {
  readonly name: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly units: boolean;
}[] = [
  { name: "a commune, a month", unit: "29173", period: "2020-03", units: true },
  { name: "a district, half a year", unit: "836", period: "2020-H1", units: true },
  { name: "a commune, some days", unit: "29173", period: "2020-02-10..2020-05-09", units: true },
  { name: "units to choose, periods to choose", unit: null, period: null, units: true },
];
const FORMS = OFFICE.forms.map(({ id }) => id);

/** A value that is a part of another one (a pistol of the guns) is not added to it. */
const PARTS = new Set(
  [...OFFICE.codeLists.values()].flatMap(({ entries }) =>
    entries.flatMap(({ value, partOf }) => (partOf === undefined ? [] : [value])),
  ),
);
const apart = (values: readonly string[]) => values.filter((value) => !PARTS.has(value));

function requestFor(
  form: string,
  { unit, period, units }: (typeof ASKED)[number],
): TemplateRequest {
  const reading = period === null ? null : parsePeriodCode(period, schemeNamed("civil"));
  return {
    form: formOf(OFFICE, form),
    catalogue: OFFICE,
    registry: units ? registry : null,
    unit: unit === null ? null : registry.unitByCode(unit, "2020-03-01"),
    period: reading?.ok === true ? reading.period : null,
    only: null,
    today: TODAY,
  };
}

/** Even ones from 1,000 to 99,998, none more likely than another: small ones add up by chance, 65,535 looks cut off. */
function numbersFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 1000 + 2 * (state % 49_500);
  };
}

const settings = { catalogue: OFFICE, today: TODAY, units: BA_TRI };

describe("a template filled in", () => {
  it(`is tried of ${FORMS.length} forms`, () => {
    expect(FORMS).toEqual(
      expect.arrayContaining(["tips", "summary", "lights", "emulation", "short"]),
    );
  });

  describe.each(FORMS)("%s", (form) => {
    it.each(ASKED)("$name: no finding, and the sums of what was typed", async (asked) => {
      const bytes = await templateBytes(templateOf(requestFor(form, asked)), "vi");
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat(), async (rowCount, seed) => {
          const next = numbersFrom(seed);
          const filled = await fill(bytes, rowCount, honest(OFFICE, form, next), apart);
          const files = { "bieu.xlsx": filled.bytes };
          const { findings } = await checkOf(files, settings);
          expect(findings.map(oneFinding)).toEqual([]);
          const { report } = await totalsOf(files, {
            ...settings,
            period: asked.period ?? "2020",
            levels: ["district"],
          });
          const values = report?.rows[0]?.values ?? {};
          const truth = expected(OFFICE, form, filled.rows);
          expect(truth.size).toBeGreaterThan(0);
          for (const [id, value] of truth)
            expect({ id, value: values[id]?.value }).toEqual({ id, value });
        }),
        { numRuns: RUNS, seed: 20 },
      );
    });
  });
});

describe("a template that nobody filled in", () => {
  it.each(FORMS)("%s is told as empty, and nothing else", async (form) => {
    for (const asked of ASKED) {
      const bytes = await templateBytes(templateOf(requestFor(form, asked)), "vi");
      const { findings } = await checkOf({ "bieu.xlsx": bytes }, settings);
      expect({ asked: asked.name, told: findings.map(oneFinding) }).toEqual({
        asked: asked.name,
        told: ["file-empty bieu.xlsx"],
      });
    }
  });
});
