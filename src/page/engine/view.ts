/** What the page shows: each fault at its cell, what was understood, the totals, who has reported. */
import { placeText } from "../../present/check-report.ts";
import { LEVELS } from "../../model/unit.ts";
import type { Lang } from "../../messages/index.ts";
import { runAggregate } from "../../pipeline/aggregate.ts";
import { runCheck } from "../../pipeline/check.ts";
import { checkReport } from "../../pipeline/check-report.ts";
import { runInspect } from "../../pipeline/inspect.ts";
import { inspectReport, reasonsOf } from "../../pipeline/inspect-report.ts";
import { runStatus } from "../../pipeline/status.ts";
import { cellText } from "../../present/cell-text.ts";
import { aggregateDocument } from "../../present/aggregate-document.ts";
import type { ReportDocument } from "../../present/document.ts";
import { coveredDocument, coveredReport } from "../../present/outgoing.ts";
import { statusDocument } from "../../present/status-document.ts";
import type { Asked, PlainTable, SeenFile, SeenFinding, View } from "../request.ts";
import type { Session } from "./session.ts";

export async function viewOf(session: Session, asked: Asked): Promise<View> {
  const { lang } = asked;
  const outcome = await runCheck(session.run(asked, false));
  const report = coveredReport(
    checkReport(outcome, session.weighed(outcome), session.catalogue, lang),
  );
  const titles = new Map(report.rules.map(({ code, title }) => [code, title]));
  const findings = report.findings.map((finding): SeenFinding => {
    const { severity, code, place } = finding;
    const { message, cure } = report.messageOf(finding);
    return {
      severity,
      code,
      title: titles.get(code) ?? code,
      file: place.file,
      sheet: place.sheet ?? null,
      row: place.row ?? null,
      column: place.column ?? null,
      place: placeText(place, lang),
      message,
      cure: cure ?? null,
      beyondPage: code === "file-unreadable" && finding.facts["reason"] === "too-large",
    };
  });
  const seen = await runInspect(session.run(asked, true));
  const reasons = reasonsOf(seen, lang);
  const { files } = inspectReport(seen, reasons);
  const { totals, noTotals } = await totalsOf(session, asked);
  const seenFiles = files.map(({ file, sheets }) => ({
    file,
    sheets,
    unreadable: reasons.get(file) ?? null,
  }));
  return {
    summary: report.summary,
    findings,
    files: seenFiles,
    unitNames: unitNamesOf(session, seenFiles),
    totals,
    noTotals,
    status: await statusOf(session, asked),
  };
}

async function totalsOf(
  session: Session,
  asked: Asked,
): Promise<Pick<View, "totals" | "noTotals">> {
  const { period, within, office } = session;
  const { report, findings } = await runAggregate({
    ...session.run(asked, true),
    period,
    within,
    levels: LEVELS,
    by: null,
    only: null,
    restating: null,
    keepGoing: true,
    compare: null,
    disclosure: office.disclosure,
  });
  if (report !== null)
    return { totals: tableOf(aggregateDocument(report, asked.lang), asked.lang), noTotals: null };
  const first = findings.find(({ severity }) => severity === "error");
  return { totals: null, noTotals: first?.code ?? "" };
}

/** null where nobody is known to owe a report. */
async function statusOf(session: Session, asked: Asked): Promise<PlainTable | null> {
  if (session.registry === null) return null;
  const { period, within } = session;
  const { report } = await runStatus({ ...session.run(asked, true), period, within });
  return tableOf(statusDocument(report, asked.lang), asked.lang);
}

function tableOf(document: ReportDocument, lang: Lang): PlainTable {
  const { title, subtitle, columns, rows, footnotes } = coveredDocument(document).wide();
  return {
    title,
    subtitle,
    columns: columns.map(({ label, align }) => ({ label, number: align === "right" })),
    rows: rows.map(({ role, depth, cells }) => ({
      depth,
      strong: role === "total",
      cells: cells.map((cell) => cellText(cell, lang)),
    })),
    notes: footnotes,
  };
}

/** Choices beyond these are of no help to anybody. */
const MOST_NAMES = 4000;

/** Where a sheet says nothing of its unit, the command takes it from the folder's name: the page asks. */
function unitNamesOf(
  { registry, period, within, office: { made } }: Session,
  files: readonly SeenFile[],
): string[] {
  const [only] = files;
  if (registry === null || only === undefined || files.length > 1 || only.file.includes("/"))
    return [];
  const saysNone = only.sheets.some(
    ({ form, unit, columns }) =>
      form !== null &&
      unit === null &&
      !columns.some(({ field }) => field?.startsWith("unit") === true),
  );
  if (!saysNone) return [];
  const window = period ?? { start: made, end: made };
  const above = within === null ? null : within({ registry }, window);
  const names = registry
    .unitsInForce(window.end)
    .filter((unit) => above === null || registry.ancestorsOf(unit, window.end).includes(above))
    .map((unit) => registry.nameOf(unit, window));
  return [...new Set(names)].slice(0, MOST_NAMES);
}
