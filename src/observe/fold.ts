/**
 * Settled rows of a window added up: one observation for a unit, its line upwards, a
 * breakdown and an indicator, instead of one for each cell.
 */
import type { SettledWhat } from "./settled-block.ts";
import type { SettledSheet } from "./settled-sheet.ts";
import { contains, type Stretch } from "../model/calendar.ts";
import type { Observation } from "../model/observation.ts";
import { BLANK, stretchesOf } from "../model/row-block.ts";
import type { Balance } from "../model/report.ts";
import { lastDayIn } from "../model/unit-days.ts";
import type { Unit } from "../model/unit.ts";
import { exact, missing, type Value } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import type { ObserveContext } from "./entry.ts";
import type { BlockSource } from "./sources.ts";
import { Unassigned } from "./unassigned.ts";

export interface Folded {
  readonly observations: readonly Observation[];
  /** Observations that went into them, by file. */
  readonly byFile: ReadonlyMap<string, number>;
  readonly balance: Balance;
  readonly unassigned: Unassigned;
}

export function fold(
  sheets: readonly SettledSheet[],
  window: Stretch,
  context: ObserveContext,
): Folded {
  const folding = new Folding(window, context);
  for (const sheet of sheets) folding.add(sheet);
  return folding.folded();
}

/** What has been added up of one unit, line, breakdown and form. */
interface Sum {
  /** The first of its rows. */
  readonly source: BlockSource;
  readonly cell: Observation["cell"];
  readonly what: SettledWhat;
  /** By slot: the sum, and how many cells had a number and how many were blank. */
  readonly sums: Float64Array;
  readonly counted: Int32Array;
  readonly blank: Int32Array;
  /** Rows that are records. */
  records: number;
}

class Folding {
  readonly #window: Stretch;
  readonly #context: ObserveContext;
  /** By unit, then by line, form, breakdown and columns. */
  readonly #sums: Sums = new Map();
  /** Layouts by number, which keys of sums begin with. */
  readonly #layouts = new Map<string, number>();
  readonly #byFile = new Map<string, number>();
  readonly #unassigned = new Unassigned();
  readonly #balance = {
    read: 0,
    observed: 0,
    missing: 0,
    refused: 0,
    superseded: 0,
    unassigned: 0,
  };

  constructor(window: Stretch, context: ObserveContext) {
    this.#window = window;
    this.#context = context;
  }

  add(sheet: SettledSheet): void {
    const { block, slots, sources, whats } = sheet;
    const inside = stretchesOf(block, this.#context.scheme).map(
      (stretch) => stretch !== null && contains(this.#window, stretch),
    );
    if (!inside.includes(true)) return;
    let layout = this.#layouts.get(sheet.key);
    if (layout === undefined) this.#layouts.set(sheet.key, (layout = this.#layouts.size));
    const lines = new SumsOfSheet(sheet, layout, this.#sums, this.#context);
    const width = block.counts.length;
    const { values, summed } = block;
    let made = 0;
    for (const source of sources) {
      const i = source.index;
      if (inside[block.when[i] as number] !== true) continue;
      const what = whats[block.what[i] as number] as SettledWhat;
      const sum = lines.of(source, what);
      const rows = summed?.rows[i] ?? 1;
      made += rows * (what.made + (source.record ? what.absent.length : 0));
      if (source.record) sum.records += rows;
      if (summed !== undefined) {
        addSummed(sum, slots, i * width, values, rows, summed.counted);
        continue;
      }
      for (let k = 0; k < slots.length; k++) {
        const value = values[i * width + (slots[k] as number)] as number;
        if (value === BLANK) sum.blank[k] = (sum.blank[k] as number) + 1;
        else {
          sum.sums[k] = (sum.sums[k] as number) + value;
          sum.counted[k] = (sum.counted[k] as number) + 1;
        }
      }
    }
    const file = sources[0]?.sheet.file ?? "";
    this.#byFile.set(file, (this.#byFile.get(file) ?? 0) + made);
  }

  folded(): Folded {
    const observations: Observation[] = [];
    for (const own of this.#sums.values()) {
      for (const sum of own.values()) {
        addObservations(sum, observations);
        this.#account(sum);
      }
    }
    return {
      observations,
      byFile: this.#byFile,
      balance: this.#balance,
      unassigned: this.#unassigned,
    };
  }

  /** Cells by what became of them. */
  #account({ what, counted, blank }: Sum): void {
    for (const [k, feeds] of what.feeds.entries()) {
      const [numbers, blanks] = [counted[k] as number, blank[k] as number];
      this.#balance.read += numbers + blanks;
      if (feeds.length > 0) {
        this.#balance.observed += numbers;
        this.#balance.missing += blanks;
      } else {
        this.#balance.missing += blanks;
        this.#balance.unassigned += numbers;
        if (numbers > 0) this.#unassigned.add(what.chosenBy);
      }
    }
  }
}

