/** What stands under a table: a remark, the signature block. */
import type { Pen } from "./pen.ts";
import type { Plan } from "./plan.ts";

interface Under {
  readonly row: number;
  readonly left: number;
  /** The column in which a line of remark begins. */
  readonly first: number;
  readonly width: number;
  /** The columns of units, if any, and of the last figure. */
  readonly unit: number | null;
  readonly count: number;
}

export function putFoot(pen: Pen, plan: Plan, under: Under): void {
  const { parts, footnote, signature } = plan.style;
  let { row } = under;
  if (parts && under.unit !== null) {
    pen.text(row, under.unit, "Trong đó:");
    pen.text(row + 1, under.unit, "- Người dưới 18 tuổi");
    const value = Math.min(plan.rng.int(1, 9), valueAt(pen, row - 1, under.count));
    pen.put(row + 1, under.count, { kind: "number", value });
    row += 2;
  }
  if (footnote) pen.text(row++, under.first, "* Ghi chú: Số liệu tính đến hết kỳ báo cáo.");
  if (signature) putSignature(pen, row + plan.rng.int(0, 2), under.left, under.width);
}

/** A part is at most what stands over it; 0 where that is no whole number. */
function valueAt(pen: Pen, row: number, column: number): number {
  const cell = pen.cells.get(`${row},${column}`);
  if (cell?.kind === "number") return cell.value;
  return cell?.kind === "text" && /^[\d. ]+$/u.test(cell.text)
    ? Number(cell.text.replaceAll(/\D/gu, ""))
    : 0;
}

function putSignature(pen: Pen, row: number, left: number, width: number): void {
  const right = left + Math.max(1, width - 2);
  if (width > 3) pen.text(row, right, "Ba Tân, ngày 12 tháng 01 năm 2025");
  pen.text(row + 1, left, "NGƯỜI LẬP BIỂU");
  pen.text(row + 1, right, "THỦ TRƯỞNG ĐƠN VỊ");
  pen.text(row + 5, right, "Nguyễn Văn A");
  pen.text(row + 7, left, "Nơi nhận:");
  pen.text(row + 8, left, "- Như trên;");
  pen.text(row + 9, left, "ĐT: 0912345678");
}
