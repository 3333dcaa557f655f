/** What every command of totals hands to the roll-up of a window, whatever it shows of it. */
import type { Judged } from "./judged.ts";
import type { AggregateInput } from "../aggregate/input.ts";
import type { Period } from "../model/period.ts";
import type { Observed } from "../observe/index.ts";
import type { RunOptions } from "./options.ts";

export type TotalsInput = Pick<
  AggregateInput,
  "observations" | "reporting" | "plan" | "registry" | "catalogue" | "period" | "lacking" | "old"
>;

export function totalsInput(
  judged: Judged,
  observed: Observed,
  period: Period,
  told: Pick<RunOptions, "catalogue"> & { readonly reporting?: AggregateInput["plan"] | undefined },
): TotalsInput {
  return {
    observations:
      observed.folded.observations.length === 0
        ? observed.observations
        : [...observed.observations, ...observed.folded.observations],
    reporting: observed.rows,
    plan: told.reporting,
    registry: judged.registry,
    catalogue: told.catalogue,
    period,
    lacking: observed.lacking,
    old: observed.oldStocks.map(({ entry, date }) => ({
      unit: entry.unit,
      indicator: entry.indicator,
      date,
    })),
  };
}
