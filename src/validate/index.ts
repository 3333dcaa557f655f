/** Placed sheets in, problems out; problems in, findings in their order out. */
import type { Finding, Problem, Severity } from "../model/finding.ts";
import type { PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import { oddOf, oddPlacesOf } from "../model/mixed-rows.ts";
import type { PlainRows } from "../model/plain-rows.ts";
import { keyOf } from "../util/keys.ts";
import type { Check, CheckContext } from "./check.ts";
import { registry } from "./checks/registry.gen.ts";
import { rowRules } from "./own-rules.ts";
import { readingProblems } from "./readings.ts";
import { heldBack, type Screen } from "./screens.ts";

export type { Check, CheckContext, Example, ExampleCell } from "./check.ts";
export { examplePartsOf } from "./example-text.ts";
export { RepeatedRecords } from "./repeated-records.ts";
export { RepeatedValues } from "./repeated.ts";
export { sortFindings } from "./order.ts";
export { problemOf } from "./own-rules.ts";

export const CHECKS: readonly Check[] = Object.values<Check>(registry);
const BY_CODE: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.code, check]));

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
  for (const place of placesOf(sheet)) if (place.kind === "problem") problems.push(place.problem);
  // Rows that were added up have been screened before, and the sheet as a whole with them.
  const isFolded = sheet.plain?.folded !== undefined;
  const hasOdd = oddOf(sheet).length > 0;
  for (const check of CHECKS) {
    if (check.origin === "sheet" && !isFolded) problems.push(...check.sheet(sheet, context));
    if (check.origin !== "row") continue;
    const screen = screenOf(check, sheet, context);
    // Of most sheets a check has no row to look at.
    if (screen !== null || hasOdd) problems.push(...rowProblems(check, screen, sheet, context));
  }
  problems.push(...rowRules(sheet, context.rules ?? []));
  return problems.length < 2 ? problems : onceEach(problems);
}

/** Of plain rows that share a place, that place once. */
function placesOf(sheet: PlacedSheet): readonly RowPlace[] {
  const { placing } = sheet;
  return placing === undefined ? sheet.places : [...placing.list, ...placing.odd];
}

type RowCheck = Extract<Check, { origin: "row" }>;

/** Which plain rows a check looks at; those that were added up have been screened before. */
function screenOf(check: RowCheck, sheet: PlacedSheet, context: CheckContext): Screen {
  const { plain } = sheet;
  if (plain === undefined || plain.folded !== undefined) return null;
  return check.screen(plain, sheet, context);
}

function* rowProblems(
  check: RowCheck,
  screen: Screen,
  sheet: PlacedSheet,
  context: CheckContext,
): Generator<Problem> {
  const { plain } = sheet;
  const places = oddPlacesOf(sheet);
  for (const [index, row] of oddOf(sheet).entries())
    yield* check.row(row, places[index], sheet, context);
  if (plain === undefined || screen === null) return;
  for (const { row, place } of heldBack(sheet, plain, screen))
    yield* check.row(row, place, sheet, context);
}

/** The plain rows of a sheet that a check may have something to say of, by their positions. */
export function rowsHeldBack(
  sheet: PlacedSheet,
  plain: PlainRows,
  context: CheckContext,
): ReadonlySet<number> {
  const held = new Set<number>();
  for (const check of CHECKS) {
    if (check.origin !== "row") continue;
    const screen = check.screen(plain, sheet, context);
    if (screen === null) continue;
    for (let i = 0; i < plain.length; i++) if (screen(i)) held.add(i);
  }
  return held;
}

/** The part of {@link validate} that needs all sheets. */
export function validateSet(sheets: readonly PlacedSheet[], context: CheckContext): Problem[] {
  return CHECKS.flatMap((check) => (check.origin === "set" ? [...check.set(sheets, context)] : []));
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
    const severity = overrides[problem.code] ?? problem.severity ?? severityOf(problem.code);
    if (severity !== "off") findings.push({ ...problem, severity });
  }
  return findings;
}
