/** `antq summary --format json`. */
import { z } from "zod";
import { balance, findingCounts, note, period, source, unit, value } from "./common.ts";

const change = z.looseObject({
  from: z.string(),
  to: z.string(),
  difference: z.number().nullable(),
  percent: z.number().nullable(),
  /** Percentage points, ratios only. */
  points: z.number().nullable(),
  annualPercent: z.number().nullable(),
});

export const summarySchema = z.looseObject({
  schema: z.literal("antq/summary@1"),
  /** Codes of the periods, then `total`. */
  columns: z.array(z.string()),
  periods: z.array(period),
  rows: z.array(
    z.looseObject({
      unit,
      indicator: z.string(),
      /** One for each column. */
      cells: z.array(value),
      average: z.number().nullable(),
      change: change.nullable(),
    }),
  ),
  boundaries: z.string(),
  findings: findingCounts,
  sources: z.array(source),
  balance,
  notes: z.array(note),
  provisional: z.boolean(),
});
