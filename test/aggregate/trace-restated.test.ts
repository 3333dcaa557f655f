/** Cells on the boundaries of another day add up to the restated total, whatever the figures and shares. */
import { BUILT_IN_LEVELS } from "../../src/catalogue/levels.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/aggregate/index.ts";
import { proveSum, traceTotal } from "../../src/aggregate/trace.ts";
import { underRestated } from "../../src/aggregate/trace-restated.ts";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { bindPeriod } from "../../src/model/period.ts";
import { levelIds, type Unit } from "../../src/model/unit.ts";
import { exact } from "../../src/model/value.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { planRestating } from "../../src/units/restate/index.ts";
import { EQUAL_SPLIT } from "../../src/units/restate/split.ts";

const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,2025-07-01,86,
29113,Xã A,commune,83,,2025-07-01,29200:0.37;29300:0.63,
29116,Xã B,commune,83,,2025-07-01,29200;29300,
29119,Xã C,commune,83,,2025-07-01,29300,
86,Tỉnh Vĩnh Long,province,,2025-07-01,,,
29200,Xã X,commune,86,2025-07-01,,,
29300,Xã Y,commune,86,2025-07-01,,,
`;

describe("trace on other boundaries", () => {
  it("adds up", () => {
    const catalogue = makeCatalogue();
    const { registry, problems } = parseRegistry(UNITS, "units.csv");
    expect(problems).toEqual([]);
    const scheme = catalogue.schemes.get("civil");
    const indicator = catalogue.indicators.find(({ id }) => id === "valuable_tips");
    if (scheme === undefined || indicator === undefined) throw new Error("catalogue");
    const period = bindPeriod({ type: "year", year: 2024, index: 1 }, scheme);
    const figure = fc.tuple(fc.constantFrom("29113", "29116", "29119"), fc.nat(999));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), fc.boolean(), (figures, equal) => {
        const restating = planRestating(
          registry,
          "2025-07-01",
          "2025-07-01",
          ...(equal ? [EQUAL_SPLIT] : []),
        );
        const observations = figures.map(([code, tips], row) => ({
          indicator: indicator.id,
          unit: registry.unitsByCode(code)[0] as Unit,
          start: period.start,
          end: period.end,
          by: {},
          value: exact(tips),
          form: "tips",
          record: false,
          cell: { file: "a.csv", sheet: "csv", row, column: 4 },
        }));
        const { rows, units } = aggregate({
          observations,
          reporting: [],
          registry,
          catalogue,
          period,
          levels: levelIds(BUILT_IN_LEVELS),
          by: null,
          only: null,
          within: null,
          provisional: false,
          lacking: [],
          old: [],
          restating,
        });
        for (const [i, row] of rows.entries()) {
          const value = row.values[indicator.id];
          const own = underRestated(observations, units[i] as Unit, indicator, restating);
          const { parts } = traceTotal(own, indicator);
          if (value !== undefined) expect(() => proveSum(parts, indicator, value)).not.toThrow();
          expect(value?.value ?? 0).toBe(
            parts.reduce((sum, part) => sum + (part.value.value ?? 0), 0),
          );
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
