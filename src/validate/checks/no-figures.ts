import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "no-figures",
  severity: "error",
  origin: "map",
  title: { vi: "Bảng không cho số liệu nào", en: "No figures" },
  explanation: {
    vi: "Bảng có dòng nhưng không ô nào được tính: mọi số đều của kỳ khác (cùng kỳ, kỳ trước, kế hoạch), hoặc các ô để trống.",
    en: "The table has rows, and none of its figures is counted: all are of another stretch (same period last year, previous, plan), or blank.",
  },
  facts: { reason: "text", rows: "number" },
  words: {
    vi: ({ reason, rows }, say) =>
      text(
        reason === "other-periods"
          ? `Bảng có ${say.n(rows)} dòng nhưng mọi số đều của kỳ khác (kỳ trước, cùng kỳ, kế hoạch), không có số của kỳ báo cáo.`
          : `Bảng có ${say.n(rows)} dòng nhưng không ô nào có số để tính.`,
        "Thêm cột số liệu của kỳ báo cáo (Trong tháng, Trong kỳ), hoặc xóa bảng này.",
      ),
    en: ({ reason, rows }, say) =>
      text(
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
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Trong tháng;\n;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;60;40\n",
      ),
    ],
  }),
});
