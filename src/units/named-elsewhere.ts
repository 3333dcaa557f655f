/**
 * A commune that only the name of a file or sheet names, without its diacritics or among other words ("xa an duc.xlsx",
 * "Bieu 01 - An Duc.xlsx"): the sheet's figures are hardly those of the district in its title. Nothing is read from such
 * a name; it is asked for.
 */
import type { Stretch } from "../model/calendar.ts";
import type { FormSheet, RowPlace } from "../model/form-sheet.ts";
import type { Unit } from "../model/unit.ts";
import { foldName, stripMarks } from "../util/vietnamese.ts";
import { parseUnitName } from "./names.ts";
import type { Registry } from "./registry.ts";

/** Most words of a commune's name. */
const LONGEST = 5;
const TYPES = new Set(["xa", "x", "phuong", "p", "tran", "tt", "cax", "cap", "khu"]);

const INDEX = new WeakMap<Registry, ReadonlyMap<string, readonly Unit[]>>();

function indexOf(registry: Registry): ReadonlyMap<string, readonly Unit[]> {
  let index = INDEX.get(registry);
  if (index === undefined) {
    const made = new Map<string, Unit[]>();
    for (const unit of registry.units) {
      if (unit.level !== "commune") continue;
      const bases = unit.spells.map(({ name }) => bareOf(parseUnitName(name).base));
      for (const base of new Set(bases)) made.set(base, [...(made.get(base) ?? []), unit]);
    }
    INDEX.set(registry, (index = made));
  }
  return index;
}

/** The commune under `above` that one of the names most likely speaks of; null: none. */
export function namedElsewhere(
  names: readonly string[],
  above: Unit,
  on: Stretch,
  registry: Registry,
): { readonly unit: Unit; readonly name: string } | null {
  const own = bareOf(parseUnitName(registry.nameOf(above, on)).base);
  for (const name of names) {
    const words = bareOf(foldName(name)).split(" ");
    for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const base = words.slice(at, at + length).join(" ");
        const isTyped = TYPES.has(words[at - 1] ?? "");
        if (!isTyped && (length === 1 || base === own)) continue;
        // "p 1" may be a page, "phuong 1" is none.
        if (/^\d+$/u.test(base) && words[at - 1] !== "phuong") continue;
        const unit = indexOf(registry)
          .get(base)
          ?.find((one) => registry.isWithin(one, above, on.end));
        if (unit !== undefined) return { unit, name };
      }
    }
  }
  return null;
}

/** Told once for the sheet, with the commune's name as the cure. */
export function seeminglyOf(
  { unit, name }: { readonly unit: Unit; readonly name: string },
  above: Unit,
  { file, sheet }: FormSheet,
  on: Stretch,
  registry: Registry,
): RowPlace {
  const full = registry.nameOf(unit, on);
  return {
    kind: "problem",
    problem: {
      code: "unknown-unit",
      place: { file, sheet },
      field: "unit",
      value: name,
      facts: {
        name,
        unitCode: null,
        from: on.start,
        to: on.end,
        scope: registry.nameOf(above, on),
        nearest: [`${full} (${unit.code})`],
      },
      suggestion: full,
    },
  };
}

function bareOf(text: string): string {
  return stripMarks(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim();
}
