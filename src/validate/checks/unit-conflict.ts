import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "unit-conflict",
  severity: "error",
  origin: "units",
  title: { vi: "Hai nơi nói hai đơn vị", en: "Two places name different units" },
  explanation: {
    vi: "Mã và tên, hoặc cột, tiêu đề và thư mục chỉ hai đơn vị khác nhau. Sửa một trong hai cho khớp.",
    en: "Code and name, or column, title and folder, name different units. Correct one of them.",
  },
  examples: {
    bad: [bad("Mã đơn vị;Đơn vị;Ngày;Số tin có giá trị\n29170;Xã An Đức;07/03/2020;4\n", "B2")],
    good: [good("Mã đơn vị;Đơn vị;Ngày;Số tin có giá trị\n29173;Xã An Đức;07/03/2020;4\n")],
  },
} satisfies Check;
