import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "label-not-understood",
  severity: "error",
  origin: "map",
  title: { vi: "Nhãn chưa hiểu hết", en: "Label not understood" },
  explanation: {
    vi: "Tiêu đề cột, tên dòng hoặc tiêu đề bảng có từ mà không cách đọc nào giải thích được, và có số liệu phụ thuộc vào nó. Số chỉ được tính khi mọi nhãn ở trên và bên cạnh đã được hiểu từng từ. Sửa nhãn theo tên chỉ tiêu đã biết (antq catalogue indicators), hoặc khai báo tên đó trong danh mục của cơ quan.",
    en: "A heading, a row's label or a title has words that no reading explains, and figures depend on them. A number counts only where every label over and beside it is understood word for word. Write a known label, or declare this one in the office's catalogue.",
  },
  facts: { label: "text", words: "text", missing: "text?", nearest: "text?" },
  words: {
    vi: ({ label, words, missing, nearest }) => {
      const near = nearest === null ? "" : `Gần nhất: “${nearest}”. `;
      if (missing === "indicator")
        return text(
          `Nhãn “${label}” không cho biết số liệu thuộc chỉ tiêu nào.`,
          "Ghi tên chỉ tiêu như trong danh mục (antq catalogue indicators), hoặc khai báo nhãn này trong danh mục của cơ quan (docs/catalogue.vi.md).",
        );
      if (missing === "stock")
        return text(
          `“${label}” là số tăng, giảm trong kỳ, còn chỉ tiêu này là số hiện có, nên số dưới nhãn này không được tính.`,
          "Ghi số đang có đến cuối kỳ dưới nhãn “Cuối kỳ” hoặc “Hiện có”; số tăng, giảm để ở cột riêng bên cạnh.",
        );
      if (missing === "remainder")
        return text(
          `“${label}” có thể là số cuối kỳ, cũng có thể là phần còn lại của danh sách này, nên số của dòng không được tính.`,
          "Là phần còn lại của danh sách thì ghi tên như trong danh mục, ví dụ “Khác”; là số cuối kỳ thì ghi “Còn lại cuối kỳ”, cạnh số đầu kỳ.",
        );
      if (missing === "form")
        return text(
          `Không biểu mẫu nào chia chỉ tiêu này theo “${label}”.`,
          "Bỏ cách phân tổ này, hoặc khai báo nó cho biểu mẫu trong danh mục của cơ quan (docs/catalogue.vi.md).",
        );
      return text(
        `Nhãn “${label}”: chưa hiểu “${words}”, nên số liệu dưới nhãn này không được tính.`,
        `${near}Bỏ phần thừa, ghi đúng tên chỉ tiêu (antq catalogue indicators), hoặc khai báo nhãn này trong danh mục của cơ quan (docs/catalogue.vi.md).`,
      );
    },
    en: ({ label, words, missing, nearest }) => {
      const near = nearest === null ? "" : `Nearest: “${nearest}”. `;
      if (missing === "indicator")
        return text(
          `The label “${label}” does not say which indicator the figures are of.`,
          "Write the indicator as the catalogue has it (antq catalogue indicators), or declare this label in the office's catalogue (docs/catalogue.md).",
        );
      if (missing === "stock")
        return text(
          `“${label}” is what came in or went out, and this indicator is a stock, so the figure is not counted.`,
          "Write what there is at the end of the period under “Cuối kỳ” or “Hiện có”; leave what came and went in a column of its own.",
        );
      if (missing === "remainder")
        return text(
          `“${label}” may be what is left at the end, or the rest of this list, so the row's figures are not counted.`,
          "For the rest of the list write its name as the code list has it, such as “Khác”; for what is left at the end write “Còn lại cuối kỳ” beside what there was.",
        );
      if (missing === "form")
        return text(
          `No form breaks this indicator down by “${label}”.`,
          "Leave this breakdown out, or declare it for the form in the office's catalogue (docs/catalogue.md).",
        );
      return text(
        `Label “${label}”: “${words}” is not understood, so the figures under it are not counted.`,
        `${near}Remove what is too much, write the indicator's name (antq catalogue indicators), or declare this label in the office's catalogue (docs/catalogue.md).`,
      );
    },
  },
  examples: () => ({
    bad: [
      bad("Đơn vị;Kỳ báo cáo;Số tin có giá trị (qua điện thoại)\nXã An Đức;06/2020;4\n", "C1"),
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Chỉ tiêu;Tăng trong kỳ\n1;Số tổ an ninh nhân dân;3\n",
        "C4",
      ),
    ],
    good: [good("Đơn vị;Kỳ báo cáo;Số tin có giá trị (tin)\nXã An Đức;06/2020;4\n")],
  }),
});
