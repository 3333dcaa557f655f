/** The row under the headings of an official table: A, B for what names a row, then 1, 2, 3. */
import type { TableColumn } from "../../model/report.ts";
import { columnLetter } from "../../util/a1.ts";

export function columnNumbers(columns: readonly TableColumn[]): string[] {
  let letters = 0;
  let numbers = 0;
  return columns.map(({ key }) => {
    if (key) return columnLetter(++letters);
    return String(++numbers);
  });
}
