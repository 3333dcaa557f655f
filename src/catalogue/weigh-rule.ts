/** A rule against figures: both sides computed exactly, then compared. */
import { aligned, type Decimal, decimalOf } from "../model/decimal.ts";
import type { Expression, Rule, RuleOperator, Verdict } from "../model/rule.ts";
import { operandsOf } from "./expression.ts";

/** null: missing. undefined: there is a figure, but it is not exactly known, so nothing can be said. */
export type FigureOf = (id: string) => number | null | undefined;

export interface Weighing {
  readonly verdict: Verdict;
  /** Values of the sides; null where a side has none. */
  readonly left: number | null;
  readonly right: number | null;
}

const SKIPPED: Weighing = { verdict: "skipped", left: null, right: null };

export function weighRule(rule: Rule, figureOf: FigureOf): Weighing {
  const operands = [...operandsOf(rule.left), ...operandsOf(rule.right)];
  if (operands.some((id) => figureOf(id) === undefined)) return SKIPPED;
  const left = sideOf(rule.left, rule, figureOf);
  const right = sideOf(rule.right, rule, figureOf);
  const [a, b] = [left === null ? null : plain(left), right === null ? null : plain(right)];
  if (rule.operator === "compulsory_pair")
    return { verdict: verdict((left === null) === (right === null)), left: a, right: b };
  if (rule.operator === "exclusive_pair")
    return { verdict: verdict(left === null || right === null), left: a, right: b };
  if (left === null || right === null) return { verdict: "skipped", left: a, right: b };
  return { verdict: verdict(holds(rule.operator, left, right)), left: a, right: b };
}

const verdict = (holds: boolean): Verdict => (holds ? "satisfied" : "violated");

type Comparison = Exclude<RuleOperator, "compulsory_pair" | "exclusive_pair">;

function holds(operator: Comparison, left: Decimal, right: Decimal): boolean {
  const [a, b] = aligned(left, right);
  switch (operator) {
    case "equal_to":
      return a === b;
    case "not_equal_to":
      return a !== b;
    case "greater_than":
      return a > b;
    case "greater_than_or_equal_to":
      return a >= b;
    case "less_than":
      return a < b;
    case "less_than_or_equal_to":
      return a <= b;
  }
}

/** null: the side has no value, by the rule's strategy. A side of numbers only always has one. */
function sideOf(side: Expression, { missing }: Rule, figureOf: FigureOf): Decimal | null {
  const figures = operandsOf(side).map((id) => figureOf(id) ?? null);
  const gaps = figures.filter((figure) => figure === null).length;
  if (missing === "SKIP_IF_ANY_VALUE_MISSING" && gaps > 0) return null;
  if (missing === "SKIP_IF_ALL_VALUES_MISSING" && gaps > 0 && gaps === figures.length) return null;
  return compute(side, figureOf);
}

function compute(expression: Expression, figureOf: FigureOf): Decimal {
  switch (expression.kind) {
    case "number":
      return decimalOf(expression.text);
    case "operand":
      return decimalOf(figureOf(expression.id) ?? 0);
    case "negative": {
      const { digits, places } = compute(expression.of, figureOf);
      return { digits: -digits, places };
    }
    case "+":
    case "-":
    case "*": {
      const left = compute(expression.left, figureOf);
      const right = compute(expression.right, figureOf);
      if (expression.kind === "*")
        return { digits: left.digits * right.digits, places: left.places + right.places };
      const [a, b] = aligned(left, right);
      const places = Math.max(left.places, right.places);
      return { digits: expression.kind === "+" ? a + b : a - b, places };
    }
  }
}

const plain = ({ digits, places }: Decimal): number => Number(digits) / 10 ** places;
