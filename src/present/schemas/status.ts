/** `antq status --format json`. */
import { z } from "zod";
import { count, findingCounts, note, period, source, unit } from "./common.ts";

/** DHIS2's names; rates in per cent. null: unknown. */
const metrics = z.strictObject({
  EXPECTED_REPORTS: count.nullable(),
  ACTUAL_REPORTS: count,
  ACTUAL_REPORTS_ON_TIME: count.nullable(),
  REPORTING_RATE: z.number().min(0).max(100).nullable(),
  REPORTING_RATE_ON_TIME: z.number().min(0).max(100).nullable(),
});

const state = z.enum(["reported", "missing", "late", "not-expected"]);

export const statusSchema = z.looseObject({
  schema: z.literal("antq/status@1"),
  period,
  /** null: coverage is unknown. */
  expected: count.nullable(),
  actual: count,
  rate: z.number().nullable(),
  /** The day by which lateness goes. */
  today: z.string(),
  metrics,
  /** Each declared form; one of null where none is declared. */
  forms: z.array(z.looseObject({ form: z.string().nullable(), metrics })),
  /** The due periods; the window where no frequency is declared. */
  periods: z.array(z.looseObject({ code: z.string(), start: z.string(), end: z.string() })),
  units: z.array(
    z.looseObject({
      unit,
      /** The worst of its reports. */
      state,
      /** One for each due period; null: nothing is owed for it. */
      cells: z.array(state.nullable()),
      files: z.array(z.string()),
      /** The day written in the report. */
      submitted: z.string().nullable(),
      /** One for each form and due period. */
      reports: z.array(
        z.looseObject({
          form: z.string().nullable(),
          period: z.string().nullable(),
          /** null: no due day is declared, or the holidays of that year are not known. */
          due: z.string().nullable(),
          state,
          overdue: z.boolean().nullable(),
          files: z.array(z.string()),
          /** Files of which no row could be accepted. */
          refused: z.array(z.string()),
          submitted: z.string().nullable(),
        }),
      ),
    }),
  ),
  findings: findingCounts,
  sources: z.array(source),
  notes: z.array(note),
});
