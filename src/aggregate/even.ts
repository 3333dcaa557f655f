/** Changes between totals that are not of the same units and months: marked, with the like-for-like one beside. */
import type { LikeForLike, UnevenChange } from "../model/change.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { ReportRow, ReportValue } from "../model/report.ts";
import { keyOf } from "../util/keys.ts";
import { changeOf } from "./change.ts";
import type { Aggregated } from "./index.ts";
import { areEven, isWhole, onBothSides, type Present } from "./presence.ts";

/** Totals of a period, and how they are made of other observations. */
export interface Remade {
  readonly result: Aggregated;
  readonly observations: readonly Observation[];
  readonly remake: (observations: readonly Observation[]) => Aggregated;
}

export interface Evenness {
  /** Of a row of the later totals and an indicator; empty where both are of the same. */
  of(row: number, indicator: Indicator): UnevenChange;
}

export function evenness(past: Remade, now: Remade): Evenness {
  return new Both(past, now);
}

class Both implements Evenness {
  readonly #past: Side;
  readonly #now: Side;
  #like: { readonly past: Figures; readonly now: Figures } | null = null;

  constructor(past: Remade, now: Remade) {
    this.#past = new Side(past);
    this.#now = new Side(now);
  }

  of(row: number, indicator: Indicator): UnevenChange {
    const unit = this.#now.unitId(row);
    const before = this.#past.present(unit, indicator.id);
    const after = this.#now.present(unit, indicator.id);
    if (before.size === 0 || after.size === 0 || areEven(before, after)) return {};
    const key = this.#now.key(row);
    const whole = isWhole(before) && isWhole(after);
    if (
      whole &&
      this.#past.isComplete(key, indicator.id) &&
      this.#now.isComplete(key, indicator.id)
    )
      return {};
    const units = onBothSides(before, after).length;
    return { uneven: true, like: units === 0 ? null : this.#likeOf(key, indicator, units) };
  }

  #likeOf(key: string, indicator: Indicator, units: number): LikeForLike | null {
    const { past, now } = (this.#like ??= this.#remade());
    const [before, after] = [past.get(key)?.[indicator.id], now.get(key)?.[indicator.id]];
    if (before === undefined || after === undefined) return null;
    const { difference, percent, points } = changeOf(before, after, indicator, false);
    if (difference === null) return null;
    return { units, before: before.value, after: after.value, difference, percent, points };
  }

  #remade(): { readonly past: Figures; readonly now: Figures } {
    const ids = new Set(this.#now.remade.observations.map(({ indicator }) => indicator));
    const kept = new Map([...ids].map((id) => [id, this.#kept(id)]));
    const isKept = ({ indicator, unit }: Observation) => kept.get(indicator)?.has(unit.id) === true;
    return { past: this.#past.figuresOf(isKept), now: this.#now.figuresOf(isKept) };
  }

  /** Over all lines that are shown. */
  #kept(indicator: string): Set<string> {
    const kept = new Set<string>();
    for (const unit of this.#now.unitIds()) {
      const sides = [
        this.#past.present(unit, indicator),
        this.#now.present(unit, indicator),
      ] as const;
      for (const id of onBothSides(...sides)) kept.add(id);
    }
    return kept;
  }
}

type Figures = ReadonlyMap<string, Readonly<Record<string, ReportValue>>>;

class Side {
  readonly remade: Remade;
  readonly #rows: ReadonlyMap<string, ReportRow>;
  readonly #presence: ReturnType<Aggregated["presence"]>;
  readonly #known = new Map<string, Present>();

  constructor(remade: Remade) {
    this.remade = remade;
    const { rows } = remade.result;
    this.#rows = new Map(rows.map((row, i) => [this.key(i), row]));
    this.#presence = remade.result.presence();
  }

  unitId(row: number): string {
    return this.remade.result.units[row]?.id ?? "";
  }

  unitIds(): Set<string> {
    return new Set(this.remade.result.units.map(({ id }) => id));
  }

  key(row: number): string {
    return rowKey(this.remade.result, row);
  }

  present(unit: string, indicator: string): Present {
    const key = keyOf(unit, indicator);
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = this.#presence.of(unit, indicator)));
    return known;
  }

  /** All units that should have a value have one. */
  isComplete(key: string, indicator: string): boolean {
    const row = this.#rows.get(key);
    const value = row?.values[indicator];
    if (row === undefined || value === undefined) return false;
    const expected = value.expected === undefined ? row.reporting.expected : value.expected;
    return expected !== null && (value.actual ?? row.reporting.actual) >= expected;
  }

  figuresOf(isKept: (observation: Observation) => boolean): Figures {
    const { observations, remake } = this.remade;
    const result = remake(observations.filter(isKept));
    return new Map(result.rows.map((row, i) => [rowKey(result, i), row.values]));
  }
}

/** Tells rows of one result apart, and is the same in another one. */
export function rowKey({ rows, units }: Aggregated, row: number): string {
  return keyOf(units[row]?.id, ...Object.entries(rows[row]?.by ?? {}).flat());
}
