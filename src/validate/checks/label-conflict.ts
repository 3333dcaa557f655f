import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "label-conflict",
  severity: "error",
  origin: "map",
  title: { vi: "Hai nhãn nói hai điều", en: "Two labels disagree" },
  explanation: {
    vi: "Một ô số nằm dưới và bên cạnh hai nhãn nói hai chỉ tiêu, hoặc hai mục của cùng một cách phân tổ. Không biết tính vào đâu nên không tính.",
    en: "Two labels over one figure name two indicators, or two members of one breakdown. Which one is meant is not known, so it is not counted.",
  },
  facts: { first: "text", second: "text" },
  words: {
    vi: ({ first, second }) =>
      first === second
        ? text(
            `Nhãn “${first}” nói hai điều cùng một lúc, nên không biết số là của điều nào.`,
            "Tách thành hai cột, mỗi cột một chỉ tiêu; nếu ô ghi a/b thì khai báo cột hoặc dòng này bằng fraction trong danh mục của cơ quan (docs/catalogue.vi.md).",
          )
        : text(
            `Hai nhãn nói hai điều khác nhau của cùng một ô: “${first}” và “${second}”.`,
            "Bỏ một trong hai nhãn, bỏ gộp ô, hoặc tách thành hai bảng.",
          ),
    en: ({ first, second }) =>
      first === second
        ? text(
            `The label “${first}” says two things at once, so nobody knows of which of them the figure is.`,
            "Make two columns, one an indicator; where a cell says a/b, declare the column or the line with fraction in the office's catalogue (docs/catalogue.md).",
          )
        : text(
            `Two labels say different things of one cell: “${first}” and “${second}”.`,
            "Remove one of them, unmerge the cell, or make two tables.",
          ),
  },
  examples: () => ({
    bad: [
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Chỉ tiêu;Số tin có giá trị\n1;Số buổi tuyên truyền;15\n",
        "B4",
      ),
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Chỉ tiêu;Trong tháng\n1;Số vụ làm rõ/Số vụ xảy ra;5/6\n",
        "B4",
      ),
    ],
    good: [
      good(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Chỉ tiêu;Trong tháng\n1;Số tin có giá trị;15\n",
      ),
    ],
  }),
});
