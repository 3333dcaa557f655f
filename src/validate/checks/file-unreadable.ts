import type { Check } from "../check.ts";
import { good, tips } from "../examples.ts";

export default {
  code: "file-unreadable",
  severity: "error",
  origin: "read",
  title: { vi: "Tệp không đọc được", en: "File cannot be read" },
  explanation: {
    vi: "Tệp bị hỏng, bị cụt, đặt mật khẩu, không phải bảng tính, hoặc vượt giới hạn dung lượng. Không có gì trong tệp được tính. Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi lại.",
    en: "The file is damaged, cut off, encrypted, no spreadsheet, or beyond the size limits. Nothing in it is counted. Open it in Excel or LibreOffice, save it, and send it again.",
  },
  examples: {
    bad: [
      {
        ...good("PK"),
        files: { "bao-cao.xlsx": "PK\u0003\u0004 bị cụt" },
        expect: [{ file: "bao-cao.xlsx", cell: null }],
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  },
} satisfies Check;
