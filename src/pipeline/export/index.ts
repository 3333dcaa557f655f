/**
 * `antq export`: what `aggregate` would add up, as tables. Everything is read, judged and weighed by the same steps;
 * what differs is only that every period of the data set is weighed, one after the other.
 */
import { namesOf } from "../../messages/names.ts";
import { contains } from "../../model/calendar.ts";
import type { ExportManifest, ExportPart, ManifestNote } from "../../model/export.ts";
import type { Finding } from "../../model/finding.ts";
import { outgoing } from "../../model/readings/mask.ts";
import type { Period } from "../../model/period.ts";
import {
  type EntrySet,
  observeWindow,
  prepare,
  slicesOf,
  type SourceRow,
} from "../../observe/index.ts";
import { leftOutNote, periodOfData, sheetRows } from "../aggregate.ts";
import type { Judged } from "../judged.ts";
import { judge } from "../judge.ts";
import { formSheetCount } from "../mapped-file.ts";
import type { ReadResult } from "../read-result.ts";
import { readAll } from "../read.ts";
import { CountedFigures, CountedReports } from "./counted.ts";
import { observationParts } from "./observation-parts.ts";
import { mayDiffer } from "./other-breakdowns.ts";
import { PeriodTables } from "./period-tables.ts";
import type { ExportOptions } from "./options.ts";
import { exportPeriods } from "./periods.ts";
import { findingRows, indicatorRows, unitRows, wholeTable } from "./plain-tables.ts";
import { PortionTables } from "./portions.ts";
import { UnitIds } from "./text.ts";
import { ratesShareRows } from "./unpaired.ts";

/** What the manifest says of a data set but its files. */
export type ExportAbout = Omit<
  ExportManifest,
  "schema" | "version" | "format" | "rows" | "files" | "script"
>;

export interface ExportSet {
  readonly about: ExportAbout;
  /** One after the other; each is made when it is asked for. */
  readonly parts: Iterable<ExportPart>;
}

export interface ExportOutcome {
  /** null: there are errors and the run was not told to keep going. */
  readonly set: ExportSet | null;
  readonly findings: readonly Finding[];
  readonly files: number;
}

export async function runExport(options: ExportOptions): Promise<ExportOutcome> {
  const read = await readAll(options);
  const judged = judge(read, options, ratesShareRows(options.catalogue));
  const counted = { findings: judged.findings, files: read.files.length };
  const hasErrors = judged.findings.some(({ severity }) => severity === "error");
  if (hasErrors && !options.keepGoing) return { ...counted, set: null };
  const asked = options.period ?? periodOfData(judged, options);
  const about: ExportAbout = {
    period: asked.code,
    periodFromData: options.period === null,
    scheme: options.scheme.id,
    by: options.by,
    inferred: judged.registry.inferred,
    sheets: formSheetCount(judged.sheets),
    leftOut: leftOutNote(judged).map(coveredNote),
  };
  return { ...counted, set: { about, parts: partsOf(read, judged, asked, options) } };
}

function coveredNote({ code, facts }: ManifestNote): ManifestNote {
  const cover = (fact: ManifestNote["facts"][string]) =>
    typeof fact === "number"
      ? fact
      : typeof fact === "string"
        ? outgoing(fact)
        : fact.map((own) => outgoing(own));
  const covered = Object.entries(facts).map(([name, fact]) => [name, cover(fact)] as const);
  return { code, facts: Object.fromEntries(covered) };
}

function* partsOf(
  read: ReadResult,
  judged: Judged,
  asked: Period,
  options: ExportOptions,
): Generator<ExportPart> {
  const { registry, context, findings } = judged;
  const { catalogue, scheme, lang } = options;
  const set = prepare(judged.sheets, judged.rejected, context);
  const periods = exportPeriods(asked, scheme);
  const figures = new CountedFigures(periods, set.entries);
  const reports = new CountedReports(periods);
  const ids = new UnitIds(registry);
  const portions = new PortionTables(options.restating ?? null, registry);
  const tables = new PeriodTables(judged, options, { ids, portions }, mayDiffer(set.entries));
  for (const [own, period] of slices(set, periods)) {
    const observed = observeWindow(own, period, context);
    const unpaired = tables.add(period, observed, own);
    figures.add(period, observed.observations, unpaired);
    reports.add(period, observed.rows);
  }
  const where = { registry, catalogue, scheme, ids, portions };
  yield* observationParts(figures.all(), settledIn(set, asked), where);
  yield* tables.parts(reports);
  yield* portions.parts();
  yield wholeTable("units", unitRows(registry, ids));
  yield wholeTable("indicators", indicatorRows(catalogue, tables.seen, lang));
  yield wholeTable("findings", findingRows(findings, lang, namesOf(catalogue)));
  yield wholeTable("sources", sourceRows(read, judged));
}

/** Each period with what touches it: those of one kind do not overlap, so they are cut in one go. */
function* slices(
  set: EntrySet,
  [asked, ...others]: readonly Period[],
): Generator<readonly [EntrySet, Period]> {
  if (asked !== undefined) yield [set, asked];
  // Of rows in error nobody knows the period: every balance has them.
  const refused = set.cells.filter(({ source }) => source === null);
  for (const type of new Set(others.map((period) => period.type))) {
    const alike = others.filter((period) => period.type === type);
    const cut = slicesOf(set, alike);
    for (const [i, period] of alike.entries()) {
      const own = cut[i] as EntrySet;
      yield [{ ...own, cells: [...refused, ...own.cells] }, period];
    }
  }
}

/** Rows that nothing can stand in the way of: they count in every period that holds their days. */
function* settledIn({ settled }: EntrySet, asked: Period): Generator<SourceRow> {
  for (const { sources } of settled)
    for (const row of sources) if (contains(asked, row.stretch)) yield row;
}

function sourceRows(read: ReadResult, judged: Judged) {
  const rows = new Map<string, number>();
  for (const sheet of judged.sheets)
    rows.set(sheet.file, (rows.get(sheet.file) ?? 0) + sheetRows(sheet));
  return read.files.map(({ file, sha256 }) => [outgoing(file), sha256, rows.get(file) ?? 0]);
}
