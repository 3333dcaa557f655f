/** Names of sheets that may hold somebody's number, covered before anything is written of the workbook. */
import { outgoing } from "../../model/readings/mask.ts";
import { sheetOfCells } from "../../model/raw-sheet.ts";
import type { RawSheet, RawWorkbook } from "../../model/raw.ts";

export interface CoveredNames {
  readonly workbook: RawWorkbook;
  /** The name that a sheet has in the copy. */
  readonly nameOf: (sheet: string) => string;
  /** The file itself cannot be edited: formulas, links and printed areas say the names once more. */
  readonly anew: boolean;
}

export function coverNames(workbook: RawWorkbook): CoveredNames {
  const names = new Map<string, string>();
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of workbook.sheets) {
    const covered = outgoing(name);
    if (covered !== name) names.set(name, freeOf(covered, taken));
  }
  const nameOf = (sheet: string): string => names.get(sheet) ?? sheet;
  if (names.size === 0) return { workbook, nameOf: (sheet) => sheet, anew: false };
  const sheets = workbook.sheets.map((sheet) => withName(sheet, nameOf(sheet.name)));
  return { workbook: { ...workbook, sheets }, nameOf, anew: true };
}

/** Rows of cells may be made when they are asked for: they stay where they are. */
function withName(sheet: RawSheet, name: string): RawSheet {
  const { hidden, merges, hiddenColumns, csv, cells } = sheet;
  const frame = { name, hidden, merges, hiddenColumns, ...(csv === undefined ? {} : { csv }) };
  return cells === undefined ? { ...frame, rows: sheet.rows } : sheetOfCells(frame, cells);
}

/** Excel tells sheets apart by names of up to 31 letters. */
const LONGEST = 31;

function freeOf(wanted: string, taken: Set<string>): string {
  for (let i = 1; ; i++) {
    const behind = i === 1 ? "" : ` (${i})`;
    const name = wanted.slice(0, LONGEST - behind.length) + behind;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
