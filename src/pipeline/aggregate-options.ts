/** What is asked of a run that totals. */
import type { RunOptions } from "./options.ts";
import type { Level, Unit } from "../model/unit.ts";
import type { Restating } from "../model/restating.ts";
import type { CompareWith } from "../model/period-shift.ts";
import type { Period } from "../model/period.ts";
import type { ClosedPeriod } from "../model/closing.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Judged } from "./judged.ts";

export interface AggregateOptions extends RunOptions {
  /** null: the span of the data. */
  readonly period: Period | null;
  readonly levels: readonly Level[];
  readonly by: Dimension | null;
  readonly only: readonly string[] | null;
  /** Finds the unit to which the report is confined, once the hierarchy is known. */
  readonly within: ((judged: Judged, period?: Period) => Unit) | null;
  readonly keepGoing: boolean;
  /** The boundaries of another day; absent or null: as reported. */
  readonly restating?: Restating | null;
  /** The published totals of a period, null where it is open; absent: the workspace closes none. */
  readonly closedPeriod?: ((period: Period) => ClosedPeriod | null) | undefined;
  /** Every figure is to be opened: its cells are kept, as far as there is room for them. */
  readonly opens?: boolean;
  /** Counts from 1 to one less are suppressed; absent or below 2: none. */
  readonly disclosure?: number | undefined;
  /** Each value beside that of an earlier period; absent or null: not compared. */
  readonly compare?: CompareWith | null;
}
