/** Where a table stands on its sheet. */

/** Rows and columns of a sheet, from 1, both ends included. */
export interface TableRegion {
  /** First row of the title lines. */
  readonly titleTop: number;
  readonly headTop: number;
  readonly headBottom: number;
  /** Last row that can belong to the table: its body, notes and signature. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Rows between that repeat title and heading after a page break; not of the body. */
  readonly repeats: readonly (readonly [number, number])[];
}
