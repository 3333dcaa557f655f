/** Workbooks that nobody would write. */
import { deflateRawSync } from "node:zlib";
import { packageEntries } from "../support/xlsx-package.ts";
import { type EntryOptions, writeZip } from "../support/zip-writer.ts";
import { ODS_PARTS } from "../fuzz/texts.ts";

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const sheetXml = (rows: string, before = "", after = "") =>
  `<?xml version="1.0"?><worksheet ${NS}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A form of two rows. */
export const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="B1" t="inlineStr"><is><t>Kỳ</t></is></c><c r="C1" t="inlineStr"><is><t>Số vụ</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Xã An Đức</t></is></c><c r="B2" t="inlineStr"><is><t>2020</t></is></c><c r="C2"><v>5</v></c></row>';

export const xlsx = (sheet: string, more: readonly EntryOptions[] = []): Buffer =>
  writeZip([...packageEntries({ sheet }), ...more]);

/** An .xlsx whose sheet is these bytes, deflated beforehand. */
export function xlsxOf(size: number, compressed: Uint8Array): Buffer {
  const parts = packageEntries({ sheet: "" });
  return writeZip(
    parts.map((part) => (part.name.includes("worksheets/") ? { ...part, compressed, size } : part)),
  );
}

/** `count` times the piece between its ends, deflated. */
export function repeated(head: string, piece: string, count: number, tail: string): Buffer {
  return xlsxOf(
    head.length + piece.length * count + tail.length,
    deflateRawSync(Buffer.from(head + piece.repeat(count) + tail), { level: 1 }),
  );
}

export const ods = (content: string): Buffer =>
  writeZip(
    ODS_PARTS.map((part) => (part.name === "content.xml" ? { ...part, data: content } : part)),
  );

/** Local files of one zip that all begin at the same bytes. */
export function overlapping(count: number): Buffer {
  const data = deflateRawSync(Buffer.alloc(2 ** 24, " "));
  const one = writeZip([{ name: "a.csv", data: "", compressed: data, size: 2 ** 24 }]);
  const end = one.length - 22;
  const at = one.readUInt32LE(end + 16);
  const central = one.subarray(at, end);
  const directory = Buffer.concat(
    Array.from({ length: count }, (_, i) => {
      const own = Buffer.from(central);
      // A name of as many bytes.
      own.write(String(i).padStart(5, "0").slice(-5), 46);
      return own;
    }),
  );
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(count & 0xffff, 8);
  tail.writeUInt16LE(count & 0xffff, 10);
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([one.subarray(0, at), directory, tail]);
}
