/** One `table:table` element: rows and cells with their repeat counts, merges, hidden parts. */
import { locatedFault } from "../../located.ts";
import {
  UnreadableFile,
  type CellRange,
  type RawCell,
  type RawRow,
  type RawSheet,
} from "../../../model/raw.ts";
import { beyond, type ReadLimits } from "../../../model/limits.ts";
import { CLOSE, OPEN, type XmlReader } from "../../xml/reader.ts";
import { readCell } from "./cell.ts";
import type { OdsStyles } from "./styles.ts";

/** Cells that one document may still give. */
export interface CellBudget {
  cells: number;
  readonly limits: ReadLimits;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells that a repeat count may add: a written sheet repeats blanks by the million, never content. */
const MOST_REPEATED = 2_000_000;

/**
 * A table that LibreOffice keeps of a file to which formulas refer: named `'file:///...'#Sheet`, a
 * name that no sheet can have, in a style of its own. It is never shown and is no sheet.
 */
export function isExternalCache(xml: XmlReader): boolean {
  return (
    xml.attribute("style-name") === "ta_extref" || /^'.*'#/su.test(xml.attribute("name") ?? "")
  );
}

const ROW_GROUPS = new Set(["table-header-rows", "table-rows", "table-row-group"]);
const COLUMN_GROUPS = new Set(["table-header-columns", "table-columns", "table-column-group"]);

export class TableReader {
  readonly #xml: XmlReader;
  readonly #styles: OdsStyles;
  readonly #budget: CellBudget;
  readonly #rows: RawRow[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns: number[] = [];
  /** Default cell styles of runs of columns, by their last column. */
  readonly #columnStyles: { last: number; style: string | undefined }[] = [];
  /** Of the column styles, where the last cell's was found; columns rise within a row. */
  #styleAt = 0;
  #columns = 0;
  #row = 1;
  /** Column of the cell that is being read; 0 between cells. */
  #cell = 0;
  #repeated = 0;

  constructor(xml: XmlReader, styles: OdsStyles, budget: CellBudget) {
    this.#xml = xml;
    this.#styles = styles;
    this.#budget = budget;
  }

  /** Reads the table that the reader has just opened, to its end. */
  read(): RawSheet {
    const name = this.#xml.attribute("name") ?? "";
    try {
      return this.#read(name);
    } catch (error) {
      throw locatedFault(error, { sheet: name, row: this.#row, column: this.#cell });
    }
  }

  #read(name: string): RawSheet {
    const xml = this.#xml;
    const hidden = this.#styles.isHiddenTable(xml.attribute("style-name"));
    const depth = xml.depth;
    while (xml.depth >= depth) {
      if (xml.next() !== OPEN) continue;
      if (xml.name === "table-column") this.#readColumn();
      else if (xml.name === "table-row") this.#readRow();
      else if (!ROW_GROUPS.has(xml.name) && !COLUMN_GROUPS.has(xml.name)) xml.skip();
    }
    return {
      name,
      hidden,
      rows: this.#rows,
      merges: this.#merges,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #readColumn(): void {
    const count = this.#repeat("number-columns-repeated");
    const first = this.#columns + 1;
    this.#columns += count;
    const last = Math.min(this.#columns, MOST_COLUMNS);
    if (isHidden(this.#xml))
      for (let column = first; column <= last; column++) this.#hiddenColumns.push(column);
    this.#columnStyles.push({ last, style: this.#xml.attribute("default-cell-style-name") });
  }

  #readRow(): void {
    const xml = this.#xml;
    const count = this.#repeat("number-rows-repeated");
    const hidden = isHidden(xml);
    const style = xml.attribute("default-cell-style-name");
    const depth = xml.depth;
    const cells: RawCell[] = [];
    this.#styleAt = 0;
    let column = 1;
    while (xml.depth >= depth) {
      const token = xml.next();
      if (token === CLOSE || token !== OPEN) continue;
      if (xml.name === "table-cell" || xml.name === "covered-table-cell") {
        column = this.#readCell(column, style, cells);
      } else xml.skip();
    }
    if (cells.length > 0) {
      this.#spend(cells.length * count, count > 1 ? cells.length * count : 0);
      if (this.#row + count - 1 > MOST_ROWS) throw tooLarge(`rows beyond ${MOST_ROWS}`);
      for (let i = 0; i < count; i++) this.#rows.push({ row: this.#row + i, hidden, cells });
    }
    this.#row += count;
  }

  /** Adds the cell just opened, as often as it is repeated; returns the next column. */
  #readCell(column: number, rowStyle: string | undefined, cells: RawCell[]): number {
    const xml = this.#xml;
    const count = this.#repeat("number-columns-repeated");
    const style = xml.attribute("style-name") ?? rowStyle ?? this.#columnStyle(column);
    // What a merge covers is not shown and belongs to no count.
    const covered = xml.name === "covered-table-cell";
    if (!covered) this.#noteMerge(column);
    this.#cell = column;
    const content = readCell(xml, this.#styles, style);
    this.#cell = 0;
    if (content === null || covered) return column + count;
    if (column + count - 1 > MOST_COLUMNS) throw tooLarge(`columns beyond ${MOST_COLUMNS}`);
    if (count > 1) this.#spend(0, count);
    for (let i = 0; i < count; i++) cells.push({ ...content, column: column + i });
    return column + count;
  }

  #noteMerge(column: number): void {
    const wide = this.#repeat("number-columns-spanned");
    const high = this.#repeat("number-rows-spanned");
    if (wide === 1 && high === 1) return;
    this.#merges.push({
      top: this.#row,
      left: column,
      bottom: this.#row + high - 1,
      right: column + wide - 1,
    });
  }

  #columnStyle(column: number): string | undefined {
    for (let run = this.#columnStyles[this.#styleAt]; run !== undefined && run.last < column;) {
      run = this.#columnStyles[++this.#styleAt];
    }
    return this.#columnStyles[this.#styleAt]?.style;
  }

  #repeat(attribute: string): number {
    const written = this.#xml.attribute(attribute);
    if (written === undefined) return 1;
    const count = Number(written);
    if (!Number.isSafeInteger(count) || count < 1) throw this.#xml.corrupt(`wrong ${attribute}`);
    return count;
  }

  #spend(cells: number, repeated: number): void {
    this.#budget.cells -= cells;
    this.#repeated += repeated;
    if (this.#budget.cells < 0) throw beyond("cells", this.#budget.limits);
    if (this.#repeated > MOST_REPEATED) throw tooLarge(`more than ${MOST_REPEATED} repeated cells`);
  }
}

function isHidden(xml: XmlReader): boolean {
  const visibility = xml.attribute("visibility");
  return visibility === "collapse" || visibility === "filter";
}

function tooLarge(detail: string): UnreadableFile {
  return new UnreadableFile("too-large", detail);
}
