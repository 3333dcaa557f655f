/** `antq check --format json`. */
import { z } from "zod";
import { count } from "./common.ts";

const finding = z.looseObject({
  /** A code of docs/findings.md, or the id of a rule of the user's own. */
  code: z.string(),
  severity: z.enum(["error", "warning", "information"]),
  file: z.string(),
  sheet: z.string().nullable(),
  /** An A1 reference (CSV too: column letter and line); null for a whole file, sheet or row. */
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*$/)
    .nullable(),
  row: z.int().min(1).nullable(),
  field: z.string().nullable(),
  /** Absent where it could be personal. */
  value: z.union([z.string(), z.number()]).optional(),
  message: z.string().min(1),
  suggestion: z.string().optional(),
  cure: z.string().optional(),
});

export const checkSchema = z.looseObject({
  schema: z.literal("antq/check@1"),
  summary: z.looseObject({
    files: count,
    sheets: count,
    rows: count,
    error: count,
    warning: count,
    information: count,
    /** Only with a baseline. */
    accepted: count.optional(),
  }),
  findings: z.array(finding),
  /** Only with a baseline: what it accepts, and why. */
  accepted: z.array(finding.extend({ reason: z.string() })).optional(),
});
