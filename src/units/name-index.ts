/** Names and aliases of a registry, by the keys under which they compare equal. */
import type { Unit, UnitSpell } from "../model/unit.ts";
import { lettersOf, looseName } from "../util/vietnamese.ts";
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

/** {@link looseName}, and which letters are in it. */
export interface LooseName {
  readonly text: string;
  readonly letters: number;
}

export function looseOf(base: string): LooseName {
  const text = looseName(base);
  return { text, letters: lettersOf(text) };
}

/** A spell under one of its names. */
export type NamedSpell = Pick<NameEntry, "unit" | "spell" | "type">;

/** Who bears a base. */
export interface NamedBase {
  readonly base: string;
  readonly loose: LooseName;
  readonly named: readonly NamedSpell[];
}

/** Names that fit equally well; a better tier is looked at first. */
export type Tier = readonly NameEntry[];

/** Names whose tiers are remembered at a time. */
const MOST_TIERS = 20_000;

export class NameIndex {
  readonly #tiers = new Map<string, readonly Tier[]>();
  readonly #units: readonly Unit[];
  #byBase: Map<string, NameEntry[]> | null = null;
  readonly #loose = new Map<string, LooseName>();
  readonly #parsed = new Map<UnitSpell, readonly ParsedName[]>();
  #bases: readonly NamedBase[] | null = null;

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

  /** The bases of all names and aliases. */
  bases(): readonly NamedBase[] {
    return (this.#bases ??= this.basesOf(this.#units));
  }

  /** The bases of these units' names and aliases, each read in the one likely way. */
  basesOf(units: readonly Unit[]): readonly NamedBase[] {
    const byBase = new Map<string, NamedSpell[]>();
    for (const unit of units) {
      for (const spell of unit.spells) {
        for (const { base, type } of this.parsedOf(spell)) {
          const named = byBase.get(base);
          if (named === undefined) byBase.set(base, [{ unit, spell, type }]);
          else named.push({ unit, spell, type });
        }
      }
    }
    return Array.from(byBase, ([base, named]) => ({ base, loose: this.looseOf(base), named }));
  }

  /** Name and aliases of a spell, remembered. */
  parsedOf(spell: UnitSpell): readonly ParsedName[] {
    let parsed = this.#parsed.get(spell);
    if (parsed === undefined) {
      parsed = [spell.name, ...spell.aliases].map(parseUnitName);
      this.#parsed.set(spell, parsed);
    }
    return parsed;
  }

  /** The loose form of a registry's base name, remembered. */
  looseOf(base: string): LooseName {
    let loose = this.#loose.get(base);
    if (loose === undefined) this.#loose.set(base, (loose = looseOf(base)));
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
