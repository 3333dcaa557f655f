import { text, listed } from "../../messages/words.ts";
import { calledVi, calledEn } from "./_called.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "unknown-unit",
  severity: "error",
  origin: "units",
  title: { vi: "Không có đơn vị này", en: "No such unit" },
  explanation: {
    vi: "Không có đơn vị nào mang tên hoặc mã này trong phạm vi của dòng. Tên sai dấu hay sai một chữ không bao giờ được tự sửa: các tên gần nhất được gợi ý. Tên gọi quen dùng có thể thêm vào cột aliases của danh mục.",
    en: "No unit has this name or code in the row's scope. A name without its marks or with one letter wrong is never accepted silently: the nearest are suggested. Usual names can be added as aliases in the registry.",
  },
  facts: { name: "text?", scope: "text?", nearest: "list" },
  words: {
    vi: ({ name, scope, nearest }) =>
      text(
        `Không có đơn vị nào tên ${calledVi(name)}${scope === null ? "" : ` trong ${scope}`}.`,
        nearest.length === 0
          ? "Kiểm tra lại tên và huyện, tỉnh của đơn vị, hoặc ghi thêm mã đơn vị."
          : `Gần nhất: ${listed(nearest)}. Sửa lại tên, hoặc ghi tên này vào cột aliases của danh mục đơn vị.`,
      ),
    en: ({ name, scope, nearest }) =>
      text(
        `There is no unit ${calledEn(name)}${scope === null ? "" : ` in ${scope}`}.`,
        nearest.length === 0
          ? "Look at the name and at its district and province, or add the unit code."
          : `Nearest: ${listed(nearest)}. Correct the name, or add it to the column aliases of the unit registry.`,
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đứt;07/03/2020;ma túy;5;4"), "A2")],
    good: [
      good(tips("Công an xã An Đức;07/03/2020;ma túy;5;4")),
      good(tips("XÃ TÂN THUỶ;07/03/2020;ma túy;5;4")),
    ],
  }),
});
