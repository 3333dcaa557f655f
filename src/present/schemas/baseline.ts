/** The baseline file: findings that a person has looked at and accepted, each with a reason. */
import { z } from "zod";
import { SHA256 } from "../../catalogue/schema-said.ts";

const entry = z.strictObject({
  fingerprint: z.string().regex(SHA256),
  code: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  /** The content as it was when accepted: another value is another finding. */
  value: z.union([z.string(), z.number()]).optional(),
  /** Why it is right as it stands; a person's words, empty until they are written. */
  reason: z.string(),
});

export const baselineSchema = z.strictObject({
  schema: z.literal("antq/baseline@1"),
  accepted: z.array(entry),
});

export type Baseline = z.infer<typeof baselineSchema>;
export type BaselineEntry = z.infer<typeof entry>;
