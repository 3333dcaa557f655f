import { expect, it } from "vitest";
import { judgeClean } from "./judge-clean.ts";
import { PAIRS } from "./pairs.ts";
import { makeScenario } from "./scenario.ts";
import { CLEAN_WORKBOOKS, RESTATING, SEEDS, TIMEOUT } from "./size.ts";
import { WRITERS } from "./book.ts";

it(
  "finds no error in clean workbooks, and totals that are exactly theirs",
  async () => {
    let [workbooks, values] = [0, 0];
    const writers = new Set<string>();
    const forms = new Set<string | null>();
    for (let seed = SEEDS.clean; workbooks < CLEAN_WORKBOOKS; seed++) {
      const scenario = makeScenario(seed);
      for (const book of scenario.books) {
        writers.add(book.writer);
        for (const sheet of book.sheets) if (sheet.form !== null) forms.add(sheet.form);
      }
      const verdict = await judgeClean(scenario);
      expect(verdict.faults, `seed ${seed}`).toEqual([]);
      workbooks += verdict.workbooks;
      values += verdict.values;
    }
    expect(writers.size).toBe(WRITERS.length);
    expect(forms.size).toBe(7);
    process.stdout.write(`mutation: ${workbooks} clean workbooks, ${values} totals, no error\n`);
  },
  TIMEOUT,
);

it(
  "finds no error where reports restate one another, and counts each thing once",
  async () => {
    let workbooks = 0;
    for (const [kind, make] of Object.entries(PAIRS)) {
      for (let i = 0; i < RESTATING / 4; i++) {
        const { scenario } = make(SEEDS.restating + i);
        const verdict = await judgeClean(scenario);
        expect(verdict.faults, `${kind}, seed ${scenario.seed}`).toEqual([]);
        workbooks += verdict.workbooks;
      }
    }
    process.stdout.write(`mutation: ${workbooks} clean workbooks that restate one another\n`);
  },
  TIMEOUT,
);
