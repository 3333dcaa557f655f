/** No suppressed cell can be computed from what is shown. By hand on many: `npm run disclosure -- --count 1000`. */
import { expect, it } from "vitest";
import { suppress } from "../../../src/aggregate/disclosure/suppress.ts";
import { attackOn, randomTable } from "./random-table.ts";
import { mayDiffer } from "./solver.ts";

const COUNT = Number(process.env["ANTQ_DISCLOSURE"] ?? 60);
const SEED = Number(process.env["ANTQ_SEED"] ?? 1);
/** Beyond every figure of a table. */
const mostOf = (truth: readonly number[]) => 2 * Math.max(1, ...truth) + 10;

it("on random tables every suppressed cell may have another value", () => {
  let [tables, primary, secondary, shown] = [0, 0, 0, 0];
  const recovered: string[] = [];
  const undecided: string[] = [];
  for (let seed = SEED; tables < COUNT; seed++) {
    const table = randomTable(seed);
    const threshold = 2 + (seed % 4);
    const found = suppress(table.cube, threshold);
    if (found.primary === 0) continue;
    tables++;
    primary += found.primary;
    secondary += found.cells.size - found.primary;
    for (let key = 0; key < table.cube.size; key++) {
      const value = table.cube.value(key);
      if (Number.isNaN(value)) continue;
      if (value > 0 && value < threshold) expect(found.cells.has(key)).toBe(true);
      if (!found.cells.has(key)) shown++;
    }
    const { truth, constraints } = attackOn(table, found.cells);
    truth.forEach((value, i) => {
      const answer = mayDiffer(truth, constraints, i, mostOf(truth));
      if (answer === null) undecided.push(`seed ${seed}: ${value} at ${i}`);
      if (answer === false) recovered.push(`seed ${seed}: ${value} at ${i}`);
    });
  }
  expect(recovered).toEqual([]);
  expect(undecided).toEqual([]);
  const cells = primary + secondary + shown;
  const share = (part: number) => `${((100 * part) / cells).toFixed(1)} %`;
  process.stdout.write(
    `disclosure: ${tables} tables, ${cells} cells, ${primary} small (${share(primary)}), ${secondary} more (${share(secondary)}), none recovered\n`,
  );
}, 900_000);

it("the attack finds what small counts alone would leave open", () => {
  let recovered = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const table = randomTable(seed);
    const small = new Set<number>();
    for (let key = 0; key < table.cube.size; key++) {
      const value = table.cube.value(key);
      if (value > 0 && value < 3) small.add(key);
    }
    const { truth, constraints } = attackOn(table, small);
    truth.forEach((_, i) => {
      if (mayDiffer(truth, constraints, i, mostOf(truth)) === false) recovered++;
    });
  }
  expect(recovered).toBeGreaterThan(20);
});
