/** Which cells the formulas of a workbook read: a text in one of them would be left out of a sum in silence. */
import type { Book, BookSheet } from "./xlsx-book.ts";
import { parseAddress } from "../../util/a1.ts";
import type { SheetCell } from "./xlsx-cells.ts";

export interface Reading {
  /** `Bieu 1!D10`. */
  readonly by: string;
  readonly sheet: string;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\d_.]+))!)?(?:(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3}))(?![\p{L}\d(])/gu;
const LAST_ROW = 1_048_576;

export function readingsOf(
  { names }: Book,
  sheets: readonly { readonly sheet: BookSheet; readonly cells: readonly SheetCell[] }[],
): Reading[] {
  return sheets.flatMap(({ sheet, cells }) =>
    cells.flatMap((cell) => {
      if (cell.formula === null) return [];
      const named = names.filter(({ name }) => mentions(cell.formula ?? "", name));
      const text = [cell.formula, ...named.map(({ ref }) => ref)].join(" ");
      const spread = spreadOf(cell);
      return referencesIn(text, sheet.name).map((one) => ({
        ...one,
        by: `${sheet.name}!${cell.address}`,
        rows: [one.rows[0], one.rows[1] + spread.rows] as const,
        columns: [one.columns[0], one.columns[1] + spread.columns] as const,
      }));
    }),
  );
}

function mentions(formula: string, name: string): boolean {
  const at = formula.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && !/[\p{L}\d_.]/u.test(formula[at + name.length] ?? "");
}

/** How far a formula that is shared reaches below and beside its first cell. */
function spreadOf({ sharedBy, row, column }: SheetCell): { rows: number; columns: number } {
  const last = parseAddress(sharedBy?.split(":")[1] ?? "");
  return last === null ? { rows: 0, columns: 0 } : { rows: last.row - row, columns: last.column - column }; // prettier-ignore
}

function referencesIn(text: string, own: string): Omit<Reading, "by">[] {
  const unquoted = text.replace(/"[^"]*"/gu, "");
  return [...unquoted.matchAll(REFERENCE)].flatMap(
    ([, quoted, plain, first, last, from, to]): Omit<Reading, "by">[] => {
      const sheet = quoted?.replaceAll("''", "'") ?? plain ?? own;
      if (from !== undefined && to !== undefined) {
        const [a, b] = [parseAddress(`${from}1`), parseAddress(`${to}1`)];
        return a === null || b === null ? [] : [{ sheet, rows: [1, LAST_ROW], columns: [a.column, b.column] }]; // prettier-ignore
      }
      const [a, b] = [parseAddress(first ?? ""), parseAddress(last ?? first ?? "")];
      if (a === null || b === null) return [];
      return [{ sheet, rows: [a.row, b.row], columns: [a.column, b.column] }];
    },
  );
}

export function readerOf(
  sheet: string,
  { row, column }: Pick<SheetCell, "row" | "column">,
  readings: readonly Reading[],
): string | null {
  const found = readings.find(
    (one) =>
      one.sheet === sheet &&
      one.rows[0] <= row &&
      row <= one.rows[1] &&
      one.columns[0] <= column &&
      column <= one.columns[1],
  );
  return found?.by ?? null;
}
