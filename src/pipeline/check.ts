/** `antq check`: every finding in the submissions. */
import type { Finding } from "../model/finding.ts";
import type { RawCell, RawSheet } from "../model/raw.ts";
import { looksPersonal } from "../model/readings/index.ts";
import { judge } from "./judge.ts";
import type { RunOptions } from "./options.ts";
import { readAll } from "./read.ts";

export interface CheckOutcome {
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
  /** Sheets that are a known form, and their data rows. */
  readonly sheets: number;
  readonly rows: number;
  /** The cells of a finding's row, personal values blanked; null where there is no row to show. */
  readonly excerpt: (finding: Finding) => readonly string[] | null;
}

export async function runCheck(options: RunOptions): Promise<CheckOutcome> {
  const raw = new Map<string, readonly RawSheet[]>();
  const read = await readAll(options, (workbook) => raw.set(workbook.file, workbook.sheets));
  const judged = judge(read, options);
  const forms = judged.sheets.filter((sheet) => sheet.form !== null);
  const shownColumns = showable(judged.sheets, options);
  return {
    findings: judged.findings,
    files: read.files.map(({ file }) => file),
    sheets: forms.length,
    rows: forms.reduce((sum, sheet) => sum + new Set(sheet.rows.map((row) => row.row)).size, 0),
    excerpt: (finding) => excerpt(finding, raw, shownColumns),
  };
}

type Shown = ReadonlyMap<string, ReadonlySet<number>>;

/** Columns whose content may be shown: counts, codes, units, dates, periods; never free text. */
function showable(
  sheets: readonly { file: string; sheet: string; form: string | null; columns: readonly { column: number; field: string | null }[] }[],
  options: RunOptions,
): Shown {
  const shown = new Map<string, Set<number>>();
  for (const sheet of sheets) {
    const form = options.catalogue.forms.find((candidate) => candidate.id === sheet.form);
    const texts = new Set(form?.fields.filter((f) => f.role === "text").map((f) => f.id));
    const columns = sheet.columns.filter((c) => c.field !== null && c.field !== "remark" && !texts.has(c.field));
    shown.set(JSON.stringify([sheet.file, sheet.sheet]), new Set(columns.map((c) => c.column)));
  }
  return shown;
}

const BLANKED = "…";
const WIDEST = 12;

function excerpt(
  finding: Finding,
  raw: ReadonlyMap<string, readonly RawSheet[]>,
  shown: Shown,
): readonly string[] | null {
  const { file, sheet, row } = finding.place;
  if (row === undefined || sheet === undefined) return null;
  const columns = shown.get(JSON.stringify([file, sheet]));
  const cells = raw
    .get(file)
    ?.find((candidate) => candidate.name === sheet)
    ?.rows.find((candidate) => candidate.row === row)?.cells;
  if (cells === undefined || columns === undefined) return null;
  return cells.slice(0, WIDEST).map((cell) => (columns.has(cell.column) ? textOf(cell) : BLANKED));
}

/** Long digit runs are somebody's number wherever they stand. */
function textOf(cell: RawCell): string {
  if (cell.kind === "uncalculated") return "=";
  const text = cell.kind === "date" ? cell.value.split("-").reverse().join("/") : String(cell.value);
  return looksPersonal(text) !== null || /\d{9,}/.test(text) ? BLANKED : text.replace(/\s+/g, " ").trim();
}
