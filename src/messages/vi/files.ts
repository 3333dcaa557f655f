/** Tệp, trang tính, cột. */
import { systemFault } from "../system.ts";
import { detailWords } from "../unreadable-details.ts";
import type { Problem } from "../../model/finding.ts";
import type { FactsOf } from "../facts.ts";
import { listed, text, type Words } from "../words.ts";

const UNREADABLE: Readonly<Record<string, readonly [what: string, cure: string]>> = {
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

const SEPARATORS: Readonly<Record<string, string>> = {
  ";": "dấu chấm phẩy",
  ",": "dấu phẩy",
  "\t": "dấu tab",
  "|": "dấu gạch đứng",
};

const HIDDEN: Readonly<Record<string, string>> = {
  row: "dòng ẩn",
  column: "cột ẩn",
  sheet: "trang tính ẩn",
};

/** "biểu “Tin có giá trị”", but "biểu tổng hợp": its own name says that it is one. */
function sheetOf(form: string): string {
  return /^biểu /iu.test(form) ? form.charAt(0).toLowerCase() + form.slice(1) : `biểu “${form}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Seen = FactsOf<"sheet-unrecognised">;

function seenWords({ headings, row, form }: Seen): string {
  if (headings.length === 0) return " Không thấy dòng tiêu đề cột nào.";
  const texts = headings.map((heading) => (heading === "…" ? heading : `“${heading}”`));
  const near = form === null ? "" : ` Gần nhất là ${sheetOf(form)}.`;
  return ` Tiêu đề thấy ở dòng ${row}: ${listed(texts, 12)}.${near}`;
}

/** What makes a form of it: other headings, more columns, or a declaration. */
function toBecome({ form, lacks, renames }: Seen, { facts }: Problem): string {
  if (form === null)
    return "Dùng tiêu đề cột như trong một biểu mẫu (antq catalogue forms), hoặc khai tiêu đề của mình trong tệp danh mục (docs/catalogue.vi.md).";
  const steps = [
    ...(renames.length === 0 ? [] : [`đổi ${renames.join(", ")}`]),
    ...(lacks.length === 0 ? [] : [`thêm cột ${lacks.join(", ")}`]),
  ];
  const how = steps.length === 0 ? "xem lại dòng tiêu đề" : steps.join("; ");
  return `Để thành ${sheetOf(form)}: ${how}. Xem tiêu đề của biểu: antq catalogue forms ${String(facts["form"])}; hoặc khai tiêu đề của mình trong tệp danh mục (docs/catalogue.vi.md).`;
}

export const FILES: Words<
  | "file-unreadable"
  | "no-form-found"
  | "sheet-unrecognised"
  | "file-empty"
  | "empty-form"
  | "duplicate-file"
  | "missing-column"
  | "duplicate-column"
  | "unknown-column"
  | "ragged-row"
  | "hidden-content"
  | "legacy-encoding"
> = {
  "file-unreadable": ({ reason, detail }) => {
    if (reason === "not-opened") {
      const { what, cure } = systemFault(detail ?? "");
      return text(`Không đọc được: ${what.vi}.`, cure.vi);
    }
    const [what, cure] = UNREADABLE[reason] ?? [reason, "Kiểm tra lại tệp đã gửi."];
    const more = detailWords(detail, "vi");
    return text(`Không đọc được: ${what}${more === null ? "" : ` (${more})`}.`, cure);
  },
  "no-form-found": ({ sheets, ...seen }, finding) =>
    text(
      `Không trang tính nào là biểu mẫu đã biết${sheets.length === 0 ? "" : ` (${listed(sheets)})`}.${seenWords(seen)}`,
      toBecome(seen, finding),
    ),
  "sheet-unrecognised": (seen, finding) =>
    text(
      `Trang tính có nội dung nhưng không phải biểu mẫu đã biết, nên không được tính.${seenWords(seen)}`,
      `Nếu không phải số liệu báo cáo thì bỏ trang này đi. ${toBecome(seen, finding)}`,
    ),
  "file-empty": () =>
    text(
      "Các biểu trong tệp không có dòng số liệu nào.",
      'Điền số liệu; nếu không có gì xảy ra, ghi "Không phát sinh".',
    ),
  "empty-form": ({ form }) =>
    text(
      `${capital(sheetOf(form))} không có dòng số liệu nào, được coi là chưa báo cáo.`,
      'Điền số liệu; nếu không có gì xảy ra, ghi "Không phát sinh".',
    ),
  "duplicate-file": ({ other }) =>
    text(`Tệp giống hệt tệp ${other}.`, "Chỉ giữ lại một tệp, để số liệu không bị tính hai lần."),
  "missing-column": ({ heading, form }) =>
    text(
      `${capital(sheetOf(form))} thiếu cột bắt buộc “${heading}”.`,
      `Thêm cột “${heading}”, hoặc sửa lại tiêu đề của cột này cho đúng.`,
    ),
  "duplicate-column": ({ heading, other }) =>
    text(
      `Cột “${heading}” trùng ý nghĩa với cột ${other}.`,
      "Chỉ giữ một trong hai cột, hoặc đặt lại tiêu đề cho khác nhau.",
    ),
  "unknown-column": ({ heading, nearest, other, form }, { facts }) =>
    text(
      `Cột ${heading === null ? "này" : `“${heading}”`} không có trong ${form === null ? "biểu mẫu" : sheetOf(form)}, nên không được tính.`,
      nearest === null
        ? `Nếu cột này là số liệu báo cáo thì sửa tiêu đề theo biểu mẫu (antq catalogue forms${form === null ? "" : ` ${String(facts["form"])}`}), hoặc khai tiêu đề này trong tệp danh mục (docs/catalogue.vi.md).`
        : other === null
          ? `Gần nhất: “${nearest}”. Nếu đúng là cột đó thì sửa tiêu đề, hoặc khai thêm tiêu đề này trong tệp danh mục (docs/catalogue.vi.md).`
          : `Gần nhất: “${nearest}”, nhưng đã có ở cột ${other}. Nếu hai cột là một thì bỏ cột này; nếu không thì ghi rõ tiêu đề.`,
    ),
  "ragged-row": ({ kind, fields, heading, lines, separator }) => {
    if (kind === "quote")
      return text(
        `Dấu nháy kép mở ở ô này nuốt mất ${lines} dòng của bảng, nên các dòng đó không được tính.`,
        "Xóa dấu nháy kép thừa, hoặc đóng lại ngay trong ô.",
      );
    if (kind === "separator")
      return text(
        `Từ dòng này có ${lines} dòng ngăn cách bằng ${SEPARATORS[separator ?? ""] ?? "dấu khác"}, khác với bảng, nên không được tính.`,
        "Tách thành hai tệp, hoặc dùng một dấu ngăn cách cho cả tệp.",
      );
    return text(
      `Dòng có ${fields} ô, tiêu đề chỉ có ${heading}: số liệu có thể bị lệch cột, nên dòng không được tính.`,
      "Đặt trong dấu nháy kép ô có chứa dấu ngăn cách, ví dụ số 1,642 (hoặc gõ 1642), hoặc bỏ ô thừa.",
    );
  },
  "hidden-content": ({ kind, count }) =>
    text(
      `${kind === "sheet" ? "Trang tính này bị ẩn nhưng có số liệu" : `Có ${count} ${HIDDEN[kind] ?? "phần ẩn"} chứa số liệu`}; số liệu đó vẫn được tính.`,
      "Bỏ ẩn để kiểm tra; xóa đi nếu không phải số liệu báo cáo.",
    ),
  "legacy-encoding": ({ encoding }) =>
    text(
      `Chữ được gõ bằng bảng mã cũ (${encoding}) và đã được chuyển sang Unicode.`,
      "Xem lại tên đơn vị; lần sau lưu tệp bằng Unicode (phông Times New Roman).",
    ),
};
