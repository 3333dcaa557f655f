import { text } from "../../messages/words.ts";
import { limitWords } from "../../messages/limits.ts";
import { systemFault } from "../../messages/system.ts";
import { detailWords } from "../../messages/unreadable-details.ts";
import { defineCheck } from "../check.ts";
import { good, tips } from "../examples.ts";
import { own } from "../../model/own.ts";

const UNREADABLE_VI: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  empty: ["tệp rỗng, không có dữ liệu", "Lưu lại tệp từ phần mềm bảng tính rồi gửi lại."],
  encrypted: ["tệp được đặt mật khẩu", "Bỏ mật khẩu (Lưu thành, không đặt mật khẩu) rồi gửi lại."],
  corrupt: ["tệp bị hỏng", "Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi gửi lại."],
  truncated: ["tệp bị cụt, có thể do sao chép hoặc tải về chưa xong", "Sao chép hoặc tải lại tệp."],
  "not-a-spreadsheet": [
    "nội dung không phải là bảng tính, dù phần mở rộng của tên tệp nói khác",
    "Gửi tệp .xlsx, .xls, .ods hoặc .csv.",
  ],
  "no-sheets": ["tệp không có trang tính nào", "Kiểm tra lại tệp đã gửi."],
  "unsupported-format": ["định dạng tệp chưa được hỗ trợ", "Lưu lại thành .xlsx rồi gửi lại."],
  "too-large": ["tệp vượt giới hạn dung lượng", "Tách tệp, hoặc xóa các dòng và trang thừa."],
  "too-many-faults": [
    "quá nhiều dòng phải xem từng ô, tính từ dòng này, nên không xem được hết",
    "Thường là cả một cột ghi sai kiểu, như 1.642 hay “khoảng 30” ở mọi dòng: cắt vài trăm dòng đầu thành một tệp, chạy antq check để biết cột nào, sửa cột đó; hoặc tách tệp.",
  ],
  "zip-bomb": ["tệp nén phình to bất thường khi mở", "Lưu lại tệp từ Excel; không dùng tệp lạ."],
  "entity-bomb": ["tệp chứa khai báo lạ, có thể gây hại", "Không dùng tệp này; hỏi lại nơi gửi."],
};

const UNREADABLE_EN: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  empty: ["the file is empty", "Save it again from the spreadsheet program and send it again."],
  encrypted: ["the file has a password", "Save it without a password and send it again."],
  corrupt: [
    "the file is damaged",
    "Open it in Excel or LibreOffice, save it as .xlsx, send it again.",
  ],
  truncated: ["the file is cut off, perhaps an unfinished copy or download", "Copy it again."],
  "not-a-spreadsheet": [
    "the content is no spreadsheet, whatever the file name says",
    "Send a .xlsx, .xls, .ods or .csv file.",
  ],
  "no-sheets": ["the file has no sheet", "Look at the file that was sent."],
  "unsupported-format": ["the file format is not supported", "Save it as .xlsx and send it again."],
  "too-large": [
    "the file is beyond the size limits",
    "Split it, or delete unused rows and sheets.",
  ],
  "too-many-faults": [
    "too many rows, from this one on, would have to be looked at cell by cell",
    "Most often one column is written wrongly in every row, such as 1.642 or “about 30”: cut some hundred rows into a file of their own, run antq check to see which column, and mend it; or split the file.",
  ],
  "zip-bomb": ["the compressed file grows out of all proportion", "Save it again from Excel."],
  "entity-bomb": ["the file holds declarations that can do harm", "Do not use it; ask the sender."],
};

export default defineCheck({
  code: "file-unreadable",
  severity: "error",
  origin: "read",
  title: { vi: "Tệp không đọc được", en: "File cannot be read" },
  explanation: {
    vi: "Tệp bị hỏng, bị cụt, đặt mật khẩu, không phải bảng tính, hoặc vượt giới hạn dung lượng. Không có gì trong tệp được tính. Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi lại.",
    en: "The file is damaged, cut off, encrypted, no spreadsheet, or beyond the size limits. Nothing in it is counted. Open it in Excel or LibreOffice, save it, and send it again.",
  },
  facts: { reason: "text", detail: "text?", limit: "text?", most: "number" },
  words: {
    vi: ({ reason, detail, limit, most }, say) => {
      if (limit !== null)
        return text(
          `Không đọc được: vượt giới hạn ${limit} (${limitWords(limit).vi}): nhiều nhất ${say.n(most)}.`,
          `Tách tệp, hoặc xóa phần thừa. Nếu đúng là cần như vậy, nâng giới hạn: --limit ${limit}=${most * 2}, hoặc khóa limits của antq.yaml.`,
        );
      if (reason === "not-opened") {
        const { what, cure } = systemFault(detail ?? "");
        return text(`Không đọc được: ${what.vi}.`, cure.vi);
      }
      const [what, cure] = own(UNREADABLE_VI, reason) ?? [reason, "Kiểm tra lại tệp đã gửi."];
      const more = detailWords(detail, "vi");
      return text(`Không đọc được: ${what}${more === null ? "" : ` (${more})`}.`, cure);
    },
    en: ({ reason, detail, limit, most }, say) => {
      if (limit !== null)
        return text(
          `Cannot be read: beyond the limit ${limit} (${limitWords(limit).en}): at most ${say.n(most)}.`,
          `Split the file, or delete what is not needed. Where it has to be so, raise the limit: --limit ${limit}=${most * 2}, or the key limits of antq.yaml.`,
        );
      if (reason === "not-opened") {
        const { what, cure } = systemFault(detail ?? "");
        return text(`Cannot be read: ${what.en}.`, cure.en);
      }
      const [what, cure] = own(UNREADABLE_EN, reason) ?? [
        reason,
        "Look at the file that was sent.",
      ];
      const more = detailWords(detail, "en");
      return text(`Cannot be read: ${what}${more === null ? "" : ` (${more})`}.`, cure);
    },
  },
  examples: () => ({
    bad: [
      {
        ...good("PK"),
        files: { "bao-cao.xlsx": "PK\u0003\u0004 bị cụt" },
        expect: [{ file: "bao-cao.xlsx", cell: null }],
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
