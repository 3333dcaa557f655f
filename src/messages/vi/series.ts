/** Số liệu qua các kỳ. */
import { formatNumber, formatPeriodCode } from "../terms.ts";
import { text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "vi");
const period = (code: string): string => formatPeriodCode(code, "vi");

export const SERIES: Words<
  "stock-discontinuity" | "copied-values" | "repeated-value" | "cumulative-suspected" | "outlier"
> = {
  "stock-discontinuity": (f) =>
    text(
      `${f.unit}: đầu kỳ ${n(f.opening)}, nhân rộng ${n(f.replicated)}, xây mới ${n(f.added)}, ngừng ${n(f.ended)} thì cuối kỳ phải là ${n(f.expected)}, nhưng ghi ${n(f.closing)}, lệch ${n(Math.abs(f.difference))}.`,
      "Đối chiếu số mô hình với kỳ trước rồi sửa số sai.",
    ),
  "copied-values": (f) =>
    text(
      `${f.unit}, ${f.form}: cả ${n(f.figures)} số liệu ${period(f.period)} giống hệt ${period(f.previous)}.`,
      "Xem có chép lại báo cáo kỳ trước không; nếu số đúng như vậy thì để nguyên.",
    ),
  "repeated-value": ({ heading, repeated, rows }) =>
    text(
      `${heading}: cả ${n(rows)} dòng cùng ghi ${n(repeated)}.`,
      "Xem có kéo sao chép cả cột không; nếu số đúng như vậy thì để nguyên.",
    ),
  "cumulative-suspected": ({ unit, heading, months, last }) =>
    text(
      `${unit}, ${heading}: ${n(months)} tháng đến ${period(last)} không lần nào giảm, giống số lũy kế từ đầu năm.`,
      "Nếu là số lũy kế, ghi lại số phát sinh của riêng từng tháng.",
    ),
  outlier: ({ unit, heading, count, typical, points }) =>
    text(
      `${unit}, ${heading}: ${n(count)} khác xa các kỳ khác (trung bình ${n(typical)}, xét ${n(points)} kỳ).`,
      "Đối chiếu với sổ gốc, xem có thừa hay thiếu chữ số; nếu số đúng như vậy thì để nguyên.",
    ),
};
