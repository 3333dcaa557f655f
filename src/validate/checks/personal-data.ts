import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "personal-data",
  severity: "error",
  origin: "map",
  title: { vi: "Dữ liệu cá nhân", en: "Personal data" },
  explanation: {
    vi: "Báo cáo thống kê chỉ gồm số lượng. Cột căn cước, họ tên, điện thoại, ngày sinh, hoặc ô chứa số căn cước, số điện thoại phải xóa trước khi gửi. Giá trị không bao giờ được hiển thị.",
    en: "Statistics are counts only. Columns of identity numbers, names, phones or birthdays, and cells with an identity or phone number, must be deleted before sending. The value is never shown.",
  },
  examples: {
    bad: [
      bad("Đơn vị;Ngày;Số tin có giá trị;CCCD\nXã An Đức;07/03/2020;4;079203001234\n", "D1", "D2"),
      bad("Đơn vị;Ngày;Nội dung;Số người tham dự\nXã An Đức;07/03/2020;0912345678;50\n", "C2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  },
} satisfies Check;
