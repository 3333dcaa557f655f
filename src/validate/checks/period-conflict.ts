import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "period-conflict",
  severity: "error",
  origin: "map",
  title: { vi: "Hai nhãn nói hai kỳ", en: "Two labels name two periods" },
  explanation: {
    vi: "Cột, dòng, tiêu đề, tên trang tính, tên tệp hoặc thư mục nói hai kỳ báo cáo không khớp nhau. Sửa một trong hai.",
    en: "Column, row, title, or the name of sheet, file or folder name periods that do not agree. Correct one of them.",
  },
  facts: { first: "text", second: "text" },
  words: {
    vi: ({ first, second }) =>
      text(
        second === "" || first === ""
          ? `Kỳ ghi ở “${first}${second}” không khớp với kỳ của tiêu đề bảng, trang tính, tệp hoặc thư mục.`
          : `Hai nơi nói hai kỳ khác nhau: “${first}” và “${second}”.`,
        "Sửa một trong hai cho khớp; nếu cột là của kỳ khác, ghi rõ: Kỳ trước, Cùng kỳ năm trước, Luỹ kế.",
      ),
    en: ({ first, second }) =>
      text(
        second === "" || first === ""
          ? `The period in “${first}${second}” does not agree with that of the title, sheet, file or folder.`
          : `Two places name different periods: “${first}” and “${second}”.`,
        "Correct one of them; where a column is of another period, say so: Kỳ trước, Cùng kỳ năm trước, Luỹ kế.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Số tin có giá trị;\n;Tháng 6;Tháng 7\nXã An Đức;41;52\n",
        "C4",
      ),
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nNăm 2020\nĐơn vị;Số tin có giá trị;\n;Tháng 6;Tháng 7\nXã An Đức;41;52\n",
      ),
    ],
  }),
});
