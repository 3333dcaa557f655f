/** `antq verify --format json`. */
import { z } from "zod";
import { count, period, qualifier, status, unit } from "./common.ts";

const number = z.number().nullable();

const found = z.looseObject({
  value: number,
  qualifier,
  lower: number,
  upper: number,
  status,
  /** Cells behind it. */
  parts: count,
  /** Fractions: the second part; changes: the earlier value. */
  against: number.optional(),
});

const claim = z.looseObject({
  text: z.string(),
  /** UTF-16 units of the draft. */
  at: z.looseObject({ start: count, end: count }),
  /** null: none that is known. */
  indicator: z.string().nullable(),
  unit: unit.nullable(),
  by: z.record(z.string(), z.string()),
  period: period.nullable(),
  kind: z.enum(["value", "change", "fraction", "magnitude"]),
  claimed: z.looseObject({
    value: number,
    qualifier,
    measure: z.string().nullable(),
    /** Fractions: the second part; changes: the code of the earlier period. */
    against: z.union([z.number(), z.string()]).nullable(),
  }),
  found: found.nullable(),
  verdict: z.enum(["confirmed", "contradicted", "unmatched"]),
  why: z.string(),
  /** Of the reason, for programs. */
  code: z.string(),
  /** Contradicted ones: the cells of the right figure. */
  trace: z
    .array(
      z.looseObject({
        file: z.string(),
        sheet: z.string(),
        cell: z.string(),
        unit: z.string(),
        date: z.string(),
        value: number,
      }),
    )
    .optional(),
});

export const verifySchema = z.looseObject({
  schema: z.literal("antq/verify@1"),
  file: z.string(),
  summary: z.looseObject({ confirmed: count, contradicted: count, unmatched: count }),
  claims: z.array(claim),
  provisional: z.boolean(),
});
