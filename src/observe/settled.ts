/**
 * Rows whose flows can be added up where they stand: regular rows of units that nothing else
 * speaks of. Nearly all rows of a run are so, and none of their cells needs an entry.
 */
import type { SettledBlock, SettledWhat, SettledLayout } from "./settled-block.ts";
import type { SettledSheet } from "./settled-sheet.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Form } from "../model/catalogue.ts";
import type { RowBlock, What } from "../model/row-block.ts";
import { isSummed as isSummedSheet } from "../model/sheet-rows.ts";
import { extended } from "../util/extended.ts";
import { keyOf } from "../util/keys.ts";
import { acrossLevels } from "./across.ts";
import { succeedingUnits } from "./across-succession.ts";
import { unitsByGroup } from "./by-group.ts";
import { brokenTwice } from "./broken-twice.ts";
import { contestedUnits } from "./contested.ts";
import { spanGroups } from "./duplicates.ts";
import { unitsOfNested } from "./members.ts";
import { type AbsentField, absentFields, type RowMaker } from "./row-maker.ts";
import { isCumulative, type ObserveContext, type SourceRow } from "./entry.ts";
import { breakdownOf, chosenOf, feedsOf, isSummed, matches } from "./feeds.ts";
import { unevenRates } from "./uneven-rates.ts";
import { type BlockSource, rowsOf, type SheetSources } from "./sources.ts";

/** Marks the rows that are settled, and gives their sheets. */
export function settle(
  sources: readonly SheetSources[],
  context: ObserveContext,
  makerOf: (sheet: SheetSources) => RowMaker,
): SettledSheet[] {
  const contested = interactingUnits(rowsOf(sources), context);
  for (const unit of unitsOfNested(sources, context)) contested.add(unit);
  const sheets: SettledSheet[] = [];
  for (const { sheet, rows } of sources) {
    // A unit with irregular rows is looked at cell by cell; if the others were added up, these alone.
    if (isSummedSheet(sheet)) continue;
    for (const row of rows) if (row.isIrregular) contested.add(row.unit.id);
  }
  for (const id of unevenRates(sources, context.catalogue)) contested.add(id);
  for (const own of sources) {
    const rows = own.rows.filter((row) => !row.isIrregular && !contested.has(row.unit.id));
    const isWhole = (row: BlockSource) => context.foldOnly?.has(row.unit.id) !== false;
    const put = (some: readonly BlockSource[], cellsOf: ReadonlySet<string>) => {
      const [first] = some;
      if (first === undefined) return;
      // Irregular rows apart, a sheet has one block.
      const layout = layoutOf(own, first.block, cellsOf, context.catalogue);
      const made = { sources: some, block: first.block, maker: makerOf(own) };
      const settled = extended(layout, made);
      for (const row of some) row.settled = settled;
      sheets.push(settled);
    };
    put(rows.filter(isWhole), NO_INDICATORS);
    if (context.cellsOf !== undefined)
      put(
        rows.filter((row) => !isWhole(row)),
        context.cellsOf,
      );
  }
  return sheets;
}

const NO_INDICATORS: ReadonlySet<string> = new Set();

/** Ids of units whose sources can stand in each other's way, or are turned into something else. */
function interactingUnits(rows: readonly SourceRow[], context: ObserveContext): Set<string> {
  const units = new Set([...contestedUnits(rows), ...acrossLevels(rows, context).units]);
  for (const group of spanGroups(rows, context)) for (const { unit } of group) units.add(unit.id);
  for (const row of rows) if (isCumulative(row)) units.add(row.unit.id);
  for (const unit of succeedingUnits(rows, context)) units.add(unit);
  for (const unit of brokenTwice(rows, context.catalogue)) units.add(unit);
  for (const unit of unitsByGroup(rows, context.catalogue)) units.add(unit);
  return units;
}

/** By the sheet's codes, which sheets of one template share: the layout, and of what it was made. */
const LAYOUTS = new WeakMap<
  RowBlock["whats"],
  { readonly of: readonly unknown[]; readonly layout: SettledLayout }
>();

/** `cellsOf`: indicators of which nothing is added up. */
function layoutOf(
  { sheet, form }: SheetSources,
  { whats, counts }: RowBlock,
  cellsOf: ReadonlySet<string>,
  catalogue: Catalogue,
): SettledLayout {
  const of = [catalogue, form, counts, sheet.columns, whats.length, cellsOf];
  const known = LAYOUTS.get(whats);
  if (known?.of.every((part, i) => part === of[i]) === true) return known.layout;
  const layout = makeLayout(whats, counts, form, absentFields(sheet, form), cellsOf, catalogue);
  LAYOUTS.set(whats, { of, layout });
  return layout;
}

function makeLayout(
  whats: RowBlock["whats"],
  counts: RowBlock["counts"],
  form: Form,
  absentOfSheet: readonly AbsentField[],
  cellsOf: ReadonlySet<string>,
  catalogue: Catalogue,
): SettledLayout {
  const formFeeds = feedsOf(form, catalogue);
  const { byField, distinct, dimensions } = formFeeds;
  const addsUp = (field: string) =>
    (byField.get(field) ?? []).every(
      ({ indicator }) => isSummed(indicator) && !cellsOf.has(indicator.id),
    );
  const slots = counts.flatMap(({ field }, slot) => (addsUp(field) ? [slot] : []));
  const fields = slots.map((slot) => counts[slot]?.field ?? "");
  const absent = absentOfSheet.filter(({ field }) => addsUp(field));
  const whatOf = (what: What): SettledWhat => {
    const feedsFor = (field: string) =>
      (byField.get(field) ?? [])
        .filter((feed) => matches(feed.source, what))
        .map(({ indicator }) => indicator);
    const by = breakdownOf(what, dimensions);
    const feeds = fields.map(feedsFor);
    return {
      by,
      chosenBy: chosenOf(what, formFeeds),
      feeds,
      made: feeds.reduce((sum, own) => sum + own.length, 0),
      absent: absent.flatMap(({ field, value }) =>
        feedsFor(field).map((indicator) => ({ indicator, value })),
      ),
      key: keyOf(...Object.entries(by).flat()),
    };
  };
  return {
    key: keyOf(form.id, ...fields),
    slots,
    fields: new Set([...fields, ...absent.map(({ field }) => field)]),
    isWhole:
      slots.length === counts.length &&
      absent.length === absentOfSheet.length &&
      distinct.length === 0,
    whats: whats.map(whatOf),
  };
}

/** Whether a row says anything of a flow, even that it is missing. */
export function feedsFlow({ whats, block }: SettledBlock, { index, record }: BlockSource): boolean {
  const what = whats[block.what[index] as number];
  return (
    what !== undefined &&
    (what.feeds.some((feeds) => feeds.length > 0) || (record && what.absent.length > 0))
  );
}

/** Whether rows of a form with these count fields can be added up without being looked at again. */
export function canFold(form: Form, fields: readonly string[], catalogue: Catalogue): boolean {
  const { byField, distinct } = feedsOf(form, catalogue);
  if (distinct.length > 0) return false;
  const all = [...fields, ...form.fields.filter(isCountedIfAbsent).map(({ id }) => id)];
  return all.every((field) =>
    (byField.get(field) ?? []).every(({ indicator }) => isSummed(indicator)),
  );
}

function isCountedIfAbsent({ valueIfColumnAbsent }: Form["fields"][number]): boolean {
  return valueIfColumnAbsent !== undefined;
}
