import { listed, text } from "../../messages/words.ts";
import { sheetOfVi, capitalVi } from "./_seen.ts";
import { stamped } from "./_template.ts";
import { defineCheck } from "../check.ts";

export default defineCheck({
  code: "template-altered",
  severity: "warning",
  origin: "map",
  title: { vi: "Mẫu đã bị sửa", en: "The template was changed" },
  explanation: {
    vi: "Tệp được điền trên mẫu do antq template tạo, nhưng tiêu đề cột hoặc tên chỉ tiêu của mẫu đã bị xóa hoặc sửa. Số ở chỗ bị sửa có thể không được tính, hoặc chỉ tiêu bị coi là chưa báo cáo.",
    en: "The file was filled in on a template that antq made, and headings or names of indicators of it were deleted or changed. Figures there may not be counted, or count as not reported.",
  },
  facts: { form: "text", lost: "list" },
  words: {
    vi: ({ form, lost }) =>
      text(
        `${capitalVi(sheetOfVi(form))}: mẫu đã bị sửa, không còn ${listed(lost.map((one) => `“${one}”`))}.`,
        "Ghi lại đúng tiêu đề của mẫu, hoặc chép số liệu sang mẫu chưa sửa.",
      ),
    en: ({ form, lost }) =>
      text(
        `The template of the form “${form}” was changed: it lacks ${listed(lost.map((one) => `“${one}”`))}.`,
        "Write the headings as the template has them, or copy the figures into an unchanged one.",
      ),
  },
  examples: () => ({
    bad: [stamped({ texts: ["Số tin tiếp nhận", "Số tin chuyển đến"] }, [null])],
    good: [stamped({ texts: ["Số tin tiếp nhận"] }, [])],
  }),
});
