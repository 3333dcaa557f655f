/** Placed sheets in, problems out; problems in, findings in their order out. */
import type { Finding, Problem, Severity } from "../model/finding.ts";
import type { FormSheet, PlacedSheet } from "../model/form-sheet.ts";
import type { RowBlock } from "../model/row-block.ts";
import { RowView } from "../model/row-view.ts";
import { isSummed } from "../model/sheet-rows.ts";
import { extended } from "../util/extended.ts";
import { keyOf } from "../util/keys.ts";
import { type Check, type CheckContext, NOTHING } from "./check.ts";
import { registry } from "./checks/registry.gen.ts";
import { rowRules } from "./own-rules.ts";
import { readingProblems } from "./readings.ts";
import { own } from "../model/own.ts";

export type { Check, CheckContext, Example, ExampleCell } from "./check.ts";
export { examplePartsOf } from "./example-text.ts";
export { RepeatedRecords } from "./repeated-records.ts";
export { RepeatedValues, repeatedValues } from "./repeated.ts";
export { sortFindings } from "./order.ts";
export { problemOf } from "./own-rules.ts";

export const CHECKS: readonly Check[] = Object.values<Check>(registry);
const [ROW_CHECKS, SHEET_CHECKS] = [CHECKS.filter(isOfRows), CHECKS.filter(isOfSheets)];
const BY_CODE: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.code, check]));

function isOfRows(check: Check): check is Extract<Check, { origin: "row" }> {
  return check.origin === "row";
}

function isOfSheets(check: Check): check is Extract<Check, { origin: "sheet" }> {
  return check.origin === "sheet";
}

export function checkOf(code: string): Check | undefined {
  return BY_CODE.get(code);
}

/** The catalogue's severity; an unknown code is an error, so that it is not overlooked. */
export function severityOf(code: string): Severity {
  return BY_CODE.get(code)?.severity ?? "error";
}

/**
 * All problems of the sheets: those that mapping found (`sheet.problems`), of rows'
 * times, of rows' units (`places`), of cells, and those of the checks' own hooks. Each
 * cell has a code once, however many rows a merged cell stands for.
 */
export function validate(sheets: readonly PlacedSheet[], context: CheckContext): Problem[] {
  const problems = sheets.flatMap((sheet) => validateSheet(sheet, context));
  return onceEach([...problems, ...validateSet(sheets, context)]);
}

/** The part of {@link validate} that needs only one sheet: for workers. */
export function validateSheet(sheet: PlacedSheet, context: CheckContext): Problem[] {
  const problems: Problem[] = [...sheet.problems, ...readingProblems(sheet)];
  for (const { list } of sheet.placings)
    for (const place of list) if (place.kind === "problem") problems.push(place.problem);
  // Rows that were added up have been looked at before, and the sheet as a whole with them.
  if (!isSummed(sheet))
    for (const check of SHEET_CHECKS) problems.push(...check.sheet(sheet, context));
  for (const block of sheet.blocks) {
    if (block.summed !== undefined) continue;
    eachRowProblem(sheet, block, context, (problem) => problems.push(problem));
  }
  problems.push(...rowRules(sheet, context.rules ?? []));
  const named = problems.map((problem) => inWords(problem, sheet.form, context));
  return named.length < 2 ? named : onceEach(named);
}

/** Where indicators stand in rows no column is headed by a field: its form's own heading says what it is, never its id. */
function inWords(problem: Problem, form: string | null, { forms }: CheckContext): Problem {
  const { field, facts } = problem;
  if (field === undefined || facts["heading"] !== field) return problem;
  const own = forms.find(({ id }) => id === form) ?? null;
  const heading = [...(own === null ? [] : [own]), ...forms]
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === field)?.heading;
  return heading === undefined ? problem : { ...problem, facts: { ...facts, heading } };
}

/** What the row checks have to say of a block; `at`: the row's place in it. */
function eachRowProblem(
  sheet: FormSheet,
  block: RowBlock,
  context: CheckContext,
  visit: (problem: Problem, at: number) => void,
): void {
  const row = new RowView(block);
  for (const check of ROW_CHECKS) {
    const rule = check.rows(block, sheet, context);
    if (rule === null) continue;
    for (let i = 0; i < block.length; i++) {
      row.at = i;
      const problems = rule(row);
      if (problems !== NOTHING) for (const problem of problems) visit(problem, i);
    }
  }
}

/** The rows of a block of which a check has something to say, by their places in it. */
export function rowsHeldBack(
  sheet: FormSheet,
  block: RowBlock,
  context: CheckContext,
): ReadonlySet<number> {
  const held = new Set<number>();
  eachRowProblem(sheet, block, context, (_problem, at) => held.add(at));
  return held;
}

/** The part of {@link validate} that needs all sheets. */
export function validateSet(sheets: readonly PlacedSheet[], context: CheckContext): Problem[] {
  return CHECKS.flatMap((check) =>
    check.origin === "set"
      ? [...check.set(sheets, context)].map((problem) => inWords(problem, null, context))
      : [],
  );
}

function onceEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const { file, sheet, row, column } = problem.place;
    const key = keyOf(problem.code, file, sheet, row, column, problem.field);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** `off` drops the rule's findings; any other word replaces the severity of its catalogue entry. */
export type SeverityOverrides = Readonly<Record<string, Severity | "off">>;

export function toFindings(
  problems: readonly Problem[],
  overrides: SeverityOverrides = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const problem of problems) {
    const severity = own(overrides, problem.code) ?? problem.severity ?? severityOf(problem.code);
    if (severity !== "off") findings.push(extended(problem, { severity }));
  }
  return findings;
}
