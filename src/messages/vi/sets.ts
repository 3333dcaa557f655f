/** Nhiều tệp, nhiều kỳ: nộp trùng, chồng kỳ, đối chiếu. */
import { formatNumber, formatPeriodCode } from "../terms.ts";
import { text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "vi");
const period = (code: string): string => formatPeriodCode(code, "vi");

function at(file: string, sheet: string | null, cell: string | null): string {
  const place = [sheet, cell].filter((part) => part !== null && part !== "").join("!");
  return place === "" ? file : `${file} (${place})`;
}

function apart(difference: number): string {
  return `lệch ${n(Math.abs(difference))}`;
}

export const SETS: Words<
  | "duplicate-submission"
  | "overlapping-period"
  | "period-straddles"
  | "summary-mismatch"
  | "attendance-mismatch"
  | "hierarchy-mismatch"
> = {
  "duplicate-submission": ({ reason, unit, form, period: code, other, otherSheet, otherCell }) =>
    text(
      reason === "records"
        ? `${unit}, ${form}, ${period(code)}: có dòng trùng (đơn vị, ngày, nội dung, số liệu) với ${at(other, otherSheet, otherCell)}, như một báo cáo gửi lại.`
        : `${unit}, ${form}, ${period(code)}: đã có số liệu ở ${at(other, otherSheet, otherCell)}.`,
      "Bỏ bản cũ, hoặc chạy với --on-duplicate latest để lấy bản có ngày báo cáo mới nhất.",
    ),
  "overlapping-period": ({ unit, form, first, second }) =>
    text(
      `${unit}, ${form}: hai khoảng thời gian chồng lên nhau, ${period(first)} và ${period(second)}.`,
      "Sửa lại kỳ của một trong hai báo cáo.",
    ),
  "period-straddles": ({ stretch, period: code }) =>
    text(
      `Số liệu ${period(stretch)} vượt ra ngoài kỳ tổng hợp (${period(code)}), không chia được nên không tính vào.`,
      "Gửi số liệu theo từng tháng, hoặc chọn kỳ tổng hợp khác.",
    ),
  "summary-mismatch": ({ unit, indicator, summary, finer, difference, period: code, reason }) =>
    reason === "running"
      ? text(
          `${unit}, ${indicator}, lũy kế ${period(code)} ghi ${n(summary)}, nhỏ hơn lũy kế kỳ trước là ${n(finer)}, ${apart(difference)}.`,
          "Số lũy kế không thể giảm: sửa số sai ở một trong hai báo cáo.",
        )
      : text(
          `${unit}, ${indicator}, ${period(code)}: biểu tổng hợp ghi ${n(summary)}, cộng chi tiết được ${n(finer)}, ${apart(difference)}.`,
          "Đối chiếu biểu tổng hợp với các biểu chi tiết rồi sửa bên sai.",
        ),
  "attendance-mismatch": ({ unit, groups, sessions, difference, period: code }) =>
    text(
      `${unit}, ${period(code)}: người tham dự theo thành phần là ${n(groups)}, theo các buổi là ${n(sessions)}, ${apart(difference)}.`,
      "Đối chiếu hai biểu rồi sửa bên sai.",
    ),
  "hierarchy-mismatch": ({ unit, field, own, children, difference }) =>
    text(
      `${unit}, ${field}: dòng của đơn vị ghi ${n(own)}, cộng các đơn vị cấp dưới được ${n(children)}, ${apart(difference)}.`,
      "Sửa số sai; nếu đây là số của riêng đơn vị, khai ownRowsOfHigherUnits cho biểu trong tệp danh mục (docs/catalogue.vi.md).",
    ),
};
