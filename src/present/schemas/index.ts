/** The JSON contracts by name; published as JSON Schema in `docs/schemas/`. */
import { aggregateSchema } from "./aggregate.ts";
import { baselineSchema } from "./baseline.ts";
import { checkSchema } from "./check.ts";
import { closeSchema } from "./close.ts";
import { diffSchema } from "./diff.ts";
import { inspectSchema } from "./inspect.ts";
import { narrateSchema } from "./narrate.ts";
import { learnSchema } from "./learn.ts";
import { statusSchema } from "./status.ts";
import { summarySchema } from "./summary.ts";
import { traceSchema } from "./trace.ts";
import { verifySchema } from "./verify.ts";

export const OUTPUT_SCHEMAS = {
  aggregate: aggregateSchema,
  baseline: baselineSchema,
  check: checkSchema,
  close: closeSchema,
  diff: diffSchema,
  inspect: inspectSchema,
  narrate: narrateSchema,
  learn: learnSchema,
  status: statusSchema,
  summary: summarySchema,
  trace: traceSchema,
  verify: verifySchema,
} as const;
