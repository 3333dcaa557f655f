/**
 * Templates filled in through LibreOffice, which itself makes numbers, dates and texts of what is typed. By
 * `npm run try-templates`, for it takes minutes and wants LibreOffice. TEMPLATE_PICTURES=<folder> keeps what it prints.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUILT_IN } from "../../src/catalogue/index.ts";
import { templateOf } from "../../src/pipeline/template/index.ts";
import { templateBytes } from "../../src/present/template/workbook.ts";
import { runBinary } from "../support/run-cli.ts";
import { BA_TRI, checkOf, inFolder, oneFinding, totalsOf } from "../support/run-files.ts";
import { apart, ASKED, FORMS, numbersFrom, OFFICE, requestFor, TODAY } from "../template/forms.ts";
import { expected, honest } from "../template/truth.ts";
import { answersTo, ENGLISH, type Keys, VIETNAMESE } from "./answers.ts";
import { province } from "./province.ts";
import { type OfficeCell, officeHere, Typist } from "./typist.ts";

const { env: modes } = import.meta as { env?: Record<string, string> };
const ASKED_FOR = modes?.["MODE"] === "office";
const office = ASKED_FOR ? officeHere() : { missing: "not asked for" };
if (ASKED_FOR && "missing" in office) console.log(`try-templates: skipped: ${office.missing}`);
const pictures = process.env["TEMPLATE_PICTURES"];

const settings = { catalogue: OFFICE, today: TODAY, units: BA_TRI };
const MACHINES: readonly (readonly [string, Keys])[] = [
  ["vi-VN", VIETNAMESE],
  ["en-US", ENGLISH],
];

describe.skipIf("missing" in office).each(MACHINES)(
  "a machine set to %s",
  { timeout: 600_000 },
  (locale, keys) => {
    let typist: Typist;
    beforeAll(() => {
      if (!("missing" in office)) typist = new Typist(office, locale);
    });
    afterAll(() => typist.end());

    it("is tried of each form of the catalogue", () => {
      expect(FORMS).toEqual(expect.arrayContaining(BUILT_IN.forms.map(({ id }) => id)));
    });

    describe.each(FORMS)("%s", (form) => {
      it.each(ASKED)("$name", async (asked) => {
        await inFolder({}, async (cwd) => {
          const template = templateOf(requestFor(form, asked));
          const [blank, filled] = [join(cwd, "mẫu.xlsx"), join(cwd, "đã điền.xlsx")];
          writeFileSync(blank, await templateBytes(template, "vi"));
          const sheet = await typist.look(blank, 3);
          expectShown(sheet.cells);
          expect(sheet).toMatchObject({ protected: true, hidden: ["antq"] });
          const { heading } = sheet;
          expect(sheet.page).toMatchObject({ wide: 1, tall: 0, repeats: [heading, heading] });
          const offered = sheet.cells.flatMap(({ values }) => (values ? [values] : []));
          const lists = [...template.columns, ...template.lines.filter((line) => line.kind === "asked")]; // prettier-ignore
          for (const { input } of lists)
            if (input?.kind === "list") expect(offered).toContainEqual(input.values);

          const numbers = honest(OFFICE, form, numbersFrom(20));
          const { cells, rows } = answersTo(sheet, 3, numbers, apart, keys);
          const told = await typist.fill(blank, filled, cells);
          expect(told.against, JSON.stringify(told.cells)).toBe(false);
          if (pictures !== undefined && locale === "vi-VN")
            await typist.print(filled, join(pictures, `${form} ${asked.name}.pdf`));
          const files = { "bieu.xlsx": readFileSync(filled) };
          const { findings } = await checkOf(files, settings);
          expect(findings.map(oneFinding)).toEqual([]);
          const { report } = await totalsOf(files, {
            ...settings,
            period: asked.period ?? "2020",
            levels: ["district"],
          });
          const truth = expected(OFFICE, form, rows);
          expect(truth.size).toBeGreaterThan(0);
          for (const [id, value] of truth)
            expect({ id, value: report?.rows[0]?.values[id]?.value }).toEqual({ id, value });
        });
      });
    });

    it.each([
      ["a unit that is not in the list", "LIST", "Xã Không Có"],
      ["a day before the period", "DATE", "2019-12-31"],
      ["no day", "DATE", "31/2/2020"],
      ["a word for a number", "WHOLE", "nhiều"],
      ["a fraction for a count", "WHOLE", keys.number(1.5)],
      ["a number below zero", "WHOLE", "-3"],
      ["somebody's number", "WHOLE", "079200001234"],
      ["more decimals than the form has", "CUSTOM", keys.number(1.2345)],
    ])("%s is against its cell's rule", async (_, rule, text) => {
      await inFolder({}, async (cwd) => {
        const blank = join(cwd, "mẫu.xlsx");
        const request = requestFor("weapons", ASKED[1] ?? never());
        writeFileSync(blank, await templateBytes(templateOf(request), "vi"));
        const { cells, heading } = await typist.look(blank, 1);
        const cell = cells.find((one) => one.rule === rule && one.row === heading + 1);
        const told = await typist.fill(blank, join(cwd, "sai.xlsx"), [[cell?.at ?? "", text]]);
        expect(told).toMatchObject({ against: true });
      });
    });
  },
);

const never = (): never => {
  throw new Error("there is one");
};

/** A rule shows what it wants, refuses what it does not, and opens its list. */
function expectShown(cells: readonly OfficeCell[]): void {
  const open = cells.filter(({ text, rule }) => text === null && rule !== "ANY");
  expect(open.length).toBeGreaterThan(0);
  for (const { at, rule, dropdown, asks, tells, prompt, error, title } of open) {
    expect({ at, asks, tells }).toEqual({ at, asks: true, tells: true });
    for (const words of [prompt, error, title]) expect(words).toMatch(/\p{L}/u);
    if (rule === "LIST") expect({ at, dropdown }).toEqual({ at, dropdown: true });
  }
}