/** A row that stands for many. */
function addSummed(
  sum: Sum,
  slots: readonly number[],
  from: number,
  values: Int32Array | Float64Array,
  rows: number,
  counted: Int32Array,
): void {
  for (const [k, slot] of slots.entries()) {
    const cells = counted[from + slot] as number;
    sum.sums[k] = (sum.sums[k] as number) + (values[from + slot] as number);
    sum.counted[k] = (sum.counted[k] as number) + cells;
    sum.blank[k] = (sum.blank[k] as number) + rows - cells;
  }
}

type Sums = Map<Unit, Map<string, Sum>>;

/** Where the rows of one sheet are added up; looked for once for each unit, line and breakdown. */
class SumsOfSheet {
  readonly #sheet: SettledSheet;
  readonly #all: Sums;
  readonly #layout: number;
  readonly #epochs: readonly number[];
  /** By time: what it must not be added up with. */
  readonly #due: readonly string[] | null;
  readonly #known = new Map<Unit, Map<string | number, Sum>[]>();

  constructor(sheet: SettledSheet, layout: number, all: Sums, context: ObserveContext) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#all = all;
    const stretches = stretchesOf(sheet.block, context.scheme);
    this.#epochs = stretches.map((stretch) =>
      stretch === null ? 0 : context.units.epochOf(stretch.end),
    );
    const { due } = context;
    this.#due = due === null ? null : stretches.map((own) => (own === null ? "" : due.of(own)));
  }

  of(source: BlockSource, what: SettledWhat): Sum {
    const { unit, stretch, index } = source;
    const { block } = this.#sheet;
    let byWhat = this.#known.get(unit);
    if (byWhat === undefined) this.#known.set(unit, (byWhat = []));
    const which = block.what[index] as number;
    const byLine = (byWhat[which] ??= new Map<string | number, Sum>());
    const closes = unit.spells.at(-1)?.validTo ?? null;
    // A unit that closed within the stretch is looked at on its last day.
    const when = block.when[index] as number;
    const upwards =
      closes === null || stretch.end < closes
        ? (this.#epochs[when] as number)
        : `on ${lastDayIn(unit, stretch)}`;
    const line = this.#due === null ? upwards : `${upwards} due ${this.#due[when] as string}`;
    let sum = byLine.get(line);
    if (sum === undefined) byLine.set(line, (sum = this.#find(source, what, line)));
    return sum;
  }

  #find(source: BlockSource, what: SettledWhat, line: string | number): Sum {
    let own = this.#all.get(source.unit);
    if (own === undefined) this.#all.set(source.unit, (own = new Map()));
    const key = keyOf(this.#layout, what.key, line);
    let sum = own.get(key);
    if (sum === undefined) {
      const size = this.#sheet.slots.length;
      const column = source.block.counts[this.#sheet.slots[0] ?? 0]?.column ?? 1;
      const { file, sheet } = source.sheet;
      sum = {
        source,
        cell: { file, sheet, row: source.rowNumber, column },
        what,
        sums: new Float64Array(size),
        counted: new Int32Array(size),
        blank: new Int32Array(size),
        records: 0,
      };
      own.set(key, sum);
    }
    return sum;
  }
}

function addObservations(sum: Sum, into: Observation[]): void {
  for (const [k, feeds] of sum.what.feeds.entries()) {
    for (const { id } of feeds) {
      if ((sum.counted[k] as number) > 0)
        into.push(observation(sum, id, exact(sum.sums[k] as number)));
      if ((sum.blank[k] as number) > 0) into.push(observation(sum, id, missing("O")));
    }
  }
  if (sum.records === 0) return;
  for (const { indicator, value } of sum.what.absent)
    into.push(observation(sum, indicator.id, exact(value * sum.records)));
}

function observation({ source, what, cell }: Sum, indicator: string, value: Value): Observation {
  const { unit, form, record } = source;
  return {
    indicator,
    unit,
    start: source.stretch.start,
    end: source.stretch.end,
    by: what.by,
    value,
    form,
    record,
    cell,
  };
}
