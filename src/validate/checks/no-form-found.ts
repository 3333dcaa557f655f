import { text, listed } from "../../messages/words.ts";
import { seenWordsVi, seenWordsEn, toBecomeVi, toBecomeEn, SEEN_FACTS } from "./_seen.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "no-form-found",
  severity: "error",
  origin: "map",
  title: { vi: "Không có biểu mẫu nào", en: "No known form" },
  explanation: {
    vi: "Không trang tính nào của tệp có tiêu đề cột của một biểu mẫu đã biết. Dùng tiêu đề như trong biểu mẫu, hoặc thêm tên gọi khác của cột vào danh mục.",
    en: "No sheet of the file has the headings of a known form. Use the form's headings, or add your own as aliases in a catalogue.",
  },
  facts: { sheets: "list", ...SEEN_FACTS },
  words: {
    vi: ({ sheets, ...seen }, say) =>
      text(
        `Không trang tính nào là biểu mẫu đã biết${sheets.length === 0 ? "" : ` (${listed(sheets)})`}.${seenWordsVi(seen)}`,
        toBecomeVi(seen, say.finding),
      ),
    en: ({ sheets, ...seen }, say) =>
      text(
        `No sheet is a known form${sheets.length === 0 ? "" : ` (${listed(sheets)})`}.${seenWordsEn(seen)}`,
        toBecomeEn(seen, say.finding),
      ),
  },
  examples: () => ({
    bad: [bad("Mặt hàng;Đơn giá\nGạo;20000\n", null)],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
