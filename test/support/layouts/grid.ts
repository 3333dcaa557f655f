/** A sheet before it is written: cells by row and column, merges, and what each cell was meant as. */
import type { CellRange, RawCell, RawSheet } from "../../../src/model/raw.ts";
import { a1 } from "../../../src/util/a1.ts";
import type { Coords } from "./figures.ts";
import type { RoleId } from "./words.ts";

export type Value = string | number | { readonly iso: string };

/** What the generator means a numeric cell to be. */
export interface Mark {
  readonly kind: "figure" | "total" | "role" | "part" | "order";
  readonly coords?: Coords;
  /** What a figure in a role is: of another period, or worked out from others. */
  readonly role?: RoleId | "share";
}

/** Where the parts of a table stand, both ends included. */
export interface TablePlace {
  readonly title: number;
  readonly heading: readonly [number, number];
  readonly body: readonly [number, number];
  readonly stub: readonly [number, number];
  readonly figures: readonly [number, number];
  /** The column whose cells name the rows; 0: none does. */
  readonly names: number;
}

export const placeKey = (row: number, column: number): string => `${row},${column}`;

export class Grid {
  readonly name: string;
  readonly cells = new Map<number, Map<number, Value>>();
  readonly merges: CellRange[] = [];
  /** By {@link placeKey}. */
  readonly marks = new Map<string, Mark>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly tables: TablePlace[] = [];
  /** The next free row. */
  row = 1;

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, value: Value | null, mark?: Mark): void {
    if (value === null || value === "") return;
    const cells = this.cells.get(row) ?? new Map<number, Value>();
    cells.set(column, value);
    this.cells.set(row, cells);
    if (mark !== undefined) this.marks.set(placeKey(row, column), mark);
  }

  at(row: number, column: number): Value | null {
    return this.cells.get(row)?.get(column) ?? null;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  get lastRow(): number {
    return Math.max(0, ...this.cells.keys(), ...this.merges.map(({ bottom }) => bottom));
  }

  get lastColumn(): number {
    let last = 0;
    for (const cells of this.cells.values()) last = Math.max(last, ...cells.keys());
    return Math.max(last, ...this.merges.map(({ right }) => right), 1);
  }
}

/** As a reader would give it. */
export function rawSheet(grid: Grid): RawSheet {
  const rows = [...grid.cells.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      hidden: grid.hiddenRows.has(row),
      cells: [...cells.entries()]
        .sort(([a], [b]) => a - b)
        .map(([column, v]) => rawCell(column, v)),
    }));
  return {
    name: grid.name,
    hidden: false,
    rows,
    merges: grid.merges,
    hiddenColumns: [...grid.hiddenColumns].sort((a, b) => a - b),
  };
}

function rawCell(column: number, value: Value): RawCell {
  if (typeof value === "number") return { column, kind: "number", value };
  if (typeof value === "string") return { column, kind: "text", value };
  return { column, kind: "date", value: value.iso };
}

const plainText = (value: Value | null): string =>
  value === null ? "" : typeof value === "object" ? value.iso : String(value);

export function csvText(grid: Grid): string {
  const width = grid.lastColumn;
  const lines: string[] = [];
  for (let row = 1; row <= grid.lastRow; row++) {
    const fields = Array.from({ length: width }, (_, i) => plainText(grid.at(row, i + 1)));
    lines.push(
      fields.map((f) => (/[;"\r\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f)).join(";"),
    );
  }
  return `${lines.join("\r\n")}\r\n`;
}

/** For a person: rows as `7 | Xã An Đức | 4`. */
export function showGrid(grid: Grid): string {
  const width = grid.lastColumn;
  const lines: string[] = [];
  for (let row = 1; row <= grid.lastRow; row++) {
    const fields = Array.from({ length: width }, (_, i) => plainText(grid.at(row, i + 1)));
    lines.push(`${String(row).padStart(4)} | ${fields.join(" | ")}`);
  }
  const merges = grid.merges.map(
    ({ top, left, bottom, right }) => `${a1(top, left)}:${a1(bottom, right)}`,
  );
  const hidden = [...grid.hiddenColumns].map((column) => a1(1, column).replace("1", ""));
  return [
    `[${grid.name}]${merges.length === 0 ? "" : ` merges ${merges.join(" ")}`}${hidden.length === 0 ? "" : ` hidden ${hidden.join(" ")}`}`,
    ...lines,
  ].join("\n");
}

export interface Book {
  /** With its ending, without folders. */
  readonly file: string;
  readonly folders: readonly string[];
  readonly format: "xlsx" | "csv";
  readonly grids: readonly Grid[];
}
