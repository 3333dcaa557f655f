/** `antq check`: every finding in the submissions. */
import type { Finding } from "../model/finding.ts";
import type { RawCell } from "../model/raw.ts";
import { fieldOf, formOf } from "../catalogue/index.ts";
import type { FieldRole } from "../model/catalogue.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { dayFirst, looksPersonal, showable, showableTime } from "../model/readings/index.ts";
import { keyOf } from "../util/keys.ts";
import { sheetRows } from "./aggregate.ts";
import { summedFirst } from "./summed-first.ts";
import { judge } from "./judge.ts";
import type { RunOptions } from "./options.ts";
import { readAll } from "./read.ts";
import { type RowLookup, rowsAgain } from "./rows-again.ts";
import { formSheetCount } from "./mapped-file.ts";

export interface CheckOutcome {
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
  /** Sheets that are a known form, and their data rows. */
  readonly sheets: number;
  readonly rows: number;
  /** The cells of a finding's row, personal values blanked; null where there is no row to show. */
  readonly excerpt: (finding: Finding) => readonly (string | number)[] | null;
}

export function runCheck(options: RunOptions): Promise<CheckOutcome> {
  return summedFirst([], options, checkOf);
}

async function checkOf(options: RunOptions): Promise<CheckOutcome> {
  const read = await readAll(options);
  const judged = judge(read, options);
  const rows = options.read === undefined ? await rowsAgain(judged.findings, options) : () => null;
  const forms = judged.sheets.filter((sheet) => sheet.form !== null);
  const shownColumns = showableColumns(judged.sheets, options);
  return {
    findings: judged.findings,
    files: read.files.map(({ file }) => file),
    sheets: formSheetCount(forms),
    rows: forms.reduce((sum, sheet) => sum + sheetRows(sheet), 0),
    excerpt: (finding) => excerpt(finding, rows, shownColumns),
  };
}

/** By sheet: the first row of its table, and the role of each column whose content may be shown. */
type Shown = ReadonlyMap<
  string,
  { readonly top: number; readonly roles: ReadonlyMap<number, FieldRole> }
>;

/** Counts, codes, units, dates, periods; never free text or a remark. */
function showableColumns(sheets: readonly FormSheet[], options: RunOptions): Shown {
  const shown = new Map<string, { top: number; roles: Map<number, FieldRole> }>();
  for (const sheet of sheets) {
    if (sheet.form === null) continue;
    const form = formOf(options.catalogue, sheet.form);
    const roles = new Map<number, FieldRole>();
    for (const { column, field } of sheet.columns) {
      const role = field === null ? undefined : fieldOf(form, field)?.role;
      if (role !== undefined && role !== "text" && field !== "remark") roles.set(column, role);
    }
    shown.set(keyOf(sheet.file, sheet.sheet), { top: (sheet.headingRows?.[1] ?? 0) + 1, roles });
  }
  return shown;
}

const BLANKED = "…";
const WIDEST = 12;

function excerpt(
  finding: Finding,
  rows: RowLookup,
  tables: Shown,
): readonly (string | number)[] | null {
  const { file, sheet, row } = finding.place;
  if (row === undefined || sheet === undefined) return null;
  const table = tables.get(keyOf(file, sheet));
  // A title or a heading is no row of figures; the message quotes what it needs of it.
  if (table === undefined || row < table.top) return null;
  const cells = rows(file, sheet, row)?.cells;
  if (cells === undefined) return null;
  const shown = cells.slice(0, WIDEST);
  const texts = shown.map((cell) => excerptOf(cell, table.roles.get(cell.column)));
  // A row of which nothing may be shown tells nobody where to look.
  return texts.every((text) => text === BLANKED || text === "") ? null : texts;
}

/** Text in a count or time column is shown only where it cannot be a name. */
function excerptOf(cell: RawCell, role: FieldRole | undefined): string | number {
  if (role === undefined) return BLANKED;
  if (cell.kind === "uncalculated") return "=";
  if (cell.kind === "date") return dayFirst(cell.value);
  const written = cell.kind === "number" ? (cell.shown ?? cell.value) : cell.value;
  const text = String(written).replace(/\s+/g, " ").trim();
  if (looksPersonal(text) !== null || /\d{9,}/.test(text)) return BLANKED;
  if (cell.kind === "number" && cell.shown === undefined) return cell.value;
  if (cell.kind !== "text" || role === "code" || role.startsWith("unit")) return text;
  if (role === "district" || role === "province" || role === "ignored") return text;
  return (role === "count" ? showable(text) : showableTime(text)) ?? BLANKED;
}
