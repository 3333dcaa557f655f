/** Office packages from parts written out by the test, for what no library would write. */
import {
  DEFAULT_LIMITS,
  UnreadableFile,
  type RawCell,
  type RawSheet,
  type UnreadableReason,
} from "../../src/model/raw.ts";
import { readXlsx } from "../../src/read/formats/xlsx/index.ts";
import { writeZip, type EntryOptions } from "./zip-writer.ts";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface PackageParts {
  /** Content of `sheetData`, or a whole part where it begins with `<?xml`. */
  readonly sheet: string | Buffer;
  /** Elements before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  readonly strings?: string;
  /** Content of `cellXfs`, and what stands before it. */
  readonly formats?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly sheetAttributes?: string;
  /** Added, or put in place of the part of the same name. */
  readonly parts?: readonly EntryOptions[];
  readonly without?: readonly string[];
}

export function xlsx(content: PackageParts | string): Buffer {
  return writeZip(packageEntries(typeof content === "string" ? { sheet: content } : content));
}

export function packageEntries(content: PackageParts): EntryOptions[] {
  const entries: EntryOptions[] = [
    { name: "[Content_Types].xml", data: `${HEADER}<Types xmlns="x"/>` },
    { name: "_rels/.rels", data: relations([["officeDocument", "xl/workbook.xml"]]) },
    { name: "xl/workbook.xml", data: workbookXml(content) },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "/xl/sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
    },
    { name: "xl/worksheets/sheet1.xml", data: sheetXml(content) },
  ];
  if (content.strings !== undefined) {
    entries.push({
      name: "xl/sharedStrings.xml",
      data: `${HEADER}<sst xmlns="${MAIN}">${content.strings}</sst>`,
    });
  }
  const body = `${content.styles ?? ""}<cellXfs>${content.formats ?? "<xf/>"}</cellXfs>`;
  entries.push({
    name: "xl/styles.xml",
    data: `${HEADER}<styleSheet xmlns="${MAIN}">${body}</styleSheet>`,
  });
  const replaced = new Set([
    ...(content.without ?? []),
    ...(content.parts ?? []).map((part) => part.name),
  ]);
  return [...entries.filter((entry) => !replaced.has(entry.name)), ...(content.parts ?? [])];
}

/** Relationships rId1, rId2 ... of [last segment of the type, target]. */
export function relations(list: readonly (readonly [string, string])[], base = RELATIONS): string {
  const items = list.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`;
}

function workbookXml({ workbookProperties = "", sheetAttributes = "" }: PackageParts): string {
  const sheets = `<sheets><sheet name="Biểu" sheetId="1" ${sheetAttributes} r:id="rId1"/></sheets>`;
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookProperties}${sheets}</workbook>`;
}

function sheetXml({ sheet, before = "", after = "" }: PackageParts): string | Buffer {
  if (typeof sheet !== "string" || sheet.startsWith("<?xml")) return sheet;
  return `${HEADER}<worksheet xmlns="${MAIN}">${before}<sheetData>${sheet}</sheetData>${after}</worksheet>`;
}

/** Values by A1 address; a date as `date:2024-01-31`, an error as `#N/A`, no result as `?`. */
export function values(sheet: RawSheet | undefined): Record<string, string | number | boolean> {
  const found: Record<string, string | number | boolean> = {};
  for (const { row, cells } of sheet?.rows ?? []) {
    for (const cell of cells) found[columnLetters(cell.column) + row] = shown(cell);
  }
  return found;
}

function shown(cell: RawCell): string | number | boolean {
  if (cell.kind === "uncalculated") return "?";
  return cell.kind === "date" ? `date:${cell.value}` : cell.value;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The first sheet read back. */
export function first(content: PackageParts | string): RawSheet {
  const [sheet] = readXlsx(xlsx(content), DEFAULT_LIMITS);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** The first sheet's values read back, by address. */
export function read(content: PackageParts | string): Record<string, string | number | boolean> {
  return values(first(content));
}

/** Why the package is refused; "read" where it is not. */
export function reason(content: PackageParts | string): UnreadableReason | "read" {
  try {
    readXlsx(xlsx(content), DEFAULT_LIMITS);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return "read";
}

/** A row of one inline text. */
export function inline(text: string, attributes = ""): string {
  return `<row><c t="inlineStr"><is><t${attributes}>${text}</t></is></c></row>`;
}

/** A whole sheet part. */
export function whole(body: string, attributes = `xmlns="${MAIN}"`): string {
  return `<?xml version="1.0"?><worksheet ${attributes}>${body}</worksheet>`;
}

/** A sheet part with a prefix on every element: it takes the slow way, and must mean the same. */
export function prefixed(rows: string): string {
  return whole(`<sheetData>${rows}</sheetData>`, `xmlns:x="${MAIN}"`).replace(
    /<(\/?)(?=[a-z])/gi,
    "<$1x:",
  );
}
