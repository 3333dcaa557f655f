/** An imported registry against one that is already there: its spellings kept, differences told. */
import type { CalendarDate } from "../../model/calendar.ts";
import type { Unit, UnitSpell } from "../../model/unit.ts";
import { foldName } from "../../util/vietnamese.ts";
import type { Registry } from "../registry.ts";
import { dayBefore } from "../spells.ts";
import type { ImportNote } from "./note.ts";

type NewSpell = Omit<UnitSpell, "order">;
type Report = (note: Omit<ImportNote, "sheet" | "row">) => void;

/**
 * The list's name is the official one and the workbook's becomes an alias, so that either
 * is found; parents, successors and units that differ are told and left as the workbook says.
 */
export function againstList(
  spells: readonly NewSpell[],
  known: Registry,
  date: CalendarDate,
  report: Report,
): NewSpell[] {
  const before = dayBefore(date);
  const seen = new Set<Unit>();
  const compared = spells.map((spell) => {
    const day = spell.validFrom ?? before;
    const unit = known.unitByCode(spell.code, day);
    const listed = unit === null ? null : known.spellOn(unit, day);
    if (unit === null || listed === null || listed.level !== spell.level) {
      report({
        code: "import-not-listed",
        severity: "warning",
        facts: { unit: spell.name, unitCode: spell.code },
      });
      return spell;
    }
    if (spell.validFrom === null) seen.add(unit);
    compareSpells(spell, listed, report);
    const same = foldName(spell.name) === foldName(listed.name);
    return { ...spell, name: listed.name, aliases: same ? [] : [spell.name] };
  });
  for (const unit of known.unitsInForce(before)) {
    if (seen.has(unit)) continue;
    const name = known.spellOn(unit, before)?.name ?? "";
    report({
      code: "import-only-listed",
      severity: "warning",
      facts: { unit: name, unitCode: unit.code },
    });
  }
  return compared;
}

function compareSpells(spell: NewSpell, listed: UnitSpell, report: Report): void {
  const { name: unit, code: unitCode } = spell;
  if (foldName(unit) !== foldName(listed.name)) {
    const facts = { unit: listed.name, unitCode, written: unit };
    report({ code: "import-listed-name", severity: "information", facts });
  }
  if (spell.parentCode !== listed.parentCode) {
    const facts = { unit, unitCode, parent: spell.parentCode, listed: listed.parentCode };
    report({ code: "import-listed-parent", severity: "warning", facts });
  }
  // What becomes of a unit after the workbook's day is not its matter.
  if (spell.validTo === null) return;
  const said = (own: UnitSpell | NewSpell) =>
    own.successors
      .map(({ code, share }) => (share === null ? code : `${code}:${share}`))
      .sort()
      .join(" ");
  if (said(spell) === said(listed)) return;
  const facts = { unit, unitCode, targets: said(spell) || "-", listed: said(listed) || "-" };
  report({ code: "import-listed-successors", severity: "warning", facts });
}
