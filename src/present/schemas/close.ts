/** `antq close --format json`. */
import { z } from "zod";
import { count, period, qualifier, unit } from "./common.ts";

const number = z.number().nullable();

export const closeSchema = z.looseObject({
  schema: z.literal("antq/close@1"),
  period,
  /** 0: the first closing; n: revision n. */
  revision: count,
  date: z.string(),
  reason: z.string().nullable(),
  levels: z.array(z.string()),
  /** Units that owed a report and sent none. */
  missing: z.array(unit),
  totals: z.array(
    z.looseObject({
      unit,
      /** By indicator id. */
      values: z.record(
        z.string(),
        z.looseObject({ value: number, qualifier, lower: number, upper: number }),
      ),
    }),
  ),
  /** SHA-256 of the totals. */
  hash: z.string(),
});
