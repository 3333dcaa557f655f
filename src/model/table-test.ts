/** A small table that an office writes into its catalogue, and what it must give: it proves a declaration. */

/** null: no figure at all. */
export type ExpectedFigure = number | null;

export interface TableTest {
  readonly title: string;
  /** The lines of a sheet as CSV, title lines included. */
  readonly table: string;
  /**
   * By indicator: the figure of the one highest unit, or of each unit by its name. Absent: the table is to be
   * refused.
   */
  readonly totals?: Readonly<
    Record<string, ExpectedFigure | Readonly<Record<string, ExpectedFigure>>>
  >;
  /** Codes of the errors for which the table is to be refused. */
  readonly errors?: readonly string[];
}
