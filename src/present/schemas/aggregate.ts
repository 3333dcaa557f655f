/** `antq aggregate --format json`. */
import { z } from "zod";
import {
  balance,
  disclosure,
  findingCounts,
  note,
  period,
  reporting,
  source,
  unit,
  value,
} from "./common.ts";

export const aggregateSchema = z.looseObject({
  schema: z.literal("antq/aggregate@1"),
  period,
  /** `reported`, `current` or a date. */
  boundaries: z.string(),
  indicators: z.array(
    z.looseObject({
      id: z.string(),
      label: z.string(),
      measure: z.string(),
      kind: z.enum(["flow", "stock", "ratio"]),
    }),
  ),
  rows: z.array(
    z.looseObject({
      unit,
      /** Breakdown values; empty for the unit's own total. null: left blank. */
      by: z.record(z.string(), z.string().nullable()),
      reporting,
      /** By indicator id. */
      values: z.record(z.string(), value),
    }),
  ),
  findings: findingCounts,
  sources: z.array(source),
  balance,
  notes: z.array(note),
  provisional: z.boolean(),
  disclosure: disclosure.optional(),
});
