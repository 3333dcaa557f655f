/** The styles part, as far as it decides what a cell's value is: dates, and pre-Unicode fonts. */
import { END, OPEN, type XmlReader } from "../../xml/reader.ts";
import { isBuiltInDate, isDateFormat, isPercentFormat } from "./dateformat.ts";
import { isLegacyFont } from "./richtext.ts";
import { type ShownDigits, shownDigits } from "../../shown-digits.ts";
import { own } from "../../../model/own.ts";

export interface Styles {
  /** By cell style index: {@link AS_DATE}, {@link WITH_ZEROS}, {@link AS_PERCENT}, or 0 for numbers as they are. */
  readonly numbers: Uint8Array;
  /** By cell style index: how numbers {@link WITH_ZEROS} are shown. */
  readonly shown: readonly (ShownDigits | undefined)[];
  /** By cell style index: the pre-Unicode font's name; null where no style has one. */
  readonly legacyFonts: readonly (string | undefined)[] | null;
}

/** Numbers are shown as dates or times. */
export const AS_DATE = 1;
/** Numbers are shown with leading zeros. */
export const WITH_ZEROS = 2;
/** Numbers are shown as percentages. */
export const AS_PERCENT = 3;

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
  const read = own(TABLES, reader.name);
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
  const numbers = new Uint8Array(cells.length);
  const shown: (ShownDigits | undefined)[] = [];
  const legacyFonts: (string | undefined)[] = [];
  const known = new Map<number, NumberStyle>();
  for (const [index, cell] of cells.entries()) {
    const parent = parents[cell.parent];
    const id = cell.numberFormat ?? parent?.numberFormat ?? 0;
    const style = known.get(id) ?? numberStyle(id, codes.get(id));
    known.set(id, style);
    numbers[index] = style.kind;
    shown.push(style.shown);
    const font = fonts[cell.font ?? parent?.font ?? 0] ?? "";
    legacyFonts.push(isLegacyFont(font) ? font : undefined);
  }
  return {
    numbers,
    shown,
    legacyFonts: legacyFonts.some((font) => font !== undefined) ? legacyFonts : null,
  };
}

interface NumberStyle {
  readonly kind: number;
  readonly shown: ShownDigits | undefined;
}

function numberStyle(id: number, code: string | undefined): NumberStyle {
  const date = code === undefined ? isBuiltInDate(id) : isDateFormat(code);
  if (date) return { kind: AS_DATE, shown: undefined };
  if (isPercentFormat(code ?? id)) return { kind: AS_PERCENT, shown: undefined };
  const shown = code === undefined ? undefined : (shownDigits(code) ?? undefined);
  return { kind: shown === undefined ? 0 : WITH_ZEROS, shown };
}
