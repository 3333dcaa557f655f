/** A rule of the user's own: two sides, an operator, and what is done where a figure is missing. Names are DHIS2's. */
import type { Label } from "./catalogue.ts";
import type { Severity } from "./finding.ts";
import type { Level } from "./unit.ts";

export const RULE_OPERATORS = [
  "equal_to",
  "not_equal_to",
  "greater_than",
  "greater_than_or_equal_to",
  "less_than",
  "less_than_or_equal_to",
  "compulsory_pair",
  "exclusive_pair",
] as const;
export type RuleOperator = (typeof RULE_OPERATORS)[number];

export const MISSING_VALUE_STRATEGIES = [
  "SKIP_IF_ANY_VALUE_MISSING",
  "SKIP_IF_ALL_VALUES_MISSING",
  "NEVER_SKIP",
] as const;
/** Of one side: when it has no value. Otherwise a missing figure in it counts as 0. */
export type MissingValueStrategy = (typeof MISSING_VALUE_STRATEGIES)[number];

/** An expression over figures: numbers, names, + - * and brackets. */
export type Expression =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "operand"; readonly id: string }
  | { readonly kind: "negative"; readonly of: Expression }
  | {
      readonly kind: "+" | "-" | "*";
      readonly left: Expression;
      readonly right: Expression;
    };

/** Where a rule is weighed: on each row of a form, or on the totals of each unit of a level over each period. */
export type RuleScope =
  | { readonly kind: "row"; readonly form: string }
  | { readonly kind: "total"; readonly level: Level; readonly period: RulePeriod };
export type RulePeriod = "month" | "quarter" | "half" | "year";

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Label;
  /** `{left}` and `{right}` stand for the values of the sides. */
  readonly message: Label;
  readonly left: Expression;
  readonly operator: RuleOperator;
  readonly right: Expression;
  readonly missing: MissingValueStrategy;
  readonly scope: RuleScope;
  readonly tests: readonly RuleTest[];
}

export type Verdict = "satisfied" | "violated" | "skipped";

/** A figure that is absent or null is missing. */
export interface RuleTest {
  readonly values: Readonly<Record<string, number | null>>;
  readonly expect: Verdict;
}
