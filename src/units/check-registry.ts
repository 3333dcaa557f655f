/** What is wrong with a registry as a whole: time, parents, succession. */
import { REFORM } from "../catalogue/provinces.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Fact, Severity } from "../model/finding.ts";
import { LEVELS, type Unit, type UnitSpell } from "../model/unit.ts";
import type { Registry } from "./registry.ts";
import type { RegistryProblem, RegistryProblemCode } from "./registry-problem.ts";
import { byTime, dayBefore, isInForce } from "./spells.ts";

type Report = (
  code: RegistryProblemCode,
  severity: Severity,
  spell: UnitSpell,
  facts: Record<string, Fact>,
) => void;

/** Every problem of a registry, in the order of its lines; `file` is only carried along. */
export function checkRegistry(registry: Registry, file = ""): RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  const report: Report = (code, severity, spell, facts) => {
    const common = { code: spell.code, name: spell.name };
    problems.push({ code, severity, file, line: spell.order, facts: { ...common, ...facts } });
  };
  const seen = new Set<string>();
  for (const unit of registry.units) {
    const { code } = unit.spells[0] as UnitSpell;
    if (!seen.has(code)) checkOverlap(spellsOf(registry, code), report);
    seen.add(code);
    for (const spell of unit.spells) {
      checkParent(registry, unit, spell, report);
      checkSuccessors(registry, spell, report);
    }
  }
  return problems.sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

/** All spells of a code, of whatever unit, in order of time. */
function spellsOf(registry: Registry, code: string): UnitSpell[] {
  return registry
    .unitsByCode(code)
    .flatMap((u) => u.spells)
    .sort(byTime);
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

function checkParent(registry: Registry, unit: Unit, spell: UnitSpell, report: Report): void {
  const { parentCode } = spell;
  if (parentCode === null) {
    if (spell.level !== "province") report("registry-parent", "warning", spell, { parent: null });
    return;
  }
  const parents = spellsOf(registry, parentCode);
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
  const level = LEVELS.indexOf(spell.level);
  if (parents.some((p) => LEVELS.indexOf(p.level) > level)) {
    report("registry-parent", "error", spell, { parent: parentCode, lowerLevel: true });
  }
  const day = spell.validFrom ?? (spell.validTo === null ? REFORM : dayBefore(spell.validTo));
  const above = [unit, ...registry.ancestorsOf(unit, day)];
  if (registry.parentOf(above.at(-1) as Unit, day) !== null) {
    report("registry-cycle", "error", spell, { parent: parentCode });
  }
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

function checkSuccessors(registry: Registry, spell: UnitSpell, report: Report): void {
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
    const there = spellsOf(registry, code);
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
