/** A conversion workbook ("Bảng chuyển đổi đơn vị hành chính mới - cũ") to a registry. */
import type { CalendarDate } from "../../model/calendar.ts";
import type { RawSheet } from "../../model/raw.ts";
import type { Level, Successor, UnitSpell } from "../../model/unit.ts";
import { keyOf } from "../../util/keys.ts";
import { foldName } from "../../util/vietnamese.ts";
import type { Registry } from "../registry.ts";
import { dayBefore } from "../spells.ts";
import { groupBy, type Link, linksOf, majority, type NamedCode, withNamedProvinces, withoutMisprints } from "./conversion-links.ts";
import { conversionSheet, type ConversionSheet } from "./conversion-sheet.ts";
import type { ImportNote } from "./note.ts";
import { saysWhole, successorsSaid } from "./shares-said.ts";

export interface Imported {
  readonly spells: readonly UnitSpell[];
  readonly notes: readonly ImportNote[];
}

type Report = (note: Omit<ImportNote, "sheet">) => void;

/** `known`: a code list to settle misprints by; null: the workbook alone. */
export function importConversion(sheets: readonly RawSheet[], known: Registry | null): Imported {
  const notes: ImportNote[] = [];
  const tables = sheets.map(conversionSheet).filter((table) => table !== null);
  const table = mostReadable(tables);
  if (table === null) {
    return { spells: [], notes: [{ code: "import-no-table", severity: "error", sheet: "", row: 0, facts: {} }] };
  }
  const report: Report = (note) => notes.push({ ...note, sheet: table.name });
  const { date } = table;
  if (date === null) {
    report({ code: "import-no-date", severity: "error", row: 0, facts: {} });
    return { spells: [], notes };
  }
  for (const other of tables) if (other !== table) compareSheets(table, other, report);
  const listed = (name: string, district: string) => codeIn(known, name, district, dayBefore(date));
  const read = withNamedProvinces(linksOf(table.rows, report), report);
  const links = withoutMisprints(read, listed, report);
  const spells = [...provinces(links, date, report), ...districts(links, date, report), ...communes(links, date, report)];
  notes.sort((a, b) => a.row - b.row || (a.code < b.code ? -1 : 1));
  return { spells: spells.map((spell, order) => ({ ...spell, order: order + 2 })), notes };
}

/** The workbook holds its table merged and not merged; some cells of one are only in the other. */
function mostReadable(tables: readonly ConversionSheet[]): ConversionSheet | null {
  let best: { table: ConversionSheet; count: number } | null = null;
  for (const table of tables) {
    const count = linksOf(table.rows, () => {}).length;
    if (best === null || count > best.count) best = { table, count };
  }
  return best?.table ?? null;
}

/** The same table twice (merged and not) must say the same of every code. */
function compareSheets(a: ConversionSheet, b: ConversionSheet, report: Report): void {
  const key = (row: ConversionSheet["rows"][number] | undefined) => keyOf(Number(row?.newCode), Number(row?.oldCode));
  const rows: string[] = [];
  for (let i = 0; i < Math.max(a.rows.length, b.rows.length); i++) {
    if (key(a.rows[i]) !== key(b.rows[i])) rows.push(String(a.rows[i]?.row ?? b.rows[i]?.row ?? 0));
  }
  if (rows.length === 0) return;
  report({ code: "import-sheets-differ", severity: "warning", row: 0, facts: { other: b.name, rows, count: rows.length } });
}

function codeIn(known: Registry | null, name: string, district: string, day: CalendarDate): string | null {
  const above = known?.unitByCode(district, day) ?? null;
  if (known === null || above === null) return null;
  const found = known.childrenOf(above, day).filter((unit) => foldName(known.spellOn(unit, day)?.name ?? "") === foldName(name));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

type NewSpell = Omit<UnitSpell, "order">;

function spell(unit: NamedCode, level: Level, parentCode: string | null, validFrom: CalendarDate | null, validTo: CalendarDate | null, successors: readonly Successor[]): NewSpell {
  return { ...unit, level, parentCode, validFrom, validTo, successors, aliases: [] };
}

function provinces(links: readonly Link[], date: CalendarDate, report: Report): NewSpell[] {
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

function districts(links: readonly Link[], date: CalendarDate, report: Report): NewSpell[] {
  const names = named(links, (link) => link.oldDistrict, report);
  const groups = [...groupBy(links, (link) => link.oldDistrict.code)].sort(([a], [b]) => (a < b ? -1 : 1));
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

function communes(links: readonly Link[], date: CalendarDate, report: Report): NewSpell[] {
  const spells: NewSpell[] = [];
  const old = links.filter((link) => link.oldUnit !== null);
  const oldNames = named(old, (link) => link.oldUnit as NamedCode, report);
  for (const [code, own] of groupBy(old, (link) => link.oldUnit?.code ?? "")) {
    const { code: parent } = parentOf(own, (link) => link.oldDistrict, report);
    const successors = successorsSaid(own);
    const whole = own.find((link) => saysWhole(link.note));
    if (successors.length > 1 && whole !== undefined) {
      const facts = { unit: oldNames.get(code)?.name ?? code, targets: successors.map((s) => s.code) };
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
    a.code === b.code ? ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1) : a.code < b.code ? -1 : 1,
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
function named(links: readonly Link[], of: (link: Link) => NamedCode, report: Report): Map<string, NamedCode> {
  const names = new Map<string, NamedCode>();
  for (const [code, own] of groupBy(links, (link) => of(link).code)) {
    const chosen = majority(own.map(of), (unit) => unit.name) as NamedCode;
    names.set(code, chosen);
    const told = new Set<string>();
    for (const link of own) {
      const { name } = of(link);
      if (foldName(name) === foldName(chosen.name) || told.has(name)) continue;
      told.add(name);
      report({ code: "import-name", severity: "warning", row: link.row, facts: { unit: chosen.name, unitCode: code, written: name } });
    }
  }
  return names;
}

function parentOf(own: readonly Link[], of: (link: Link) => NamedCode, report: Report): NamedCode {
  const parent = majority(own.map(of), (unit) => unit.code) as NamedCode;
  for (const link of own) {
    if (of(link).code === parent.code) continue;
    const facts = { unit: (link.oldUnit ?? link.oldDistrict).name, written: `${of(link).name} (${of(link).code})`, parent: `${parent.name} (${parent.code})` };
    report({ code: "import-parent", severity: "warning", row: link.row, facts });
  }
  return parent;
}
