import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "legacy-encoding",
  severity: "warning",
  origin: "map",
  title: { vi: "Bảng mã cũ đã được chuyển", en: "Old encoding converted" },
  explanation: {
    vi: "Chữ trong tệp được gõ bằng TCVN3 (ABC), VNI hoặc Windows-1258. Chương trình đã chuyển sang Unicode; cần xem lại tên đơn vị. Lần sau lưu tệp bằng Unicode.",
    en: "The text was typed in TCVN3 (ABC), VNI or Windows-1258 and was converted to Unicode. Look over the unit names, and save the file in Unicode next time.",
  },
  facts: { encoding: "text" },
  words: {
    vi: ({ encoding }) =>
      text(
        `Chữ được gõ bằng bảng mã cũ (${encoding}) và đã được chuyển sang Unicode.`,
        "Xem lại tên đơn vị; lần sau lưu tệp bằng Unicode (phông Times New Roman).",
      ),
    en: ({ encoding }) =>
      text(
        `The text was typed in an old encoding (${encoding}) and was converted to Unicode.`,
        "Look over the unit names; save the file in Unicode next time (Times New Roman).",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        [
          "§¬n vÞ;Ngµy;LÜnh vùc;Sè tin tiÕp nhËn;Sè tin cã gi¸ trÞ",
          "X· An §øc;07/03/2020;ma tóy;5;4",
          "",
        ].join("\n"),
        null,
      ),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
