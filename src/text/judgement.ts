/** What a judgement is made with, and what it is. */
import type { By, FoundFigure, Verdict, Why } from "../model/claim.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Draft } from "../model/draft.ts";
import type { Period, PeriodScheme } from "../model/period.ts";
import type { ReportUnit } from "../model/report.ts";
import type { Figures, Query } from "./figures.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PlaceAt } from "./places.ts";

export interface Outcome {
  readonly verdict: Verdict;
  readonly why: Why;
  readonly found: FoundFigure | null;
  /** Cells are listed where the figure is wrong. */
  readonly traced?: Query;
}

export interface JudgeContext {
  readonly draft: Draft;
  readonly lexicon: Lexicon;
  readonly figures: Figures;
  readonly scheme: PeriodScheme;
  readonly about: PlaceAt | null;
}

/** What was understood of a claim, told whatever the verdict. */
export interface Known {
  indicator: Indicator | null;
  unit: ReportUnit | null;
  period: Period | null;
  by: By;
  base: string | null;
}

export const unmatched = (
  code: string,
  facts: Why["facts"] = {},
  found: FoundFigure | null = null,
): Outcome => ({
  verdict: "unmatched",
  why: { code, facts },
  found,
});
