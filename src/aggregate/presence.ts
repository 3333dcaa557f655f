/**
 * Of whom and of which months a total is: a change between two totals is even only where both are
 * of the same units, and each unit reported the same months of either window.
 */
import type { Stretch } from "../model/calendar.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Indicator } from "../model/catalogue.ts";
import { monthOf, type PeriodScheme } from "../model/period.ts";
import { keyOf } from "../util/keys.ts";
import { linesOf, type ReportingRow } from "./coverage.ts";
import { type Cube, type CubeCell, TOTAL } from "./cube.ts";
import type { AggregateInput } from "./input.ts";

/** By unit that reported: what its part of a total is of, as a text that is the same for the same. */
export type Present = ReadonlyMap<string, string>;

export class Presence {
  readonly #cube: Cube;
  readonly #input: AggregateInput;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #months: ReportedMonths;
  /** Units that sent a form, by line and form. */
  readonly #senders = new Map<string, Set<string>>();
  readonly #old: ReadonlySet<string>;

  constructor(cube: Cube, input: AggregateInput) {
    this.#cube = cube;
    this.#input = input;
    this.#indicators = new Map(input.catalogue.indicators.map((own) => [own.id, own]));
    this.#old = new Set(input.old.map(({ unit, indicator }) => keyOf(unit.id, indicator)));
    const { reporting, registry, period, catalogue } = input;
    const scheme = catalogue.schemes.get(period.scheme) as PeriodScheme;
    this.#months = new ReportedMonths(reporting, period, scheme);
    const told = new Set<string>();
    for (const { unit, form, stretch } of reporting) {
      const key = keyOf(unit.id, form);
      if (told.has(key)) continue;
      told.add(key);
      for (const line of linesOf(registry, unit, stretch)) {
        const of = keyOf(line.id, form);
        this.#senders.set(of, (this.#senders.get(of) ?? new Set<string>()).add(unit.id));
      }
    }
  }

  /** Of a line's own total. */
  of(lineId: string, indicatorId: string): Present {
    const indicator = this.#indicators.get(indicatorId);
    if (indicator === undefined) return new Map();
    const { ratio } = indicator;
    if (ratio === undefined) return this.#ofCount(lineId, indicator);
    const [above, below] = [this.of(lineId, ratio.numerator), this.of(lineId, ratio.denominator)];
    const units = new Set([...above.keys(), ...below.keys()]);
    return new Map([...units].map((id) => [id, keyOf(above.get(id), below.get(id))]));
  }

  #ofCount(lineId: string, indicator: Indicator): Present {
    const cell = this.#cube.get(lineId)?.slices.get(TOTAL)?.cells.get(indicator.id);
    const present = new Map<string, string>();
    const forms = formsOf(indicator, this.#input.catalogue);
    const put = (unit: string, isWhole: boolean) => {
      const isOld = this.#old.has(keyOf(unit, indicator.id));
      const months = indicator.kind === "stock" ? WHOLE : this.#months.of(unit, forms.all);
      present.set(unit, keyOf(months, String(isWhole), String(isOld)));
    };
    const gaps = cell?.gaps ?? NOBODY;
    for (const unit of cell?.units ?? []) put(unit, !gaps.has(unit));
    for (const form of forms.chosen) {
      // Nobody writes a row for what did not happen.
      for (const unit of this.#senders.get(keyOf(lineId, form)) ?? [])
        if (!present.has(unit) && !gaps.has(unit)) put(unit, true);
    }
    return present;
  }
}

const NOBODY: NonNullable<CubeCell["gaps"]> = new Set();

/** Forms that feed an indicator; `chosen`: only with some of their rows. */
function formsOf(
  { id, sources }: Indicator,
  catalogue: Catalogue,
): { readonly all: readonly string[]; readonly chosen: readonly string[] } {
  const summaries = catalogue.forms.filter(({ fields }) => fields.some((f) => f.id === id));
  const all = new Set(
    [...sources, ...summaries.map((own) => ({ form: own.id }))].map((s) => s.form),
  );
  const chosen = sources.filter(({ where }) => where !== undefined).map(({ form }) => form);
  return { all: [...all], chosen: [...new Set(chosen)] };
}

/** Months of the window that a unit's reports of a form are of; dated rows are of all of it. */
class ReportedMonths {
  readonly #byReport = new Map<string, Set<number> | null>();
  readonly #count: number;

  constructor(rows: readonly ReportingRow[], window: Stretch, scheme: PeriodScheme) {
    const numberOf = (day: string) => {
      const { year, index } = monthOf(day, scheme);
      return year * 12 + index;
    };
    const first = numberOf(window.start);
    this.#count = numberOf(window.end) - first + 1;
    for (const { unit, form, stretch, record } of rows) {
      const key = keyOf(unit.id, form);
      const known = this.#byReport.get(key);
      if (known === null) continue;
      if (record) {
        this.#byReport.set(key, null);
        continue;
      }
      const months = known ?? new Set<number>();
      const [from, to] = [numberOf(stretch.start), numberOf(stretch.end)];
      for (let month = from; month <= to; month++) months.add(month - first);
      this.#byReport.set(key, months);
    }
  }

  of(unitId: string, forms: readonly string[]): string {
    const months = new Set<number>();
    for (const form of forms) {
      const own = this.#byReport.get(keyOf(unitId, form));
      if (own === null) return WHOLE;
      for (const month of own ?? []) months.add(month);
    }
    return months.size >= this.#count ? WHOLE : [...months].sort((a, b) => a - b).join(" ");
  }
}

const WHOLE = "whole";

/** The same units, and each with the same months. */
export function areEven(a: Present, b: Present): boolean {
  return a.size === b.size && [...a].every(([unit, of]) => b.get(unit) === of);
}

/** Units that are on both sides with the same months. */
export function onBothSides(a: Present, b: Present): string[] {
  return [...a].filter(([unit, of]) => b.get(unit) === of).map(([unit]) => unit);
}

/** Each of its units has reported the whole of its window. */
export function isWhole(present: Present): boolean {
  const whole = keyOf(WHOLE, "true", "false");
  return [...present.values()].every((of) => of === whole || of === keyOf(whole, whole));
}
