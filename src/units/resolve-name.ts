/** Finding a unit by its name inside the scope, on the row's days. */
import type { Stretch } from "../model/calendar.ts";
import type { Fact } from "../model/finding.ts";
import type { Level, Unit, UnitSpell } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { NameEntry, Tier } from "./name-index.ts";
import { levelsOf, parseUnitName } from "./names.ts";
import type { Registry } from "./registry.ts";
import { inTheirPlace, livesOf, problem, type Resolution, type UnitQuery } from "./resolution.ts";
import { isInScope, wasInScope } from "./scope.ts";
import { isInForceDuring } from "./spells.ts";
import { nearestUnits, rank, type Suggestion } from "./suggest.ts";

/** By name alone, inside the scope. */
export function resolveName(registry: Registry, query: UnitQuery): Resolution {
  const { on, scope, name = "" } = query;
  const tiers = registry.names.tiersOf(name);
  const here = firstTier(
    tiers,
    (e) => isInForceDuring(e.spell, on) && isInScope(registry, e.unit, e.spell, on, scope),
  );
  if (here.length > 0) return decide(registry, query, here);
  const once = firstTier(tiers, (e) => wasInScope(registry, e.unit, e.spell, on, scope));
  if (once.length > 0) return notInForce(registry, query, once);
  return unknown(
    registry,
    query,
    firstTier(tiers, (e) => isInForceDuring(e.spell, on)),
  );
}

/** The entries of the first tier in which any fits. */
function firstTier(tiers: readonly Tier[], fits: (entry: NameEntry) => boolean): NameEntry[] {
  const fitting: NameEntry[] = [];
  for (const tier of tiers) {
    for (const entry of tier) if (fits(entry)) fitting.push(entry);
    if (fitting.length > 0) break;
  }
  return fitting;
}

/** A single unit is found; the stated level may decide where no written type does. */
function decide(registry: Registry, query: UnitQuery, entries: NameEntry[]): Resolution {
  const atLevel = entries.filter((e) => e.unit.level === query.levelHint);
  const left = atLevel.length > 0 ? atLevel : entries;
  const units = distinct(left);
  if (units.length === 1) {
    const [unit] = units as [Unit];
    const spells = registry.spellsDuring(unit, query.on);
    const spell = spells.findLast((s) => left.some((e) => e.spell === s)) as UnitSpell;
    return { kind: "found", unit, spell };
  }
  return problem(registry, query, "ambiguous-unit", {}, units);
}

/** The name belongs to another time: who bears its territory, or its name, now. */
function notInForce(registry: Registry, query: UnitQuery, entries: NameEntry[]): Resolution {
  const units = distinct(entries);
  const facts = livesOf(
    units,
    entries.map((e) => e.spell),
    query.on,
  );
  const instead = inTheirPlace(registry, units, query.on);
  const near = rank(registry, query.name ?? "", query.on, instead, query.levelHint);
  return problem(registry, query, "unit-not-in-force", facts, near);
}

function unknown(registry: Registry, query: UnitQuery, elsewhere: NameEntry[]): Resolution {
  const { name = "", on, scope, levelHint } = query;
  const { type } = parseUnitName(name);
  const levels = levelsOf(type);
  const hint = levelHint ?? (levels.length === 1 ? levels[0] : undefined);
  const facts = scope.length > 0 ? placesOf(registry, distinct(elsewhere), on) : {};
  const suggestions = query.suggest === false ? [] : suggested(registry, query, hint);
  return { ...problem(registry, query, "unknown-unit", facts, []), suggestions };
}

const SUGGESTED = new WeakMap<Registry, Map<string, readonly Suggestion[]>>();
const MOST_SUGGESTED = 10_000;

/** One misspelt name stands in the rows of many days: between two changes its neighbours are the same. */
function suggested(
  registry: Registry,
  { name = "", on, scope }: UnitQuery,
  hint: Level | undefined,
): readonly Suggestion[] {
  let known = SUGGESTED.get(registry);
  if (known === undefined) SUGGESTED.set(registry, (known = new Map()));
  const epochs = [registry.epochOf(on.start), registry.epochOf(on.end)];
  const key = keyOf(name, hint, ...epochs, ...scope.map(({ id }) => id));
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= MOST_SUGGESTED) known.clear();
    known.set(key, (found = nearestUnits(registry, name, on, scope, hint)));
  }
  return found;
}

/** `elsewhere`: where units of that very name are, outside the scope; three at most are named. */
function placesOf(registry: Registry, units: readonly Unit[], on: Stretch): Record<string, Fact> {
  if (units.length === 0) return {};
  const places = units.slice(0, 3).map((unit) => {
    const spell = registry.spellsDuring(unit, on).at(-1) as UnitSpell;
    const day = spell.validTo !== null && spell.validTo <= on.end ? on.start : on.end;
    const above = registry.ancestorsOf(unit, day).map((u) => registry.nameOf(u, on));
    return [spell.name, ...above].join(", ") + (unit.code === null ? "" : ` (${unit.code})`);
  });
  return { elsewhere: places, elsewhereCount: units.length };
}

function distinct(entries: readonly NameEntry[]): Unit[] {
  return [...new Set(entries.map((e) => e.unit))];
}
