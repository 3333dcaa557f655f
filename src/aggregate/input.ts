/** What totals are made of: accepted observations, and what is asked of them. */
import type { CoverageRegistry, ReportingRow } from "./coverage.ts";
import type { Level, Unit } from "../model/unit.ts";
import type { ReportingPlan } from "../model/reporting.ts";
import type { Restating } from "../model/restating.ts";
import type { Period } from "../model/period.ts";
import type { Observation } from "../model/observation.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Catalogue } from "../catalogue/index.ts";

export interface AggregateRegistry extends CoverageRegistry {
  nameOf(unit: Unit, window: Stretch): string;
  parentOf(unit: Unit, date: CalendarDate): Unit | null;
  compare(a: Unit, b: Unit): number;
}

export interface AggregateInput {
  readonly observations: readonly Observation[];
  readonly reporting: readonly ReportingRow[];
  readonly registry: AggregateRegistry;
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly levels: readonly Level[];
  readonly by: Dimension | null;
  /** null: all that occur. */
  readonly only: readonly string[] | null;
  /** Only this unit and what is under it. */
  readonly within: Unit | null;
  /** Rows in error were left out: every total is provisional. */
  readonly provisional: boolean;
  /** Observations that do not fit into the window: totals that lack them are marked. */
  readonly lacking: readonly Observation[];
  /** The observations say themselves what a rate is taken without; absent or false: it is found out. */
  readonly pairingKnown?: boolean;
  /** Stocks that are not of the last report due. */
  readonly old: readonly {
    readonly unit: Unit;
    readonly indicator: string;
    readonly date: CalendarDate;
  }[];
  /** The boundaries of another day; absent or null: as reported. */
  readonly restating?: Restating | null;
  /** Who owes which form and how often; absent: nothing is declared. */
  readonly plan?: ReportingPlan | undefined;
}