describe.skipIf("missing" in office).each(["tips", "summary"])(
  "a province of 200 communes: %s",
  { timeout: 1_200_000 },
  (form) => {
    it("from --all-units to the totals", async () => {
      if ("missing" in office) return;
      const { registry, districtOf } = province(10, 20);
      const typist = new Typist(office, "vi-VN");
      try {
        await inFolder({ "units.csv": registry }, async (cwd) => {
          const period = ["--period", "2024-06", "--units", "units.csv"];
          const run = async (...argv: string[]) => {
            const { code, stdout, stderr } = await runBinary(argv, { cwd });
            return {
              code,
              text: stdout.toString(),
              said: Buffer.concat([stdout, stderr]).toString(),
            };
          };
          const made = await run("template", form, ...period, "--all-units", "-o", "mẫu");
          expect(made).toMatchObject({ code: 0 });
          const files = readdirSync(join(cwd, "mẫu"), { recursive: true, encoding: "utf8" });
          const forms = files.filter((name) => name.endsWith(".xlsx")).sort();
          expect(forms.length).toBe(200);
          const truth = new Map<string, number | null>();
          // Kinds of models of two communes may be the same kinds: such a count has no total.
          const apartIn = new Set(
            OFFICE.indicators.flatMap(({ id, overUnits }) => (overUnits === "SUM" ? [] : [id])),
          );
          const add = (unit: string, id: string, value: number) =>
            truth.set(
              `${unit} ${id}`,
              apartIn.has(id) ? null : (truth.get(`${unit} ${id}`) ?? 0) + value,
            );
          let sheet = await typist.look(join(cwd, "mẫu", forms[0] ?? ""), 4);
          for (const [i, name] of forms.entries()) {
            const [blank, filled] = [join(cwd, "mẫu", name), join(cwd, "đã điền", name)];
            // The forms of two communes differ in their title alone: to look at each takes minutes.
            if (i % 50 === 0) {
              sheet = await typist.look(blank, 4);
              expectShown(sheet.cells);
            }
            const numbers = honest(OFFICE, form, numbersFrom(i));
            const answers = answersTo(sheet, 1 + (i % 4), numbers, apart, VIETNAMESE);
            expect((await typist.fill(blank, filled, answers.cells)).against).toBe(false);
            for (const [id, value] of expected(OFFICE, form, answers.rows))
              for (const unit of ["01", districtOf(name)]) add(unit, id, value);
          }
          const checked = await run("check", "đã điền", "--units", "units.csv");
          expect(checked.said).toMatch(/^200 tệp · [\d.]+ dòng · không thấy gì phải sửa\n$/u);
          const totals = await run("aggregate", "đã điền", ...period, "--format", "json");
          expect(totals.code, totals.said).toBe(0);
          const { rows } = JSON.parse(totals.text) as {
            rows: { unit: { code: string }; values: Record<string, { value: number | null }> }[];
          };
          const given = new Map<string, number | null>(
            rows.flatMap(({ unit, values }) =>
              Object.entries(values).map(
                ([id, { value }]) => [`${unit.code} ${id}`, value] as const,
              ),
            ),
          );
          expect(truth.size).toBeGreaterThan(11);
          for (const [key, value] of truth) expect([key, given.get(key)]).toEqual([key, value]);
          console.log(`${form}: 200 forms, ${truth.size} totals right`);
        });
      } finally {
        await typist.end();
      }
    });
  },
);
