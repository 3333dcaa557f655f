/** The zod schema of `tests:`: small tables with what they must give, in the file that teaches how to read them. */
import { z } from "zod";
import type { TableTest } from "../model/table-test.ts";
import { ID, said } from "./schema-said.ts";

const figure = z.number().nullable();

const tableTest = z
  .strictObject({
    title: z.string().optional(),
    table: z.string().min(1),
    totals: z
      .record(z.string().regex(ID), z.union([figure, z.record(z.string(), figure)]))
      .optional(),
    errors: z.array(z.string()).min(1).optional(),
  })
  .refine(
    ({ totals, errors }) => (totals === undefined) !== (errors === undefined),
    said(
      "cần totals (số phải ra) hoặc errors (mã lỗi phải báo), một trong hai",
      "needs totals (what must come out) or errors (codes that must be told), one of the two",
    ),
  );

export const tableTests = z.array(tableTest);

export function tableTestsOf(tests: z.infer<typeof tableTests>): TableTest[] {
  return tests.map(({ title = "", table, totals, errors }) => ({
    title,
    table,
    ...(totals === undefined ? {} : { totals }),
    ...(errors === undefined ? {} : { errors }),
  }));
}
