/**
 * A workbook of the office, its marks filled. Only the parts that hold a mark change: numbers are typed, texts stay in their
 * runs, formulas stay and are counted anew when the workbook is opened (their stored results would be those of the empty form).
 */
import { escapeXml, packed } from "../official/package.ts";
import { type FormPlace, type FormPlaces, placeFault } from "../../model/form-place.ts";
import { a1 } from "../../util/a1.ts";
import { isMissingCell, marksText } from "../cell-text.ts";
import { isTorn, type Mark, markOfName, marksIn } from "./mark.ts";
import { applied, editsOf, spaceKept, type XmlEdit } from "./runs.ts";
import type { Filling, MarkFault } from "./totals.ts";
import type { Filled, FilledForm, PlacedFault } from "./form.ts";
import { type Book, bookOf, type BookSheet, textNodesOf, textOf } from "./xlsx-book.ts";
import { cellsOf, cellText, type SheetCell, withCells } from "./xlsx-cells.ts";
import { readerOf, type Reading, readingsOf } from "./xlsx-formulas.ts";
import { Styles } from "./xlsx-styles.ts";

const STYLES = "xl/styles.xml";

interface Target {
  readonly sheet: BookSheet;
  readonly cell: SheetCell;
  /** The mark; empty where labels place the cell. */
  readonly written: string;
}

interface FilledSheet {
  readonly sheet: BookSheet;
  readonly cells: readonly SheetCell[];
  /** By address. */
  readonly at: ReadonlyMap<string, SheetCell>;
}

/** null: it is no workbook that can be filled. */
export async function filledXlsx(
  parts: ReadonlyMap<string, Uint8Array>,
  filled: Filled,
): Promise<FilledForm | null> {
  const book = bookOf(parts);
  if (book === null) return null;
  // Whoever marked figures says all that is to be filled.
  const placed = hasFigureMarks(book, filled) ? null : await filled.places();
  return new Filler(book, parts, filled, placed).run();
}

function hasFigureMarks(book: Book, { isText }: Filled): boolean {
  if (book.names.some(({ name }) => markOfName(name) !== null)) return true;
  return book.sheets.some((sheet) =>
    cellsOf(sheet, book).some((cell) => marksIn(cellText(cell)).some(({ mark }) => !isText(mark))),
  );
}

class Filler {
  readonly #faults: PlacedFault[] = [];
  readonly #edits = new Map<string, XmlEdit[]>();
  readonly #sheets: readonly FilledSheet[];
  readonly #readings: readonly Reading[];
  readonly #styles: Styles;
  readonly book: Book;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly filled: Filled;
  readonly #placed: FormPlaces;
  #marks = 0;

