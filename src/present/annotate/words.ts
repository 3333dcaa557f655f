/** The few words of an annotated copy that are not a finding's own. */
import { type Both } from "../../messages/said.ts";
import type { Severity } from "../../model/finding.ts";

export const SEVERITY_WORDS: Both<Readonly<Record<Severity, string>>> = {
  vi: { error: "Lỗi", warning: "Cảnh báo", information: "Thông tin" },
  en: { error: "Error", warning: "Warning", information: "Information" },
};

interface ListWords {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  readonly lost: string;
  readonly wholeFile: string;
  readonly wholeSheet: string;
  readonly columns: readonly [
    number: string,
    severity: string,
    sheet: string,
    cell: string,
    what: string,
    cure: string,
  ];
}

export const LIST_WORDS: Both<ListWords> = {
  vi: {
    sheet: "Lỗi cần sửa",
    title: "DANH SÁCH LỖI CẦN SỬA",
    hint: "Bấm vào ô ở cột D để tới chỗ cần sửa; ô có lỗi được tô màu và có ghi chú. Giá trị nghi là dữ liệu cá nhân đã được xóa khỏi bản này. Sửa xong thì xóa trang này trước khi gửi lại.",
    lost: "Bản sao này không giữ được: ",
    wholeFile: "cả tệp",
    wholeSheet: "cả trang",
    columns: ["Số", "Mức độ", "Trang tính", "Ô", "Sai ở đâu", "Cách sửa"],
  },
  en: {
    sheet: "To correct",
    title: "WHAT TO CORRECT",
    hint: "Click a cell in column D to go there; a faulty cell is coloured and carries a note. Values that may be personal data were removed from this copy. Delete this sheet before sending the workbook again.",
    lost: "This copy could not keep: ",
    wholeFile: "the file",
    wholeSheet: "the sheet",
    columns: ["No.", "Severity", "Sheet", "Cell", "What is wrong", "What to do"],
  },
};

/** Parts of an .xlsx file that do not survive editing, by the folder or name that they have in it. */
export const LOST_PARTS: readonly (readonly [part: string, vi: string, en: string])[] = [
  ["xl/charts/", "biểu đồ", "charts"],
  ["xl/pivotTables/", "bảng tổng hợp (PivotTable)", "pivot tables"],
  ["xl/vbaProject.bin", "macro", "macros"],
  ["xl/slicers/", "bộ lọc (slicer)", "slicers"],
  ["xl/externalLinks/", "liên kết tới tệp khác", "links to other files"],
  ["xl/embeddings/", "đối tượng nhúng", "embedded objects"],
];
