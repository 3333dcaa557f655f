/** `antq aggregate --from`: the totals of a period out of an exported data set, by the roll-up of every other run. */
import { aggregate } from "../../aggregate/index.ts";
import { containersOf } from "../../catalogue/containers.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import { listMembers } from "../../model/export.ts";
import type { Finding } from "../../model/finding.ts";
import type { Period } from "../../model/period.ts";
import type { AggregateReport, Note, SourceInfo } from "../../model/report.ts";
import type { Unit } from "../../model/unit.ts";
import type { DataSet, Row } from "../../read/data-set/index.ts";
import type { Registry } from "../../units/registry.ts";
import type { AggregateOptions } from "../aggregate-options.ts";
import { aggregateReport, disclosed, withClosing } from "../aggregate-report.ts";
import { joinedNotes, notesOfTotals, type TwoParts } from "../notes.ts";
import { restatedNotes } from "../restated-notes.ts";
import { dueBucketsOf } from "../due-buckets.ts";
import { NO_BREAKDOWN } from "../export/other-breakdowns.ts";
import { Folding } from "./folding.ts";
import { numberIn, textIn } from "./row.ts";
import { windowOf, type WindowInput } from "./window.ts";

export type FromOptions = Pick<
  AggregateOptions,
  | "period"
  | "levels"
  | "by"
  | "only"
  | "restating"
  | "disclosure"
  | "closedPeriod"
  | "catalogue"
  | "reporting"
  | "scheme"
> & {
  readonly data: DataSet;
  /** As {@link registryFrom} makes it of the data set. */
  readonly registry: Registry;
  readonly within: ((judged: { readonly registry: Registry }, period: Period) => Unit) | null;
};

/** `period`: it is none of `others`; `by`: other figures would count; `catalogue`: an indicator adds up otherwise now. */
export class NotInDataSet extends Error {
  readonly kind: "period" | "by" | "catalogue";
  readonly asked: string;
  readonly others: readonly string[];
  constructor(kind: NotInDataSet["kind"], asked: string, others: readonly string[] = []) {
    super(`${kind}: ${asked}`);
    this.name = "NotInDataSet";
    this.kind = kind;
    this.asked = asked;
    this.others = others;
  }
}

export interface FromOutcome {
  readonly report: AggregateReport;
  readonly findings: readonly Finding[];
  readonly files: number;
  /** Rows in error were left out when it was made. */
  readonly hasErrors: boolean;
}

export async function runFromExport(options: FromOptions): Promise<FromOutcome> {
  const { data, registry, catalogue, scheme } = options;
  refuseOtherRules(await data.table("indicators"), catalogue);
  const row = periodRow(await data.table("periods"), options);
  const period = periodOf(row);
  const input = await windowOf(
    data,
    period,
    registry,
    catalogue,
    scheme,
    foldingOf(options, period),
  );
  const hasErrors = (numberIn(row, "errors") ?? 0) > 0;
  const closed = options.closedPeriod?.(period);
  const told = {
    ...options,
    period: options.period ?? (data.manifest.periodFromData ? null : period),
  };
  const result = aggregate({
    ...input,
    plan: options.reporting,
    registry,
    catalogue,
    period,
    levels: options.levels,
    by: options.by,
    only: options.only,
    within: options.within === null ? null : options.within({ registry }, period),
    provisional: hasErrors || closed === null,
    restating: options.restating ?? null,
  });
  const reading = JSON.parse(textIn(row, "notes") ?? "{}") as TwoParts;
  const totals = notesOfTotals(result, registry, input.reporting.length > 0, period, told);
  const all = aggregateReport(
    {
      findings: {
        error: numberIn(row, "errors") ?? 0,
        warning: numberIn(row, "warnings") ?? 0,
        information: numberIn(row, "information") ?? 0,
      },
      sources: sourcesOf(await data.table("sources"), input),
      balance: balanceOf(row),
      notes: [
        ...joinedNotes(totals, reading),
        ...restatedNotes(result),
        ...(data.manifest.leftOut as readonly Note[]),
      ],
      sheets: data.manifest.sheets,
    },
    result,
    registry,
    period,
    told,
  );
  const whole = withClosing(all, closed, { ...options, whole: options.within === null });
  const report = disclosed(whole, result, options.disclosure);
  return { report, findings: [], files: all.sources.length, hasErrors };
}

/** null: what contains what among the breakdown's values has a say in which figures of a rate belong together. */
function foldingOf(options: FromOptions, period: Period): Folding | null {
  const { by, catalogue, registry } = options;
  if (by !== null && containersOf(catalogue).has(by)) return null;
  return new Folding(catalogue, registry, dueBucketsOf(options), period);
}

/** An indicator of the data set that adds up otherwise in the catalogue of this run. */
function refuseOtherRules(rows: readonly Row[], { indicators }: Catalogue): void {
  for (const row of rows) {
    const id = textIn(row, "indicator") ?? "";
    const own = indicators.find((indicator) => indicator.id === id);
    const { ratio } = own ?? {};
    const rules = [own?.kind, own?.overTime, own?.overUnits, ratio?.numerator, ratio?.denominator];
    const stored = ["kind", "over_time", "over_units", "numerator", "denominator"];
    const same =
      stored.every((name, i) => textIn(row, name) === (rules[i] ?? null)) &&
      numberIn(row, "scale") === (ratio?.scale ?? null) &&
      numberIn(row, "decimals") === (ratio?.decimals ?? null);
    if (!same) throw new NotInDataSet("catalogue", id);
  }
}

function periodRow(rows: readonly Row[], { data, period, by }: FromOptions): Row {
  const code = period?.code ?? data.manifest.period;
  const row = rows.find((own) => textIn(own, "period") === code);
  const codes = rows.map((own) => textIn(own, "period") ?? "");
  if (row === undefined) throw new NotInDataSet("period", code, codes);
  const asked = by ?? NO_BREAKDOWN;
  if (listMembers(textIn(row, "not_by") ?? "").includes(asked)) throw new NotInDataSet("by", asked);
  return row;
}

function periodOf(row: Row): Period {
  return {
    code: textIn(row, "period") ?? "",
    type: textIn(row, "type") as Period["type"],
    scheme: textIn(row, "scheme") ?? "",
    start: textIn(row, "start_day") ?? "",
    end: textIn(row, "end_day") ?? "",
  };
}

function balanceOf(row: Row): AggregateReport["balance"] {
  const cells = (name: string) => numberIn(row, `cells_${name}`) ?? 0;
  return {
    read: cells("read"),
    observed: cells("observed"),
    missing: cells("missing"),
    refused: cells("refused"),
    superseded: cells("superseded"),
    unassigned: cells("unassigned"),
  };
}

function sourcesOf(rows: readonly Row[], { byFile }: WindowInput): SourceInfo[] {
  return rows.map((row) => {
    const file = textIn(row, "file") ?? "";
    return {
      file,
      sha256: textIn(row, "sha256") ?? "",
      rows: numberIn(row, "rows") ?? 0,
      observations: byFile.get(file) ?? 0,
    };
  });
}
