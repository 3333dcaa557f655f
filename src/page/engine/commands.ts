/** The commands, over the same pipeline and formats as the command line's. */
import type { RunOptions } from "../../pipeline/options.ts";
import { runAggregate } from "../../pipeline/aggregate.ts";
import { runCheck } from "../../pipeline/check.ts";
import { checkReport } from "../../pipeline/check-report.ts";
import { findingsSheet } from "../../pipeline/findings-sheet.ts";
import { runInspect } from "../../pipeline/inspect.ts";
import { inspectReport, reasonsOf } from "../../pipeline/inspect-report.ts";
import { runStatus } from "../../pipeline/status.ts";
import { runSummary } from "../../pipeline/summary.ts";
import { aggregateDocument } from "../../present/aggregate-document.ts";
import { registry as checkFormats } from "../../present/check-formats/registry.gen.ts";
import {
  type Format,
  PLAIN_STYLE,
  type RenderOptions,
  type ReportDocument,
} from "../../present/document.ts";
import csv from "../../present/formats/csv.ts";
import dhis2 from "../../present/formats/dhis2.ts";
import json from "../../present/formats/json.ts";
import md from "../../present/formats/md.ts";
import ndjson from "../../present/formats/ndjson.ts";
import sdmxCsv from "../../present/formats/sdmx-csv.ts";
import table from "../../present/formats/table.ts";
import xlsx from "../../present/formats/xlsx.ts";
import type { CheckReport } from "../../present/check-report.ts";
import { inspectDocument } from "../../present/inspect-document.ts";
import { inspectText } from "../../present/inspect-text.ts";
import { coveredDocument, coveredReport } from "../../present/outgoing.ts";
import { statusDocument } from "../../present/status-document.ts";
import { summaryDocument } from "../../present/summary-document.ts";
import type { Finding } from "../../model/finding.ts";
import type { CommandAnswer, CommandRequest } from "../request.ts";
import type { Session } from "./session.ts";

/** Those of totals that the page has: a letter in Word and a page of their own are the command line's. */
const FORMATS: Readonly<Record<string, Format>> = {
  csv,
  dhis2,
  json,
  md,
  ndjson,
  "sdmx-csv": sdmxCsv,
  table,
  xlsx,
};

type Command = (session: Session, request: CommandRequest) => Promise<CommandAnswer>;

const COMMANDS: Readonly<Record<CommandRequest["command"], Command>> = {
  check,
  inspect,
  status,
  aggregate,
  summary,
};

export function runCommand(session: Session, request: CommandRequest): Promise<CommandAnswer> {
  return COMMANDS[request.command](session, request);
}

async function check(session: Session, request: CommandRequest): Promise<CommandAnswer> {
  const outcome = await runCheck(runOf(session, request, false));
  const report = checkReport(outcome, session.weighed(outcome), session.catalogue, request.lang);
  const format = named<Format<CheckReport>>(checkFormats, request.format);
  const content = await format.render(coveredReport(report), howOf(request));
  return { content, failed: hasErrors(outcome.findings) };
}

async function inspect(session: Session, request: CommandRequest): Promise<CommandAnswer> {
  const outcome = await runInspect(runOf(session, request, true));
  const reasons = reasonsOf(outcome, request.lang);
  const report = inspectReport(outcome, reasons);
  const how = howOf(request);
  const content =
    request.format === "table"
      ? inspectText(report, how)
      : await formatOf(request).render(inspectDocument(report, request.lang), how);
  return { content, failed: reasons.size > 0 };
}

async function status(session: Session, request: CommandRequest): Promise<CommandAnswer> {
  const { period, within } = session;
  const { report, findings } = await runStatus({
    ...runOf(session, request, true),
    period,
    within,
  });
  return rendered(statusDocument(report, request.lang), findings, request);
}

async function aggregate(session: Session, request: CommandRequest): Promise<CommandAnswer> {
  const { period, catalogue } = session;
  const { levels = ["province", "district"], only = null, lang } = request;
  const by = catalogue.dimensions.find(({ id }) => id === request.by)?.id ?? null;
  const outcome = await runAggregate({
    ...runOf(session, request, true),
    ...totalsOf(session, request),
    period,
    levels,
    by,
    only,
    compare: request.compare ?? null,
  });
  if (outcome.report === null) return NO_TOTALS;
  const findings = () => findingsSheet(outcome, catalogue, lang);
  const document = aggregateDocument(outcome.report, lang);
  return rendered({ ...document, findings }, outcome.findings, request);
}

async function summary(session: Session, request: CommandRequest): Promise<CommandAnswer> {
  const { only = null, levels = null, lang } = request;
  const outcome = await runSummary({
    ...runOf(session, request, true),
    ...totalsOf(session, request),
    ...(request.years ?? { from: null, to: null, count: null }),
    levels,
    only,
    layout: request.layout ?? "by-indicator",
  });
  if (outcome.report === null) return NO_TOTALS;
  const findings = () => findingsSheet(outcome, session.catalogue, lang);
  const document = summaryDocument(outcome.report, lang);
  return rendered({ ...document, findings }, outcome.findings, request);
}

const NO_TOTALS: CommandAnswer = { content: "", failed: true };

function totalsOf({ within, office }: Session, { keepGoing = false }: CommandRequest) {
  const { disclosure } = office;
  return { within, restating: null, keepGoing, disclosure, opens: false };
}

function runOf(session: Session, request: CommandRequest, totals: boolean): RunOptions {
  return { ...session.run(request, totals), onDuplicate: request.onDuplicate ?? "error" };
}

async function rendered(
  document: ReportDocument,
  findings: readonly Finding[],
  request: CommandRequest,
): Promise<CommandAnswer> {
  const format = formatOf(request);
  const { official, ...rest } = coveredDocument(document);
  // A letter has the office's name and date, which only the command line is told.
  const plain =
    format === xlsx ? rest : { ...rest, ...(official === undefined ? {} : { official }) };
  return { content: await format.render(plain, howOf(request)), failed: hasErrors(findings) };
}

function formatOf(request: CommandRequest): Format {
  return named(FORMATS, request.format);
}

function named<Kind>(formats: Readonly<Record<string, Kind>>, id: string): Kind {
  const format = formats[id];
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

function howOf({ lang, shape, csvDialect, chart = false }: CommandRequest): RenderOptions {
  return { lang, shape, csvDialect, chart, style: PLAIN_STYLE };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
