import { text } from "../../messages/words.ts";
import { sheetOfVi } from "./_seen.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "unknown-column",
  severity: "warning",
  origin: "map",
  title: { vi: "Cột không có trong biểu mẫu", en: "Column not in the form" },
  explanation: {
    vi: "Cột không thuộc biểu mẫu nên không được tính. Nếu tiêu đề gần giống một cột của biểu, tên gần nhất được gợi ý.",
    en: "The column is not part of the form and is not counted. If its heading is near one of the form, that one is suggested.",
  },
  facts: { heading: "text?", nearest: "text?", other: "text?", form: "text?" },
  words: {
    vi: ({ heading, nearest, other, form }, say) =>
      text(
        `Cột ${heading === null ? "này" : `“${heading}”`} không có trong ${form === null ? "biểu mẫu" : sheetOfVi(form)}, nên không được tính.`,
        nearest === null
          ? `Nếu cột này là số liệu báo cáo thì sửa tiêu đề theo biểu mẫu (antq catalogue forms${form === null ? "" : ` ${String(say.finding.facts["form"])}`}), hoặc khai tiêu đề này trong tệp danh mục (docs/catalogue.vi.md).`
          : other === null
            ? `Gần nhất: “${nearest}”. Nếu đúng là cột đó thì sửa tiêu đề, hoặc khai thêm tiêu đề này trong tệp danh mục (docs/catalogue.vi.md).`
            : `Gần nhất: “${nearest}”, nhưng đã có ở cột ${other}. Nếu hai cột là một thì bỏ cột này; nếu không thì ghi rõ tiêu đề.`,
      ),
    en: ({ heading, nearest, other, form }, say) =>
      text(
        `${heading === null ? "This column" : `The column “${heading}”`} is not part of the form${form === null ? "" : ` “${form}”`} and is not counted.`,
        nearest === null
          ? `If these figures are to be reported, use a heading of the form (antq catalogue forms${form === null ? "" : ` ${String(say.finding.facts["form"])}`}), or declare this one in a catalogue file (docs/catalogue.md).`
          : other === null
            ? `Nearest: “${nearest}”. If that is what it is, correct the heading, or declare this one in a catalogue file (docs/catalogue.md).`
            : `Nearest: “${nearest}”, but column ${other} is that already. Remove this column if both are the same; else make its heading plainer.`,
      ),
  },
  examples: () => ({
    bad: [bad("Đơn vị;Ngày;Số tin có giá trị;Kinh phí\nXã An Đức;07/03/2020;4;500\n", "D1")],
    good: [good("STT;Đơn vị;Ngày;Số tin có giá trị;Ghi chú\n1;Xã An Đức;07/03/2020;4;\n")],
  }),
});
