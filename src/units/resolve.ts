/** From what a row says (code, name, day, scope) to one unit, or to what is wrong with it. */
import type { Stretch } from "../model/calendar.ts";
import type { Unit, UnitSpell } from "../model/unit.ts";
import { builtInRegistry } from "./built-in.ts";
import type { Registry } from "./registry.ts";
import { problem, type Resolution, type UnitQuery } from "./resolution.ts";
import { resolveCode } from "./resolve-code.ts";
import { resolveName } from "./resolve-name.ts";

export type { Resolution, UnitQuery } from "./resolution.ts";

/** The unit in force that a row means. Never a guess: what is not certain is a problem. */
export function resolveUnit(registry: Registry, query: UnitQuery): Resolution {
  const code = query.code?.trim() ?? "";
  if (code === "") return resolveName(registry, query);
  if (!registry.inferred) return resolveCode(registry, query, code);
  // A hierarchy inferred from names holds no codes but the provinces'.
  if ((query.name?.trim() ?? "") !== "") return resolveName(registry, query);
  const { on } = query;
  const units = registry.units.filter((u) => u.code === code && livesOn(u, on));
  if (units.length > 1) return problem(registry, query, "ambiguous-unit", {}, units);
  const [unit] = units;
  if (unit === undefined) return problem(registry, query, "unknown-unit", {}, []);
  return { kind: "found", unit, spell: registry.spellsDuring(unit, on).at(-1) as UnitSpell };
}

/** Inferred spells have no end; when a province existed the built-in ones know. */
function livesOn(unit: Unit, on: Stretch): boolean {
  const real = builtInRegistry().unitById(unit.id);
  return real === null || builtInRegistry().spellsDuring(real, on).length > 0;
}
