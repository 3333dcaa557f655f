/** Submissions judged: every finding of every stage, and which rows are in error because of them. */
import type { Judged } from "./judged.ts";
import type { Finding, Problem } from "../model/finding.ts";
import type { FormSheet, PlacedSheet } from "../model/form-sheet.ts";
import { findConflicts, type ObserveContext, rowKey } from "../observe/index.ts";
import { placeSheets } from "../units/place.ts";
import { placeInferred } from "../units/place-inferred.ts";
import type { Registry } from "../units/registry.ts";
import { keyOf } from "../util/keys.ts";
import { sortFindings, toFindings, validate } from "../validate/index.ts";
import { unifyCodes } from "./canonical-codes.ts";
import { checkContextOf } from "./check-context.ts";
import { dueBucketsOf } from "./due-buckets.ts";
import { bindDeclaredSchemes } from "./declared-schemes.ts";
import type { RunOptions } from "./options.ts";
import type { ReadResult } from "./read-result.ts";
import { rejectedRows } from "./rejected.ts";
import { totalRuleProblems } from "./total-rules.ts";

/** `fold`: whoever looks at the totals does not ask for their cells. */
export function judge(read: ReadResult, options: RunOptions, fold = false): Judged {
  const { sheets, registry } = placed(
    unifyCodes(bindDeclaredSchemes(read.sheets, options.catalogue)),
    options,
  );
  const context = observeContext(registry, options, fold);
  const problems = withoutEchoes([...read.problems, ...validate(sheets, checkContextOf(options))]);
  const findings = toFindings(problems, options.severities);
  const rejected = rejectedRows(findings, sheets);
  findings.push(...weighConflicts(sheets, rejected, context, options));
  const totals = totalRuleProblems({ sheets, registry, rejected, context }, options);
  findings.push(...toFindings(totals, options.severities));
  return {
    sheets,
    registry,
    findings: sortFindings(findings, sheetOrder(sheets)),
    rejected,
    context,
  };
}

/** Sheets of a file in the workbook's order, not by name. */
function sheetOrder(sheets: readonly PlacedSheet[]): (file: string, sheet: string) => number {
  const order = new Map(sheets.map((own) => [keyOf(own.file, own.sheet), own.sheetIndex]));
  return (file, sheet) => order.get(keyOf(file, sheet)) ?? 0;
}

export function placed(
  sheets: readonly FormSheet[],
  options: RunOptions,
): { sheets: readonly PlacedSheet[]; registry: Registry } {
  const { registry, scheme, scope } = options;
  if (registry === null) return placeInferred(sheets, scheme);
  return { sheets: placeSheets(sheets, { registry, scheme, within: scope }), registry };
}

export function observeContext(
  registry: Registry,
  options: RunOptions,
  fold: boolean,
): ObserveContext {
  const { catalogue, scheme, onDuplicate, by = null } = options;
  const due = dueBucketsOf(options);
  const units = {
    ancestorsOf: registry.ancestorsOf.bind(registry),
    nameOf: registry.nameOf.bind(registry),
    epochOf: registry.epochOf.bind(registry),
    predecessorsOf: registry.predecessorsOf.bind(registry),
    isInForce: (unit: Parameters<Registry["spellOn"]>[0], date: string) =>
      registry.inferred || registry.spellOn(unit, date) !== null,
  };
  const ownUnits = options.ownUnits ?? new Set<string>();
  return { catalogue, scheme, onDuplicate, by, units, fold, due, ownUnits };
}

/** At a cell with personal data nothing else is told: another message would show what it holds. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const cellOf = ({ place }: Problem) => keyOf(place.file, place.sheet, place.row, place.column);
  const personal = new Set(problems.filter((p) => p.code === "personal-data").map(cellOf));
  return problems.filter((p) => p.code === "personal-data" || !personal.has(cellOf(p)));
}

/** Conflicts are weighed among accepted rows; rows of an error conflict join the rejected. */
function weighConflicts(
  sheets: readonly PlacedSheet[],
  rejected: Set<string>,
  context: ObserveContext,
  options: RunOptions,
): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  for (;;) {
    const before = rejected.size;
    for (const { problem, rows } of findConflicts(sheets, rejected, context)) {
      const [finding] = toFindings([problem], options.severities);
      const id = JSON.stringify([problem.code, problem.place, problem.field]);
      if (finding === undefined) continue;
      // One finding a place, however many rows it conflicts with: none of them is trusted.
      if (finding.severity === "error") for (const row of rows) rejected.add(rowKey(row));
      if (told.has(id)) continue;
      told.add(id);
      found.push(finding);
    }
    // Leaving out rows can uncover what they hid, so weigh again until nothing changes.
    if (rejected.size === before) return found;
  }
}

export function countFindings(findings: readonly Finding[]) {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
