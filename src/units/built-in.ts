/** The provinces that ship inside antq, as a registry. */
import { PROVINCE_ALIASES, PROVINCES } from "../catalogue/provinces.ts";
import type { UnitSpell } from "../model/unit.ts";
import { registryOf, type Registry } from "./registry.ts";
import { own } from "../model/own.ts";

let made: Registry | null = null;

/** The 63 provinces up to 30 June 2025 and the 34 since, with their succession. */
export function builtInRegistry(): Registry {
  made ??= registryOf(
    PROVINCES.map(([code, name, from, to, successor], order): UnitSpell => ({
      code,
      name,
      level: "province",
      parentCode: null,
      validFrom: from,
      validTo: to,
      successors: successor === null ? [] : [{ code: successor, share: null }],
      aliases: own(PROVINCE_ALIASES, code) ?? [],
      order,
    })),
  );
  return made;
}
