/** One cell of figures with all that stands over and beside it, and what becomes of it. */
import type { CountReading, TextAt } from "../../model/form-sheet.ts";
import type { Axes, Standing } from "./axes.ts";
import type { FigureColumn } from "./columns.ts";
import type { BodyRow } from "./rows.ts";

/** What a figure is to the sheet's account (layouts.md, 5). */
export type Fate =
  | "counted"
  | "missing"
  | "total"
  | "part"
  | "comparison"
  | "computed"
  | "ignored"
  | "refused";

/** What any cell of a sheet is to its account: no table took an "outside" one; labels are years, codes, orders, numbers of columns. */
export type CellFate = Fate | "label" | "outside";

/** By the number that stands for a fate where there is one for each cell. */
export const FATES: readonly CellFate[] = [
  "outside",
  "counted",
  "missing",
  "total",
  "part",
  "comparison",
  "computed",
  "label",
  "ignored",
  "refused",
];

export interface Figure {
  readonly row: BodyRow;
  readonly column: FigureColumn;
  readonly axes: Axes;
  readonly standing: Standing;
  readonly reading: CountReading;
  fate: Fate;
  /** Merged over rows that name different units, months or members: what its rows have together. */
  shared?: Shared;
  /** The last row that it is merged over, where none of them names anything else. */
  mergedTo?: number;
}

export interface Shared {
  /** Breakdowns of which its rows name different members; none: units or months differ, too. */
  readonly breakdowns: readonly string[];
  /** The last row that the number stands for. */
  readonly to: number;
  /** Two names that differ. */
  readonly facts: { readonly first: string; readonly second: string };
}

/** The exact number of a figure; null where it is missing, hedged or refused. */
export function numberOf({ reading }: Figure): number | null {
  if (!reading.ok || reading.value.qualifier !== "=") return null;
  return reading.value.value;
}

/** Centre heads over a row, outermost first. */
export interface OpenHead {
  readonly axes: Axes;
  readonly label: TextAt;
  readonly row: BodyRow;
}
