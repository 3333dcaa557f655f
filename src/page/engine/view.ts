/** What the page shows: each fault at its cell, what was understood, the totals, who has reported. */
import { placeText } from "../../present/check-report.ts";
import { levelIds } from "../../model/unit.ts";
import type { Lang } from "../../messages/index.ts";
import { runAggregate } from "../../pipeline/aggregate.ts";
import { runCheck } from "../../pipeline/check.ts";
import { checkReport } from "../../pipeline/check-report.ts";
import { runInspect } from "../../pipeline/inspect.ts";
import { inspectReport, reasonsOf } from "../../pipeline/inspect-report.ts";
import { runStatus } from "../../pipeline/status.ts";
import type { RunOptions } from "../../pipeline/options.ts";
import type { TableCell } from "../../model/report.ts";
import { cellText, isMissingCell } from "../../present/cell-text.ts";
import { aggregateDocument } from "../../present/aggregate-document.ts";
import type { ReportDocument } from "../../present/document.ts";
import type { CheckReport } from "../../present/check-report.ts";
import type { InspectFile } from "../../present/inspect-report.ts";
import { coveredAll, coveredDocument, coveredReport } from "../../present/outgoing.ts";
import { statusDocument } from "../../present/status-document.ts";
import type { Asked, PlainTable, SeenFile, SeenFinding, View } from "../request.ts";
import { seenSheet } from "./seen.ts";
import { isBeyondPage, type Session } from "./session.ts";

export async function viewOf(session: Session, asked: Asked): Promise<View> {
  const { lang } = asked;
  // The only one that looks at every cell: the others are given what it has read.
  const seen = await runInspect(session.run(asked, true));
  const run = (totals: boolean) => ({ ...session.run(asked, totals), read: seen.read });
  const outcome = await runCheck(run(false));
  const report = coveredReport(
    checkReport(outcome, session.weighed(outcome), session.catalogue, lang),
  );
  const findings = foundIn(report);
  const files: readonly InspectFile[] = inspectReport(seen, reasonsOf(seen, lang)).files;
  const drawn = files.length === 1;
  return {
    summary: report.summary,
    findings,
    files: files.map(({ file, sheets, unreadable = null }): SeenFile => {
      const own = findings.filter((finding) => finding.file === file);
      const rows = drawn ? rowsBySheet(own) : null;
      const how = { catalogue: session.catalogue, lang, rows };
      return {
        file,
        sheets: coveredAll(sheets.map((sheet) => seenSheet(sheet, how))),
        unreadable,
        errors: own.filter(({ severity }) => severity === "error").length,
        warnings: own.filter(({ severity }) => severity === "warning").length,
      };
    }),
    unitNames: unitNamesOf(session, files),
    ...(await totalsOf(session, run(true), { lang, one: drawn })),
    // Who has yet to report is no question that one workbook answers.
    status: drawn ? null : await statusOf(session, run(true), lang),
  };
}

const SEVERITIES = ["error", "warning", "information"] as const;

function foundIn(report: CheckReport): SeenFinding[] {
  const titles = new Map(report.rules.map(({ code, title }) => [code, title]));
  // What has to be mended comes first.
  const inOrder = SEVERITIES.flatMap((own) =>
    report.findings.filter(({ severity }) => severity === own),
  );
  return inOrder.map((finding) => {
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
      place: placeText(place, report.lang),
      message,
      cure: cure ?? null,
      beyondPage: code === "file-unreadable" && isBeyondPage(finding.facts["limit"]),
    };
  });
}

/** Rows that are drawn for what is wrong in them, those of the first faults: a sheet that is wrong throughout is not drawn throughout. */
const MOST_ROWS = 100;

function rowsBySheet(findings: readonly SeenFinding[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of findings) {
    if (sheet === null || row === null) continue;
    const own = rows.get(sheet) ?? new Set();
    if (own.size < MOST_ROWS) rows.set(sheet, own.add(row));
  }
  return rows;
}

async function totalsOf(
  session: Session,
  run: RunOptions,
  { lang, one }: { readonly lang: Lang; readonly one: boolean },
): Promise<Pick<View, "totals" | "noTotals">> {
  const { period, within, office } = session;
  const { report, findings } = await runAggregate({
    ...run,
    period,
    within,
    levels: levelIds(run.catalogue.levels),
    by: null,
    only: null,
    restating: null,
    keepGoing: true,
    compare: null,
    disclosure: office.disclosure,
  });
  if (report !== null) {
    const notes = report.notes.filter(({ code }) => !(one ? OF_ALL : OF_REGISTRY).has(code));
    const totals = tableOf(aggregateDocument({ ...report, notes }, lang), lang, one);
    if (totals.rows.length > 0) return { totals, noTotals: null };
  }
  const first = findings.find(({ severity }) => severity === "error");
  return { totals: null, noTotals: first?.code ?? "" };
}

/** Notes on who has not reported: nothing that can be told without a registry, or of one workbook. */
const OF_REGISTRY: ReadonlySet<string> = new Set(["coverage-unknown"]);
const OF_ALL: ReadonlySet<string> = new Set([...OF_REGISTRY, "missing-units"]);

/** null where nobody is known to owe a report. */
async function statusOf(session: Session, run: RunOptions, lang: Lang): Promise<PlainTable | null> {
  if (session.registry === null) return null;
  const { period, within } = session;
  const { report } = await runStatus({ ...run, period, within });
  return tableOf(statusDocument(report, lang), lang, false);
}

/** `figures`: only rows that have one. Of one workbook, all other units have yet to report. */
function tableOf(document: ReportDocument, lang: Lang, figures: boolean): PlainTable {
  const { title, subtitle, columns, rows, footnotes } = coveredDocument(document).table();
  const shown = figures ? rows.filter(({ cells }) => cells.some(isFigure)) : rows;
  return {
    title,
    subtitle,
    columns: columns.map(({ label, align }) => ({ label, number: align === "right" })),
    rows: shown.map(({ role, depth, cells }) => ({
      depth,
      strong: role === "total",
      cells: cells.map((cell) => cellText(cell, lang)),
    })),
    notes: footnotes.map(withoutCommands),
  };
}

/** Where a footnote sends its reader to the command line, the page shows the same. */
function withoutCommands(note: string): string {
  return note.replace(/ \([^()]*antq [^()]*\)|(?<=\.) [^.:]*: antq [^.]*\.$/gu, "");
}

function isFigure(cell: TableCell): boolean {
  return cell.kind === "number" && !isMissingCell(cell);
}

/** Choices beyond these are of no help to anybody. */
const MOST_NAMES = 4000;

/** Where a sheet says nothing of its unit, the command takes it from the folder's name: the page asks. */
function unitNamesOf(
  { registry, period, within, office: { made } }: Session,
  files: readonly InspectFile[],
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
