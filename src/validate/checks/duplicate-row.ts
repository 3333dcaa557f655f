import { text } from "../../messages/words.ts";
import { duplicateRows } from "../duplicates.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "duplicate-row",
  severity: "warning",
  origin: "set",
  title: { vi: "Dòng lặp lại", en: "Row repeated" },
  explanation: {
    vi: "Một dòng có ngày trùng một dòng khác trong cùng tệp: cùng đơn vị, ngày, nội dung và số liệu (cột Ghi chú, STT và cột ngoài biểu mẫu không được xét). Cả hai đều được tính; nếu ghi một việc hai lần thì xóa bớt.",
    en: "A dated row says the same as another of the same file: unit, day, contents and figures (remarks, serial numbers and columns that the form does not have are not compared). Both are counted; delete one if one event was entered twice.",
  },
  facts: { other: "text" },
  words: {
    vi: ({ other }) =>
      text(
        `Dòng này trùng dòng ở ${other} về đơn vị, ngày, nội dung và mọi số liệu; cả hai đều được tính.`,
        "Nếu là một việc ghi hai lần thì xóa bớt một dòng; nếu là hai việc khác nhau thì để nguyên.",
      ),
    en: ({ other }) =>
      text(
        `The row says the same as the one at ${other}: unit, day, contents and every figure; both are counted.`,
        "Delete one of them if one event was entered twice; leave them if there were two.",
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;4", "Xã An Đức;07/03/2020;ma túy;5;4"), "A3")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4", "Xã An Đức;07/03/2020;ma túy;5;3"))],
  }),
  set: duplicateRows,
});
