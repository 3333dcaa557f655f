/** A conversion workbook ("Bảng chuyển đổi đơn vị hành chính mới - cũ") to a registry. */
import type { CalendarDate } from "../../model/calendar.ts";
import type { RawSheet } from "../../model/raw.ts";
import type { UnitSpell } from "../../model/unit.ts";
import { keyOf } from "../../util/keys.ts";
import { foldName } from "../../util/vietnamese.ts";
import type { Registry } from "../registry.ts";
import { dayBefore } from "../spells.ts";
import { linksOf, withNamedProvinces, withoutMisprints } from "./conversion-links.ts";
import { againstList } from "./against-list.ts";
import { communes, districts, provinces } from "./conversion-spells.ts";
import { conversionSheet, type ConversionSheet } from "./conversion-sheet.ts";
import type { ImportNote } from "./note.ts";

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
    return {
      spells: [],
      notes: [{ code: "import-no-table", severity: "error", sheet: "", row: 0, facts: {} }],
    };
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
  const spells = [
    ...provinces(links, date, report),
    ...districts(links, date, report),
    ...communes(links, date, report),
  ];
  notes.sort((a, b) => a.row - b.row || (a.code < b.code ? -1 : 1));
  const settled =
    known === null
      ? spells
      : againstList(spells, known, date, (note) => report({ ...note, row: 0 }));
  return { spells: settled.map((spell, order) => ({ ...spell, order: order + 2 })), notes };
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
  const key = (row: ConversionSheet["rows"][number] | undefined) =>
    keyOf(Number(row?.newCode), Number(row?.oldCode));
  const rows: string[] = [];
  for (let i = 0; i < Math.max(a.rows.length, b.rows.length); i++) {
    if (key(a.rows[i]) !== key(b.rows[i])) rows.push(String(a.rows[i]?.row ?? b.rows[i]?.row ?? 0));
  }
  if (rows.length === 0) return;
  report({
    code: "import-sheets-differ",
    severity: "warning",
    row: 0,
    facts: { other: b.name, rows, count: rows.length },
  });
}

function codeIn(
  known: Registry | null,
  name: string,
  district: string,
  day: CalendarDate,
): string | null {
  const above = known?.unitByCode(district, day) ?? null;
  if (known === null || above === null) return null;
  const found = known
    .childrenOf(above, day)
    .filter((unit) => foldName(known.spellOn(unit, day)?.name ?? "") === foldName(name));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}
