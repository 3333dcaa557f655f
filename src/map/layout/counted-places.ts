/** Where a figure would have been counted: a blank there is a missing value. */
import { isOfList } from "./axes.ts";
import type { CrossTable } from "./cross-table.ts";
import type { Figure } from "./figure.ts";

export class CountedPlaces {
  readonly #figures: CrossTable["figures"];
  #known: ReadonlySet<number> | null = null;

  constructor(figures: CrossTable["figures"]) {
    this.#figures = figures;
  }

  /** Of a row of data: its column has a counted figure, or is one of a list in which the row has others. */
  has({ column, row, axes, standing }: Figure): boolean {
    if (standing !== "this" || axes.percent) return false;
    if (this.#columns().has(column.column)) return true;
    const beside = [...(this.#figures.get(row.row)?.values() ?? [])];
    return isOfList(column.axes) && beside.some(isCounted);
  }

  #columns(): ReadonlySet<number> {
    return (this.#known ??= new Set(
      [...this.#figures.values()].flatMap((row) =>
        [...row].flatMap(([column, figure]) => (isCounted(figure) ? [column] : [])),
      ),
    ));
  }
}

function isCounted({ fate }: Figure): boolean {
  return fate === "counted";
}
