/** The units of a data set as the registry that they were. */
import type { Level, Successor, Unit, UnitSpell } from "../../model/unit.ts";
import type { Row } from "../../read/data-set/index.ts";
import { builtInRegistry } from "../../units/built-in.ts";
import { Registry } from "../../units/registry.ts";
import { numberIn, textIn } from "./row.ts";

/** `rows`: spells, those of a unit together, in registry order. */
export function registryFrom(rows: readonly Row[], inferred: boolean): Registry {
  const units = new Map<string, Omit<Unit, "spells"> & { readonly spells: UnitSpell[] }>();
  for (const row of rows) {
    const id = textIn(row, "unit_id") ?? "";
    const level = textIn(row, "level") as Level;
    const unit = units.get(id) ?? { id, code: textIn(row, "code"), level, spells: [] };
    units.set(id, unit);
    unit.spells.push({
      code: textIn(row, "spell_code") ?? "",
      name: textIn(row, "name") ?? "",
      level,
      parentCode: textIn(row, "parent_code"),
      validFrom: textIn(row, "valid_from"),
      validTo: textIn(row, "valid_to"),
      successors: successorsOf(textIn(row, "successors") ?? ""),
      aliases: listOf(textIn(row, "aliases") ?? ""),
      order: numberIn(row, "spell_order") ?? 0,
    });
  }
  return new Registry([...units.values()], inferred, inferred ? builtInRegistry().units : []);
}

function successorsOf(text: string): Successor[] {
  return listOf(text).map((member) => {
    const [code = "", share] = member.split(":");
    return { code, share: share === undefined ? null : Number(share) };
  });
}

function listOf(text: string): string[] {
  return text.split(";").filter((member) => member !== "");
}
