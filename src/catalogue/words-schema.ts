/** The zod schema of an office's own words: further headings of the common columns, words of labels, signs. */
import { z } from "zod";
import { readCount } from "../model/readings/index.ts";
import { said } from "./schema-said.ts";

/** A label without a letter is a number or a mark: it would be read as one, whatever is declared. */
const phrase = z
  .string()
  .refine(
    (text) => /\p{L}/u.test(text),
    said(
      "phải là chữ như viết trong bảng, có ít nhất một chữ cái",
      "this must be words as tables have them, with a letter at least",
    ),
  );
export const phrases = z.array(phrase).min(1);
const column = z.strictObject({ headings: phrases });
const unit = z
  .strictObject({ headings: phrases.optional(), mayBeBlank: z.boolean().optional() })
  .refine(
    (given) => Object.keys(given).length > 0,
    said("cần headings hoặc mayBeBlank", "this needs headings or mayBeBlank"),
  );

/** A sign that is read as a number, as nothing or as "cannot occur" keeps that meaning. */
const missingSign = z
  .string()
  .max(20)
  .refine(
    isFree,
    said(
      "không làm dấu thiếu số liệu được: ô như thế đã được đọc là số, ngày, ô trống hoặc dấu khác",
      "this cannot stand for a missing figure: such a cell is read as a number, a date, a blank or another sign",
    ),
  );

function isFree(sign: string): boolean {
  if (/\d/u.test(sign) || sign.trim() === "") return false;
  const reading = readCount({ kind: "text", value: sign, column: 1 }, PLAIN);
  return !reading.ok || reading.value.status === "L";
}

const PLAIN = {
  required: false,
  fraction: null,
  decimalsAllowed: false,
  workbook: false,
} as const;

/** The keys of {@link commonHeadings}. */
const columns = {
  unit: unit.optional(),
  unit_code: column.optional(),
  district: column.optional(),
  province: column.optional(),
  date: column.optional(),
  period: column.optional(),
  remark: column.optional(),
};

/** The head of the column whose texts name indicators, row by row. */
const stub = column.optional();

const roles = z.strictObject({
  this: phrases.optional(),
  previous: phrases.optional(),
  "same-period": phrases.optional(),
  cumulative: phrases.optional(),
  plan: phrases.optional(),
  estimate: phrases.optional(),
  opening: phrases.optional(),
  closing: phrases.optional(),
  change: phrases.optional(),
  average: phrases.optional(),
});

export const wordKeys = {
  ...columns,
  stub,
  totals: phrases.optional(),
  parts: phrases.optional(),
  roles: roles.optional(),
  scales: z.record(phrase, z.int().min(2).max(1_000_000_000_000)).optional(),
  missingSigns: z.array(missingSign).min(1).optional(),
};

export type OwnWords = z.infer<z.ZodObject<typeof wordKeys>>;

/** By the id of a common column: the headings that are declared for it. */
export function commonHeadings(own: OwnWords): ReadonlyMap<string, readonly string[]> {
  const ids = Object.keys(columns) as (keyof typeof columns)[];
  return new Map(ids.map((id) => [id, own[id]?.headings ?? []]));
}
