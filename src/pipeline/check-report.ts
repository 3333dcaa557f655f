/** One check made into the report that the formats take. */
import type { Catalogue } from "../catalogue/index.ts";
import { messageOf } from "../messages/findings.ts";
import { cellShown, namesOf } from "../messages/index.ts";
import type { Lang } from "../messages/index.ts";
import { said } from "../messages/said.ts";
import type { Finding } from "../model/finding.ts";
import type { Weighed } from "../present/baseline.ts";
import type { CheckReport } from "../present/check-report.ts";
import { CHECKS } from "../validate/index.ts";
import type { CheckOutcome } from "./check.ts";
import { countFindings } from "./judge.ts";

/** `weighed`: against the baseline, if there is one. */
export function checkReport(
  outcome: CheckOutcome,
  weighed: Pick<Weighed, "fresh" | "accepted" | "inUse">,
  catalogue: Catalogue,
  lang: Lang,
): CheckReport {
  const { files, sheets, rows, excerpt } = outcome;
  const findings = weighed.fresh;
  const names = namesOf(catalogue);
  return {
    summary: { files: files.length, sheets, rows, ...countFindings(findings) },
    findings,
    ...(weighed.inUse ? { accepted: weighed.accepted } : {}),
    lang,
    rules: [
      ...CHECKS.map(({ code, title, explanation, severity }) => ({
        code,
        title: said(lang, title),
        explanation: said(lang, explanation),
        severity,
      })),
      ...catalogue.rules.map(({ id, title, message, severity }) => ({
        code: id,
        title: said(lang, title),
        explanation: said(lang, message),
        severity,
      })),
    ],
    files,
    messageOf: (finding: Finding) => messageOf(finding, lang, names),
    excerpt: (finding) => excerpt(finding)?.map((cell) => cellShown(cell, lang)) ?? null,
  };
}
