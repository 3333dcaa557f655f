/** Where the reading of rows stands. */
export interface OpenRow {
  /** The row that is open, or was last; 0 before the first. */
  row: number;
  inRow: boolean;
  hidden: boolean;
  /** Of its last cell, blank ones too; 0 before the first. */
  column: number;
  /** The last row that has cells. */
  highest: number;
}
