/** What became of each cell of a sheet, written down only for whoever asks (`antq inspect`): runs do not carry it. */
import type { Catalogue } from "../../catalogue/index.ts";
import type { FormRow, FormSheet } from "../../model/form-sheet.ts";
import type { RawSheet } from "../../model/raw.ts";
import { isMissing } from "../../model/value.ts";
import type { Grid } from "../grid.ts";
import type { CrossTable } from "./cross-table.ts";
import { type CellFate, FATES, type Figure } from "./figure.ts";
import { yearOf } from "./figures.ts";
import type { FormRows } from "./form-rows.ts";
import type { TableRegion } from "./region.ts";
import { UsualFates } from "./usual-fates.ts";

/** Of each sheet, by its cells' places in the table of cells: a number of {@link FATES}; 0 where no table took the cell. */
export type Fates = WeakMap<RawSheet, Uint8Array>;

/** Writes the fates of the cells of one sheet. */
export class FateWriter {
  readonly #grid: Grid;
  readonly #fates: Uint8Array;

  constructor(grid: Grid, fates: Fates) {
    this.#grid = grid;
    this.#fates = new Uint8Array(grid.cells.cellCount);
    fates.set(grid.sheet, this.#fates);
  }

  /** A table of any shape, with the fates of its figures as they are once everything is settled. */
  cross({ source, kinds, columns, figures, end }: CrossTable, forms: readonly FormRows[]): void {
    const { region } = source;
    this.#head(region);
    const rows = new Set(kinds.map(({ row }) => row.row));
    const last = Math.max(0, ...rows, (end ?? 1) - 1);
    const stub = new Map(columns.stub.map(({ column, field }) => [column, field]));
    const unknown = new Set(columns.unknown.map(({ column }) => column));
    const timeless = new Set(forms.flatMap((form) => form.rows.flatMap(timelessCells)));
    const headed = new Set(columns.figures.map(({ column }) => column));
    this.#each(region, region.headBottom + 1, last, (row, column) => {
      const figure = figures.get(row)?.get(column);
      if (figure !== undefined)
        return timeless.has(`${row} ${column}`) ? "refused" : fateOf(figure);
      if (unknown.has(column)) return "refused";
      const field = stub.get(column);
      if (field !== undefined) return field === "remark" ? "ignored" : "label";
      // A row of the body's that was passed over numbers the columns.
      return headed.has(column) && !rows.has(row) ? "label" : "outside";
    });
  }

  /** A table of the usual shape. `to`: its last row; `told`: columns that it or a finding speaks of. */
  usual(
    sheet: FormSheet,
    region: TableRegion,
    { to, told }: { readonly to: number; readonly told: ReadonlySet<number> },
    catalogue: Catalogue,
  ): void {
    if (sheet.headingRows === null) return;
    const [headTop, headBottom] = sheet.headingRows;
    this.#head({ ...region, headTop, headBottom });
    const fates = new UsualFates(sheet, told, catalogue, this.#grid);
    this.#each(region, headBottom + 1, to, (row, column) => fates.of(row, column));
  }

  /** The heading with its years and numbers, and the years of the title. */
  #head(region: TableRegion): void {
    const { titleTop, headTop, headBottom, repeats } = region;
    this.#each(region, titleTop, headTop - 1, (row, column) =>
      yearOf(this.#grid.cellAt(row, column)) === null ? "outside" : "label",
    );
    for (const [from, to] of [[headTop, headBottom] as const, ...repeats])
      this.#each(region, from, to, () => "label");
  }

  #each(
    { left, right, bottom }: TableRegion,
    from: number,
    to: number,
    fate: (row: number, column: number) => CellFate,
  ): void {
    const { cells } = this.#grid;
    const last = Math.min(to, bottom);
    for (let at = this.#grid.positionOf(from); at < cells.rowCount; at++) {
      const row = cells.rows[at] as number;
      if (row > last) return;
      const end = cells.starts[at + 1] as number;
      for (let cell = cells.starts[at] as number; cell < end; cell++) {
        const column = cells.columns[cell] as number;
        if (column < left || column > right) continue;
        const number = FATES.indexOf(fate(row, column));
        if (number !== 0) this.#fates[cell] = number;
      }
    }
  }
}

/** Rows whose time nobody can tell count nowhere. */
function timelessCells({ time, counts }: FormRow): string[] {
  if (time.kind !== "problem") return [];
  return [...counts.values()].map(({ row, column }) => `${row} ${column}`);
}

function fateOf({ reading, fate }: Figure): CellFate {
  if (!reading.ok) return fate === "counted" ? "refused" : fate;
  return isMissing(reading.value) ? "missing" : fate;
}
