/** Each form of the catalogue as a template: filled in it reads without a finding, and adds up to what was typed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../src/pipeline/template/index.ts";
import { templateBytes } from "../../src/present/template/workbook.ts";
import { BA_TRI, checkOf, oneFinding, totalsOf } from "../support/run-files.ts";
import { fill } from "./fill.ts";
import { apart, ASKED, FORMS, numbersFrom, OFFICE, requestFor, TODAY } from "./forms.ts";
import { expected, honest } from "./truth.ts";

/** Of each form and each way to ask for it. */
const RUNS = Number(process.env["TEMPLATE_RUNS"] ?? 1);
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
