/** Dòng: mã, số vụ, buổi, dòng cộng, dòng trùng, dữ liệu cá nhân. */
import { formatNumber } from "../terms.ts";
import { listed, text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "vi");

const PERSONAL: Readonly<Record<string, string>> = {
  "identity-number": "số căn cước hoặc số định danh",
  phone: "số điện thoại",
  heading: "dữ liệu cá nhân",
};

export const ROWS: Words<
  | "unknown-code"
  | "personal-data"
  | "solved-exceeds-reported"
  | "attendees-without-sessions"
  | "sessions-without-attendees"
  | "total-row-mismatch"
  | "duplicate-row"
> = {
  "unknown-code": ({ heading, written, listed: known, uncounted }, finding) =>
    text(
      `${heading}:${written === null ? " giá trị" : ` “${written}”`} không có trong danh mục${finding.severity === "error" ? ", nên không biết tính vào chỉ tiêu nào" : uncounted === "yes" ? ", nên số của dòng không thuộc chỉ tiêu nào và không được cộng" : written === null ? "" : ", được giữ như đã ghi"}.`,
      finding.suggestion === undefined
        ? `Chọn một trong: ${listed(known, 12)}; hoặc thêm giá trị này vào danh mục (docs/catalogue.vi.md).`
        : `Có thể là “${finding.suggestion}”. Trong danh mục có: ${listed(known, 12)}; hoặc thêm giá trị này vào danh mục (docs/catalogue.vi.md).`,
    ),
  "personal-data": ({ kind, where }) =>
    where === "heading"
      ? text(
          "Cột này dành cho dữ liệu cá nhân của công dân (nội dung không được đọc vào).",
          "Xóa cả cột trước khi gửi. Báo cáo thống kê chỉ cần số lượng.",
        )
      : text(
          `Ô này chứa ${PERSONAL[kind] ?? "dữ liệu cá nhân"} (không hiển thị).`,
          "Xóa nội dung ô trước khi gửi. Báo cáo thống kê chỉ cần số lượng.",
        ),
  "solved-exceeds-reported": ({ solved, reported }) =>
    text(
      `Số vụ làm rõ (${n(solved)}) nhiều hơn số vụ xảy ra (${n(reported)}).`,
      "Xem lại hai số; nếu có vụ của kỳ trước được làm rõ trong kỳ này thì để nguyên.",
    ),
  "attendees-without-sessions": ({ attendees }) =>
    text(
      `Có ${n(attendees)} lượt người tham dự nhưng số buổi bằng 0.`,
      "Điền số buổi đã tổ chức, hoặc sửa số người tham dự.",
    ),
  "sessions-without-attendees": ({ sessions }) =>
    text(
      `Có ${n(sessions)} buổi nhưng không có người tham dự.`,
      'Điền số người tham dự; chưa thu thập được thì ghi "...".',
    ),
  "total-row-mismatch": ({ heading, stated, sum, rows, difference }) =>
    text(
      `${heading}: dòng cộng ghi ${n(stated)}, cộng ${n(rows)} dòng được ${n(sum)}, ${difference > 0 ? "thừa" : "thiếu"} ${n(Math.abs(difference))}.`,
      "Xem lại các dòng ở trên và công thức của dòng cộng.",
    ),
  "duplicate-row": ({ other }) =>
    text(
      `Dòng này trùng dòng ở ${other} về đơn vị, ngày, nội dung và mọi số liệu; cả hai đều được tính.`,
      "Nếu là một việc ghi hai lần thì xóa bớt một dòng; nếu là hai việc khác nhau thì để nguyên.",
    ),
};
