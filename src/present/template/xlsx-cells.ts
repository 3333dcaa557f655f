/** The cells of a sheet's XML: where each stands, and where one that is not written yet would. */
import { attribute, type Book, type BookSheet, innerText } from "./xlsx-book.ts";

export interface SheetCell {
  /** `C7`. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** Offsets of the whole element in the sheet's XML. */
  readonly from: number;
  readonly to: number;
  readonly style: string | null;
  /** Its text as inner XML; null: it holds none. */
  readonly inner: string | null;
  readonly formula: string | null;
  /** Of the formula: the cells that share it. */
  readonly sharedBy: string | null;
  /** Offsets of a formula's stored result; null: none. */
  readonly stored: readonly [from: number, to: number] | null;
}

const CELL = /<c(\s(?:[^<>"]|"[^"]*")*?)?(?:\/>|>([\s\S]*?)<\/c>)/gu;

export function cellsOf({ xml }: BookSheet, { shared }: Pick<Book, "shared">): SheetCell[] {
  const start = xml.indexOf("<sheetData");
  const end = xml.indexOf("</sheetData>");
  const data = end < 0 ? "" : xml.slice(start, end);
  return [...data.matchAll(CELL)].flatMap(({ 0: whole, 1: tag = "", 2: inside = "", index }) => {
    const address = attribute(tag, "r");
    const place = address === null ? null : placeOf(address);
    if (address === null || place === null) return [];
    const type = attribute(tag, "t");
    const from = start + index;
    const stored = /<v(?:\s[^>]*)?>[^<]*<\/v>|<v\/>/u.exec(inside);
    const formula = /<f(\s[^>]*?)?(?:\/>|>([^<]*)<\/f>)/u.exec(inside);
    const base = from + whole.length - "</c>".length - inside.length;
    return [
      {
        address,
        ...place,
        from,
        to: from + whole.length,
        style: attribute(tag, "s"),
        inner: innerOf(type, inside, shared),
        formula: formula === null ? null : (formula[2] ?? ""),
        sharedBy: attribute(formula?.[1] ?? "", "ref"),
        stored: formula === null || stored === null ? null : [base + stored.index, base + stored.index + stored[0].length], // prettier-ignore
      },
    ];
  });
}

function innerOf(type: string | null, inside: string, shared: readonly string[]): string | null {
  if (type === "inlineStr") return /<is>([\s\S]*)<\/is>/u.exec(inside)?.[1] ?? "";
  if (type !== "s") return null;
  return shared[Number(/<v>(\d+)<\/v>/u.exec(inside)?.[1] ?? -1)] ?? null;
}

export const cellText = ({ inner }: SheetCell): string => (inner === null ? "" : innerText(inner));

/** null: it is no address of one cell. */
export function placeOf(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address);
  if (found === null) return null;
  const column = [...(found[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0); // prettier-ignore
  return { row: Number(found[2]), column };
}

/** The sheet with a cell at each of these addresses: empty, where it had none. */
export function withCells(sheet: BookSheet, addresses: readonly string[], book: Book): BookSheet {
  return addresses.reduce((own, address) => {
    const cells = cellsOf(own, book);
    if (cells.some((cell) => cell.address === address)) return own;
    return { ...own, xml: withCell(address, own.xml, cells) };
  }, sheet);
}

function withCell(address: string, xml: string, cells: readonly SheetCell[]): string {
  const place = placeOf(address) ?? { row: 1, column: 1 };
  const cell = `<c r="${address}"/>`;
  const put = (from: number, to: number, text: string) => xml.slice(0, from) + text + xml.slice(to);
  const next = cells.find(({ row, column }) => row === place.row && column > place.column);
  if (next !== undefined) return put(next.from, next.from, cell);
  const rows = [...xml.matchAll(/<row\b([^>]*?)\/?>/gu)];
  const numberOf = (tag: string) => Number(attribute(tag, "r") ?? 0);
  const own = rows.find(([, tag = ""]) => numberOf(tag) === place.row);
  if (own !== undefined) {
    const [start, end] = [own.index, own.index + own[0].length];
    // An empty row is opened.
    if (own[0].endsWith("/>")) return put(start, end, `${own[0].slice(0, -2)}>${cell}</row>`);
    const close = xml.indexOf("</row>", end);
    return put(close, close, cell);
  }
  const row = `<row r="${place.row}">${cell}</row>`;
  const empty = /<sheetData\s*\/>/u.exec(xml);
  if (empty !== null)
    return put(empty.index, empty.index + empty[0].length, `<sheetData>${row}</sheetData>`);
  const later = rows.find(([, tag = ""]) => numberOf(tag) > place.row);
  const at = later?.index ?? xml.indexOf("</sheetData>");
  return put(at, at, row);
}
