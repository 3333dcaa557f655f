/** The text of a seed and an index, whom it is given to, and what comes of it. */
import { Random } from "../random.ts";
import { changeText } from "./change-text.ts";
import { type Target, TARGETS } from "./targets.ts";

const NAMES = Object.keys(TARGETS);

export interface Written {
  readonly target: string;
  readonly text: string;
  /** For what its target chooses. */
  readonly random: Random;
}

/** `only`: the target; otherwise chosen, the slow ones seldom. */
export function writtenOf(seed: number, index: number, only?: string): Written {
  const random = new Random(seed, index);
  const target = only ?? chosen(random);
  const { seeds } = TARGETS[target] as Target;
  return { target, text: changeText(random.pick(seeds), seeds, random), random };
}

function chosen(random: Random): string {
  for (;;) {
    const name = random.pick(NAMES);
    if (random.oneIn(TARGETS[name]?.oneIn ?? 1)) return name;
  }
}

/** Null: nothing is wrong. */
export async function faultOf({ target, text, random }: Written): Promise<string | null> {
  try {
    await TARGETS[target]?.run(text, random);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
