/** What is wrong with a registry as a whole: time, parents, succession. */
import { BUILT_IN_LEVELS } from "../catalogue/levels.ts";
import { REFORM } from "../catalogue/provinces.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Fact, Severity } from "../model/finding.ts";
import { type Levels, rankOf, type Unit, type UnitSpell } from "../model/unit.ts";
import type { Registry } from "./registry.ts";
import type { RegistryProblem, RegistryProblemCode } from "./registry-problem.ts";
import { byTime, isInForce } from "./spells.ts";

type Report = (
  code: RegistryProblemCode,
  severity: Severity,
  spell: UnitSpell,
  facts: Record<string, Fact>,
) => void;

/** Every problem of a registry, in the order of its lines; `file` is only carried along. */
export function checkRegistry(
  registry: Registry,
  file = "",
  levels: Levels = BUILT_IN_LEVELS,
): RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  const report: Report = (code, severity, spell, facts) => {
    const common = { code: spell.code, name: spell.name };
    problems.push({ code, severity, file, line: spell.order, facts: { ...common, ...facts } });
  };
  const seen = new Set<string>();
  const spellsOf = spellsByCode(registry);
  for (const unit of registry.units) {
    const { code } = unit.spells[0] as UnitSpell;
    const spells = spellsOf(code);
    if (spells.length > 1 && !seen.has(code)) {
      checkOverlap(spells, report);
      seen.add(code);
    }
    for (const spell of unit.spells) {
      checkParent(spell, spellsOf, levels, report);
      checkSuccessors(spell, spellsOf, report);
    }
  }
  return problems.sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

/** All spells of a code, of whatever unit, in order of time. */
type SpellsOf = (code: string) => readonly UnitSpell[];

/** Every run asks this of a registry: thousands of communes ask for the same few parents. */
function spellsByCode(registry: Registry): SpellsOf {
  const several = new Map<string, readonly UnitSpell[]>();
  return (code) => {
    const units = registry.unitsByCode(code);
    if (units.length === 1) return (units[0] as Unit).spells;
    let spells = several.get(code);
    if (spells === undefined) {
      spells = units.flatMap((unit) => unit.spells).sort(byTime);
      several.set(code, spells);
    }
    return spells;
  };
}

function checkOverlap(spells: readonly UnitSpell[], report: Report): void {
  spells.forEach((spell, i) => {
    const before = spells[i - 1];
    if (before === undefined) return;
    const ends = before.validTo ?? "9999-12-31";
    if ((spell.validFrom ?? "") < ends) {
      report("registry-overlap", "error", spell, {
        from: spell.validFrom,
        otherLine: before.order,
      });
    }
  });
}

function checkParent(spell: UnitSpell, spellsOf: SpellsOf, levels: Levels, report: Report): void {
  const { parentCode } = spell;
  if (parentCode === null) {
    if (rankOf(levels, spell.level) > rankOf(levels, "province"))
      report("registry-parent", "warning", spell, { parent: null });
    return;
  }
  const parents = spellsOf(parentCode);
  if (parents.length === 0) {
    report("registry-parent", "error", spell, { parent: parentCode, absent: true });
    return;
  }
  const gap = firstGap(spell, parents);
  if (gap !== null) {
    // Registries begin at some day: what the parent was before its first line is not known.
    const before = gap < (parents[0]?.validFrom ?? "");
    report("registry-parent", before ? "warning" : "error", spell, {
      parent: parentCode,
      from: gap,
    });
  }
  // Levels that only rise are what keeps parents from going round, and a line of them short.
  const level = rankOf(levels, spell.level);
  const levelOf = (parent: UnitSpell) => rankOf(levels, parent.level);
  if (!parents.some((parent) => levelOf(parent) >= level && meet(parent, spell))) return;
  if (isAboveItself(spell, spellsOf)) {
    report("registry-cycle", "error", spell, { parent: parentCode });
  } else report("registry-parent", "error", spell, { parent: parentCode, lowerLevel: true });
}

/** Both are in force on some day. */
function meet(a: UnitSpell, b: UnitSpell): boolean {
  const begins = (spell: UnitSpell) => spell.validFrom ?? "";
  const ends = (spell: UnitSpell) => spell.validTo ?? "9999-12-31";
  return begins(a) < ends(b) && begins(b) < ends(a);
}

/** A circle longer than that is told as what it is made of: parents that stand no higher. */
const LONGEST_CIRCLE = 64;

function isAboveItself(spell: UnitSpell, spellsOf: SpellsOf): boolean {
  let above: UnitSpell | undefined = spell;
  for (let step = 0; step < LONGEST_CIRCLE; step++) {
    const parentCode: string | null = above.parentCode;
    if (parentCode === spell.code) return true;
    above =
      parentCode === null ? undefined : spellsOf(parentCode).find((parent) => meet(parent, spell));
    if (above === undefined) return false;
  }
  return false;
}

/** The first day of a spell without a parent in force; "" where that is since ever. */
function firstGap(spell: UnitSpell, parents: readonly UnitSpell[]): CalendarDate | null {
  let covered = spell.validFrom ?? "";
  for (const parent of parents) {
    if ((parent.validFrom ?? "") > covered) continue;
    if (parent.validTo === null) return null;
    if (parent.validTo > covered) covered = parent.validTo;
  }
  return covered < (spell.validTo ?? "9999-12-31") ? covered : null;
}

function checkSuccessors(spell: UnitSpell, spellsOf: SpellsOf, report: Report): void {
  const { validTo, successors } = spell;
  if (validTo === null) {
    if (successors.length > 0) report("registry-open-successor", "error", spell, {});
    return;
  }
  if (successors.length === 0) {
    // The reform ended districts as a level: they have no successor, and need none.
    const known = spell.level === "district" && validTo === REFORM;
    report("registry-no-successor", known ? "information" : "warning", spell, { to: validTo });
  }
  for (const { code } of successors) {
    const there = spellsOf(code);
    if (there.some((s) => isInForce(s, validTo))) continue;
    const severity = there.length === 0 ? "warning" : "error";
    report("registry-unknown-successor", severity, spell, { successor: code, to: validTo });
  }
  const shares = successors.flatMap((s) => (s.share === null ? [] : [s.share]));
  const sum = shares.reduce((a, b) => a + b, 0);
  const partly = shares.length > 0 && shares.length < successors.length;
  if (partly || (shares.length > 0 && Math.abs(sum - 1) > 1e-6)) {
    report("registry-shares", "error", spell, { sum: Math.round(sum * 1e6) / 1e6, partly });
  }
}
