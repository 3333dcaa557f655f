import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";
import { own } from "../../model/own.ts";

const PERSONAL_VI: Readonly<Record<string, string>> = {
  "identity-number": "số căn cước hoặc số định danh",
  phone: "số điện thoại",
  heading: "dữ liệu cá nhân",
};

const PERSONAL_EN: Readonly<Record<string, string>> = {
  "identity-number": "an identity number",
  phone: "a phone number",
};

export default defineCheck({
  code: "personal-data",
  severity: "error",
  origin: "map",
  title: { vi: "Dữ liệu cá nhân", en: "Personal data" },
  explanation: {
    vi: "Báo cáo thống kê chỉ gồm số lượng. Cột căn cước, họ tên, điện thoại, ngày sinh, hoặc ô chứa số căn cước, số điện thoại phải xóa trước khi gửi. Giá trị không bao giờ được hiển thị.",
    en: "Statistics are counts only. Columns of identity numbers, names, phones or birthdays, and cells with an identity or phone number, must be deleted before sending. The value is never shown.",
  },
  facts: { kind: "text", where: "text" },
  words: {
    vi: ({ kind, where }) =>
      where === "heading"
        ? text(
            "Cột này dành cho dữ liệu cá nhân của công dân (nội dung không được đọc vào).",
            "Xóa cả cột trước khi gửi. Báo cáo thống kê chỉ cần số lượng.",
          )
        : text(
            `Ô này chứa ${own(PERSONAL_VI, kind) ?? "dữ liệu cá nhân"} (không hiển thị).`,
            "Xóa nội dung ô trước khi gửi. Báo cáo thống kê chỉ cần số lượng.",
          ),
    en: ({ kind, where }) =>
      where === "heading"
        ? text(
            "This column is for personal data of citizens (its content was not taken in).",
            "Delete the whole column before sending. Statistics need counts only.",
          )
        : text(
            `This cell holds ${own(PERSONAL_EN, kind) ?? "personal data"} (not shown).`,
            "Delete its content before sending. Statistics need counts only.",
          ),
  },
  examples: () => ({
    bad: [
      bad("Đơn vị;Ngày;Số tin có giá trị;CCCD\nXã An Đức;07/03/2020;4;079203001234\n", "D1", "D2"),
      bad("Đơn vị;Ngày;Nội dung;Số người tham dự\nXã An Đức;07/03/2020;0912345678;50\n", "C2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
