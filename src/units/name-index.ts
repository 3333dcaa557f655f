/** Names and aliases of a registry, by the keys under which they compare equal. */
import type { Unit, UnitSpell } from "../model/unit.ts";
import { looseName } from "../util/vietnamese.ts";
import {
  parseUnitName,
  readingsOf,
  type ParsedName,
  type Reading,
  type UnitType,
} from "./names.ts";

/** One name or alias of one spell, in one reading. */
export interface NameEntry {
  readonly unit: Unit;
  readonly spell: UnitSpell;
  readonly type: UnitType | null;
  /** Folded, agency included. */
  readonly full: string;
}

/** Names that fit equally well; a better tier is looked at first. */
export type Tier = readonly NameEntry[];

/** Names whose tiers are remembered at a time. */
const MOST_TIERS = 20_000;

export class NameIndex {
  readonly #tiers = new Map<string, readonly Tier[]>();
  readonly #units: readonly Unit[];
  #byBase: Map<string, NameEntry[]> | null = null;
  readonly #loose = new Map<string, string>();
  readonly #parsed = new Map<string, ParsedName>();

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /**
   * What a written name may mean anywhere and at any time, best first: the very same name
   * with its agency; the same type and base; then names written without type, and
   * abbreviations that may be part of the name.
   */
  tiersOf(name: string): readonly Tier[] {
    // Names recur: in every district there is a Xã An Bình.
    let tiers = this.#tiers.get(name);
    if (tiers === undefined) {
      if (this.#tiers.size >= MOST_TIERS) this.#tiers.clear();
      this.#tiers.set(name, (tiers = this.#findTiers(name)));
    }
    return tiers;
  }

  #findTiers(name: string): readonly Tier[] {
    const { full } = parseUnitName(name);
    const readings = readingsOf(name);
    const hits = readings.map((reading) => this.#fitting(reading));
    const all = hits.flat();
    const certain = readings.flatMap((r, i) => (r.certain ? (hits[i] as NameEntry[]) : []));
    return [all.filter((entry) => entry.full === full), certain, all];
  }

  /** {@link parseUnitName} of a registry's name, remembered: suggestions compare with thousands. */
  parsedOf(name: string): ParsedName {
    let parsed = this.#parsed.get(name);
    if (parsed === undefined) {
      parsed = parseUnitName(name);
      this.#parsed.set(name, parsed);
    }
    return parsed;
  }

  /** {@link looseName} of a registry's base name, remembered. */
  looseOf(base: string): string {
    let loose = this.#loose.get(base);
    if (loose === undefined) {
      loose = looseName(base);
      this.#loose.set(base, loose);
    }
    return loose;
  }

  #fitting(reading: Reading): NameEntry[] {
    const sameBase = this.#index().get(reading.base) ?? [];
    if (reading.type === null) return sameBase;
    return sameBase.filter((entry) => entry.type === reading.type);
  }

  #index(): ReadonlyMap<string, NameEntry[]> {
    if (this.#byBase !== null) return this.#byBase;
    this.#byBase = new Map();
    for (const unit of this.#units) {
      for (const spell of unit.spells) {
        this.#add(unit, spell, spell.name);
        for (const alias of spell.aliases) this.#add(unit, spell, alias);
      }
    }
    return this.#byBase;
  }

  #add(unit: Unit, spell: UnitSpell, name: string): void {
    const byBase = this.#byBase as Map<string, NameEntry[]>;
    const { type, base, full, certain, agency } = parseUnitName(name);
    const add = (reading: Pick<Reading, "type" | "base">): void => {
      if (reading.base === "") return;
      const entry = { unit, spell, type: reading.type, full };
      const entries = byBase.get(reading.base);
      if (entries === undefined) byBase.set(reading.base, [entry]);
      else entries.push(entry);
    };
    if (certain && agency === null) add({ type, base });
    else readingsOf(name).forEach(add);
  }
}
