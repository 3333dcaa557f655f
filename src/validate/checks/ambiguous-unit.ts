import { text, listed } from "../../messages/words.ts";
import { calledVi, calledEn } from "./_called.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "ambiguous-unit",
  severity: "error",
  origin: "units",
  title: { vi: "Nhiều đơn vị cùng khớp", en: "Several units fit" },
  explanation: {
    vi: "Tên ghi trong ô khớp với từ hai đơn vị trở lên. Ghi cả loại đơn vị, huyện của đơn vị, hoặc mã đơn vị.",
    en: "The name fits two units or more. Write its type, its district, or its code.",
  },
  facts: { name: "text?", candidates: "list" },
  words: {
    vi: ({ name, candidates }) =>
      text(
        `Tên ${calledVi(name)} có thể là nhiều đơn vị: ${listed(candidates)}.`,
        "Ghi rõ loại đơn vị, thêm huyện và tỉnh (ở cột hoặc tiêu đề), hoặc thêm cột mã đơn vị.",
      ),
    en: ({ name, candidates }) =>
      text(
        `The unit ${calledEn(name)} can be any of: ${listed(candidates)}.`,
        "Write the type of the unit, add its district and province (column or title), or a column of unit codes.",
      ),
  },
  examples: () => ({
    bad: [
      {
        ...bad(tips("Kỳ Anh;07/03/2020;ma túy;5;4"), "A2"),
        units: [
          "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
          "42,Tỉnh Hà Tĩnh,province,,,,,",
          "447,Huyện Kỳ Anh,district,42,,,,",
          "449,Thị xã Kỳ Anh,district,42,,,,",
          "",
        ].join("\n"),
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
