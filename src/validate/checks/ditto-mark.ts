import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, models, tips } from "../examples.ts";

export default defineCheck({
  code: "ditto-mark",
  severity: "error",
  origin: "reading",
  title: { vi: "Dấu “như trên”", en: "A mark for “as above”" },
  explanation: {
    vi: "Ô chỉ ghi dấu lặp lại (〃, -nt-, như trên) thay cho chữ hoặc số của ô phía trên. Khi sắp xếp, lọc hay bớt dòng thì dấu ấy trỏ sang ô khác, nên antq không chép lại thay người lập.",
    en: "The cell has a mark (〃, -nt-, như trên) in place of what stands in the cell above. Once rows are sorted, filtered or taken out it points to another cell, so antq copies nothing in its place.",
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }) =>
      text(
        `${heading}: ô ghi dấu “như trên”, không ghi nội dung.`,
        "Ghi lại đủ như ô phía trên; hoặc gộp (merge) các ô ấy thành một.",
      ),
    en: ({ heading }) =>
      text(
        `${heading}: the cell says “as above” and nothing else.`,
        "Write out what stands in the cell above, or merge the cells into one.",
      ),
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;4", "〃;-nt-;như trên;1;1"), "A3", "B3", "C3"),
      bad(models("Xã An Đức;Quý II/2020;Camera an ninh;3;nt"), "E2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
