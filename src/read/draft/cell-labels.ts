/** The labels that a figure of a table stands under: of its row, and of its column. */
import type { DraftSpan } from "../../model/draft.ts";

/** A heading that says only that figures stand under it. */
const PLAIN =
  /^(?:số liệu|kết quả|giá trị|thực hiện|tổng số|số lượng|tổng cộng|cộng|kỳ này|value|total|figure)/iu;
export const isPlain = (head: string): boolean => PLAIN.test(head.trim());

const TIME = /^(?:năm|quý|tháng|kỳ|year|quarter|month)$/iu;

/** None for a cell that holds no figure, or is a label itself. */
export function cellLabels(
  column: number,
  cells: readonly DraftSpan[],
  heads: readonly DraftSpan[],
  textOf: (span: DraftSpan) => string,
): readonly (readonly DraftSpan[])[] {
  const cell = cells[column];
  if (cell === undefined || cells.length !== heads.length || !/\d/u.test(textOf(cell))) return [];
  const words = cells.findIndex((one) => /\p{L}/u.test(textOf(one)));
  const label = words < 0 ? 0 : words;
  if (column <= label) return [];
  const [row, rowHead, head] = [cells[label], heads[label], heads[column]];
  const labels: DraftSpan[][] = [];
  if (row !== undefined && row.from < row.to) {
    // "Năm | 2019": the number alone would say nothing.
    const timed = words < 0 && rowHead !== undefined && TIME.test(textOf(rowHead).trim());
    labels.push(timed ? [rowHead, row] : [row]);
  }
  if (head !== undefined && head.from < head.to && !isPlain(textOf(head))) labels.push([head]);
  return labels;
}
