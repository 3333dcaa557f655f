/** What a page shows of a result: neutral parts in their order, which the format writes. Plain data, so that the one door out covers it. */
import type { TableCell } from "../../model/report.ts";
import type { BarChart } from "../bar-chart.ts";
import type { NumberCell } from "../cell-text.ts";
import type { PageLineage } from "./packed.ts";

export interface PageContent {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly headlines: readonly Headline[];
  /** The findings, the notes and the sources follow them. */
  readonly sections: readonly PageSection[];
  readonly notes: readonly string[];
  /** null: its figures open nothing. */
  readonly lineage: PageLineage | null;
}

export interface Headline {
  readonly label: string;
  readonly figure: NumberCell;
  /** What must be read with it. */
  readonly note: string;
}

export interface PageSection {
  /** Of its heading in the page's address: `figures`. */
  readonly id: string;
  readonly label: string;
  readonly parts: readonly PagePart[];
}

export type PagePart =
  | { readonly kind: "table"; readonly table: PageTable }
  | { readonly kind: "bars"; readonly charts: readonly BarChart[] }
  | { readonly kind: "trends"; readonly trends: readonly Trend[] }
  | { readonly kind: "shares"; readonly heading: string; readonly shares: readonly Share[] }
  | { readonly kind: "grid"; readonly grid: Grid }
  | { readonly kind: "names"; readonly heading: string; readonly names: readonly string[] }
  | { readonly kind: "lines"; readonly lines: readonly string[] };

/** Where a figure's cells are found: the row's and the column's parts of its place and name. */
export interface FigureAt {
  /** Position among the lineage's names; absent: the other side says it. */
  readonly name?: number;
  /** Added up: row and column. Absent from both: the figure opens nothing. */
  readonly place?: number;
}

export interface PageColumn extends FigureAt {
  readonly label: string;
  readonly number: boolean;
}

/** Rows of a greater depth under it are its parts. */
export interface PageRow extends FigureAt {
  readonly depth: number;
  readonly strong: boolean;
  /** The sum of those above it: it stays last however they are sorted. */
  readonly last?: true;
  readonly cells: readonly TableCell[];
}

export interface PageTable {
  /** Its name for those who hear it. */
  readonly label: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Rows can be folded into the one above them that is less deep. */
  readonly folds: boolean;
}

/** A row of figures over years. */
export interface Trend {
  readonly heading: string;
  readonly years: readonly string[];
  readonly figures: readonly NumberCell[];
}

/** Of all that was due, what is there. */
export interface Share {
  readonly label: string;
  readonly actual: number;
  readonly expected: number;
}

/** What became of a report that is due. */
export type GridMark = "yes" | "late" | "missing" | "waiting" | "refused";

/** Who has reported: units down, due periods across. */
export interface Grid {
  readonly heading: string;
  readonly periods: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One a period; null: nothing is due. */
    readonly marks: readonly (GridMark | null)[];
    readonly figure: string;
  }[];
  /** Of the marks that occur. */
  readonly legend: readonly { readonly mark: GridMark; readonly text: string }[];
}
