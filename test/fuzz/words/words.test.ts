/** Changed words of every kind in this process; `npm run fuzz -- --words 1000000` gives many. */
import { expect, test } from "vitest";
import { KEPT } from "./kept.ts";
import { Random } from "../random.ts";
import { TARGETS } from "./targets.ts";
import { faultOf, writtenOf } from "./words.ts";

const COUNT = 400;
const SEED = 20_261_128;

test.each(Object.keys(TARGETS))("%s as they are written, and changed", async (target) => {
  for (const text of TARGETS[target]?.seeds ?? [])
    expect([text, await faultOf({ target, text, random: new Random(1, 1) })]).toEqual([text, null]);
  const count = Math.ceil(COUNT / Math.max(1, (TARGETS[target]?.oneIn ?? 1) / 10));
  for (let index = 0; index < count; index++) {
    const written = writtenOf(SEED, index, target);
    expect([index, written.text, await faultOf(written)]).toEqual([index, written.text, null]);
  }
});

test.each(KEPT)("%s, once a fault: %j", async (target, text) => {
  for (let index = 0; index < 40; index++)
    expect(await faultOf({ target, text, random: new Random(7, index) })).toBeNull();
});
