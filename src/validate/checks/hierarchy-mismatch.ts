import { text, fileAt } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, models } from "../examples.ts";

export default defineCheck({
  code: "hierarchy-mismatch",
  severity: "error",
  origin: "observe",
  title: { vi: "Số của huyện lệch tổng các xã", en: "District differs from its communes" },
  explanation: {
    vi: "Trong một bảng, dòng của huyện nhắc lại số các xã nhưng khác tổng của các xã. Sửa số sai, hoặc khai báo trong biểu mẫu rằng đó là số của riêng huyện.",
    en: "In one table, a district's row restates its communes but differs from their sum. Correct it, or declare in the form that such rows are the district's own.",
  },
  facts: {
    unit: "text",
    field: "text",
    own: "number",
    children: "number",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
    difference: "number",
  },
  words: {
    vi: ({ unit, field, own, children, difference, other, otherSheet, otherCell }, say) =>
      text(
        `${unit}, ${field}: dòng của đơn vị ghi ${say.n(own)}, cộng các đơn vị cấp dưới (từ ${fileAt(other, otherSheet, otherCell)}) được ${say.n(children)}, ${say.apart(difference)}.`,
        "Sửa số sai; nếu đây là số của riêng đơn vị thì khai ownRowsOfHigherUnits trong antq.yaml hoặc cho biểu trong tệp danh mục (docs/catalogue.vi.md).",
      ),
    en: ({ unit, field, own, children, difference, other, otherSheet, otherCell }, say) =>
      text(
        `${unit}, ${field}: its own row says ${say.n(own)}, the units under it (from ${fileAt(other, otherSheet, otherCell)}) add up to ${say.n(children)}, ${say.apart(difference)}.`,
        "Correct the wrong figure; if it is the unit's own, declare ownRowsOfHigherUnits in antq.yaml, or for the form in a catalogue file (docs/catalogue.md).",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        models(
          "Huyện Ba Tri;Quý I/2020;Camera an ninh;8;2",
          "Xã An Đức;Quý I/2020;Camera an ninh;3;1",
          "Xã An Hiệp;Quý I/2020;Camera an ninh;4;1",
        ),
        "D2",
      ),
    ],
    good: [
      good(
        models(
          "Huyện Ba Tri;Quý I/2020;Camera an ninh;7;2",
          "Xã An Đức;Quý I/2020;Camera an ninh;3;1",
          "Xã An Hiệp;Quý I/2020;Camera an ninh;4;1",
        ),
      ),
    ],
  }),
});
