/** Finding a unit by its code, with its name as the witness. */
import type { Unit, UnitSpell } from "../model/unit.ts";
import { parseUnitName } from "./names.ts";
import type { Registry } from "./registry.ts";
import { inTheirPlace, livesOf, problem, type Resolution, type UnitQuery } from "./resolution.ts";
import { resolveName } from "./resolve-name.ts";
import { isInScope } from "./scope.ts";
import { isInForce, isInForceDuring } from "./spells.ts";

/** By code on the row's days; a name that is given must be the unit's, in force then. */
export function resolveCode(registry: Registry, query: UnitQuery, code: string): Resolution {
  const { on, scope } = query;
  const holders = registry.unitsByCode(code);
  if (holders.length === 0) return unknownCode(registry, query, code);
  const inForce = holders.filter((u) => registry.spellsDuring(u, on).length > 0);
  if (inForce.length === 0) {
    const facts = livesOf(
      holders,
      holders.flatMap((u) => u.spells),
      on,
    );
    return problem(
      registry,
      query,
      "unit-not-in-force",
      facts,
      inTheirPlace(registry, holders, on),
    );
  }
  const named = isBlank(query.name) ? null : bearers(registry, query.name ?? "", inForce);
  if (named === null) return withoutName(registry, query, inForce);
  const spells = named.filter((s) => isInForceDuring(s.spell, on));
  const units = [...new Set(spells.map((s) => s.unit))];
  if (units.length === 0) return otherName(registry, query, inForce, named);
  if (units.length > 1) return problem(registry, query, "ambiguous-unit", {}, units);
  const { unit, spell } = spells.at(-1) as Bearer;
  if (!isInScope(registry, unit, spell, on, scope)) return outOfScope(registry, query, unit);
  return { kind: "found", unit, spell };
}

interface Bearer {
  readonly unit: Unit;
  readonly spell: UnitSpell;
}

/** The spells of the units that bear a name, at any time, in order of time. */
function bearers(registry: Registry, name: string, units: readonly Unit[]): readonly Bearer[] {
  for (const tier of registry.names.tiersOf(name)) {
    const fitting = tier.filter((entry) => units.includes(entry.unit));
    if (fitting.length > 0) {
      return units.flatMap((unit) =>
        unit.spells
          .filter((spell) => fitting.some((entry) => entry.spell === spell))
          .map((spell) => ({ unit, spell })),
      );
    }
  }
  return [];
}

function withoutName(registry: Registry, query: UnitQuery, units: readonly Unit[]): Resolution {
  const [unit] = units as [Unit];
  if (units.length > 1) return problem(registry, query, "ambiguous-unit", {}, units);
  const spell = registry.spellsDuring(unit, query.on).at(-1) as UnitSpell;
  if (!isInScope(registry, unit, spell, query.on, query.scope)) {
    return outOfScope(registry, query, unit);
  }
  return { kind: "found", unit, spell };
}

/** The code stands, its unit is called otherwise on that day. */
function otherName(
  registry: Registry,
  query: UnitQuery,
  units: readonly Unit[],
  named: readonly Bearer[],
): Resolution {
  if (named.length > 0) {
    const facts = livesOf(
      units,
      named.map((b) => b.spell),
      query.on,
    );
    return problem(registry, query, "unit-not-in-force", facts, units);
  }
  const byName = resolveName(registry, { ...query, code: undefined });
  const [unit] = units as [Unit];
  const other = byName.kind === "found" ? [byName.unit] : [];
  const facts = {
    byCode: registry.nameOf(unit, query.on),
    byName: byName.kind === "found" ? byName.spell.name : null,
    byNameCode: byName.kind === "found" ? byName.unit.code : null,
  };
  return problem(registry, query, "unit-conflict", facts, [...units, ...other]);
}

function outOfScope(registry: Registry, query: UnitQuery, unit: Unit): Resolution {
  const facts = { byCode: registry.nameOf(unit, query.on), outOfScope: true };
  return problem(registry, query, "unit-conflict", facts, [unit]);
}

/** No such code: perhaps a spreadsheet dropped its leading zeros, else the name may tell. */
function unknownCode(registry: Registry, query: UnitQuery, code: string): Resolution {
  const padded = /^\d+$/.test(code) ? paddedCodes(registry, query, code) : [];
  const byName = isBlank(query.name) ? null : resolveName(registry, { ...query, code: undefined });
  const found = byName?.kind === "found" ? [byName.unit] : [];
  const units = [...new Set([...found, ...padded])].slice(0, 3);
  const facts = { lostZeros: padded.length > 0, unknownCode: true };
  const loud = problem(registry, query, "unknown-unit", facts, units);
  if (units.length > 0 || byName?.kind !== "problem") return loud;
  return { ...loud, suggestions: byName.suggestions };
}

/** Official codes have 2 digits (province), 3 (district), 5 (commune). */
const WIDTHS = [5, 3, 2];

function paddedCodes(registry: Registry, query: UnitQuery, code: string): Unit[] {
  const { type } = parseUnitName(query.name ?? "");
  const found: Unit[] = [];
  for (const width of WIDTHS) {
    if (width <= code.length) continue;
    const unit = registry
      .unitsByCode(code.padStart(width, "0"))
      .findLast((u) => u.spells.some((s) => isInForce(s, query.on.end)));
    const spell = unit === undefined ? null : registry.spellOn(unit, query.on.end);
    if (unit === undefined || spell === null) continue;
    if (type !== null && parseUnitName(spell.name).type !== type) continue;
    if (query.levelHint !== undefined && unit.level !== query.levelHint) continue;
    if (isInScope(registry, unit, spell, query.on, query.scope)) found.push(unit);
  }
  return found;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
