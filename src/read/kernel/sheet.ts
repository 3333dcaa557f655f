/** The kernel's reading of a sheet: rows and cells that it knows, into the maker's table. */
import type { XmlReader } from "../xml/reader.ts";
import type { CellMaker } from "../formats/xlsx/cells.ts";
import type { OpenRow } from "../formats/xlsx/open-row.ts";
import * as layout from "./layout.gen.ts";
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
      if (own.get(layout.STATUS) !== layout.UNKNOWN || !own.answer(this.#reader.part)) break;
    }
    this.#reader.pos = own.positionOf(at);
    own.addTo(table);
    this.#stop(open);
  }

  #start(open: OpenRow): void {
    const own = this.#machine;
    const { rowCount, cellCount, starts } = this.#maker.table;
    own.set(layout.ROW, open.row);
    own.set(layout.IN_ROW, open.inRow ? 1 : 0);
    own.set(layout.LEFT_ROW, 0);
    own.set(layout.HIDDEN, open.hidden ? 1 : 0);
    own.set(layout.COLUMN, open.column);
    own.set(layout.HIGHEST, open.highest);
    own.set(layout.ROW_START, (starts[rowCount] as number) - cellCount);
    own.set(layout.MOST_ROWS, this.#most.rows - rowCount);
    own.set(layout.MOST_CELLS, this.#most.cells - cellCount);
  }

  #stop(open: OpenRow): void {
    const own = this.#machine;
    const isIn = own.get(layout.IN_ROW) === 1;
    const left = own.get(layout.LEFT_ROW) === 1;
    if (open.inRow && left) this.#reader.leave("row");
    if (isIn && (left || !open.inRow)) this.#reader.enter("row");
    open.row = own.get(layout.ROW);
    open.inRow = isIn;
    open.hidden = own.get(layout.HIDDEN) === 1;
    open.column = own.get(layout.COLUMN);
    open.highest = own.get(layout.HIGHEST);
  }

  /** What the cells of the workbook share. */
  #tell(): void {
    const own = this.#machine;
    const { known } = this.#maker;
    const { styles, strings, dates, numbers, ids } = known;
    const count = Math.min(Math.max(numbers.length, 1), layout.MOST_STYLES);
    const told = new Uint8Array(count);
    told.set(numbers.subarray(0, count));
    for (const [style, font] of styles?.legacyFonts?.entries() ?? [])
      if (font !== undefined && style < count)
        told[style] = (told[style] as number) | layout.TEXT_IS_ODD;
    own.put(layout.STYLES, told);
    own.set(layout.STYLE_COUNT, count);
    const shared = own.shared(ids.length);
    for (let i = 0; i < shared.length; i++)
      shared[i] = strings.texts[i] === "" ? layout.BLANK_TEXT : (ids[i] as number);
    for (const i of strings.fonts.keys()) shared[i] = layout.ODD_TEXT;
    own.set(layout.SHARED_COUNT, shared.length);
    own.set(layout.FIRST_DAY, dates.firstDay);
    own.set(layout.PHANTOM_DAY, dates.phantomDay);
    own.set(layout.LAST_DAY, dates.lastDay);
    own.told = known;
  }
}
