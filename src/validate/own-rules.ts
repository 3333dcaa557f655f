/** Rules of the user's own, weighed on each row of their form. */
import { weighRule } from "../catalogue/weigh-rule.ts";
import { operandsOf } from "../catalogue/expression.ts";
import type { Place, Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet } from "../model/form-sheet.ts";
import { rowsInTurn } from "../model/sheet-rows.ts";
import type { Rule } from "../model/rule.ts";
import { isMissing } from "../model/value.ts";
import { cellPlace, rowStart } from "./places.ts";

export function* rowRules(sheet: PlacedSheet, rules: readonly Rule[]): Generator<Problem> {
  for (const rule of rules) {
    if (rule.scope.kind !== "row" || rule.scope.form !== sheet.form) continue;
    for (const row of rowsInTurn(sheet)) {
      const weighing = weighRule(rule, (id) => figureOf(row, id));
      if (weighing.verdict === "violated")
        yield problemOf(rule, weighing, placeOf(rule, row, sheet));
    }
  }
}

/** What the finding of a violated rule says; the words are the rule's. */
export function problemOf(
  rule: Rule,
  { left, right }: { readonly left: number | null; readonly right: number | null },
  { place, field }: { readonly place: Place; readonly field?: string },
): Problem {
  return {
    code: rule.id,
    severity: rule.severity,
    place,
    ...(field === undefined ? {} : { field }),
    facts: { left, right, messageVi: rule.message.vi, messageEn: rule.message.en },
  };
}

/** A hedged figure and a refused one are not exactly known. */
function figureOf(row: FormRow, id: string): number | null | undefined {
  const cell = row.counts.get(id);
  if (cell === undefined) return null;
  if (!cell.reading.ok) return undefined;
  const { value } = cell.reading;
  if (isMissing(value)) return null;
  return value.qualifier === "=" && value.value !== null ? value.value : undefined;
}

/** At the first figure of the rule that the row has. */
function placeOf(rule: Rule, row: FormRow, sheet: PlacedSheet): { place: Place; field?: string } {
  for (const field of [...operandsOf(rule.left), ...operandsOf(rule.right)]) {
    const cell = row.counts.get(field);
    if (cell !== undefined) return { place: cellPlace(sheet, cell), field };
  }
  return { place: cellPlace(sheet, rowStart(row)) };
}
