/** `antq trace --format json`. */
import { z } from "zod";
import { count, findingCounts, note, period, unit, value } from "./common.ts";

const part = z.looseObject({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  unit: z.string(),
  /** A day, or `start..end`. */
  date: z.string(),
  value: z.number().nullable(),
  /** Distinct counts: the item that the cell names. */
  item: z.string().optional(),
});

const parts = {
  /** They add up to the value exactly. */
  parts: z.array(part),
  items: z.array(z.looseObject({ item: z.string(), parts: z.array(part) })).optional(),
  superseded: z.array(part),
  missing: count,
};

const side = value.extend({ indicator: z.string(), ...parts });

export const traceSchema = value.extend({
  schema: z.literal("antq/trace@1"),
  unit,
  indicator: z.string(),
  period,
  boundaries: z.string(),
  ...parts,
  /** Ratios only: each side with its own cells. */
  numerator: side.optional(),
  denominator: side.optional(),
  findings: findingCounts,
  notes: z.array(note),
  provisional: z.boolean(),
});
