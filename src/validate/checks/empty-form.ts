import { text } from "../../messages/words.ts";
import { sheetOfVi, capitalVi } from "./_seen.ts";
import { defineCheck } from "../check.ts";
import { good, tips, TIPS_HEADING } from "../examples.ts";

export default defineCheck({
  code: "empty-form",
  severity: "warning",
  origin: "map",
  title: { vi: "Biểu không có số liệu", en: "Form without data" },
  explanation: {
    vi: "Một biểu của tệp không có dòng số liệu nào trong khi biểu khác có. Biểu này được coi là chưa báo cáo (thiếu), không phải bằng 0.",
    en: "One form of the file has no data row while another has. It counts as not reported (missing), not as zero.",
  },
  facts: { form: "text" },
  words: {
    vi: ({ form }) =>
      text(
        `${capitalVi(sheetOfVi(form))} không có dòng số liệu nào, được coi là chưa báo cáo.`,
        'Điền số liệu; nếu không có gì xảy ra, ghi "Không phát sinh".',
      ),
    en: ({ form }) =>
      text(
        `The form “${form}” has no data row and counts as not reported.`,
        'Fill in the figures; if nothing happened, write "Không phát sinh".',
      ),
  },
  examples: () => ({
    bad: [
      {
        ...good(""),
        files: {},
        workbooks: {
          "bao-cao.xlsx": {
            Tin: [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4]],
            "Vụ việc": [["Đơn vị", "Ngày", "Loại vụ việc", "Số vụ xảy ra", "Số vụ làm rõ"]],
          },
        },
        expect: [{ file: "bao-cao.xlsx", cell: null }],
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
