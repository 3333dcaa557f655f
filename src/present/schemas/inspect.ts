/** `antq inspect --format json`. */
import { z } from "zod";
import { ACCOUNT_KEYS } from "../inspect-report.ts";
import { count } from "./common.ts";

const rows = z.tuple([z.int().min(1), z.int().min(1)]);

/** null: no known form. */
const table = {
  form: z.string().nullable(),
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
};

/** Numbers and missing signs by what became of them. */
const account = z.strictObject(
  Object.fromEntries(ACCOUNT_KEYS.map((key) => [key, count])) as Record<
    (typeof ACCOUNT_KEYS)[number],
    typeof count
  >,
);

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
          /** Together all numbers and missing signs of the sheet; texts read as figures beside it. */
          account,
          texts: count,
          /** Of its first table. */
          ...table,
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
          /** By fate, as in the account: its cells as ranges ("C5:D9"). */
          fates: z.partialRecord(z.enum(ACCOUNT_KEYS), z.array(z.string())),
          /** Labels that say something of a figure, with what they were read as; words that nothing explains are of the kind `rest`. */
          labels: z.array(
            z.looseObject({
              cell: z.string(),
              text: z.string(),
              reading: z.array(z.looseObject({ kind: z.string(), text: z.string() })),
            }),
          ),
          /** Where the sheet holds several. */
          tables: z.array(z.looseObject(table)).optional(),
        }),
      ),
    }),
  ),
});
