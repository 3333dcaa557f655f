/** What sheets say of other stretches, and what is counted of them: by unit, form, field, breakdown and days. */
import { plus } from "../model/decimal.ts";
import { addDays, type Stretch } from "../model/calendar.ts";
import {
  bindTime,
  type Comparison,
  type CountCell,
  type PlacedSheet,
  type Placing,
  type RowTime,
} from "../model/form-sheet.ts";
import { type RowBlock, type What, whenOf } from "../model/row-block.ts";
import { RowView } from "../model/row-view.ts";
import { placeAt } from "../model/sheet-rows.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { CheckContext } from "./check.ts";

/** One figure: of what, of when, and where it stands. */
interface Said {
  readonly sheet: PlacedSheet;
  readonly unit: Unit;
  readonly field: string;
  /** Unit, form, field and breakdown. */
  readonly key: string;
  /** As its labels say it, not yet moved to an earlier stretch nor to the start of the year. */
  readonly time: RowTime;
  readonly days: Stretch;
  readonly value: number;
  readonly cell: CountCell;
}

export type Compared = Said & { readonly role: Comparison["role"] };

export interface ComparedSheets {
  readonly compared: readonly Compared[];
  /** What is counted of these days; null: not exactly known, or said by two sheets. */
  counted(key: string, days: Stretch): number | null;
}

const KNOWN = new WeakMap<readonly PlacedSheet[], ComparedSheets | null>();

/** null: no sheet compares anything. Several checks ask for the same. */
export function comparedIn(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): ComparedSheets | null {
  let known = KNOWN.get(sheets);
  if (known === undefined) KNOWN.set(sheets, (known = collect(sheets, context)));
  return known;
}

function collect(sheets: readonly PlacedSheet[], context: CheckContext): ComparedSheets | null {
  const compared: Compared[] = [];
  for (const sheet of sheets)
    for (const [i, { role, block }] of (sheet.comparisons ?? []).entries()) {
      const placing = sheet.comparisonPlacings?.[i];
      if (placing === undefined) continue;
      for (const said of figuresIn(sheet, block, placing, context))
        compared.push({ ...said, role });
    }
  if (compared.length === 0) return null;
  const wanted = new Set(compared.map(({ key }) => key));
  const counted = new Map<string, { sum: number | null; readonly sheet: PlacedSheet }>();
  for (const sheet of sheets)
    for (const [b, block] of sheet.blocks.entries()) {
      if (block.summed !== undefined) continue;
      const placing = sheet.placings[b] as Placing;
      for (const { key, days, value } of figuresIn(sheet, block, placing, context, wanted)) {
        const at = stretchKey(key, days);
        const known = counted.get(at);
        if (known === undefined) counted.set(at, { sum: value, sheet });
        else
          known.sum = known.sheet === sheet && known.sum !== null ? plus(known.sum, value) : null;
      }
    }
  return { compared, counted: (key, days) => counted.get(stretchKey(key, days))?.sum ?? null };
}

function stretchKey(key: string, { start, end }: Stretch): string {
  return keyOf(key, start, end);
}

/** The exact figures of rows of periods. */
function* figuresIn(
  sheet: PlacedSheet,
  block: RowBlock,
  placing: Placing,
  context: CheckContext,
  wanted?: ReadonlySet<string>,
): Generator<Said> {
  const view = new RowView(block);
  const days = block.whens.map(({ time }) => bindTime(ownTime(time), context.scheme));
  const members = block.whats.map(membersKey);
  for (let i = 0; i < block.length; i++) {
    view.at = i;
    const place = placeAt(placing, i);
    const time = whenOf(block, i);
    const own = days[block.when[i] as number] ?? null;
    if (place.kind !== "found" || own === null || time.kind === "date") continue;
    const { unit } = place;
    for (const [slot, { field }] of block.counts.entries()) {
      const key = keyOf(unit.id, sheet.form, field, members[block.what[i] as number]);
      if (wanted !== undefined && !wanted.has(key)) continue;
      const value = view.exact(slot);
      const cell = view.cell(slot);
      if (value === null || cell === undefined) continue;
      yield { sheet, unit, field, key, time, days: own, value, cell };
    }
  }
}

function membersKey(what: What): string {
  return keyOf(...[...what].map(([field, { value }]) => keyOf(field, value)).sort(byText));
}

/** The stretch that the labels name, without the months before it. */
function ownTime(time: RowTime): RowTime {
  if (!("cumulative" in time)) return time;
  const own = { ...time };
  delete own.cumulative;
  if (own.kind !== "label") delete own.sinceNewYear;
  return own;
}

export function dayBefore({ start }: Stretch): string {
  return addDays(start, -1);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a figure is called: its field as the form heads it, since its own column may be headed by months or roles. */
export function nameOf({ sheet, field }: Said, { forms }: CheckContext): string {
  const form = forms.find(({ id }) => id === sheet.form);
  return form?.fields.find(({ id }) => id === field)?.heading ?? field;
}
