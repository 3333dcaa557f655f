/** The cells of a sheet's XML: where each stands, and where one that is not written yet would. */
import { parseAddress } from "../../util/a1.ts";
import { groupBy } from "../../util/groups.ts";
import { applied, type XmlEdit } from "./runs.ts";
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
    const place = address === null ? null : parseAddress(address);
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

/** The sheet with a cell at each of these addresses: empty, where it had none. */
export function withCells(sheet: BookSheet, addresses: readonly string[], book: Book): BookSheet {
  const cells = cellsOf(sheet, book);
  const known = new Set(cells.map(({ address }) => address));
  const missing = [...new Set(addresses)].flatMap((address) => {
    const place = known.has(address) ? null : parseAddress(address);
    return place === null ? [] : [{ address, ...place }];
  });
  if (missing.length === 0) return sheet;
  missing.sort((a, b) => a.row - b.row || a.column - b.column);
  const empty = /<sheetData\s*\/>/u.exec(sheet.xml);
  const xml = empty === null ? sheet.xml : sheet.xml.replace(empty[0], "<sheetData></sheetData>");
  return { ...sheet, xml: applied(xml, insertions(xml, missing, cells)) };
}

type Missing = Pick<SheetCell, "address" | "row" | "column">;

function insertions(
  xml: string,
  missing: readonly Missing[],
  cells: readonly SheetCell[],
): XmlEdit[] {
  const cellsIn = groupBy(cells, ({ row }) => row);
  const rows = [...xml.matchAll(/<row\b([^>]*?)\/?>/gu)].map(({ 0: tag, 1: own = "", index }) => ({
    row: Number(attribute(own, "r") ?? 0),
    from: index,
    to: index + tag.length,
    isEmpty: tag.endsWith("/>"),
  }));
  const rowAt = new Map(rows.map((own) => [own.row, own]));
  const at = (from: number, to: number, text: string): XmlEdit => ({ from, to, xml: text });
  return [...groupBy(missing, ({ row }) => row)].flatMap(([row, own]): XmlEdit[] => {
    const text = own.map(({ address }) => `<c r="${address}"/>`).join("");
    const tag = rowAt.get(row);
    if (tag === undefined) {
      const later = rows.find((one) => one.row > row)?.from ?? xml.indexOf("</sheetData>");
      return [at(later, later, `<row r="${row}">${text}</row>`)];
    }
    // An empty row is opened.
    if (tag.isEmpty)
      return [at(tag.from, tag.to, `${xml.slice(tag.from, tag.to - 2)}>${text}</row>`)];
    const end = xml.indexOf("</row>", tag.to);
    return own.map(({ address, column }) => {
      const next = cellsIn.get(row)?.find((one) => one.column > column)?.from ?? end;
      return at(next, next, `<c r="${address}"/>`);
    });
  });
}
