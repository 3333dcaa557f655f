/** The zod schema of a rule in a user's catalogue file. */
import { z } from "zod";
import { MISSING_VALUE_STRATEGIES, RULE_OPERATORS, type Rule } from "../model/rule.ts";
import { parseExpression } from "./expression.ts";
import { RULE_ID, said } from "./schema-said.ts";

const label = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const expression = z.string().superRefine((text, context) => {
  const parsed = parseExpression(text);
  if (parsed.ok) return;
  const words = said(
    `không phải biểu thức, sai từ ký tự thứ ${parsed.at}: chỉ dùng số, mã, + - * và ngoặc`,
    `not an expression, at character ${parsed.at}: numbers, ids, + - * and brackets`,
  );
  context.addIssue({ code: "custom", ...words });
});

const figure = z
  .number()
  .refine(
    (n) => /^-?\d+(?:\.\d{1,6})?$/.test(String(n)),
    said("số có nhiều nhất sáu chữ số thập phân", "at most six decimals"),
  );

const test = z.strictObject({
  values: z.record(z.string(), figure.nullable()),
  expect: z.enum(["satisfied", "violated", "skipped"]),
});

const ONE_SCOPE = said(
  "quy tắc có form, hoặc có level và period, không có cả hai",
  "a rule has either `form`, or `level` and `period`",
);

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(RULE_ID),
    severity: z.enum(["error", "warning", "information"]),
    title: label,
    message: label,
    left: expression,
    operator: z.enum(RULE_OPERATORS),
    right: expression,
    missing: z.enum(MISSING_VALUE_STRATEGIES).optional(),
    /** On each row of this form ... */
    form: z.string().optional(),
    /** ... or on the totals of each unit of this level, over each period of this length. */
    level: z.string().optional(),
    period: z.enum(["month", "quarter", "half", "year"]).optional(),
    tests: z.array(test),
  })
  .refine(
    ({ form, level, period }) =>
      (form === undefined) === (level !== undefined && period !== undefined),
    ONE_SCOPE,
  )
  .refine(
    ({ form, level, period }) =>
      form === undefined || (level === undefined && period === undefined),
    ONE_SCOPE,
  )
  .refine(({ operator, missing }) => !operator.endsWith("_pair") || missing !== "NEVER_SKIP", {
    ...said(
      "với NEVER_SKIP hai vế luôn có giá trị: chọn cách khác cho missing",
      "with NEVER_SKIP both sides of a pair always have a value: choose another strategy",
    ),
    path: ["missing"],
  })
  .refine(
    ({ tests }) =>
      tests.some((one) => one.expect === "violated") &&
      tests.some((one) => one.expect !== "violated"),
    {
      ...said(
        "cần ít nhất một phép thử vi phạm (violated) và một phép thử không vi phạm",
        "needs a test that is violated and one that is not",
      ),
      path: ["tests"],
    },
  );

/** Two rules of one id in a file: one of them would be lost without a word. */
export const rulesSchema = z.array(ruleSchema).superRefine((rules, context) => {
  for (const [i, { id }] of rules.entries()) {
    if (rules.findIndex((rule) => rule.id === id) < i)
      context.addIssue({
        code: "custom",
        path: [i, "id"],
        ...said(`đã có quy tắc "${id}" ở trên`, `the rule "${id}" stands above already`),
      });
  }
});

export type UserRule = z.infer<typeof ruleSchema>;

export function ruleOf(rule: UserRule): Rule {
  const { id, severity, title, message, operator, form, level, period, tests } = rule;
  return {
    id,
    severity,
    title,
    message,
    left: expressionOf(rule.left),
    operator,
    right: expressionOf(rule.right),
    missing: rule.missing ?? "SKIP_IF_ANY_VALUE_MISSING",
    scope:
      form === undefined
        ? { kind: "total", level: level ?? "district", period: period ?? "month" }
        : { kind: "row", form },
    tests,
  };
}

function expressionOf(text: string): Rule["left"] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`unchecked expression: ${text}`);
  return parsed.expression;
}
