/** `antq narrate --format json`. */
import { z } from "zod";
import { disclosure, period, unit } from "./common.ts";

export const narrateSchema = z.looseObject({
  schema: z.literal("antq/narrate@1"),
  period,
  paragraphs: z.array(z.looseObject({ unit, text: z.string() })),
  provisional: z.boolean(),
  disclosure: disclosure.optional(),
});
