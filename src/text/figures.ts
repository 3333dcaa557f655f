/** What the text room asks of the submissions: the pipeline answers. */
import type { By } from "../model/claim.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { Coverage, ReportUnit, ReportValue } from "../model/report.ts";
import type { TracePart } from "../model/trace.ts";
import type { Level, Levels } from "../model/unit.ts";

export interface Query {
  /** A unit's id. */
  readonly unit: string;
  readonly indicator: string;
  readonly period: Period;
  readonly by: By;
}

export interface Figures {
  readonly run: Period;
  /** The highest unit of the run, and the only unit of each level where there is only one. */
  readonly scope: string | null;
  scopeAt(level: Level): string | null;
  /** Of units, from the highest down. */
  readonly levels: Levels;
  /** null: the unit has no row in the period. */
  unit(id: string, period: Period): ReportUnit | null;
  /** Ids, from the parent upwards. */
  above(id: string, period: Period): readonly string[];
  /** null: nothing is said of it. */
  value(query: Query): ReportValue | null;
  /** Whether any figure of an indicator is told by a dimension. */
  breaksDown(indicator: string, dimension: Dimension): boolean;
  /** Members of a dimension that the data have. */
  members(dimension: Dimension): readonly string[];
  coverage(unit: string, period: Period): Coverage | null;
  /** Rows of a unit's figures do not fit into the period: years where months are asked. */
  straddles(query: Query): boolean;
  parts(query: Query): number;
  cells(query: Query): readonly TracePart[];
  /** Where else an exact figure may stand: every unit, and every year of the data. */
  readonly units: (period: Period) => readonly string[];
  readonly periods: readonly Period[];
}
