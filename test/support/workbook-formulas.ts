/** The formulas of a written workbook, worked out again from the cells that they name. */
import type ExcelJS from "exceljs";

export interface Worked {
  readonly cell: string;
  readonly formula: string;
  readonly stands: number;
  readonly gives: number;
}

export function workedFormulas(sheet: ExcelJS.Worksheet): Worked[] {
  const found: Worked[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value !== "object" || cell.value === null || !("formula" in cell.value))
        return;
      // The library reads a stored result of 0 as none.
      const { formula, result = 0 } = cell.value as { formula: string; result?: number };
      found.push({ cell: cell.address, formula, stands: result, gives: work(formula, sheet) });
    }),
  );
  return found;
}

function work(formula: string, sheet: ExcelJS.Worksheet): number {
  const sum = /^SUM\(([A-Z0-9:,]+)\)$/u.exec(formula);
  if (sum !== null)
    return cellsOf(sum[1] ?? "", sheet).reduce((all, cell) => all + (numberAt(cell) ?? 0), 0);
  const same = /^[A-Z]+\d+$/u.exec(formula);
  if (same !== null) return known(formula, sheet);
  const ratio = /^ROUND\(([A-Z0-9]+)(?:\*(\d+))?\/([A-Z0-9]+),(\d+)\)$/u.exec(formula);
  if (ratio === null) throw new Error(`a formula of another kind: ${formula}`);
  const [, above = "", times = "1", below = "", digits = "0"] = ratio;
  const exact = (known(above, sheet) * Number(times)) / known(below, sheet);
  return Math.round(exact * 10 ** Number(digits) + 1e-9) / 10 ** Number(digits);
}

function cellsOf(list: string, sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  return list.split(",").flatMap((range) => {
    const [from = "", to = from] = range.split(":");
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
    const cells: ExcelJS.Cell[] = [];
    for (let row = Number(first.row); row <= Number(last.row); row += 1)
      for (let column = Number(first.col); column <= Number(last.col); column += 1)
        cells.push(sheet.getCell(row, column));
    return cells;
  });
}

/** A spreadsheet's sum passes over texts. */
function numberAt(cell: ExcelJS.Cell): number | null {
  const value: unknown = cell.formula === undefined ? cell.value : (cell.result ?? 0);
  return typeof value === "number" ? value : null;
}

function known(term: string, sheet: ExcelJS.Worksheet): number {
  if (/^\d+$/u.test(term)) return Number(term);
  const value = numberAt(sheet.getCell(term));
  if (value === null) throw new Error(`no number in ${term}`);
  return value;
}
