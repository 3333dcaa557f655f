/** The styles part, as far as it decides what a cell's value is: dates, and pre-Unicode fonts. */
import { END, OPEN, type XmlReader } from "../../xml/reader.ts";
import { isBuiltInDate, isDateFormat } from "./dateformat.ts";
import { isLegacyFont } from "./richtext.ts";

export interface Styles {
  /** By cell style index: 1 where numbers are shown as dates or times. */
  readonly isDate: Uint8Array;
  /** By cell style index: the pre-Unicode font's name; null where no style has one. */
  readonly legacyFonts: readonly (string | undefined)[] | null;
}

interface Format {
  readonly numberFormat: number | null;
  readonly font: number | null;
  readonly parent: number;
}

interface Tables {
  readonly codes: Map<number, string>;
  readonly fonts: string[];
  readonly parents: Format[];
  readonly cells: Format[];
}

export function readStyles(reader: XmlReader): Styles {
  const tables: Tables = { codes: new Map(), fonts: [], parents: [], cells: [] };
  if (reader.root() !== "styleSheet") throw reader.corrupt("not a style sheet");
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN) continue;
    if (reader.depth === 2) readTable(reader, tables);
    else reader.skip();
  }
  return resolveStyles(tables);
}

function readTable(reader: XmlReader, tables: Tables): void {
  const read = TABLES[reader.name];
  if (read === undefined) {
    reader.skip();
    return;
  }
  const depth = reader.depth;
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) return;
    if (token === OPEN) read(reader, tables);
  }
}

/** What one child of a table gives; each reader ends the child or leaves it to the walk. */
const TABLES: Readonly<Record<string, (reader: XmlReader, tables: Tables) => void>> = {
  numFmts(reader, { codes }) {
    const id = Number(reader.attribute("numFmtId"));
    if (reader.name === "numFmt") codes.set(id, reader.attribute("formatCode") ?? "");
    reader.skip();
  },
  fonts(reader, { fonts }) {
    if (reader.name === "font") fonts.push(readFontName(reader));
    else reader.skip();
  },
  cellStyleXfs(reader, { parents }) {
    if (reader.name === "xf") parents.push(readFormat(reader));
    reader.skip();
  },
  cellXfs(reader, { cells }) {
    if (reader.name === "xf") cells.push(readFormat(reader));
    reader.skip();
  },
};

function readFontName(reader: XmlReader): string {
  const depth = reader.depth;
  let name = "";
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) return name;
    if (token !== OPEN) continue;
    if (reader.name === "name") name = reader.attribute("val") ?? "";
    reader.skip();
  }
}

function readFormat(reader: XmlReader): Format {
  const index = (name: string): number | null => {
    const value = reader.attribute(name);
    return value === undefined ? null : Number(value);
  };
  return { numberFormat: index("numFmtId"), font: index("fontId"), parent: index("xfId") ?? 0 };
}

function resolveStyles({ codes, fonts, parents, cells }: Tables): Styles {
  const isDate = new Uint8Array(cells.length);
  const legacyFonts: (string | undefined)[] = [];
  const known = new Map<number, boolean>();
  for (const [index, cell] of cells.entries()) {
    const parent = parents[cell.parent];
    const id = cell.numberFormat ?? parent?.numberFormat ?? 0;
    const code = codes.get(id);
    const date = known.get(id) ?? (code === undefined ? isBuiltInDate(id) : isDateFormat(code));
    known.set(id, date);
    if (date) isDate[index] = 1;
    const font = fonts[cell.font ?? parent?.font ?? 0] ?? "";
    legacyFonts.push(isLegacyFont(font) ? font : undefined);
  }
  return {
    isDate,
    legacyFonts: legacyFonts.some((font) => font !== undefined) ? legacyFonts : null,
  };
}
