/** The hidden sheet of a template: from which form it was made, and the lists of its drop-downs. */
import type { Workbook, Worksheet } from "../annotate/excel.ts";
import { STAMP_MARK, STAMP_SHEET, STAMP_TEXTS, type Template } from "../../model/template.ts";
import { keyOf } from "../../util/keys.ts";
import { columnLetter } from "../../util/a1.ts";
import { inert } from "../../util/inert.ts";

export class StampSheet {
  readonly #sheet: Worksheet;
  readonly #lists = new Map<string, string>();

  constructor(workbook: Workbook, { form, version, columns, rows }: Template) {
    this.#sheet = workbook.addWorksheet(STAMP_SHEET, { state: "veryHidden" });
    const locked = [...columns.map(({ heading }) => heading), ...rows.map(labelOf)];
    [STAMP_MARK, form, version].forEach((text, i) => this.#write(i + 1, 1, text));
    locked.forEach((text, i) => this.#write(STAMP_TEXTS + i, 1, text));
  }

  /** Where the values of a drop-down stand, written once however many columns choose from them. */
  list(values: readonly string[]): string {
    const key = keyOf(...values);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const column = this.#lists.size + 2;
    values.forEach((value, i) => this.#write(i + 1, column, value));
    const letter = columnLetter(column);
    const range = `${STAMP_SHEET}!$${letter}$1:$${letter}$${Math.max(1, values.length)}`;
    this.#lists.set(key, range);
    return range;
  }

  /** The library would take a text of digits for text all the same. */
  #write(row: number, column: number, text: string): void {
    this.#sheet.getCell(row, column).value = inert(text);
  }
}

function labelOf(row: readonly string[]): string {
  return row[0] ?? "";
}
