/** A verified draft as the formats write it. */
import { said } from "../messages/said.ts";
import { whyText } from "../messages/verify.ts";
import type { JudgedClaim, VerifyReport } from "../model/claim.ts";
import type { DraftDocument } from "../model/draft.ts";
import type { Indicator } from "../model/catalogue.ts";
import { maskPersonal } from "../model/readings/mask.ts";
import type { Lang } from "./number-format.ts";

export interface VerifyDocument extends VerifyReport {
  readonly lang: Lang;
  /** Where the draft is a Word document. */
  readonly draft?: DraftDocument | undefined;
  readonly nameOf: (indicator: string) => string;
  readonly whyOf: (claim: JudgedClaim) => string;
}

/** Nobody's number is shown: the digits of such runs are covered, at their places. */
export function verifyDocument(
  report: VerifyReport,
  indicators: readonly Indicator[],
  lang: Lang,
): VerifyDocument {
  const names = new Map(indicators.map(({ id, label }) => [id, said(lang, label)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const text = maskPersonal(report.text);
  const claims = report.claims.map((claim) => ({
    ...claim,
    text: text.slice(claim.at.start, claim.at.end),
  }));
  return { ...report, text, claims, lang, nameOf, whyOf: ({ why }) => whyText(why, lang, nameOf) };
}

export interface VerdictCounts {
  readonly confirmed: number;
  readonly contradicted: number;
  readonly unmatched: number;
}

export function countVerdicts(claims: readonly JudgedClaim[]): VerdictCounts {
  const of = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    confirmed: of("confirmed"),
    contradicted: of("contradicted"),
    unmatched: of("unmatched"),
  };
}
