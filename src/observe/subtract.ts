/** What is left of a running total when the one before is taken off it. */
import { minus, plus } from "../model/decimal.ts";
import type { Qualifier, Value } from "../model/value.ts";
import type { Entry } from "./entry.ts";

/**
 * Each line with its increment, and whether anything was taken off it. Lines of one
 * report add up, so what came before is taken off line by line until it is used up.
 */
export function subtract(
  lines: readonly Entry[],
  before: readonly Entry[],
): (readonly [Entry, Value, boolean])[] {
  const plain = [...lines, ...before].every(
    ({ value }) => value.value !== null && value.qualifier === "=",
  );
  if (!plain) {
    return lines.map((line, i) => {
      const taken = i === 0 && before.length > 0;
      return [
        line,
        taken ? before.reduce((left, { value }) => less(left, value), line.value) : line.value,
        taken,
      ];
    });
  }
  let rest = before.reduce((sum, { value }) => plus(sum, value.value ?? 0), 0);
  return lines.map((line, i) => {
    const own = line.value.value ?? 0;
    const off = Math.min(rest, own);
    rest = minus(rest, off);
    const left = minus(own, off);
    const value = { ...line.value, value: left, lower: left, upper: left };
    return [line, value, off > 0 || (i === 0 && before.length > 0)];
  });
}

/** Difference of two values of which one is hedged: the bounds cross over, none below zero. */
function less(now: Value, then: Value): Value {
  const missing = now.value === null && now.lower === null && now.upper === null;
  if (missing) return now;
  const value =
    now.value === null || then.value === null ? null : Math.max(0, minus(now.value, then.value));
  const lower =
    now.lower === null || then.upper === null ? null : Math.max(0, minus(now.lower, then.upper));
  const upper =
    now.upper === null || then.lower === null ? null : Math.max(0, minus(now.upper, then.lower));
  return {
    value,
    status: "E",
    qualifier: qualifierOf(now.qualifier, then.qualifier),
    lower,
    upper,
  };
}

/** Taking off "more than" leaves "less than", and the other way round. */
function qualifierOf(now: Qualifier, then: Qualifier): Qualifier {
  const turned = then === ">" ? "<" : then === "<" ? ">" : then;
  if (now === "=" || now === turned) return turned;
  return turned === "=" ? now : "~";
}
