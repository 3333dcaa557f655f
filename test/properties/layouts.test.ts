/** Whatever shape a set of figures is laid out in, its totals are these or it is refused; never others. */
import { expect, it } from "vitest";
import { READ, SAFE } from "../support/layouts/holds.ts";
import { SHAPES } from "../support/layouts/shapes.ts";
import { shrink } from "../support/layouts/shrink.ts";
import { describeTried, Tally, tryLayout, type Tried } from "../support/layouts/tally.ts";

const asked = process.env["ANTQ_LAYOUTS"];
const COUNT = Number(asked ?? SHAPES.length * 8);
const SEED = Number(process.env["ANTQ_SEED"] ?? 1);
const SMALL = process.env["ANTQ_SMALL"] !== undefined;
const ONLY = process.env["ANTQ_SHAPE"];
/** How many of each shape are shown as they are. */
const SHOWN = Number(process.env["ANTQ_SHOWN"] ?? 1);
/** A guard against hangs: nothing here is timed. */
const TIMEOUT = asked === undefined ? 120_000 : 3_600_000;

const isDenied = ({ outcome, strict }: Tried): boolean => outcome === "refused" && strict;

it(
  "gives the totals of the figures, or refuses them, in every shape",
  async () => {
    const tally = new Tally();
    const faults: Tried[] = [];
    for (let seed = SEED; seed < SEED + COUNT; seed++) {
      const tried = await tryLayout(seed, ONLY, SMALL);
      tally.add(tried);
      const { outcome } = tried;
      if (outcome === "wrong" || isDenied(tried)) faults.push(tried);
    }
    if (asked !== undefined) await report(tally, faults);
    const held = faults.filter((tried) =>
      (tried.outcome === "wrong" ? SAFE : READ).includes(tried.shape),
    );
    const shown: string[] = [];
    for (const tried of held.slice(0, 2)) shown.push(describeTried(await shrink(tried)));
    expect(shown).toEqual([]);
  },
  TIMEOUT,
);

it("knows the shapes that it is held to", () => {
  const ids = SHAPES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...READ, ...SAFE].filter((id) => !ids.includes(id))).toEqual([]);
  expect(READ.filter((id) => SHAPES.find((own) => own.id === id)?.named !== true)).toEqual([]);
});

/** Counts by shape, and a few of each that do not hold, made small. */
async function report(tally: Tally, faults: readonly Tried[]): Promise<void> {
  const shown = new Map<string, number>();
  for (const tried of faults) {
    const kind = `${tried.outcome} ${tried.shape}`;
    const count = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, count);
    if (count <= SHOWN) process.stdout.write(`\n${describeTried(await shrink(tried))}\n`);
  }
  const seeds = (outcome: string): string =>
    faults
      .filter((tried) => tried.outcome === outcome)
      .slice(0, 40)
      .map(({ seed }) => seed)
      .join(" ");
  process.stdout.write(
    `\n${COUNT} layouts from seed ${SEED}\n${tally.lines().join("\n")}\nwrong: ${seeds("wrong")}\ndenied: ${seeds("refused")}\n`,
  );
}
