/** What a run is told that makes a data set. */
import type { Lang } from "../../messages/index.ts";
import type { AggregateOptions } from "../aggregate-options.ts";
import type { RunOptions } from "../options.ts";

export interface ExportOptions
  extends
    RunOptions,
    Pick<AggregateOptions, "period" | "keepGoing" | "closedPeriod" | "restating"> {
  readonly by: AggregateOptions["by"];
  /** Of labels and of the words of findings. */
  readonly lang: Lang;
}
