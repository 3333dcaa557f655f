/** `antq inspect --format json`. */
import { z } from "zod";
import { count } from "./common.ts";

const rows = z.tuple([z.int().min(1), z.int().min(1)]);

export const inspectSchema = z.looseObject({
  schema: z.literal("antq/inspect@1"),
  files: z.array(
    z.looseObject({
      file: z.string(),
      /** Why it could not be read, in words. */
      unreadable: z.string().optional(),
      sheets: z.array(
        z.looseObject({
          name: z.string(),
          hidden: z.boolean(),
          /** Non-empty cells; numeric cells and their sum, dates apart; cells with an error value. */
          cells: count,
          numbers: count,
          sum: z.number(),
          dates: count,
          errors: count,
          /** null: no known form. */
          form: z.string().nullable(),
          /** Where the form is null: the row that looks most like a heading, and the nearest form. */
          seen: z
            .looseObject({
              row: z.int().min(1),
              headings: z.array(z.string()),
              nearest: z.string().nullable(),
              lacks: z.array(z.string()),
              renames: z.array(z.string()),
            })
            .nullable()
            .optional(),
          headingRows: rows.nullable(),
          dataRows: rows.nullable(),
          totalRows: z.array(z.int().min(1)),
          columns: z.array(
            z.looseObject({
              column: z.string(),
              heading: z.string(),
              field: z.string().nullable(),
            }),
          ),
          unit: z.string().nullable(),
          period: z.string().nullable(),
        }),
      ),
    }),
  ),
});
