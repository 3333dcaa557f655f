/** Links of a conversion table to spells: both sides of the change, level by level. */
import { groupBy } from "../../util/groups.ts";
import type { CalendarDate } from "../../model/calendar.ts";
import type { Level, Successor, UnitSpell } from "../../model/unit.ts";
import { foldName } from "../../util/vietnamese.ts";
import { type Link, majority, type NamedCode } from "./conversion-links.ts";
import type { ImportNote } from "./note.ts";
import { saysWhole, successorsSaid } from "./shares-said.ts";

type Report = (note: Omit<ImportNote, "sheet">) => void;

type NewSpell = Omit<UnitSpell, "order">;

function spell(
  unit: NamedCode,
  level: Level,
  parentCode: string | null,
  validFrom: CalendarDate | null,
  validTo: CalendarDate | null,
  successors: readonly Successor[],
): NewSpell {
  return { ...unit, level, parentCode, validFrom, validTo, successors, aliases: [] };
}

export function provinces(links: readonly Link[], date: CalendarDate, report: Report): NewSpell[] {
  const after = named(links, (link) => link.newProvince, report);
  const before = named(links, (link) => link.oldProvince, report);
  const heirOf = new Map<string, string>();
  for (const [code, own] of groupBy(links, (link) => link.oldProvince.code)) {
    const heir = majority(own, (link) => link.newProvince.code);
    if (heir !== undefined) heirOf.set(code, heir.newProvince.code);
  }
  const arrivals = groupBy([...heirOf], ([, heir]) => heir);
  const spells: NewSpell[] = [];
  for (const code of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, now] = [before.get(code), after.get(code)];
    const same = old !== undefined && now !== undefined && old.name === now.name;
    if (same && heirOf.get(code) === code && arrivals.get(code)?.length === 1) {
      spells.push(spell(now, "province", null, null, null, []));
      continue;
    }
    const heir = heirOf.get(code);
    const successors = heir === undefined ? [] : [{ code: heir, share: null }];
    if (old !== undefined) spells.push(spell(old, "province", null, null, date, successors));
    if (now !== undefined) spells.push(spell(now, "province", null, date, null, []));
  }
  return spells;
}

export function districts(links: readonly Link[], date: CalendarDate, report: Report): NewSpell[] {
  const names = named(links, (link) => link.oldDistrict, report);
  const groups = [...groupBy(links, (link) => link.oldDistrict.code)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return groups.map(([code, own]) => {
    const parent = parentOf(own, (link) => link.oldProvince, report);
    // An island district without communes that became a special zone as a whole.
    const [only] = own;
    const wholly = own.length === 1 && only !== undefined && only.oldUnit === null;
    const successors = wholly ? [{ code: only.newUnit.code, share: null }] : [];
    if (wholly) {
      const facts = { unit: only.oldDistrict.name, target: only.newUnit.name };
      report({ code: "import-whole-district", severity: "information", row: only.row, facts });
    }
    return spell(names.get(code) as NamedCode, "district", parent.code, null, date, successors);
  });
}

export function communes(links: readonly Link[], date: CalendarDate, report: Report): NewSpell[] {
  const spells: NewSpell[] = [];
  const old = links.filter((link) => link.oldUnit !== null);
  const oldNames = named(old, (link) => link.oldUnit as NamedCode, report);
  for (const [code, own] of groupBy(old, (link) => link.oldUnit?.code ?? "")) {
    const { code: parent } = parentOf(own, (link) => link.oldDistrict, report);
    const successors = successorsSaid(own);
    const whole = own.find((link) => saysWhole(link.note));
    if (successors.length > 1 && whole !== undefined) {
      const facts = {
        unit: oldNames.get(code)?.name ?? code,
        targets: successors.map((s) => s.code),
      };
      report({ code: "import-whole-twice", severity: "warning", row: whole.row, facts });
    }
    spells.push(spell(oldNames.get(code) as NamedCode, "commune", parent, null, date, successors));
  }
  const newNames = named(links, (link) => link.newUnit, report);
  for (const [code, own] of groupBy(links, (link) => link.newUnit.code)) {
    const { code: parent } = parentOf(own, (link) => link.newProvince, report);
    spells.push(spell(newNames.get(code) as NamedCode, "commune", parent, date, null, []));
  }
  reportUnnumbered(links, report);
  return spells.sort((a, b) =>
    a.code === b.code
      ? (a.validFrom ?? "") < (b.validFrom ?? "")
        ? -1
        : 1
      : a.code < b.code
        ? -1
        : 1,
  );
}

/** Ground that belonged to no commune: nothing was reported for it, so nothing follows it. */
function reportUnnumbered(links: readonly Link[], report: Report): void {
  const districtsOf = groupBy(links, (link) => link.oldDistrict.code);
  for (const { oldUnit, oldDistrict, newUnit, row } of links) {
    if (oldUnit !== null || districtsOf.get(oldDistrict.code)?.length === 1) continue;
    const facts = { unit: oldDistrict.name, target: newUnit.name };
    report({ code: "import-no-old-code", severity: "information", row, facts });
  }
}

/** The name that most rows give a code; a row with another name is told. */
function named(
  links: readonly Link[],
  of: (link: Link) => NamedCode,
  report: Report,
): Map<string, NamedCode> {
  const names = new Map<string, NamedCode>();
  for (const [code, own] of groupBy(links, (link) => of(link).code)) {
    const chosen = majority(own.map(of), (unit) => unit.name) as NamedCode;
    names.set(code, chosen);
    const told = new Set<string>();
    for (const link of own) {
      const { name } = of(link);
      if (foldName(name) === foldName(chosen.name) || told.has(name)) continue;
      told.add(name);
      report({
        code: "import-name",
        severity: "warning",
        row: link.row,
        facts: { unit: chosen.name, unitCode: code, written: name },
      });
    }
  }
  return names;
}

function parentOf(own: readonly Link[], of: (link: Link) => NamedCode, report: Report): NamedCode {
  const parent = majority(own.map(of), (unit) => unit.code) as NamedCode;
  for (const link of own) {
    if (of(link).code === parent.code) continue;
    const facts = {
      unit: (link.oldUnit ?? link.oldDistrict).name,
      written: `${of(link).name} (${of(link).code})`,
      parent: `${parent.name} (${parent.code})`,
    };
    report({ code: "import-parent", severity: "warning", row: link.row, facts });
  }
  return parent;
}
