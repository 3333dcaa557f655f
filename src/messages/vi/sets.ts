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

const AXES: Readonly<Record<string, string>> = {
  time: "các kỳ ngắn hơn",
  breakdown: "bản có phân tổ",
  units: "các đơn vị cấp dưới",
  day: "báo cáo khác cùng ngày cuối kỳ",
};

export const SETS: Words<
  | "duplicate-submission"
  | "overlapping-period"
  | "period-straddles"
  | "summary-mismatch"
  | "attendance-mismatch"
  | "hierarchy-mismatch"
  | "restates"
  | "may-include-lower-units"
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
  "summary-mismatch": ({
    unit,
    indicator,
    summary,
    finer,
    difference,
    period: code,
    reason,
    ...rest
  }) =>
    reason === "running"
      ? text(
          `${unit}, ${indicator}, lũy kế ${period(code)} ghi ${n(summary)}, nhỏ hơn lũy kế kỳ trước là ${n(finer)}, ${apart(difference)}.`,
          "Số lũy kế không thể giảm: sửa số sai ở một trong hai báo cáo.",
        )
      : text(
          `${unit}, ${indicator}, ${period(code)}: ô này ghi ${n(summary)}, số chi tiết${rest.other === null ? "" : ` (từ ${at(rest.other, rest.otherSheet, rest.otherCell)})`} cộng được ${n(finer)}, ${apart(difference)}.`,
          "Đối chiếu hai bên rồi sửa bên sai.",
        ),
  "attendance-mismatch": ({ unit, groups, sessions, difference, period: code }) =>
    text(
      `${unit}, ${period(code)}: người tham dự theo thành phần là ${n(groups)}, theo các buổi là ${n(sessions)}, ${apart(difference)}.`,
      "Đối chiếu hai biểu rồi sửa bên sai.",
    ),
  "hierarchy-mismatch": ({
    unit,
    field,
    own,
    children,
    difference,
    other,
    otherSheet,
    otherCell,
  }) =>
    text(
      `${unit}, ${field}: dòng của đơn vị ghi ${n(own)}, cộng các đơn vị cấp dưới (từ ${at(other, otherSheet, otherCell)}) được ${n(children)}, ${apart(difference)}.`,
      "Sửa số sai; nếu đây là số của riêng đơn vị thì khai ownRowsOfHigherUnits trong antq.yaml hoặc cho biểu trong tệp danh mục (docs/catalogue.vi.md).",
    ),
  restates: ({ unit, period: code, axis, other, otherSheet, otherCell }) =>
    text(
      `${unit}, ${period(code)}: nhắc lại số đã có ở ${at(other, otherSheet, otherCell)} (${AXES[axis] ?? axis}); không tính lại.`,
      "Không phải sửa gì.",
    ),
  "may-include-lower-units": ({
    unit,
    code,
    own,
    children,
    formId,
    other,
    otherSheet,
    otherCell,
  }) =>
    text(
      `${unit} ghi ${n(own)}, các đơn vị cấp dưới (từ ${at(other, otherSheet, otherCell)}) cộng được ${n(children)}: không rõ số này đã gồm cấp dưới hay là số riêng.`,
      `Nếu đã gồm cấp dưới thì sửa cho khớp hoặc bỏ dòng này. Nếu là số riêng thì khai báo trong antq.yaml: ownRowsOfHigherUnits: ["${code}"], hoặc ownRowsOfHigherUnits: true ở biểu mẫu ${formId} trong catalogue.`,
    ),
};
