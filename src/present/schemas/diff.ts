/** `antq diff --format json`. */
import { z } from "zod";
import { count, findingCounts, note, period, source, unit } from "./common.ts";

const side = z.looseObject({
  findings: findingCounts,
  sources: z.array(source),
  provisional: z.boolean(),
});

const number = z.number().nullable();

const kind = z.enum(["new", "gone", "corrected", "resubmitted"]);

const total = z.looseObject({
  old: number,
  new: number,
  difference: number,
  /** What each report or cell does to the difference. */
  parts: z.array(z.looseObject({ unit: z.string(), kind, difference: number })),
});

export const diffSchema = z.looseObject({
  schema: z.literal("antq/diff@1"),
  period,
  boundaries: z.string(),
  old: side,
  new: side,
  units: z.array(z.looseObject({ unit, in: z.enum(["old", "new", "both"]), kinds: z.array(kind) })),
  changes: z.array(
    total.extend({
      unit,
      indicator: z.string(),
      /** Ratios only: each side with its own parts. */
      numerator: total.optional(),
      denominator: total.optional(),
    }),
  ),
  unchanged: count,
  notes: z.array(note),
});
