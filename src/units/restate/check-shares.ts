/** Whether the lines of a shares file speak of divisions that the registry knows. */
import type { Unit, UnitSpell } from "../../model/unit.ts";
import { keyOf } from "../../util/keys.ts";
import type { Registry } from "../registry.ts";
import type { ShareLine } from "./split.ts";

export interface StrangeShares {
  readonly code: string;
  /** The targets among which the registry divides the unit; empty: it does not. */
  readonly known: readonly string[];
}

/** The first unit whose lines fit no division: a share that no run would use must be said. */
export function strangeShares(
  registry: Registry,
  lines: readonly ShareLine[],
): StrangeShares | null {
  const groups = new Map<string, ShareLine[]>();
  for (const line of lines) {
    const key = keyOf(line.code, line.date);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  for (const own of groups.values()) {
    const [{ code, date }] = own as [ShareLine];
    const divisions = registry
      .unitsByCode(code)
      .flatMap((unit) => divisionsOf(registry, unit))
      .filter((division) => date === null || division.date === date);
    const named = new Set(own.map((line) => line.target));
    const fits = divisions.some(
      ({ targets }) =>
        targets.length === named.size && targets.every((target) => named.has(target)),
    );
    if (!fits) return { code, known: divisions[0]?.targets ?? [] };
  }
  return null;
}

interface Division {
  readonly date: string;
  readonly targets: readonly string[];
}

/** At its end the heirs of a unit; at each arrival those it came from, itself among them. */
function divisionsOf(registry: Registry, unit: Unit): Division[] {
  const heirs = registry.successorsOf(unit);
  const divisions: Division[] = [];
  if (heirs.length > 1) {
    divisions.push({ date: heirs[0]?.date ?? "", targets: heirs.map((heir) => heir.code) });
  }
  const begin = (unit.spells[0] as UnitSpell).validFrom;
  for (const date of new Set(registry.arrivalsTo(unit).map((arrival) => arrival.date))) {
    const from = registry.arrivalsTo(unit).filter((arrival) => arrival.date === date);
    const codes = from.map((arrival) => arrival.unit.code ?? "");
    if (begin === null || begin < date) codes.unshift(unit.code ?? "");
    if (codes.length > 1) divisions.push({ date, targets: codes });
  }
  return divisions;
}
