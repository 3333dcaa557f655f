/** What resolving a row's unit asks and answers, and the facts its problems carry. */
import type { Stretch } from "../model/calendar.ts";
import type { Fact } from "../model/finding.ts";
import type { Level, Unit, UnitSpell } from "../model/unit.ts";
import type { Registry } from "./registry.ts";
import { suggestionOf, type Suggestion } from "./suggest.ts";

export interface UnitQuery {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  /** The row's date as a stretch of one day, or its period. */
  readonly on: Stretch;
  /** Every scoping unit narrows the search (province, district, title, folder). */
  readonly scope: readonly Unit[];
  /** The level that the column's heading states; decides between names written without type. */
  readonly levelHint?: Level | undefined;
  /** False: nobody is told what is wrong, so that no similar names are looked for. */
  readonly suggest?: boolean;
}

export type UnitProblemCode =
  | "unknown-unit"
  | "ambiguous-unit"
  | "unit-conflict"
  | "unit-not-in-force";

export interface Found {
  readonly kind: "found";
  readonly unit: Unit;
  /** The latest spell in the stretch that fits. */
  readonly spell: UnitSpell;
}

export interface UnitProblem {
  readonly kind: "problem";
  readonly code: UnitProblemCode;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly suggestions: readonly Suggestion[];
}

export type Resolution = Found | UnitProblem;

/** A problem with the facts that every message needs. */
export function problem(
  registry: Registry,
  query: UnitQuery,
  code: UnitProblemCode,
  facts: Record<string, Fact>,
  units: readonly Unit[],
): UnitProblem {
  const { on, scope } = query;
  const common = {
    name: query.name ?? null,
    unitCode: query.code?.trim() || null,
    from: on.start,
    to: on.end,
    scope: scope.map((u) => registry.nameOf(u, on)),
  };
  const suggestions = units.map((u) => suggestionOf(registry, u, on));
  return { kind: "problem", code, facts: { ...common, ...facts }, suggestions };
}

/** Facts on when the unit existed, and its code. */
export function livesOf(
  units: readonly Unit[],
  spells: readonly UnitSpell[],
  on: Stretch,
): Record<string, Fact> {
  const spell = spells.findLast((s) => s.validFrom === null || s.validFrom <= on.end) ?? spells[0];
  return {
    unitCode: units[0]?.code ?? null,
    validFrom: spell?.validFrom ?? null,
    validTo: spell?.validTo ?? null,
  };
}

/** The units that stand on a stretch where the given ones do not: themselves renamed, heirs, forebears. */
export function inTheirPlace(registry: Registry, units: readonly Unit[], on: Stretch): Unit[] {
  const found = new Set<Unit>();
  const seen = new Set<Unit>();
  let tier = [...units];
  // Three generations bridge a merger in 2020, another in 2024 and the reform of 2025.
  for (let generation = 0; generation < 4 && found.size === 0; generation++) {
    const next: Unit[] = [];
    for (const unit of tier) {
      if (seen.has(unit)) continue;
      seen.add(unit);
      if (registry.spellsDuring(unit, on).length > 0) found.add(unit);
      else {
        const ended = (unit.spells.at(-1)?.validTo ?? "9999") <= on.start;
        const near = ended ? registry.successorsOf(unit) : registry.predecessorsOf(unit);
        for (const { unit: other } of near) if (other !== null) next.push(other);
      }
    }
    tier = next;
  }
  return [...found].sort((a, b) => registry.compare(a, b));
}
