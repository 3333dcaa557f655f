/** The names nearest to one that no unit bears: shown to the user, never accepted silently. */
import type { Stretch } from "../model/calendar.ts";
import type { Level, Unit } from "../model/unit.ts";
import { editDistance, looseName } from "../util/vietnamese.ts";
import { parseUnitName } from "./names.ts";
import type { Registry } from "./registry.ts";
import { unitsInScope } from "./scope.ts";

export interface Suggestion {
  readonly name: string;
  readonly code: string | null;
}

const MOST = 3;
/** What the same letters with other marks, or another type, cost against one wrong letter. */
const OTHER_MARKS = 0.5;
const OTHER_TYPE = 0.6;
const OTHER_LEVEL = 0.3;

/** A unit as a suggestion, under its name in the stretch. */
export function suggestionOf(registry: Registry, unit: Unit, on: Stretch): Suggestion {
  return { name: registry.nameOf(unit, on), code: unit.code };
}

/**
 * Up to three units in scope and in force with the nearest names, the nearest first: first
 * those that differ in marks, i or y, spaces; then in type; then by single letters.
 */
export function nearestUnits(
  registry: Registry,
  name: string,
  on: Stretch,
  scope: readonly Unit[],
  levelHint: Level | undefined,
): readonly Suggestion[] {
  const units = unitsInScope(registry, on, scope);
  const near = scores(registry, name, on, units, levelHint).filter((r) => r.score < Infinity);
  return sorted(registry, near)
    .slice(0, MOST)
    .map(({ unit }) => suggestionOf(registry, unit, on));
}

interface Ranked {
  readonly unit: Unit;
  readonly score: number;
}

/** Units by nearness of their names in the stretch to a written one; the far ones last. */
export function rank(
  registry: Registry,
  name: string,
  on: Stretch,
  units: readonly Unit[],
  levelHint: Level | undefined,
): readonly Unit[] {
  return sorted(registry, scores(registry, name, on, units, levelHint)).map((r) => r.unit);
}

/** Infinity: not near. */
function scores(
  registry: Registry,
  name: string,
  on: Stretch,
  units: readonly Unit[],
  levelHint: Level | undefined,
): Ranked[] {
  const wanted = parseUnitName(name);
  const loose = looseName(wanted.base);
  const limit = Math.max(1, Math.min(3, Math.floor(loose.length / 3)));
  const scoreOf = (unit: Unit): number => {
    if (wanted.base === "") return Infinity;
    let best = Infinity;
    for (const spell of registry.spellsDuring(unit, on)) {
      for (const written of [spell.name, ...spell.aliases]) {
        const theirs = registry.names.parsedOf(written);
        let score = distance(registry, wanted.base, loose, theirs.base, limit);
        if (wanted.type !== null && theirs.type !== wanted.type) score += OTHER_TYPE;
        if (levelHint !== undefined && unit.level !== levelHint) score += OTHER_LEVEL;
        best = Math.min(best, score);
      }
    }
    return best;
  };
  return units.map((unit) => ({ unit, score: scoreOf(unit) }));
}

function sorted(registry: Registry, ranked: Ranked[]): readonly Ranked[] {
  // Infinity - Infinity is no number: units that are not near keep registry order.
  return ranked.sort((a, b) =>
    a.score === b.score ? registry.compare(a.unit, b.unit) : a.score - b.score,
  );
}

function distance(
  registry: Registry,
  base: string,
  loose: string,
  theirBase: string,
  limit: number,
): number {
  if (base === theirBase) return 0;
  const theirs = registry.names.looseOf(theirBase);
  const letters = isExtended(loose, theirs) ? 1 : editDistance(loose, theirs, limit);
  if (letters > limit) return Infinity;
  // The marks count too: of two names one letter away, the one with the same marks is nearer.
  const marked = Math.min(editDistance(base, theirBase, limit + 3), limit + 4);
  return Math.min(letters + OTHER_MARKS, marked) + marked / 100;
}

/** "Phong Hải" within "Nông trường Phong Hải": one name is the other with words before or after. */
function isExtended(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 5 &&
    short.length < long.length &&
    (long.endsWith(short) || long.startsWith(short))
  );
}
