import { text } from "../../messages/words.ts";
import { minus } from "../../model/decimal.ts";
import { slotOf } from "../../model/row-block.ts";
import { defineCheck, NOTHING } from "../check.ts";
import { bad, good, tips } from "../examples.ts";
import { partsOf } from "../parts.ts";
import { cellPlace, headingOf } from "../places.ts";

/** The places of a part and of its whole among the counts of a block. */
interface Pair {
  readonly partAt: number;
  readonly wholeAt: number;
}

export default defineCheck({
  code: "part-exceeds-whole",
  severity: "warning",
  origin: "row",
  title: { vi: "Phần lớn hơn tổng thể", en: "Part exceeds whole" },
  explanation: {
    vi: "Dòng hoặc cột “Trong đó” lớn hơn dòng hoặc cột mà nó là một phần (lỗi); một chỉ tiêu thành phần lớn hơn chỉ tiêu chung (cảnh báo).",
    en: "A row or column of parts exceeds what it is a part of (error); an indicator that is part of another exceeds it (warning).",
  },
  facts: { heading: "text", stated: "number", sum: "number", difference: "number" },
  words: {
    vi: ({ heading, stated, sum }, say) =>
      text(
        `${heading}: phần ghi ${say.n(stated)}, lớn hơn số chung ${say.n(sum)}.`,
        "Một phần không thể lớn hơn số chung. Xem lại hai số.",
      ),
    en: ({ heading, stated, sum }, say) =>
      text(
        `${heading}: the part says ${say.n(stated)}, more than the whole, ${say.n(sum)}.`,
        "A part cannot exceed its whole. Look at both numbers.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;6\n;Trong đó: hàng giả;9\n",
        "C5",
      ),
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;6"), "E2"),
    ],
    good: [
      good(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;6\n;Trong đó: hàng giả;2\n",
      ),
      good(tips("Xã An Đức;07/03/2020;ma túy;5;5", "Xã An Đức;08/03/2020;ma túy;...;5")),
    ],
  }),
  rows(block, sheet, context) {
    const pairs = partsOf(sheet.form, context).flatMap(({ part, whole }) => {
      const [partAt, wholeAt] = [slotOf(block, part), slotOf(block, whole)];
      return partAt < 0 || wholeAt < 0 ? [] : [{ part, partAt, wholeAt }];
    });
    if (pairs.length === 0) return null;
    return (row) => {
      const isOver = ({ partAt, wholeAt }: Pair) => {
        const [stated, sum] = [row.exact(partAt), row.exact(wholeAt)];
        return stated !== null && sum !== null && stated > sum;
      };
      if (!pairs.some(isOver)) return NOTHING;
      return pairs.filter(isOver).flatMap(({ part, partAt, wholeAt }) => {
        const [cell, stated, sum] = [row.cell(partAt), row.exact(partAt), row.exact(wholeAt)];
        if (cell === undefined || stated === null || sum === null) return [];
        const heading = headingOf(sheet, part, cell.column);
        const facts = { heading, stated, sum, difference: minus(stated, sum) };
        const place = cellPlace(sheet, cell);
        return [{ code: "part-exceeds-whole", place, field: part, value: stated, facts }];
      });
    };
  },
});
