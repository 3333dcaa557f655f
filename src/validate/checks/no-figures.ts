import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, bad, good } from "../examples.ts";

export default defineCheck({
  code: "no-figures",
  severity: "error",
  origin: "map",
  title: { vi: "Bảng không cho số liệu nào", en: "No figures" },
  explanation: {
    vi: "Bảng có dòng nhưng không ô nào được tính: mọi số đều của kỳ khác (cùng kỳ, kỳ trước, kế hoạch) hoặc đứng dưới tiêu đề chưa hiểu, hoặc các ô để trống.",
    en: "The table has rows, and none of its figures is counted: all are of another stretch (same period last year, previous, plan) or under headings that are not understood, or blank.",
  },
  facts: { reason: "text", rows: "number" },
  words: {
    vi: ({ reason, rows }, say) =>
      reason === "unknown-heads"
        ? text(
            `Bảng có ${say.n(rows)} dòng nhưng không số nào được tính: chưa hiểu tiêu đề của cột nào có số.`,
            "Sửa tiêu đề các cột số liệu theo tên chỉ tiêu (antq catalogue indicators), hoặc khai báo biểu này: antq learn.",
          )
        : text(
            reason === "other-periods"
              ? `Bảng có ${say.n(rows)} dòng nhưng mọi số đều của kỳ khác (kỳ trước, cùng kỳ, kế hoạch), không có số của kỳ báo cáo.`
              : `Bảng có ${say.n(rows)} dòng nhưng không ô nào có số để tính.`,
            "Thêm cột số liệu của kỳ báo cáo (Trong tháng, Trong kỳ), hoặc xóa bảng này.",
          ),
    en: ({ reason, rows }, say) =>
      reason === "unknown-heads"
        ? text(
            `The table has ${say.n(rows)} rows, and none of its figures is counted: no heading over figures is understood.`,
            "Head the columns by the names of indicators (antq catalogue indicators), or declare the form: antq learn.",
          )
        : text(
            reason === "other-periods"
              ? `The table has ${say.n(rows)} rows, but all figures are of other periods (previous, same period last year, plan), none of the report's own.`
              : `The table has ${say.n(rows)} rows, but no cell with a figure to count.`,
            "Add a column for the report's own period (Trong tháng, Trong kỳ), or remove the table.",
          ),
  },
  examples: () => ({
    bad: [
      bad(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Cùng kỳ năm trước;\n;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;60;40\n",
        "A4",
      ),
      among(
        {
          "an-toan.csv":
            "CÔNG AN HUYỆN BA TRI\nNăm 2020\nSTT;Đơn vị;Thuộc diện;Đạt chuẩn\n1;Xã An Đức;6;5\n2;Xã An Hiệp;5;4\n",
        },
        [
          { file: "an-toan.csv", cell: "A3" },
          { file: "an-toan.csv", cell: "C3", code: "unknown-column" },
          { file: "an-toan.csv", cell: "D3", code: "unknown-column" },
        ],
      ),
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Trong tháng;\n;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;60;40\n",
      ),
    ],
  }),
});
