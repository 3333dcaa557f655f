// SpreadsheetML as the common programs write it: shared or inline strings, styles, merges.
import { ZipFile } from "./zip.mjs";

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const LETTERS = Array.from({ length: 40 }, (_, i) =>
  i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`,
);

export const escape = (/** @type {string} */ text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Style 2 of the workbook is a date, dd/mm/yyyy. */
export const DATE_STYLE = 2;

/** A date by its serial number. @typedef {{ serial: number }} SerialDate */
/** @typedef {string | number | SerialDate | null} Cell */

/** Texts once each, in the order in which they first occur. */
export class SharedStrings {
  /** @type {Map<string, number>} */
  #ids = new Map();
  #uses = 0;

  id(/** @type {string} */ text) {
    this.#uses++;
    let id = this.#ids.get(text);
    if (id === undefined) this.#ids.set(text, (id = this.#ids.size));
    return id;
  }

  xml() {
    const items = [...this.#ids.keys()].map((text) => `<si><t>${escape(text)}</t></si>`);
    return `${HEAD}<sst ${NS} count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** One row; `strings` null: inline strings. */
export function rowXml(
  /** @type {number} */ row,
  /** @type {readonly Cell[]} */ cells,
  /** @type {SharedStrings | null} */ strings,
) {
  let xml = `<row r="${row}" spans="1:${cells.length}">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const at = `${LETTERS[i]}${row}`;
    if (cell === null || cell === undefined) continue;
    if (typeof cell === "number") xml += `<c r="${at}" s="1"><v>${cell}</v></c>`;
    else if (typeof cell === "object")
      xml += `<c r="${at}" s="${DATE_STYLE}"><v>${cell.serial}</v></c>`;
    else if (strings !== null) xml += `<c r="${at}" s="1" t="s"><v>${strings.id(cell)}</v></c>`;
    else xml += `<c r="${at}" s="1" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/**
 * Writes a workbook of one sheet.
 * @param {string} path @param {Iterable<string>} rows row elements, in pieces
 * @param {SharedStrings | null} strings filled while `rows` is run through
 * @param {readonly string[]} merges
 */
export async function writeWorkbook(path, rows, strings, merges = []) {
  const zip = new ZipFile(path);
  for (const [name, text] of Object.entries(frame(strings !== null))) zip.add(name, HEAD + text);
  await zip.addLarge("xl/worksheets/sheet1.xml", sheetPieces(rows, merges));
  if (strings !== null) zip.add("xl/sharedStrings.xml", strings.xml());
  zip.close();
}

/** The same for a sheet that is small: one piece, no stream. */
export function writeSmallWorkbook(
  /** @type {string} */ path,
  /** @type {Iterable<string>} */ rows,
  /** @type {SharedStrings} */ strings,
  /** @type {readonly string[]} */ merges,
) {
  const zip = new ZipFile(path);
  for (const [name, text] of Object.entries(frame(true))) zip.add(name, HEAD + text);
  zip.add("xl/worksheets/sheet1.xml", [...sheetPieces(rows, merges)].join(""));
  zip.add("xl/sharedStrings.xml", strings.xml());
  zip.close();
}

/** @param {Iterable<string>} rows @param {readonly string[]} merges */
function* sheetPieces(rows, merges) {
  yield `${HEAD}<worksheet ${NS}><sheetData>`;
  yield* rows;
  const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  yield `</sheetData>${cells === "" ? "" : `<mergeCells count="${merges.length}">${cells}</mergeCells>`}</worksheet>`;
}

/** The parts beside the sheet. */
function frame(/** @type {boolean} */ shared) {
  const relation = (
    /** @type {number} */ id,
    /** @type {string} */ type,
    /** @type {string} */ to,
  ) => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${to}"/>`;
  const type = (/** @type {string} */ part, /** @type {string} */ kind) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const strings = "sharedStrings";
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("/xl/workbook.xml", "sheet.main")}${type("/xl/worksheets/sheet1.xml", "worksheet")}${type("/xl/styles.xml", "styles")}${shared ? type("/xl/sharedStrings.xml", strings) : ""}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${NS} xmlns:r="${OFFICE}"><sheets><sheet name="Báo cáo" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "styles", "styles.xml")}${shared ? relation(3, strings, "sharedStrings.xml") : ""}</Relationships>`,
    "xl/styles.xml": STYLES,
  };
}

const BORDER =
  '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';
const STYLES = `<styleSheet ${NS}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="13"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
