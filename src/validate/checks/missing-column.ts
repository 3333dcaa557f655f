import { text } from "../../messages/words.ts";
import { sheetOfVi, capitalVi } from "./_seen.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "missing-column",
  severity: "error",
  origin: "map",
  title: { vi: "Thiếu cột bắt buộc", en: "Required column absent" },
  explanation: {
    vi: "Biểu được nhận ra nhưng thiếu một cột bắt buộc, hoặc tiêu đề của cột đó viết khác. Thêm cột hoặc sửa tiêu đề.",
    en: "The form was recognised, but a required column is absent or headed otherwise. Add it, or correct its heading.",
  },
  facts: { heading: "text", field: "text", form: "text" },
  words: {
    vi: ({ heading, form }) =>
      text(
        `${capitalVi(sheetOfVi(form))} thiếu cột bắt buộc “${heading}”.`,
        `Thêm cột “${heading}”, hoặc sửa lại tiêu đề của cột này cho đúng.`,
      ),
    en: ({ heading, form }) =>
      text(
        `The form “${form}” lacks the required column “${heading}”.`,
        `Add the column “${heading}”, or correct its heading.`,
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "Đơn vị;Ngày;Loại vụ việc;Số vụ xảy ra;Số nhóm triệt phá\nXã An Đức;07/03/2020;trộm cắp;5;4\n",
        "A1",
      ),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
