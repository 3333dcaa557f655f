import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "label-not-understood",
  severity: "error",
  origin: "map",
  title: { vi: "Nhãn chưa hiểu hết", en: "Label not understood" },
  explanation: {
    vi: "Tiêu đề cột, tên dòng hoặc tiêu đề bảng có từ mà không cách đọc nào giải thích được, và có số liệu phụ thuộc vào nó. Số chỉ được tính khi mọi nhãn ở trên và bên cạnh đã được hiểu từng từ. Sửa nhãn theo tên chỉ tiêu đã biết (antq catalogue indicators), hoặc khai báo tên đó trong danh mục của cơ quan.",
    en: "A heading, a row's label or a title has words that no reading explains, and figures depend on them. A number counts only where every label over and beside it is understood word for word. Write a known label, or declare this one in the office's catalogue.",
  },
  examples: {
    bad: [bad("Đơn vị;Kỳ báo cáo;Số tin có giá trị (qua điện thoại)\nXã An Đức;06/2020;4\n", "C1")],
    good: [good("Đơn vị;Kỳ báo cáo;Số tin có giá trị (tin)\nXã An Đức;06/2020;4\n")],
  },
} satisfies Check;
