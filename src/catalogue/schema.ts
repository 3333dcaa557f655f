/** The zod schema of a user's catalogue file (YAML or JSON). Loaded only where there is one. */
import { z } from "zod";
import { calendarDate } from "../model/calendar.ts";
import { COMMON_FIELDS } from "./common-fields.ts";
import { levelsSchema } from "./levels-schema.ts";
import { fraction, lines } from "./lines-schema.ts";
import { rulesSchema } from "./rule-schema.ts";
import { ID, said } from "./schema-said.ts";
import { refuseClashes } from "./words-clash.ts";
import { tableTests } from "./table-tests-schema.ts";
import { titleRules } from "./title-schema.ts";
import { wordKeys } from "./words-schema.ts";

const label = z.strictObject({ vi: z.string(), en: z.string() });
const dimension = z.strictObject({
  id: z.string().regex(ID),
  label,
  plural: label.optional(),
  codeList: z.string().optional(),
});
/** A day that is real: 30 February is none. */
const day = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
      calendarDate(...(text.split("-").map(Number) as [number, number, number])) !== null,
    said(
      "ngày viết theo dạng 2024-07-01 và phải có thật",
      "a day is written like 2024-07-01 and must be real",
    ),
  );

const operator = z.enum(["SUM", "LAST", "DISTINCT", "RATIO"]);

const COMMON_IDS: ReadonlyMap<string, string> = new Map(
  COMMON_FIELDS.map(({ id, heading }) => [id, heading]),
);

/** A count of that name would take the place of the column that says who, or when. */
const fieldId = z
  .string()
  .regex(ID)
  .superRefine((id, context) => {
    const heading = COMMON_IDS.get(id);
    if (heading === undefined) return;
    context.addIssue({
      code: "custom",
      ...said(
        `"${id}" là cột chung “${heading}” của mọi biểu mẫu, không khai lại trong một biểu; đặt mã khác cho cột này`,
        `"${id}" is the column “${heading}” that every form has and no form declares again; give this field another id`,
      ),
    });
  });

const relations = { pairWith: z.string().optional(), fractionOf: z.string().optional() };

const field = z
  .strictObject({
    id: fieldId,
    role: z.enum(["count", "amount", "measure", "code", "text", "ignored"]).optional(),
    heading: z.string().optional(),
    aliases: z.array(z.string()).optional(),
    required: z.boolean().optional(),
    codeList: z.string().optional(),
    unit: z.string().optional(),
    decimals: z.int().min(0).max(6).optional(),
    valueIfColumnAbsent: z.number().optional(),
    breaksDown: z.strictObject({ form: z.string(), field: z.string() }).optional(),
    fraction: fraction.optional(),
    ...relations,
  })
  .refine(
    ({ role, fraction }) => fraction === undefined || (role ?? "count") === "count",
    said("fraction chỉ dùng cho cột đếm", "only a count has a fraction"),
  )
  .refine(
    ({ role, unit, decimals }) =>
      role === "amount" || (unit === undefined && decimals === undefined),
    said(
      "unit và decimals chỉ dùng cho cột có role: amount",
      "only a field with role: amount has unit and decimals",
    ),
  );

const form = z.strictObject({
  id: z.string(),
  label: label.optional(),
  datedRowsAreRecords: z.boolean().optional(),
  periodScheme: z.string().optional(),
  ownRowsOfHigherUnits: z.boolean().optional(),
  fields: z.array(field).optional(),
  lines: lines.optional(),
});

const source = z.strictObject({
  form: z.string(),
  field: z.string(),
  where: z.strictObject({ field: z.string(), in: z.array(z.string().nullable()) }).optional(),
  positive: z.string().optional(),
});

const words = z.array(z.string()).optional();
const phrases = z.strictObject({
  nouns: words,
  topics: words,
  bare: words,
  peopleOf: words,
  sentence: label.optional(),
});

const indicator = z
  .strictObject({
    id: z.string().regex(ID),
    label: label.optional(),
    measure: label.optional(),
    kind: z.enum(["flow", "stock", "ratio"]).optional(),
    overTime: operator.optional(),
    overUnits: operator.optional(),
    aliases: z.array(z.string()).optional(),
    phrases: phrases.optional(),
    sources: z.array(source).optional(),
    ratio: z
      .strictObject({
        numerator: z.string(),
        denominator: z.string(),
        scale: z.number().positive(),
        decimals: z.int().min(0).max(6),
      })
      .optional(),
    decimals: z.int().min(0).max(6).optional(),
    partOf: z.string().optional(),
    note: label.optional(),
    breaks: z.array(z.strictObject({ day, why: label })).optional(),
    ...relations,
  })
  .refine(
    (value) => (value.kind === "ratio") === (value.ratio !== undefined) || value.kind === undefined,
    said(
      "chỉ tiêu loại ratio cần khóa ratio, và chỉ loại đó mới có",
      "a ratio needs `ratio`, and only a ratio has it",
    ),
  );

const codeList = z.strictObject({
  id: z.string(),
  unlisted: z.enum(["warning", "error", "none"]).optional(),
  entries: z
    .array(
      z.strictObject({
        value: z.string(),
        aliases: z.array(z.string()).optional(),
        partOf: z.string().optional(),
      }),
    )
    .optional(),
});

const scheme = z.strictObject({
  id: z.string(),
  label,
  /** Last day of a reporting month; null: the calendar month. */
  cutoffDay: z.int().min(1).max(28).nullable(),
  /** The month with which a reporting year begins; another one than 1: the year is named for the one in which it ends. */
  firstMonth: z.int().min(1).max(12).optional(),
});

export const userCatalogueSchema = z
  .strictObject({
    forms: z.array(form).optional(),
    indicators: z.array(indicator).optional(),
    codeLists: z.array(codeList).optional(),
    dimensions: z.array(dimension).optional(),
    levels: levelsSchema.optional(),
    schemes: z.array(scheme).optional(),
    title: titleRules.optional(),
    rules: rulesSchema.optional(),
    tests: tableTests.optional(),
    ...wordKeys,
  })
  .superRefine(refuseClashes);

export type UserCatalogue = z.infer<typeof userCatalogueSchema>;
