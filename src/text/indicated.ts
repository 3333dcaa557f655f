/** What a number was understood to be of. */
import type { NounAt } from "./scene.ts";

/** What was understood of an earlier number. */
export interface Earlier {
  readonly from: number;
  readonly indicator: string;
  /** The likeliest first, as `Indicated`. */
  readonly ids: readonly string[];
  readonly noun: NounAt["noun"] | null;
}

export interface Indicated {
  /** The likeliest first; the next ones where the data do not have it. */
  readonly ids: readonly string[];
}
