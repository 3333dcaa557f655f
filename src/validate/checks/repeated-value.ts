import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";
import type { PlacedSheet } from "../../model/form-sheet.ts";
import { oddOf, rowCount } from "../../model/mixed-rows.ts";
import type { PlainRows } from "../../model/plain-rows.ts";
import { cellPlace, exactOf, headingOf, isOwn } from "../places.ts";

const FEWEST_ROWS = 5;

const column = (...figures: number[]): string =>
  tips(
    ...figures.map((figure, day) => `Xã An Đức;0${day + 1}/03/2020;ma túy;${day + 9};${figure}`),
  );

export default {
  code: "repeated-value",
  severity: "warning",
  origin: "sheet",
  title: { vi: "Một số lặp lại cả cột", en: "One value down a whole column" },
  explanation: {
    vi: "Cả cột, từ năm dòng trở lên, cùng ghi một số khác 0, như khi kéo sao chép một ô. Số 1 không bị nhắc, vì mỗi dòng thường là một buổi, một việc.",
    en: "A whole column of five rows or more holds one value other than zero, as when a cell is dragged down. The value 1 is passed over: a row is most often one session or one event.",
  },
  examples: {
    bad: [bad(column(7, 7, 7, 7, 7), "E2")],
    good: [good(column(7, 7, 7, 7, 8)), good(column(1, 1, 1, 1, 1)), good(column(7, 7, 7, 7))],
  },
  *sheet(sheet) {
    const rows = rowCount(sheet);
    if (rows < FEWEST_ROWS) return;
    for (const { field, value, cell } of repeatedColumns(sheet)) {
      yield {
        code: "repeated-value",
        place: cellPlace(sheet, cell),
        field,
        value,
        facts: { heading: headingOf(sheet, field, cell.column), repeated: value, rows },
      };
    }
  },
} satisfies Check;

interface Repeated {
  readonly field: string;
  readonly value: number;
  /** Its first cell. */
  readonly cell: { readonly row: number; readonly column: number };
}

function* repeatedColumns(sheet: PlacedSheet): Generator<Repeated> {
  const odd = oddOf(sheet);
  const plain = sheet.plain;
  const first = odd[0];
  const columns =
    plain?.counts ?? [...(first?.counts ?? [])].map(([field, { column }]) => ({ field, column }));
  for (const [slot, { field, column }] of columns.entries()) {
    const value = plain?.values[slot] ?? exactOf(first?.counts.get(field));
    if (value === undefined || value === null || value <= 1) continue;
    if (plain !== undefined && !repeats(plain, slot, value)) continue;
    const all = odd.every((row) => {
      const other = row.counts.get(field);
      return isOwn(other, row) && exactOf(other) === value && other?.column === column;
    });
    const top = Math.min(first?.row ?? Infinity, plain?.rows[0] ?? Infinity);
    if (all) yield { field, value, cell: { row: top, column } };
  }
}

function repeats({ values, counts, length }: PlainRows, slot: number, value: number): boolean {
  for (let i = 0; i < length; i++) if (values[i * counts.length + slot] !== value) return false;
  return true;
}
