/** The kernel's reading of a sheet: rows and cells that it knows, into the maker's table. */
import type { XmlReader } from "../xml/reader.ts";
import type { CellMaker } from "../formats/xlsx/cells.ts";
import type { OpenRow } from "../formats/xlsx/open-row.ts";
import {
  BLANK_TEXT,
  COLUMN,
  FIRST_DAY,
  HIDDEN,
  HIGHEST,
  IN_ROW,
  LAST_DAY,
  LEFT_ROW,
  MOST_CELLS,
  MOST_ROWS,
  MOST_STYLES,
  ODD_TEXT,
  PHANTOM_DAY,
  ROW,
  ROW_START,
  SHARED_COUNT,
  STATUS,
  STYLE_COUNT,
  STYLES,
  TEXT_IS_ODD,
  UNKNOWN,
} from "./layout.gen.ts";
import { type Machine, machine } from "./machine.ts";
import { type Most, NO_END } from "./most.ts";
import { XML } from "./xml.ts";

export class SheetKernel {
  readonly #machine: Machine;
  readonly #reader: XmlReader;
  readonly #maker: CellMaker;
  readonly #most: Most;

  constructor(own: Machine, reader: XmlReader, maker: CellMaker, most: Most | null) {
    this.#machine = own;
    this.#reader = reader;
    this.#maker = maker;
    this.#most = most ?? NO_END;
  }

  /** null: all is read token by token. */
  static open(reader: XmlReader, maker: CellMaker, most: Most | null): SheetKernel | null {
    const own = machine(maker.limits);
    return own === null ? null : new SheetKernel(own, reader, maker, most);
  }

  /** Reads on from the reader's position and moves past what it knows; `open` says where in the rows that is. */
  read(open: OpenRow): void {
    const own = this.#machine;
    const { table } = this.#maker;
    if (own.told !== this.#maker.known) this.#tell();
    let at = own.begin(this.#reader, table.texts, XML);
    this.#start(open);
    for (;;) {
      at = own.kernel.sheet(at);
      if (own.get(STATUS) !== UNKNOWN || !own.answer(this.#reader.part)) break;
    }
    this.#reader.pos = own.positionOf(at);
    own.addTo(table);
    this.#stop(open);
  }

  #start(open: OpenRow): void {
    const own = this.#machine;
    const { rowCount, cellCount, starts } = this.#maker.table;
    own.set(ROW, open.row);
    own.set(IN_ROW, open.inRow ? 1 : 0);
    own.set(LEFT_ROW, 0);
    own.set(HIDDEN, open.hidden ? 1 : 0);
    own.set(COLUMN, open.column);
    own.set(HIGHEST, open.highest);
    own.set(ROW_START, (starts[rowCount] as number) - cellCount);
    own.set(MOST_ROWS, this.#most.rows - rowCount);
    own.set(MOST_CELLS, this.#most.cells - cellCount);
  }

  #stop(open: OpenRow): void {
    const own = this.#machine;
    const isIn = own.get(IN_ROW) === 1;
    const left = own.get(LEFT_ROW) === 1;
    if (open.inRow && left) this.#reader.leave("row");
    if (isIn && (left || !open.inRow)) this.#reader.enter("row");
    open.row = own.get(ROW);
    open.inRow = isIn;
    open.hidden = own.get(HIDDEN) === 1;
    open.column = own.get(COLUMN);
    open.highest = own.get(HIGHEST);
  }

  /** What the cells of the workbook share. */
  #tell(): void {
    const own = this.#machine;
    const { known } = this.#maker;
    const { styles, strings, dates, ids } = known;
    const numbers = styles?.numbers ?? new Uint8Array(1);
    const count = Math.min(Math.max(numbers.length, 1), MOST_STYLES);
    const told = new Uint8Array(count);
    told.set(numbers.subarray(0, count));
    for (const [style, font] of styles?.legacyFonts?.entries() ?? [])
      if (font !== undefined && style < count) told[style] = (told[style] as number) | TEXT_IS_ODD;
    own.put(STYLES, told);
    own.set(STYLE_COUNT, count);
    const shared = own.shared(ids.length);
    for (let i = 0; i < ids.length; i++)
      shared[i] = strings.texts[i] === "" ? BLANK_TEXT : (ids[i] as number);
    for (const i of strings.fonts.keys()) shared[i] = ODD_TEXT;
    own.set(SHARED_COUNT, ids.length);
    own.set(FIRST_DAY, dates.firstDay);
    own.set(PHANTOM_DAY, dates.phantomDay);
    own.set(LAST_DAY, dates.lastDay);
    own.told = known;
  }
}
