/** Figures and sentences: what a draft claims and whether it holds; what totals say as a text. */
import type { JudgedClaim } from "../model/claim.ts";
import type { Draft } from "../model/draft.ts";
import type { PeriodScheme } from "../model/period.ts";
import { claimsOf } from "./claims.ts";
import type { Figures } from "./figures.ts";
import { judge } from "./judge.ts";
import type { Lexicon } from "./lexicon.ts";

export type { Figures, Query } from "./figures.ts";
export { narrateUnit } from "./narrate.ts";
export { makeLexicon, type Lexicon, type PlaceName } from "./lexicon.ts";

export function verifyDraft(
  draft: Draft,
  lexicon: Lexicon,
  figures: Figures,
  scheme: PeriodScheme,
): JudgedClaim[] {
  const { claims, place } = claimsOf(draft, lexicon, { run: figures.run, scheme });
  return claims.map((said) => judge(said, { draft, lexicon, figures, scheme, about: place }));
}
