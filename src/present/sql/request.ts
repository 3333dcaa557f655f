/** What a query is asked for. */
import type { Level } from "../../model/unit.ts";

export interface SqlRequest {
  /** null: the period for which the data set was made. */
  readonly period: string | null;
  readonly levels: readonly Level[];
  readonly by: string | null;
  /** The day whose boundaries are asked; null: as reported. */
  readonly boundaries: string | null;
}
