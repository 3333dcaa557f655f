/** `antq learn --format json`. */
import { z } from "zod";
import { count } from "./common.ts";

const label = { sheet: z.string(), cell: z.string(), label: z.string() };

export const learnSchema = z.looseObject({
  schema: z.literal("antq/learn@1"),
  file: z.string(),
  /** `as`: `words` (known ones), `total` (proved by the sheet's own sums), `unit` (names of units stand below). */
  understood: z.array(z.looseObject({ ...label, as: z.enum(["words", "total", "unit"]) })),
  /** What was not answered; `choices`: what `--answers` takes besides ids of indicators. */
  unsure: z.array(
    z.looseObject({ ...label, choices: z.array(z.string()), nearest: z.string().nullable() }),
  ),
  /** YAML; "" where nothing is to be declared. */
  declaration: z.string(),
  counted: count,
  /** Printed totals of the sheet, and what was computed with the declaration. */
  proved: z.array(
    z.looseObject({
      sheet: z.string(),
      cell: z.string(),
      printed: z.number(),
      computed: z.number(),
    }),
  ),
  errors: z.array(z.string()),
});
