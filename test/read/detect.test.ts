import { utils, write, type BookType } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, UnreadableFile } from "../../src/model/raw.ts";
import { detect } from "../../src/read/detect.ts";
import { readBytes } from "../../src/read/workbook.ts";
import { writeZip } from "../support/zip-writer.ts";

function kindOf(bytes: Uint8Array | string): string {
  try {
    return detect(Buffer.from(bytes as Uint8Array), DEFAULT_LIMITS).format.id;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

function written(bookType: BookType): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet([["Đơn vị", 1]]), "s");
  return Buffer.from(write(book, { type: "buffer", bookType }) as Uint8Array);
}

const types = (main: string): string =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;
const zip = (...names: [string, string][]): Buffer =>
  writeZip(names.map(([name, data]) => ({ name, data })));

describe("a file's kind is told by its bytes", () => {
  it.each<[BookType, string]>([
    ["xlsx", "xlsx"],
    ["xlsm", "xlsx"],
    ["xlsb", "unsupported-format"],
    ["ods", "ods"],
    ["biff8", "xls"],
    ["biff5", "xls"],
    ["xlml", "spreadsheetml"],
    ["html", "html"],
    ["fods", "unsupported-format"],
    ["csv", "csv"],
  ])("%s written by another program is %s", (type, kind) => {
    expect(kindOf(written(type))).toBe(kind);
  });

  it.each<[string, Uint8Array | string, string]>([
    ["no bytes", "", "empty"],
    ["a PDF", "%PDF-1.7\n", "not-a-spreadsheet"],
    ["a PNG", "\x89PNG\r\n", "csv"],
    ["a PNG's bytes", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "not-a-spreadsheet"],
    ["a gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "unsupported-format"],
    [
      "Excel 4 without a compound file",
      Buffer.from([9, 4, 6, 0, 0, 0, 0x10, 0]),
      "unsupported-format",
    ],
    ["a web archive", "MIME-Version: 1.0\r\n", "unsupported-format"],
    [
      "a web archive of a browser",
      "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n",
      "unsupported-format",
    ],
    ["an e-mail", "From: a@b.vn\r\nTo: c@d.vn\r\nSubject: bao cao\r\n", "not-a-spreadsheet"],
    ["a server's answer", '{"error": "not found", "code": 404}', "not-a-spreadsheet"],
    ["a list of records", '[{"unit": "a"}]', "not-a-spreadsheet"],
    ["a heading in brackets", "[Đơn vị];[Số buổi]\n", "csv"],
    [
      "a workbook part elsewhere",
      zip(["[Content_Types].xml", types("spreadsheetml.sheet")], ["a/b.xml", ""]),
      "xlsx",
    ],
    [
      "a Word document",
      zip(["[Content_Types].xml", types("wordprocessingml.document")]),
      "not-a-spreadsheet",
    ],
    [
      "a text document",
      zip(["mimetype", "application/vnd.oasis.opendocument.text"]),
      "not-a-spreadsheet",
    ],
    ["a zip of anything", zip(["a.txt", "b"]), "not-a-spreadsheet"],
    ["an empty zip", zip(), "not-a-spreadsheet"],
    ["a zip cut off", zip(["xl/workbook.xml", "x".repeat(99)]).subarray(0, -30), "truncated"],
    ["XML of another kind", '<?xml version="1.0"?><svg/>', "not-a-spreadsheet"],
    ["HTML with an XML declaration", '<?xml version="1.0"?>\n<html xmlns="x"><table>', "html"],
    ["HTML in UTF-16", Buffer.from("\ufeff<html><table>", "utf16le"), "html"],
    ["text in angle brackets", "<Đơn vị>;<Số tin>\nXã A;5\n", "csv"],
    ["text", "MZ;đơn vị\n1;2\n", "csv"],
  ])("%s", (_name, bytes, kind) => {
    expect(kindOf(typeof bytes === "string" ? Buffer.from(bytes) : bytes)).toBe(kind);
  });

  it("refuses a file over the limit before looking at it", () => {
    const limits = { ...DEFAULT_LIMITS, fileBytes: 9 };
    expect(() => detect(Buffer.alloc(10), limits)).toThrow("too-large");
  });
});

describe("text under a workbook's name", () => {
  const read = (text: string, name: string): Promise<string> =>
    readBytes(Buffer.from(text), DEFAULT_LIMITS, name).then(
      ({ format }) => format,
      (error: unknown) => (error instanceof UnreadableFile ? error.reason : String(error)),
    );

  it.each([
    "Attachment not found\n",
    "Tệp đính kèm, theo quy định, đã bị xóa.\nLiên hệ, nếu cần, với phòng CNTT.\n",
    "Không phát sinh\nTháng 6/2024\n",
    "\n\n",
  ])("is no spreadsheet where it is prose: %j", async (text) => {
    expect(await read(text, "a/6.XLS")).toBe("not-a-spreadsheet");
    expect(await read(text, "6.ods")).toBe("not-a-spreadsheet");
    expect(await read(text, "6.csv")).toBe("csv");
  });

  it.each([
    "Đơn vị\tSố tin\nXã An Đức\t5\n",
    "Đơn vị;Số tin\nXã An Đức;5\n",
    "Đơn vị, Kỳ,Số tin\nXã An Đức, 06/2024,5\n",
    "Đơn vị\tKỳ\tSố tin",
    "sep=;\nSố tin\n5\n",
  ])("is read where it is a table, as many programs export it: %j", async (text) => {
    expect(await read(text, "6.xls")).toBe("csv");
  });
});
