import { text, fileAt } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, commendations } from "../examples.ts";

const COMMUNES = commendations("Xã An Đức;Quý I/2018;3;1", "Xã An Hiệp;Quý I/2018;4;1");

export default defineCheck({
  code: "may-include-lower-units",
  severity: "error",
  origin: "observe",
  title: { vi: "Có thể đã gồm số cấp dưới", en: "May hold the units under it" },
  explanation: {
    vi: "Báo cáo kỳ của một đơn vị cấp trên, ở trang tính hoặc tệp khác, có mọi số ít nhất bằng tổng các đơn vị cấp dưới nhưng không bằng hẳn, hoặc là của kỳ ngắn hơn báo cáo của các đơn vị đó: có thể đã gồm cấp dưới, cộng nữa là tính hai lần. Sửa cho khớp, bỏ dòng đó, hoặc khai báo là số riêng (ownRowsOfHigherUnits trong antq.yaml hoặc trong biểu mẫu).",
    en: "A period report of a higher unit, in another sheet or file, has every figure at least the sum of its units but is not equal to it, or is of fewer days than their reports: it may hold them, and adding it would count them twice. Correct it, leave it out, or declare it the unit's own (ownRowsOfHigherUnits in antq.yaml or in the form).",
  },
  facts: {
    unit: "text",
    code: "text",
    indicator: "text",
    own: "number",
    children: "number",
    formId: "text",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
  },
  words: {
    vi: ({ unit, code, own, children, formId, other, otherSheet, otherCell }, say) =>
      text(
        `${unit} ghi ${say.n(own)}, các đơn vị cấp dưới (từ ${fileAt(other, otherSheet, otherCell)}) cộng được ${say.n(children)}: không rõ số này đã gồm cấp dưới hay là số riêng.`,
        `Nếu đã gồm cấp dưới thì sửa cho khớp hoặc bỏ dòng này. Nếu là số riêng thì khai báo trong antq.yaml: ownRowsOfHigherUnits: ["${code}"], hoặc ownRowsOfHigherUnits: true ở biểu mẫu ${formId} trong catalogue.`,
      ),
    en: ({ unit, code, own, children, formId, other, otherSheet, otherCell }, say) =>
      text(
        `${unit} says ${say.n(own)}, the units under it (from ${fileAt(other, otherSheet, otherCell)}) add up to ${say.n(children)}: nothing says whether it holds them or is its own.`,
        `If it holds them, correct it or leave the row out. If it is the unit's own, declare in antq.yaml: ownRowsOfHigherUnits: ["${code}"], or ownRowsOfHigherUnits: true for the form ${formId} in the catalogue.`,
      ),
  },
  examples: () => ({
    bad: [
      among({ "a.csv": COMMUNES, "b.csv": commendations("Huyện Ba Tri;Quý I/2018;9;2") }, [
        { file: "b.csv", cell: "C2" },
      ]),
    ],
    good: [among({ "a.csv": COMMUNES, "b.csv": commendations("Huyện Ba Tri;Quý I/2018;2;1") }, [])],
  }),
});
