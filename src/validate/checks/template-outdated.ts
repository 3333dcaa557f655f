import { text } from "../../messages/words.ts";
import { sheetOfVi } from "./_seen.ts";
import { stamped } from "./_template.ts";
import { defineCheck } from "../check.ts";

export default defineCheck({
  code: "template-outdated",
  severity: "warning",
  origin: "map",
  title: { vi: "Tệp làm từ mẫu cũ", en: "Made from an old template" },
  explanation: {
    vi: "Tệp được điền trên mẫu do antq template tạo, nhưng biểu mẫu đã đổi từ đó: có thể thiếu cột hoặc thiếu chỉ tiêu mới. Số đã điền vẫn được đọc.",
    en: "The file was filled in on a template that antq made, and the form has changed since: new columns or indicators may be missing. The figures in it are read all the same.",
  },
  facts: { form: "text", made: "text", now: "text?" },
  words: {
    vi: ({ form, made, now }, { finding }) =>
      now === null
        ? text(
            `Tệp được điền trên mẫu của biểu "${form}" (bản ${made}); danh mục hiện nay không có biểu này.`,
            "Xem các biểu đang dùng: antq catalogue forms.",
          )
        : text(
            `Tệp được điền trên mẫu cũ của ${sheetOfVi(form)} (bản ${made}; nay là bản ${now}), có thể thiếu cột hoặc chỉ tiêu mới.`,
            `Kỳ sau dùng mẫu mới: antq template ${String(finding.facts["form"])} -o mau-moi.xlsx.`,
          ),
    en: ({ form, made, now }, { finding }) =>
      now === null
        ? text(
            `The file was filled in on a template of the form “${form}” (version ${made}), which is not in the catalogue now.`,
            "See the forms in use: antq catalogue forms.",
          )
        : text(
            `The file was filled in on an old template of the form “${form}” (version ${made}; now it is ${now}): new columns or indicators may be missing.`,
            `Use a new one for the next period: antq template ${String(finding.facts["form"])} -o new.xlsx.`,
          ),
  },
  examples: () => ({
    bad: [stamped({ version: "v00000000" }, [null])],
    good: [stamped({}, [])],
  }),
});
