/** The one order of findings: file, sheet, row, column, code. */
import type { Problem } from "../model/finding.ts";

/**
 * A sorted copy. Files and sheets go by `sheetOrder` where it is given (position of a
 * sheet in its workbook), else by name; a whole-file finding stands before its cells.
 * Names compare by code unit: the order is the same on every machine.
 */
export function sortFindings<T extends Problem>(
  findings: readonly T[],
  sheetOrder: (file: string, sheet: string) => number = () => 0,
): T[] {
  const position = ({ place }: Problem): number =>
    place.sheet === undefined ? -1 : sheetOrder(place.file, place.sheet);
  return [...findings].sort(
    (a, b) =>
      byText(a.place.file, b.place.file) ||
      position(a) - position(b) ||
      byText(a.place.sheet ?? "", b.place.sheet ?? "") ||
      (a.place.row ?? 0) - (b.place.row ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      byText(a.code, b.code) ||
      byText(a.field ?? "", b.field ?? "") ||
      byText(JSON.stringify(a.facts), JSON.stringify(b.facts)),
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