  constructor(
    book: Book,
    parts: ReadonlyMap<string, Uint8Array>,
    filled: Filled,
    placed: FormPlaces | null,
  ) {
    this.book = book;
    this.parts = parts;
    this.filled = filled;
    this.#placed = placed ?? { places: [], problems: [] };
    const { places } = this.#placed;
    this.#sheets = book.sheets.map((one) => {
      const of = places.filter(({ sheet: name }) => name === one.name);
      const addresses = of.map(({ row, column }) => a1(row, column));
      const sheet = withCells(one, [...namedIn(one, book), ...addresses], book);
      const cells = cellsOf(sheet, book);
      return { sheet, cells, at: new Map(cells.map((cell) => [cell.address, cell])) };
    });
    this.#readings = readingsOf(book, this.#sheets);
    this.#styles = new Styles(textOf(parts, STYLES));
  }

  async run(): Promise<FilledForm> {
    for (const { sheet, cells } of this.#sheets) for (const cell of cells) this.#cell(sheet, cell);
    for (const { mark, ...target } of this.#named())
      this.#alone({ ...target, written: mark.written }, this.filled.fillingOf(mark));
    for (const place of this.#placed.places) this.#place(place);
    const bytes = this.#faults.length > 0 ? null : await packed(this.#result());
    const { problems } = this.#placed;
    return { marks: this.#marks, faults: this.#faults, problems, bytes };
  }

  #cell(sheet: BookSheet, cell: SheetCell): void {
    const text = cellText(cell);
    if (!/\{\{|\}\}/u.test(text)) return;
    if (isTorn(text)) this.#fault(sheet, cell.address, text.slice(0, 40), placeFault("torn-mark"));
    const marks = marksIn(text);
    const [first] = marks;
    if (first !== undefined && text.trim() === first.mark.written) {
      const { written } = first.mark;
      this.#alone({ sheet, cell, written }, this.filled.fillingOf(first.mark));
      return;
    }
    const replaced = marks.flatMap(({ from, to, mark }) => {
      this.#marks++;
      const filling = this.filled.fillingOf(mark);
      if (filling.kind !== "fault") return [{ from, to, text: this.filled.textOf(filling, false) }];
      this.#fault(sheet, cell.address, mark.written, filling);
      return [];
    });
    const nodes = textNodesOf(cell.inner ?? "");
    const edits = editsOf(nodes, replaced, "\n");
    const inner = applied(cell.inner ?? "", [
      ...edits,
      ...spaceKept(cell.inner ?? "", nodes, edits),
    ]);
    this.#write(sheet, cell, ` t="inlineStr"`, `<is>${inner}</is>`, cell.style);
  }

  /** Cells that a name `antq. ...` points at. */
  #named(): (Omit<Target, "written"> & { readonly mark: Mark })[] {
    return this.book.names.flatMap(({ name, ref }) => {
      const mark = markOfName(name);
      if (mark === null) return [];
      const at = cellNamed(ref);
      const own = this.#sheets.find(({ sheet }) => sheet.name === at?.sheet);
      const cell = own?.at.get(at?.address ?? "");
      if (own !== undefined && cell !== undefined) return [{ sheet: own.sheet, cell, mark }];
      this.#faults.push({ at: ref, written: name, fault: placeFault("name-of-no-cell") });
      return [];
    });
  }

  /** A blank cell whose labels say what it is for. */
  #place({ sheet: name, row, column, holds }: FormPlace): void {
    const own = this.#sheets.find(({ sheet }) => sheet.name === name);
    const cell = own?.at.get(a1(row, column));
    if (own === undefined || cell === undefined) return;
    const filling = holds.kind === "fault" ? holds : this.filled.placedFilling(holds);
    this.#alone({ sheet: own.sheet, cell, written: "" }, filling);
  }

  /** A mark that is all of its cell: a typed number where that says all. */
  #alone({ sheet, cell, written }: Target, filling: Filling | MarkFault): void {
    this.#marks++;
    const refuse = (of: MarkFault) => this.#fault(sheet, cell.address, written, of);
    if (filling.kind === "fault") return refuse(filling);
    if (cell.formula !== null) return refuse(placeFault("formula-cell"));
    if (
      filling.kind !== "number" ||
      filling.cell.value === null ||
      filling.cell.qualifier !== "="
    ) {
      const text = this.filled.textOf(filling, true);
      const by = filling.kind === "number" ? readerOf(sheet.name, cell, this.#readings) : null;
      if (by !== null) {
        const isMissing = filling.kind === "number" && isMissingCell(filling.cell);
        return refuse(placeFault(isMissing ? "missing-under-formula" : "hedged-under-formula", { by, text })); // prettier-ignore
      }
      const is = `<is><t xml:space="preserve">${escapeXml(text)}</t></is>`;
      return this.#write(sheet, cell, ` t="inlineStr"`, is, cell.style);
    }
    const { value } = filling.cell;
    const share = filling.percent && this.#styles.showsPercent(cell.style);
    const marks = marksText(filling.cell);
    const style = marks === "" ? cell.style : this.#styles.withMarks(cell.style, marks);
    return this.#write(sheet, cell, "", `<v>${share ? hundredth(value) : value}</v>`, style);
  }

  #write(
    { part }: BookSheet,
    { address, from, to }: SheetCell,
    type: string,
    content: string,
    style: string | null,
  ): void {
    const looks = style === null ? "" : ` s="${style}"`;
    const edits = this.#edits.get(part) ?? [];
    this.#edits.set(part, edits);
    edits.push({ from, to, xml: `<c r="${address}"${looks}${type}>${content}</c>` });
  }

  #fault(sheet: BookSheet, address: string, written: string, of: MarkFault): void {
    this.#faults.push({ at: `${sheet.name}!${address}`, written, fault: of });
  }

  #result(): Map<string, Uint8Array> {
    const result = new Map(this.parts);
    const put = (name: string, xml: string) => result.set(name, new TextEncoder().encode(xml));
    let counted = false;
    for (const { sheet, cells } of this.#sheets) {
      const stale = cells.flatMap(({ stored }) =>
        stored === null ? [] : [{ from: stored[0], to: stored[1], xml: "" }],
      );
      counted ||= cells.some(({ formula }) => formula !== null);
      const edits = [...(this.#edits.get(sheet.part) ?? []), ...stale];
      if (edits.length > 0) put(sheet.part, applied(sheet.xml, edits));
    }
    if (this.#styles.changed) put(STYLES, this.#styles.xml);
    if (counted) put(this.book.main, countedAnew(this.book.xml));
    return result;
  }
}

/** One cell of a sheet, as a name points at it. */
function cellNamed(ref: string): { sheet: string; address: string } | null {
  const [, quoted, plain, address = ""] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/u.exec(ref) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined ? null : { sheet, address: address.replaceAll("$", "") };
}

function namedIn({ name: sheet }: BookSheet, { names }: Book): string[] {
  return names.flatMap(({ name, ref }) => {
    const at = markOfName(name) === null ? null : cellNamed(ref);
    return at?.sheet === sheet ? [at.address] : [];
  });
}

/** In per cent to a share, without the dust of binary fractions. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(15));

/** Programs count all formulas when they open the workbook. */
function countedAnew(xml: string): string {
  const own = /<calcPr\b[^>]*?(?=\/?>)/u.exec(xml)?.[0];
  if (own !== undefined)
    return xml.replace(own, `${own.replace(/\sfullCalcOnLoad="\w+"/u, "")} fullCalcOnLoad="1"`);
  // Its place in the workbook's order is behind the names of cells.
  const behind = ["</definedNames>", "</externalReferences>", "</functionGroups>", "</sheets>"];
  const end = behind.find((tag) => xml.includes(tag)) ?? "</sheets>";
  return xml.replace(end, `${end}<calcPr fullCalcOnLoad="1"/>`);
}
