/** The unit that a person names, by code or by name. */
import type { Stretch } from "../model/calendar.ts";
import type { Unit } from "../model/unit.ts";
import type { Registry } from "./registry.ts";
import { resolveUnit } from "./resolve.ts";

export type NamedUnit =
  | { readonly kind: "found"; readonly unit: Unit }
  /** Units that have borne the code, none of them alone in the window. */
  | { readonly kind: "several"; readonly units: readonly Unit[] }
  | { readonly kind: "none"; readonly nearest: readonly string[] };

const EVER: Stretch = { start: "0001-01-01", end: "9999-12-31" };

/**
 * A unit by code, by `<code>@<a day on which it bore it>`, or by name. A code that several units bore in
 * the window is not clear: each is named, none is chosen.
 */
export function unitNamed(word: string, registry: Registry, window: Stretch = EVER): NamedUnit {
  const [code = "", day] = word.split("@");
  const then = day === undefined ? null : registry.unitByCode(code, day);
  if (then !== null) return { kind: "found", unit: then };
  const byCode = registry.unitsByCode(word);
  const alive = byCode.filter((unit) => registry.spellsDuring(unit, window).length > 0);
  if (alive.length > 1) return { kind: "several", units: alive };
  const [only] = alive.length === 1 ? alive : byCode.length === 1 ? byCode : [];
  if (only !== undefined) return { kind: "found", unit: only };
  const found = resolveUnit(registry, { name: word, on: window, scope: [] });
  if (found.kind === "found") return { kind: "found", unit: found.unit };
  if (window !== EVER) return unitNamed(word, registry);
  return { kind: "none", nearest: found.suggestions.map(({ name }) => name) };
}
