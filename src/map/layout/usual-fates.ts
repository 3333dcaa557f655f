/** What became of each cell of a table that was read in columns. */
import { type Catalogue, fieldOf } from "../../catalogue/index.ts";
import { COMMON_FIELDS } from "../../catalogue/common-fields.ts";
import type { FieldRole } from "../../model/catalogue.ts";
import type { CountCell, FormSheet } from "../../model/form-sheet.ts";
import { isMissing } from "../../model/value.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { isPartItem, isPartLabel } from "../labels.ts";
import type { CellFate } from "./figure.ts";

export class UsualFates {
  readonly #grid: Grid;
  /** By column; "counted": as its rows are. */
  readonly #columns = new Map<number, CellFate>();
  readonly #rows = new Map<number, CellFate>();
  /** By row and column: cells that fare otherwise than their row. */
  readonly #cells = new Map<string, CellFate>();

  constructor(
    { form, columns, blocks, totals, problems }: FormSheet,
    told: ReadonlySet<number>,
    catalogue: Catalogue,
    grid: Grid,
  ) {
    this.#grid = grid;
    for (const column of told) this.#columns.set(column, "refused");
    for (const { column, field } of columns)
      this.#columns.set(column, columnFate(form, field, catalogue));
    for (const { rows, length, whens, when, cells } of blocks) {
      for (let i = 0; i < length; i++) {
        const isTimeless = whens[when[i] as number]?.time.kind === "problem";
        this.#rows.set(rows[i] as number, isTimeless ? "refused" : "counted");
      }
      for (const cell of cells.values()) this.#cell(cell, "refused");
    }
    for (const total of totals) {
      this.#rows.set(total.row, "total");
      if (total.exact !== undefined) continue;
      for (const cell of total.counts.values()) this.#cell(cell, "total");
    }
    for (const { code, place } of problems) {
      if (code === "personal-data" && place.row !== undefined && place.column !== undefined)
        this.#cells.set(`${place.row} ${place.column}`, "refused");
    }
  }

  of(row: number, column: number): CellFate {
    const own = this.#cells.get(`${row} ${column}`);
    if (own !== undefined) return own;
    const fate = this.#columns.get(column) ?? "outside";
    if (fate !== "counted") return fate;
    // What lies hidden under a merged cell is nobody's.
    if (this.#grid.isMerged(row) && this.#grid.isCovered(row, column)) return "outside";
    return this.#rows.get(row) ?? this.#aside(row);
  }

  #cell({ row, column, reading }: CountCell, refused: CellFate): void {
    if (!reading.ok) this.#cells.set(`${row} ${column}`, refused);
    else if (isMissing(reading.value) && !isBlank(this.#grid.cellAt(row, column)))
      this.#cells.set(`${row} ${column}`, "missing");
  }

  /** Rows that are neither counted nor totals: parts of the row above, and numbers of columns. */
  #aside(row: number): CellFate {
    const texts = (this.#grid.rowAt(row)?.cells ?? []).filter((cell) => !isBlank(cell)).map(textOf);
    if (texts.some((text) => isPartLabel(text) || isPartItem(text))) return "part";
    const numbers = texts.every((text) => /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/u.test(text));
    return numbers ? "label" : "outside";
  }
}

/** A field that no form knows stands under a heading that a finding speaks of. */
function columnFate(form: string | null, id: string | null, catalogue: Catalogue): CellFate {
  if (id === null) return "refused";
  if (id === "serial") return "label";
  const own = catalogue.forms.find((one) => one.id === form);
  const field =
    (own === undefined ? undefined : fieldOf(own, id)) ??
    COMMON_FIELDS.find((one) => one.id === id);
  return field === undefined ? "refused" : (BY_ROLE[field.role] ?? "label");
}

/** Other columns name rows. */
const BY_ROLE: Readonly<Partial<Record<FieldRole, CellFate>>> = {
  count: "counted",
  measure: "computed",
  ignored: "ignored",
};
