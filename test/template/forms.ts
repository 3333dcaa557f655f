/** The forms that are tried as templates, who asks for them, and honest numbers to fill them in with. */
import { type Catalogue, BUILT_IN, formOf, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import type { TemplateRequest } from "../../src/pipeline/template/index.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { BA_TRI, schemeNamed } from "../support/run-files.ts";

export const TODAY = "2020-12-31";
const registry = parseRegistry(BA_TRI, "units.csv").registry;

/** An office's forms: rows by code, rows by label, amounts with decimals, a list that is closed. */
export const OFFICE: Catalogue = makeCatalogue(
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
interface Asked {
  readonly name: string;
  readonly unit: string | null;
  readonly period: string | null;
}

export const ASKED: readonly Asked[] = [
  { name: "a commune, a month", unit: "29173", period: "2020-03" },
  { name: "a district, half a year", unit: "836", period: "2020-H1" },
  { name: "a commune, some days", unit: "29173", period: "2020-02-10..2020-05-09" },
  { name: "units to choose, periods to choose", unit: null, period: null },
];
export const FORMS = OFFICE.forms.map(({ id }) => id);

/** A value that is a part of another one (a pistol of the guns) is not added to it. */
const PARTS = new Set(
  [...OFFICE.codeLists.values()].flatMap(({ entries }) =>
    entries.flatMap(({ value, partOf }) => (partOf === undefined ? [] : [value])),
  ),
);
export const apart = (values: readonly string[]) => values.filter((value) => !PARTS.has(value));

export function requestFor(form: string, { unit, period }: Asked): TemplateRequest {
  const reading = period === null ? null : parsePeriodCode(period, schemeNamed("civil"));
  return {
    form: formOf(OFFICE, form),
    catalogue: OFFICE,
    registry,
    unit: unit === null ? null : registry.unitByCode(unit, "2020-03-01"),
    period: reading?.ok === true ? reading.period : null,
    only: null,
    today: TODAY,
  };
}

/** Even ones from 1,000 to 99,998, none more likely than another: small ones add up by chance, 65,535 looks cut off. */
export function numbersFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 1000 + 2 * (state % 49_500);
  };
}
