/** Tables of a data set that are told period by period. */
import type { TotalsInput } from "../totals-input.ts";
import { type ExportPart, type ExportValue, listText } from "../../model/export.ts";
import { coveredAll } from "../../present/outgoing.ts";
import type { Dimension } from "../../model/catalogue.ts";
import type { Period } from "../../model/period.ts";
import type { Entry, EntrySet, Observed } from "../../observe/index.ts";
import { keyOf } from "../../util/keys.ts";
import { withStraddling } from "../aggregate.ts";
import { countFindings } from "../judge.ts";
import type { Judged } from "../judged.ts";
import { notesOfReading } from "../notes.ts";
import { totalsInput } from "../totals-input.ts";
import type { CountedReports } from "./counted.ts";
import { coverageRows } from "./coverage-rows.ts";
import type { ExportOptions } from "./options.ts";
import { differing } from "./other-breakdowns.ts";
import { wholeTable } from "./plain-tables.ts";
import type { PartsInput } from "./observation-parts.ts";
import type { PortionTables } from "./portions.ts";
import type { UnitIds } from "./text.ts";
import { unpairedOf } from "./unpaired.ts";

type Row = readonly ExportValue[];

export class PeriodTables {
  /** Indicators of which there are figures. */
  readonly seen = new Set<string>();
  readonly #judged: Judged;
  readonly #options: ExportOptions;
  readonly #ids: UnitIds;
  readonly #portions: PortionTables;
  readonly #dimensions: readonly Dimension[];
  readonly #periods: Row[] = [];
  readonly #coverage: Row[] = [];
  readonly #scopes: Row[] = [];
  readonly #lacking: Row[] = [];
  readonly #oldStocks: Row[] = [];

  /** `dimensions`: breakdowns for which other figures might count. */
  constructor(
    judged: Judged,
    options: ExportOptions,
    { ids, portions }: Pick<PartsInput, "ids" | "portions">,
    dimensions: readonly Dimension[],
  ) {
    this.#judged = judged;
    this.#options = options;
    this.#ids = ids;
    this.#portions = portions;
    this.#dimensions = dimensions;
  }

  /** Gives the figures that rates are taken without. */
  add(period: Period, observed: Observed, set: EntrySet): ReadonlyMap<string, ReadonlySet<Entry>> {
    const { context } = this.#judged;
    const input = totalsInput(this.#judged, observed, period, this.#options);
    const notBy = differing(set, period, observed.observations, context, this.#dimensions);
    this.#periods.push(this.#periodRow(period, observed, notBy));
    this.#addCoverage(input);
    for (const { indicator } of input.observations) this.seen.add(indicator);
    for (const row of this.#lackingRows(period, observed)) this.#lacking.push(row);
    for (const { unit, indicator, date } of input.old)
      this.#oldStocks.push([period.code, indicator, this.#ids.of(unit), date]);
    return unpairedOf(observed, this.#options.catalogue);
  }

  *parts(reports: CountedReports): Generator<ExportPart> {
    const rows: Row[] = [];
    for (const { row, countsIn } of reports.all()) {
      const { unit, form, stretch, record } = row;
      rows.push([this.#ids.of(unit), form, stretch.start, stretch.end, record, countsIn]);
    }
    yield wholeTable("periods", this.#periods);
    yield wholeTable("coverage", this.#coverage);
    yield wholeTable("scopes", this.#scopes);
    yield wholeTable("reports", rows);
    yield wholeTable("lacking", this.#lacking);
    yield wholeTable("old_stocks", this.#oldStocks);
  }

  /** In an order of their own, whatever the rows were looked at one by one. */
  #lackingRows(period: Period, { lacking }: Observed): Row[] {
    const rows = new Map<string, Row>();
    for (const { indicator, unit, start, end } of lacking) {
      const row = [period.code, indicator, this.#ids.of(unit), start, end];
      rows.set(keyOf(...row), row);
    }
    return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  #addCoverage(input: TotalsInput): void {
    const { coverage, scopes } = coverageRows({ ...input, by: null }, this.#ids, this.#portions);
    for (const row of coverage) this.#coverage.push(row);
    for (const row of scopes) this.#scopes.push(row);
  }

  #periodRow(period: Period, observed: Observed, notBy: readonly string[]): Row {
    const { registry, findings } = this.#judged;
    const { closedPeriod } = this.#options;
    const all = countFindings(withStraddling(findings, observed, this.#options));
    const { balance } = observed;
    const notes = notesOfReading(observed, registry, period, this.#options);
    return [
      period.code,
      period.type,
      period.scheme,
      period.start,
      period.end,
      this.#periods.length === 0,
      all.error > 0 || closedPeriod?.(period) === null,
      !registry.inferred,
      listText(notBy),
      all.error,
      all.warning,
      all.information,
      balance.read,
      balance.observed,
      balance.missing,
      balance.refused,
      balance.superseded,
      balance.unassigned,
      JSON.stringify(coveredAll(notes)),
      this.#options.restating?.date ?? null,
    ];
  }
}
