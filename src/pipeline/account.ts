/** The account of a sheet: each of its numbers and missing signs once, by what became of it. */
import { type CellFate, FATES } from "../map/index.ts";
import { KIND } from "../model/cell-table.ts";
import { cellsOf } from "../model/raw-sheet.ts";
import type { RawSheet, WorkbookFormat } from "../model/raw.ts";
import { isFigureText } from "../model/readings/index.ts";
import { isNumberCell } from "../read/index.ts";

export interface SheetAccount {
  /** Cells by their fate: together all numbers of the sheet and all missing signs. */
  readonly account: Readonly<Record<CellFate, number>>;
  /** Texts that were read as figures ("1.234", "hơn 20"), beside the account. */
  readonly texts: number;
}

/** `fates`: by cell; undefined where no table was read. */
export function accountOf(
  sheet: RawSheet,
  format: WorkbookFormat,
  fates: Uint8Array | undefined,
): SheetAccount {
  const cells = cellsOf(sheet);
  const account: Record<CellFate, number> = {
    counted: 0,
    missing: 0,
    total: 0,
    part: 0,
    comparison: 0,
    computed: 0,
    label: 0,
    ignored: 0,
    refused: 0,
    outside: 0,
  };
  let texts = 0;
  for (let cell = 0; cell < cells.cellCount; cell++) {
    const fate = FATES[fates?.[cell] ?? 0] ?? "outside";
    const isNumber = isNumberCell(cells, cell, format);
    // A sign is no number; a declared one may be.
    if (fate === "missing") account[isNumber ? "ignored" : "missing"]++;
    else if (isNumber) account[fate]++;
    else if (FIGURES.has(fate) && isTextFigure(cells.kindOf(cell), cells.textOf(cell))) texts++;
  }
  return { account, texts };
}

const FIGURES: ReadonlySet<CellFate> = new Set([
  "counted",
  "total",
  "part",
  "comparison",
  "computed",
] as const);

function isTextFigure(kind: number, text: string): boolean {
  if (kind === KIND.digits) return true;
  return kind === KIND.text && (isFigureText(text) || text.trim() === "-");
}
