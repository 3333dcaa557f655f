/** One check made into the report that the formats take, and whether it fails. */
import { said } from "../messages/said.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { messageOf } from "../messages/findings.ts";
import { cellShown, namesOf } from "../messages/index.ts";
import type { Lang } from "../messages/index.ts";
import type { Finding } from "../model/finding.ts";
import type { CheckOutcome } from "../pipeline/check.ts";
import { countFindings } from "../pipeline/judge.ts";
import type { Weighed } from "../present/baseline.ts";
import type { CheckReport } from "../present/check-report.ts";
import { CHECKS } from "../validate/index.ts";
import { type OptionValues, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import type { OptionSpec } from "./option-list.ts";
import { choice } from "./settings.ts";

export const FAILING_OPTIONS: readonly OptionSpec[] = [
  {
    flags: "--fail-on <severity>",
    group: "report",
    text: {
      vi: "thoát mã 1 khi có: error (mặc định), warning",
      en: "exit 1 on: error (default), warning",
    },
  },
  {
    flags: "--max-warnings <n>",
    group: "report",
    text: { vi: "thoát mã 1 khi có nhiều hơn n cảnh báo", en: "exit 1 on more than n warnings" },
  },
];

export function checkReport(
  outcome: CheckOutcome,
  weighed: Weighed,
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

/** What makes the run fail, read from the options before anything is read. */
export function failing(options: OptionValues): (summary: CheckReport["summary"]) => boolean {
  const failOn = choice(options, "failOn", "--fail-on", ["error", "warning"] as const) ?? "error";
  const most = mostWarnings(options);
  return ({ error, warning }) =>
    error > 0 || (failOn === "warning" && warning > 0) || warning > most;
}

function mostWarnings(options: OptionValues): number {
  const word = text(options, "maxWarnings");
  if (word === undefined) return Infinity;
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw new UsageError({
    vi: `--max-warnings "${word}": cần một số nguyên từ 0 trở lên.`,
    en: `--max-warnings "${word}": a whole number from 0.`,
  });
}
