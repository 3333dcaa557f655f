/** The names nearest to one that no unit bears: shown to the user, never accepted silently. */
import type { Stretch } from "../model/calendar.ts";
import type { Level, Unit } from "../model/unit.ts";
import { editDistance, fewestEdits } from "../util/vietnamese.ts";
import { type LooseName, looseOf, type NamedBase } from "./name-index.ts";
import { type ParsedName, parseUnitName } from "./names.ts";
import type { Registry } from "./registry.ts";
import { unitsInScope } from "./scope.ts";
import { isInForceDuring } from "./spells.ts";

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
  const scores = new Scores(name, levelHint);
  const { names } = registry;
  const everywhere = scope.length === 0;
  const bases = everywhere ? names.bases() : names.basesOf(unitsInScope(registry, on, scope));
  const isThere = (unit: Unit) =>
    !everywhere || [on.start, on.end].some((day) => registry.spellOn(unit, day) !== null);
  const best = new Map<Unit, number>();
  // From the few names that are near to the units: a country has thousands of either.
  for (const own of bases) {
    const distance = scores.distanceTo(own);
    if (distance === Infinity) continue;
    for (const { unit, spell, type } of own.named) {
      if (!isInForceDuring(spell, on) || !isThere(unit)) continue;
      const score = scores.of(unit, type, distance);
      best.set(unit, Math.min(score, best.get(unit) ?? Infinity));
    }
  }
  const ranked = Array.from(best, ([unit, score]) => ({ unit, score }));
  return sorted(registry, ranked)
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
  const { names } = registry;
  const scores = new Scores(name, levelHint);
  const scoreOf = (unit: Unit) => {
    const parsed = registry.spellsDuring(unit, on).flatMap((spell) => names.parsedOf(spell));
    const each = parsed.map(({ base, type }) =>
      scores.of(unit, type, scores.distanceTo({ base, loose: names.looseOf(base) })),
    );
    return Math.min(...each);
  };
  const ranked = units.map((unit) => ({ unit, score: scoreOf(unit) }));
  return sorted(registry, ranked).map(({ unit }) => unit);
}

/** How near names of units are to a written one; Infinity: not near. */
class Scores {
  readonly #wanted: ParsedName;
  readonly #loose: LooseName;
  readonly #levelHint: Level | undefined;
  /** Letters that may differ. */
  readonly #limit: number;

  constructor(name: string, levelHint: Level | undefined) {
    this.#wanted = parseUnitName(name);
    this.#loose = looseOf(this.#wanted.base);
    this.#levelHint = levelHint;
    this.#limit = Math.max(1, Math.min(3, Math.floor(this.#loose.text.length / 3)));
  }

  distanceTo({ base, loose }: Pick<NamedBase, "base" | "loose">): number {
    const wanted = this.#wanted.base;
    if (wanted === "") return Infinity;
    if (base === wanted) return 0;
    const letters = lettersBetween(this.#loose, loose, this.#limit);
    if (letters > this.#limit) return Infinity;
    // The marks count too: of two names one letter away, the one with the same marks is nearer.
    const most = this.#limit + 3;
    const marked = Math.min(editDistance(wanted, base, most), most + 1);
    return Math.min(letters + OTHER_MARKS, marked) + marked / 100;
  }

  of(unit: Unit, type: ParsedName["type"], distance: number): number {
    let score = distance;
    const wanted = this.#wanted.type;
    if (wanted !== null && type !== wanted) score += OTHER_TYPE;
    if (this.#levelHint !== undefined && unit.level !== this.#levelHint) score += OTHER_LEVEL;
    return score;
  }
}

function sorted(registry: Registry, ranked: Ranked[]): readonly Ranked[] {
  // Infinity - Infinity is no number: units that are not near keep registry order.
  return ranked.sort((a, b) =>
    a.score === b.score ? registry.compare(a.unit, b.unit) : a.score - b.score,
  );
}

/** Letters that differ, or one more than `limit`. */
function lettersBetween(a: LooseName, b: LooseName, limit: number): number {
  const fewest = fewestEdits(a.letters, b.letters);
  // Of two names one within the other, one has no letter that the other has not.
  const within = (a.letters & ~b.letters) === 0 || (b.letters & ~a.letters) === 0;
  if (within && isExtended(a.text, b.text)) return 1;
  return fewest > limit ? limit + 1 : editDistance(a.text, b.text, limit);
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
