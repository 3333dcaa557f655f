/**
 * What a reader adds to the reason why a file cannot be read: said by it in English, for whoever looks into the file.
 * In Vietnamese what helps a clerk is told in words, of the rest the part of the file that it is about.
 */
import type { Lang } from "./terms.ts";

type Told = readonly [pattern: RegExp, vi: string];

const TOLD: readonly Told[] = [
  [/^PDF$/u, "PDF"],
  [/^(PNG|JPEG|GIF|TIFF) image$/u, "ảnh $1"],
  [/^RTF text$/u, "văn bản RTF"],
  [/^program$/u, "tệp chương trình"],
  [/^database$/u, "cơ sở dữ liệu"],
  [/^archive other than zip$/u, "tệp nén không phải zip"],
  [/^a zip inside a zip$/u, "tệp zip nằm trong tệp zip"],
  [/^Excel 5\.0 or older$/u, "Excel 5.0 hoặc cũ hơn"],
  [/^web archive \(MHTML\)$/u, "trang web lưu lại (MHTML)"],
  [/^Apple Numbers$/u, "Apple Numbers"],
  [/^binary workbook \(xlsb\)$/u, "xlsb"],
  [/^flat OpenDocument XML$/u, "OpenDocument dạng một tệp XML"],
  [/^HTML without table cells$/u, "trang web không có bảng"],
  [/^zip without spreadsheets$/u, "tệp zip không có bảng tính nào"],
  [/^(?:a )?zip without a workbook$/u, "tệp zip không phải bảng tính"],
  [/^another kind of (?:Office )?document$/u, "một loại văn bản khác"],
  [/^XML of another kind$/u, "một loại XML khác"],
  [/^text that is no table$/u, "là văn bản, không phải bảng"],
  [/^e-mail message$/u, "thư điện tử"],
  [/^JSON text$/u, "văn bản JSON"],
  [
    /^.*: (?:a wrong )?(?:number|(?:float|percentage|currency) value)$/u,
    "số trong ô không đọc được",
  ],
  [/^NUL bytes in a text file$|^binary content$/u, "không phải văn bản"],
  [/^unclosed quote on line (\d+)$/u, "dấu nháy kép mở ở dòng $1 không đóng"],
  [/^the record on line (\d+) does not end$/u, "dòng $1 không kết thúc"],
  [/^quotes cannot be read on line (\d+)$/u, "dấu nháy kép sai ở dòng $1"],
  [/^invalid UTF-8 on line (\d+)$/u, "chữ ở dòng $1 bị hỏng bảng mã"],
  [/^the file ends inside a .*$/u, "tệp dừng giữa chừng một chữ"],
  [/^(\d+) bytes of HTML$/u, "$1 byte"],
  [/^zip entries overlap$/u, "các tệp trong tệp zip chồng lên nhau"],
  [/^beyond the memory limit$/u, "vượt giới hạn bộ nhớ"],
];

/** A sheet and row, or a part of the file, is the same in every language. */
const PLACE = /^(?:.+!\d+$|[^\s:]+\.(?:xml|rels|bin)(?=$|:| ))/u;

/** null: nothing that a reader of this language would understand. */
export function detailWords(detail: string | null, lang: Lang): string | null {
  if (detail === null || detail === "") return null;
  if (lang !== "vi") return detail;
  const told = TOLD.find(([pattern]) => pattern.test(detail));
  if (told !== undefined) return detail.replace(told[0], told[1]);
  return PLACE.exec(detail)?.[0] ?? null;
}
