import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operandsOf, parseExpression } from "../../src/catalogue/expression.ts";
import { ruleOf, ruleSchema, rulesSchema } from "../../src/catalogue/rule-schema.ts";
import { type FigureOf, weighRule } from "../../src/catalogue/weigh-rule.ts";
import type { RuleOperator, Verdict } from "../../src/model/rule.ts";

const label = { vi: "a", en: "a" };
const tests = [
  { values: {}, expect: "violated" },
  { values: {}, expect: "satisfied" },
];

const raw = (left: string, operator: string, right: string, missing?: string) => ({
  id: "a-rule",
  severity: "warning",
  title: label,
  message: label,
  left,
  operator,
  right,
  ...(missing === undefined ? {} : { missing }),
  form: "tips",
  tests,
});

function weigh(
  [left, operator, right, missing]: [string, RuleOperator, string, string?],
  values: Record<string, number | null | undefined>,
): Verdict {
  const rule = ruleOf(ruleSchema.parse(raw(left, operator, right, missing)));
  const figureOf: FigureOf = (id) => (id in values ? values[id] : null);
  return weighRule(rule, figureOf).verdict;
}

describe("expressions", () => {
  it.each([
    ["a + b * 2 - (c - 1.5)", ["a", "b", "c"]],
    ["-a", ["a"]],
    [" 3 ", []],
    ["a_1*a_1", ["a_1"]],
  ])("%s", (text, operands) => {
    const parsed = parseExpression(text);
    expect(parsed.ok && operandsOf(parsed.expression)).toEqual(operands);
  });

  it.each([
    ["", 1],
    ["a +", 4],
    ["(a", 3],
    ["a)", 2],
    ["a b", 3],
    ["A", 1],
    ["a / b", 3],
    ["process.exit", 8],
    ["1.1234567", 9],
    ["a ** b", 4],
    ["-".repeat(60), 52],
  ])("refuses %j at %i", (text, at) => {
    expect(parseExpression(text)).toEqual({ ok: false, at });
  });

  it("multiplies before it adds, and reads from left to right", () => {
    expect(weigh(["2 + 3 * 4 - 6 - 1", "equal_to", "7"], {})).toBe("satisfied");
    expect(weigh(["-2 * 3 + 10", "equal_to", "4"], {})).toBe("satisfied");
    expect(weigh(["(2 + 3) * 4", "equal_to", "20"], {})).toBe("satisfied");
  });

  it("computes exactly", () => {
    interface Tree {
      readonly text: string;
      readonly value: bigint;
    }
    const OPERATIONS = {
      "+": (a: bigint, b: bigint) => a + b,
      "-": (a: bigint, b: bigint) => a - b,
      "*": (a: bigint, b: bigint) => a * b,
    } as const;
    const signs = fc.constantFrom(...(["+", "-", "*"] as const));
    const leaf = fc.nat(10_000).map((n) => ({ text: String(n), value: BigInt(n) }));
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie("tree"), signs, tie("tree")).map(([a, sign, b]) => ({
          text: `(${a.text} ${sign} ${b.text})`,
          value: OPERATIONS[sign](a.value, b.value),
        })),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        expect(weigh([text, "equal_to", String(value)], {})).toBe("satisfied");
        expect(weigh([text, "greater_than", String(value)], {})).toBe("violated");
        expect(weigh([text, "less_than", `${value} + 1`], {})).toBe("satisfied");
      }),
    );
  });

  it("has no error of binary fractions", () => {
    expect(weigh(["0.1 * a", "equal_to", "0.3"], { a: 3 })).toBe("satisfied");
    expect(weigh(["a", "less_than", "0.3"], { a: 0.29 })).toBe("satisfied");
  });
});

describe("operators", () => {
  it.each<[RuleOperator, Verdict, Verdict, Verdict]>([
    ["equal_to", "violated", "satisfied", "violated"],
    ["not_equal_to", "satisfied", "violated", "satisfied"],
    ["greater_than", "violated", "violated", "satisfied"],
    ["greater_than_or_equal_to", "violated", "satisfied", "satisfied"],
    ["less_than", "satisfied", "violated", "violated"],
    ["less_than_or_equal_to", "satisfied", "satisfied", "violated"],
  ])("%s of 1, 2, 3 against 2", (operator, ...verdicts) => {
    expect([1, 2, 3].map((a) => weigh(["a", operator, "2"], { a }))).toEqual(verdicts);
  });

  it("pairs: both or neither; not both", () => {
    const pair = (operator: RuleOperator) =>
      [{}, { a: 1 }, { b: 0 }, { a: 1, b: 0 }].map((values) => weigh(["a", operator, "b"], values));
    expect(pair("compulsory_pair")).toEqual(["satisfied", "violated", "violated", "satisfied"]);
    expect(pair("exclusive_pair")).toEqual(["satisfied", "satisfied", "satisfied", "violated"]);
  });
});

describe("missing figures", () => {
  const sides = (missing: string, values: Record<string, number | null>) =>
    weigh(["a + b", "greater_than", "c", missing], values);

  it("any: a side that lacks one has no value", () => {
    expect(sides("SKIP_IF_ANY_VALUE_MISSING", { a: 1, c: 5 })).toBe("skipped");
    expect(sides("SKIP_IF_ANY_VALUE_MISSING", { a: 1, b: 1, c: 5 })).toBe("violated");
  });

  it("all: a side that lacks all has no value; a single gap counts as 0", () => {
    expect(sides("SKIP_IF_ALL_VALUES_MISSING", { a: 1, c: 5 })).toBe("violated");
    expect(sides("SKIP_IF_ALL_VALUES_MISSING", { c: 5 })).toBe("skipped");
  });

  it("never: gaps count as 0", () => {
    expect(sides("NEVER_SKIP", {})).toBe("violated");
  });

  it("a figure that is not exactly known says nothing, whatever the strategy", () => {
    for (const missing of ["SKIP_IF_ANY_VALUE_MISSING", "SKIP_IF_ALL_VALUES_MISSING", "NEVER_SKIP"])
      expect(weigh(["a", "greater_than", "5", missing], { a: undefined })).toBe("skipped");
  });
});

describe("the schema of a rule", () => {
  const rule = raw("a", "equal_to", "b");
  it.each([
    ["neither form nor level", { ...rule, form: undefined }],
    ["form and level", { ...rule, level: "district", period: "month" }],
    ["form and a level without its period", { ...rule, level: "district" }],
    ["a pair that never skips", raw("a", "exclusive_pair", "b", "NEVER_SKIP")],
    ["no test that is violated", { ...rule, tests: tests.slice(1) }],
    ["only tests that are violated", { ...rule, tests: tests.slice(0, 1) }],
    ["an operator of another system", { ...rule, operator: ">=" }],
    ["an id with capitals", { ...rule, id: "A-Rule" }],
  ])("refuses %s", (_, wrong) => {
    expect(ruleSchema.safeParse(wrong).success).toBe(false);
  });

  it("refuses two rules of one id", () => {
    expect(rulesSchema.safeParse([rule, rule]).success).toBe(false);
    expect(rulesSchema.safeParse([rule, { ...rule, id: "another" }]).success).toBe(true);
  });

  it("takes a rule on totals", () => {
    const { form: _, ...rest } = rule;
    const parsed = ruleSchema.parse({ ...rest, level: "district", period: "quarter" });
    expect(ruleOf(parsed).scope).toEqual({ kind: "total", level: "district", period: "quarter" });
  });
});
