/** Writes a generated sheet as a package, byte by byte: no library has a hand in it. */
import { writeZip, type EntryOptions } from "../support/zip-writer.ts";
import { FORMATS, type CellPlan } from "./cells.ts";
import { address } from "./reading.ts";
import type { PlacedCell, SheetPlan } from "./sheets.ts";

const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const SHEET_NAME = "Biểu 1";

export function writeRawBook(sheet: SheetPlan): Buffer {
  return zipOf(sheet, rawParts(sheet));
}

export function rawParts(sheet: SheetPlan): EntryOptions[] {
  const { main, relations } = sheet.strict ? STRICT : TRANSITIONAL;
  const strings: string[] = [];
  const body = sheetBody(sheet, strings);
  const encode = (xml: string): Buffer => encoded(sheet, xml);
  const part = (name: string, root: string, content: string): EntryOptions => ({
    name,
    data: encode(
      withPrefix(
        `<${root} xmlns="${main}" xmlns:r="${relations}">${content}</${root}>`,
        sheet.prefix,
      ),
    ),
  });
  const state = sheet.hidden ? ' state="hidden"' : "";
  const flags = sheet.date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  const book = `${flags}<sheets><sheet name="${SHEET_NAME}" sheetId="1"${state} r:id="rId1"/></sheets>`;
  return [
    { name: "[Content_Types].xml", data: contentTypes() },
    {
      name: "_rels/.rels",
      data: relationships(relations, [["officeDocument", "xl/workbook.xml"]]),
    },
    part("xl/workbook.xml", "workbook", book),
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relationships(relations, [
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
    },
    part("xl/worksheets/sheet1.xml", "worksheet", body),
    part("xl/sharedStrings.xml", "sst", strings.map((item) => `<si>${item}</si>`).join("")),
    part("xl/styles.xml", "styleSheet", stylesBody()),
  ];
}

/** The parts as a zip of the plan's kind. */
export function zipOf(sheet: SheetPlan, entries: readonly EntryOptions[]): Buffer {
  const stored = sheet.zip === "stored";
  const [descriptor, zip64] = [sheet.zip === "descriptor", sheet.zip === "zip64"];
  return writeZip(
    entries.map((entry) => ({ stored, ...entry, descriptor, zip64 })),
    { zip64End: zip64 },
  );
}

function encoded({ encoding, trailing }: SheetPlan, xml: string): Buffer {
  const declared = `<?xml version="1.0" encoding="${encoding.toUpperCase()}" standalone="yes"?>\n${xml}${trailing}`;
  return encoding === "utf-8" ? Buffer.from(declared) : Buffer.from(`\ufeff${declared}`, "utf16le");
}

/** The prefix before every element, and bound to what was the default namespace; CDATA stays as it is. */
function withPrefix(xml: string, prefix: string): string {
  if (prefix === "") return xml;
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![") ? piece : piece.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`),
    )
    .join("")
    .replace('xmlns="', `xmlns:${prefix.slice(0, -1)}="`);
}

function sheetBody(sheet: SheetPlan, strings: string[]): string {
  const dimension = sheet.dimension === "" ? "" : `<dimension ref="${sheet.dimension}"/>`;
  const columns = [...sheet.hiddenColumns]
    .toSorted((a, b) => a - b)
    .map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`);
  const cols = columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
  const ranges = sheet.merges.map(
    (m) => `<mergeCell ref="${address(m.top, m.left)}:${address(m.bottom, m.right)}"/>`,
  );
  const merges =
    ranges.length === 0
      ? ""
      : `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>`;
  return `${dimension}${cols}<sheetData>${rowsXml(sheet, strings)}</sheetData>${merges}`;
}

function rowsXml(sheet: SheetPlan, strings: string[]): string {
  const rows = [...new Set(sheet.cells.map(({ row }) => row))];
  let last = 0;
  return rows
    .map((row) => {
      const r = sheet.withoutRows && row === last + 1 ? "" : ` r="${row}"`;
      last = row;
      const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : "";
      const cells = sheet.cells.filter((cell) => cell.row === row);
      return `<row${r}${hidden}>${cellsXml(sheet, cells, strings)}</row>`;
    })
    .join("");
}

function cellsXml(sheet: SheetPlan, cells: readonly PlacedCell[], strings: string[]): string {
  let last = 0;
  let out = "";
  for (const { row, column, plan } of cells) {
    const r = sheet.withoutCells && column === last + 1 ? "" : ` r="${address(row, column)}"`;
    const s = plan.style === 0 ? "" : ` s="${plan.style}"`;
    const t = plan.type === "" ? "" : ` t="${plan.type}"`;
    const content = plan.formula + valueXml(plan, strings);
    out += content === "" ? `<c${r}${s}${t}/>` : `<c${r}${s}${t}>${content}</c>`;
    last = column;
  }
  return out;
}

function valueXml(plan: CellPlan, strings: string[]): string {
  return plan.shared === null ? plan.value : `<v>${strings.push(plan.shared) - 1}</v>`;
}

function stylesBody(): string {
  const codes: string[] = [];
  const xfs = FORMATS.map(({ code }, i) => {
    if (typeof code === "string") {
      codes.push(`<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`);
    }
    return `<xf numFmtId="${typeof code === "string" ? 164 + i : code}" fontId="0" applyNumberFormat="1"/>`;
  });
  return `<numFmts count="${codes.length}">${codes.join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs>`;
}

function contentTypes(): string {
  const overrides = [
    ["/xl/workbook.xml", "sheet.main+xml"],
    ["/xl/worksheets/sheet1.xml", "worksheet+xml"],
    ["/xl/sharedStrings.xml", "sharedStrings+xml"],
    ["/xl/styles.xml", "styles+xml"],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}"/>`);
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${PACKAGE}/content-types">${rels}<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(base: string, list: readonly (readonly [string, string])[]): string {
  const items = list.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
