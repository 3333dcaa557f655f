/** Texts as seeds: CSV in its dialects and encodings, HTML, and an OpenDocument sheet. */
import type { EntryOptions } from "../support/zip-writer.ts";

const ROWS = [
  ["TT", "Đơn vị", "Ngày", "Số tin"],
  ["1", "Xã An Đức", "01/06/2024", "1.642"],
  ["2", 'Xã "Phú; Lễ", ĐT\ndòng hai', "2024-06-02", "12,5"],
  ["", "Cộng", "", "=SUM(D2:D3)"],
];
const csv = (separator: string, end: string): string =>
  ROWS.map(
    (row) =>
      row
        .map((field) => (/["\n;,\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(separator) + end,
  ).join("");

export const TEXTS: readonly Buffer[] = [
  Buffer.from(csv(";", "\r\n")),
  Buffer.from(`\ufeff${csv(",", "\n")}`),
  Buffer.from(`\ufeff${csv("\t", "\r\n")}`, "utf16le"),
  Buffer.from(`sep=|\r\n${csv("|", "\r\n")}`),
  // windows-1258: a letter and its tone mark apart.
  Buffer.from("TT;\xd0\xf5n v\xee\xf2;S\xf4\xec tin\r\n1;X\xe3 An \xd0\xfd\xecc;5\r\n", "latin1"),
];

export const HTML =
  '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><table><tr><th colspan="2">Đơn vị<th>Số tin</tr>' +
  "<tr><td rowspan=2>Xã &amp; An &#272;ức<br>ấp 1</td><td>x<table><tr><td>7</td></tr></table></td><td>1.642</td></tr>" +
  "<tr><td>y<td>5</table><!-- end --></body></html>";

const NAMES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f"';
const CONTENT =
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}>` +
  '<office:automatic-styles><style:style style:name="co1" style:family="table-column"/><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style></office:automatic-styles>' +
  '<office:body><office:spreadsheet><table:table table:name="Biểu"><table:table-column table:number-columns-repeated="3" table:visibility="collapse"/>' +
  '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>Xã<text:s text:c="2"/>An <text:span>Đức</text:span></text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="1642"><text:p>1.642</text:p></table:table-cell></table:table-row>' +
  '<table:table-row table:visibility="collapse"><table:table-cell office:value-type="date" office:date-value="2024-06-01"/><table:table-cell table:number-columns-repeated="2" table:style-name="ce1"/><table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/></table:table-row>' +
  '<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';

export const ODS_PARTS: readonly EntryOptions[] = [
  { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" },
  { name: "content.xml", data: CONTENT },
  { name: "styles.xml", data: `<office:document-styles ${NAMES}/>` },
  {
    name: "META-INF/manifest.xml",
    data: '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>',
  },
];
