/** Writes cells into a sheet in the making. */
import { type At, type Cell, keyAt, type Merge } from "./book.ts";

export class Pen {
  readonly cells = new Map<string, Cell>();
  readonly merges: Merge[] = [];
  readonly #nfd: boolean;

  constructor(nfd: boolean) {
    this.#nfd = nfd;
  }

  put(row: number, column: number, cell: Cell): At {
    this.cells.set(keyAt(row, column), cell);
    return { row, column };
  }

  text(row: number, column: number, text: string): At {
    return this.put(row, column, { kind: "text", text: this.#nfd ? text.normalize("NFD") : text });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }
}
