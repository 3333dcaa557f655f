/** The findings as a worklist: one row each. */
import { severityWord } from "../../messages/terms.ts";
import { said } from "../../messages/said.ts";
import { cellShown } from "../../messages/words.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import type { ReportTable, TableCell, TableRow } from "../../model/report.ts";
import { placeOrder } from "../cell-order.ts";
import { cellOf, type CheckReport } from "../check-report.ts";
import { summaryLine } from "../check-summary.ts";
import { BLANK, textCell } from "../value-cell.ts";
import { word, type Word } from "../words.ts";

/** From what must be mended first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "information"];

const COLUMNS: readonly Word[] = [
  "file",
  "sheet",
  "cell",
  "severity",
  "code",
  "message",
  "cure",
  "value",
  "suggestion",
];

export function checkTable(report: CheckReport): ReportTable {
  const { lang, findings } = report;
  return {
    title: said(lang, {
      vi: "Việc phải sửa trong các báo cáo",
      en: "What to correct in the submissions",
    }),
    subtitle: [summaryLine(report)],
    columns: COLUMNS.map((key, i) => ({ label: word(key, lang), align: "left", key: i === 0 })),
    rows: findings.map((finding) => rowOf(report, finding)),
    footnotes: [],
  };
}

function rowOf(report: CheckReport, finding: Finding): TableRow {
  const { place, severity, code, value, suggestion } = finding;
  const { message, cure } = report.messageOf(finding);
  const cells = [
    optional(place.file),
    optional(place.sheet),
    optional(cellOf(place) ?? place.row, placeOrder(place.row, place.column)),
    textCell(severityWord(severity, report.lang), SEVERITIES.indexOf(severity)),
    ...[code, message, cure].map((text) => optional(text)),
    optional(value === undefined ? undefined : cellShown(value, report.lang)),
    optional(suggestion),
  ];
  return { role: "item", depth: 0, cells };
}

function optional(
  content: string | number | null | undefined,
  order: number | null = null,
): TableCell {
  return content === undefined || content === null ? BLANK : textCell(String(content), order);
}
