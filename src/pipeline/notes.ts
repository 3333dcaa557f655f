/** What a reader of the totals must know, as facts. */
import type { AggregateOptions } from "./aggregate-options.ts";
import type { Judged } from "./judged.ts";
import { labelFacts } from "../messages/notes.ts";
import { unassignedFacts } from "../messages/unassigned.ts";
import type { Label } from "../model/catalogue.ts";
import type { Aggregated } from "../aggregate/index.ts";
import type { Period } from "../model/period.ts";
import type { Note } from "../model/report.ts";
import type { Unit } from "../model/unit.ts";
import type { Observed } from "../observe/index.ts";
import { a1 } from "../util/a1.ts";
import { possibleRenames } from "../units/infer.ts";
import type { Registry } from "../units/registry.ts";

export function notesOf(
  judged: Judged,
  observed: Observed,
  result: Aggregated,
  period: Period,
  options: NoteOptions,
): Note[] {
  const { registry } = judged;
  const totals = notesOfTotals(result, registry, observed.rows.length > 0, period, options);
  return joinedNotes(totals, notesOfReading(observed, registry, period, options));
}

type NoteOptions = Pick<AggregateOptions, "period" | "levels" | "catalogue">;

/** Notes that stand before and behind those of the other kind. */
export interface TwoParts {
  readonly first: readonly Note[];
  readonly last: readonly Note[];
}

export function joinedNotes(totals: TwoParts, reading: TwoParts): Note[] {
  return [...totals.first, ...reading.first, ...totals.last, ...reading.last];
}

/** What the totals themselves tell. `hasRows`: something was reported in the window. */
export function notesOfTotals(
  result: Aggregated,
  registry: Registry,
  hasRows: boolean,
  period: Period,
  options: NoteOptions,
): TwoParts {
  const names = (units: readonly Unit[]) => units.map((unit) => registry.nameOf(unit, period));
  const notes: Note[] = [];
  const add = (code: string, facts: Note["facts"]) => notes.push({ code, facts });
  if (options.period === null && hasRows)
    add("period-from-data", { start: period.start, end: period.end });
  if (registry.inferred) add("coverage-unknown", {});
  if (result.orphans.length > 0) {
    add("units-without-parent", { units: names(result.orphans), count: result.orphans.length });
  }
  const renames = registry.inferred ? possibleRenames(registry) : [];
  if (renames.length > 0) {
    add("possible-renames", { pairs: renames.map((pair) => names(pair).join(" / ")) });
  }
  if (result.missing.length > 0) {
    add("missing-units", { units: names(result.missing), count: result.missing.length });
  }
  if (result.unexpected.length > 0) add("unexpected-units", { units: names(result.unexpected) });
  const day = result.restated?.date ?? period.end;
  const districts = !registry.inferred && registry.unitsInForce(day, "district").length === 0;
  const had = result.rows.some((row) => row.unit.level === "district");
  if (districts && !had && options.levels.includes("district")) add("no-districts", { date: day });
  const unpaired: Note[] = [];
  for (const [rate, own] of result.unpaired) {
    const rows = own.map(({ cell }) => `${cell.file} ${cell.sheet}!${cell.row}`);
    const places = [...new Set(rows)];
    const facts = { ...labelFacts("indicator", labelOf(rate, options)), places };
    if (places.length > 0)
      unpaired.push({ code: "rate-without-partner", facts: { ...facts, count: places.length } });
  }
  return { first: notes, last: unpaired };
}

/** What the sources of the window tell, whatever is asked of their totals. */
export function notesOfReading(
  observed: Observed,
  registry: Registry,
  period: Period,
  options: Pick<NoteOptions, "catalogue">,
): TwoParts {
  const notes: Note[] = [];
  const add = (code: string, facts: Note["facts"]) => notes.push({ code, facts });
  for (const { entry, date } of observed.oldStocks) {
    const unit = registry.nameOf(entry.unit, period);
    add("stock-as-of", {
      unit,
      date,
      ...labelFacts("indicator", labelOf(entry.indicator, options)),
    });
  }
  for (const { entry, own, lower } of observed.ownReports) {
    const { file, sheet, row, column } = entry.cell;
    add("counted-as-own", {
      unit: registry.nameOf(entry.unit, period),
      place: `${file} ${sheet}!${a1(row, column)}`,
      own,
      lower,
      ...labelFacts("indicator", labelOf(entry.indicator, options)),
    });
  }
  for (const { unit, kept, dropped } of observed.choices)
    add("duplicates-resolved", { unit, kept, dropped });
  if (observed.straddling.length > 0) {
    const places = observed.straddling.map(
      ({ sheet, row }) => `${sheet.file} ${sheet.sheet}!${row.row}`,
    );
    add("straddling-rows", { places, count: places.length });
  }
  if (observed.balance.unassigned === 0) return { first: notes, last: [] };
  const facts = {
    count: observed.balance.unassigned,
    ...unassignedFacts(observed.unassigned, options.catalogue.dimensions),
  };
  return { first: notes, last: [{ code: "unassigned", facts }] };
}

function labelOf(id: string, { catalogue }: Pick<AggregateOptions, "catalogue">): Label {
  return catalogue.indicators.find((indicator) => indicator.id === id)?.label ?? { vi: id, en: id };
}
