import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default defineCheck({
  code: "not-an-integer",
  severity: "error",
  origin: "reading",
  title: { vi: "Không phải số nguyên", en: "Not a whole number" },
  explanation: {
    vi: "Số liệu đếm phải là số nguyên. Ô số 1,642 thường là 1642 gõ trên máy dùng dấu chấm thập phân; chương trình gợi ý mà không tự sửa.",
    en: "Counts are whole numbers. A typed 1.642 is most often 1642 from a computer with a decimal point; this is suggested, never done.",
  },
  facts: { heading: "text", stored: "text" },
  words: {
    vi: ({ heading, stored }, say) => {
      if (stored === "measure")
        return text(
          `${heading}: đơn vị tính ghi trong bảng không quy đổi được sang đơn vị tính đã khai của cột.`,
          "Ghi đơn vị tính đã khai (hoặc cùng loại, như kg và gam, đồng và triệu đồng), hoặc khai unit cho cột.",
        );
      if (stored === "decimals")
        return text(
          `${heading}: ô ghi${say.shown}, nhiều chữ số thập phân hơn cột cho phép.`,
          "Ghi số đúng đến số chữ số thập phân của cột, hoặc khai decimals lớn hơn; antq không tự làm tròn.",
        );
      return text(
        `${heading}: ô ghi${say.shown}, phải là số nguyên.`,
        say.finding.suggestion !== undefined && stored === "number"
          ? `Nếu là số nguyên gõ trên máy dùng dấu chấm thập phân, sửa ô thành ${say.finding.suggestion}.`
          : "Ghi số đếm là số nguyên; không ghi tỷ lệ hay số lẻ.",
      );
    },
    en: ({ heading, stored }, say) => {
      if (stored === "measure")
        return text(
          `${heading}: the unit of measure in the table cannot be converted into the one declared for the column.`,
          "Use the declared unit (or one of its kind, as kg and g, dong and million dong), or declare `unit` for the column.",
        );
      if (stored === "decimals")
        return text(
          `${heading}: the cell holds${say.shown}, with more decimals than the column allows.`,
          "Write as many decimals as the column has, or declare more (`decimals`); antq rounds nothing.",
        );
      return text(
        `${heading}: the cell holds${say.shown}; it must be a whole number.`,
        say.finding.suggestion !== undefined && stored === "number"
          ? `If it is a whole number typed on a computer with a decimal point, change the cell to ${say.finding.suggestion}.`
          : "Write the count as a whole number, not a rate or a fraction.",
      );
    },
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;12,5"), "E2"),
      sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 2000, 1.642]], "E2"),
    ],
    good: [sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 2000, 1642]])],
  }),
});
