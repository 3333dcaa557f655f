/** What was found in the submissions, as a table of a report's workbook. */
import type { Catalogue } from "../catalogue/index.ts";
import { messageOf } from "../messages/findings.ts";
import { counted, formatNumber, type Lang, namesOf } from "../messages/index.ts";
import { said } from "../messages/said.ts";
import type { Finding } from "../model/finding.ts";
import type { ReportTable, SourceInfo } from "../model/report.ts";
import { countFindings } from "./judge.ts";
import { checkTable } from "../present/tables/check.ts";

/** More are of no use on a sheet. */
const MOST = 20_000;

interface Found {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly report: { readonly sources: readonly SourceInfo[]; readonly sheets: number } | null;
}

export function findingsSheet(
  { findings, files, report }: Found,
  catalogue: Catalogue,
  lang: Lang,
): ReportTable {
  const rows = report?.sources.reduce((sum, source) => sum + source.rows, 0) ?? 0;
  const names = namesOf(catalogue);
  const table = checkTable({
    summary: { files, sheets: report?.sheets ?? 0, rows, ...countFindings(findings) },
    findings: findings.slice(0, MOST),
    standing: findings,
    lang,
    rules: [],
    messageOf: (finding) => messageOf(finding, lang, names),
  });
  const more = findings.length - MOST;
  if (more <= 0) return table;
  const note = said(lang, {
    vi: `Còn ${formatNumber(more, lang)} phát hiện nữa: antq check để xem hết.`,
    en: `${counted(more, "more finding")}: see antq check.`,
  });
  return { ...table, footnotes: [note] };
}
