/** Rows that leave blank whose figures they are: neither a title nor the row above answers for them. */
import type { TextAt } from "../../model/form-sheet.ts";
import { isBlank } from "../grid.ts";
import type { CrossTable } from "./cross-table.ts";
import { hasTime } from "./row-names.ts";
import type { BodyRow } from "./rows.ts";
import { TIMES } from "./stub-cell.ts";

const UNITS: readonly string[] = ["unit", "unit_code"];

export class Blanks {
  readonly #table: CrossTable;
  #isTimed: boolean | null = null;

  constructor(table: CrossTable) {
    this.#table = table;
  }

  /** The blank cell of the table's column of units; null: there is none, or the row names its unit. */
  unitOf(row: BodyRow): TextAt | null {
    const [first] = this.#columnsOf(UNITS);
    if (first === undefined || !this.#isBlank(row, UNITS)) return null;
    return { text: "", row: row.row, column: first };
  }

  /** Others say in their column when, or no title does; this one does not, nor does anything over or beside it. */
  lacksTime(row: BodyRow): boolean {
    if (
      this.#columnsOf(TIMES).length === 0 ||
      !this.#isBlank(row, TIMES) ||
      row.axes.periods.length > 0
    )
      return false;
    const { kinds, source } = this.#table;
    this.#isTimed ??=
      source.title.times.length === 0 ||
      kinds.some((own) => own.kind === "data" && hasTime(own.row));
    if (!this.#isTimed) return false;
    const figures = this.#table.figures.get(row.row)?.values() ?? [];
    return [...figures].every(({ axes }) => axes.periods.length === 0);
  }

  #columnsOf(fields: readonly string[]): number[] {
    return this.#table.columns.stub.flatMap(({ field, column }) =>
      fields.includes(field) ? [column] : [],
    );
  }

  #isBlank({ row }: BodyRow, fields: readonly string[]): boolean {
    const { grid } = this.#table.source;
    return this.#columnsOf(fields).every((column) => isBlank(grid.shownAt(row, column)));
  }
}
