/** Problems of a row's place, with the facts that their messages need. */
import type { Stretch } from "../model/calendar.ts";
import type { FormSheet, RowPlace, TextAt } from "../model/form-sheet.ts";
import type { Fact, Problem } from "../model/finding.ts";
import { isDitto } from "../model/readings/index.ts";
import type { UnitProblem } from "./resolution.ts";
import type { NamedPlace } from "./row-names.ts";
import type { Suggestion } from "./suggest.ts";

const UNIT = "Đơn vị";

/** The unit's cell is blank; or nothing at all names a unit, told once at the heading. */
export function blankUnit(sheet: FormSheet, at: TextAt | null): RowPlace {
  const place = { file: sheet.file, sheet: sheet.sheet };
  if (at === null) {
    const heading = { ...place, row: sheet.headingRows?.[1] ?? 1, column: 1 };
    const facts = { heading: UNIT, field: "unit", form: sheet.form };
    return {
      kind: "problem",
      problem: { code: "missing-column", place: heading, field: "unit", facts },
    };
  }
  const isOfTitle = at.row <= (sheet.headingRows?.[0] ?? 0);
  const heading = sheet.columns.find(({ column }) => column === at.column)?.heading;
  const problem: Problem = {
    code: "required-value",
    place: { ...place, row: at.row, column: at.column },
    field: "unit",
    facts: { heading: isOfTitle ? UNIT : (heading ?? UNIT) },
  };
  return { kind: "problem", problem };
}

/** Unit names are shown: a place is no person. */
export function unitProblem(
  found: UnitProblem,
  named: NamedPlace,
  sheet: FormSheet,
  on: Stretch,
): Problem {
  const { at } = named;
  if (isDitto(at.text)) return dittoUnit(sheet, at);
  const place = { file: sheet.file, sheet: sheet.sheet };
  const first = found.suggestions[0];
  return {
    code: found.code,
    place: at.row === 0 ? place : { ...place, row: at.row, column: at.column },
    field: named.source === "code" ? "unit_code" : "unit",
    value: at.text,
    facts: { ...found.facts, ...factsOf(found, at.text, on) },
    ...(first === undefined || found.code === "ambiguous-unit"
      ? {}
      : { suggestion: fitting(first, named) }),
  };
}

/** The cell says "as above" in place of a name. */
export function dittoUnit(sheet: FormSheet, { row, column }: TextAt): Problem {
  const heading = sheet.columns.find((own) => own.column === column)?.heading ?? UNIT;
  const place = { file: sheet.file, sheet: sheet.sheet, row, column };
  return { code: "ditto-mark", place, field: "unit", facts: { heading } };
}

/** In a column of codes the code is what to write. */
function fitting(suggestion: Suggestion, named: NamedPlace): string {
  return named.source === "code" ? (suggestion.code ?? suggestion.name) : suggestion.name;
}

function factsOf(found: UnitProblem, name: string, on: Stretch): Record<string, Fact> {
  const listed = found.suggestions.map(written);
  const scope = Array.isArray(found.facts["scope"]) ? (found.facts["scope"] as string[]) : [];
  switch (found.code) {
    case "unknown-unit":
      return { name, scope: scope.at(-1) ?? null, nearest: listed };
    case "ambiguous-unit":
      return { name, candidates: listed };
    case "unit-not-in-force": {
      const ended = String(found.facts["validTo"] ?? "9999") <= on.start;
      const date = ended ? on.start : on.end;
      return { name, date, other: listed, relation: ended ? "successor" : "predecessor" };
    }
    case "unit-conflict":
      return {
        first: String(found.facts["byCode"] ?? found.facts["unitCode"] ?? name),
        second: found.facts["outOfScope"] === true ? (scope.at(-1) ?? name) : name,
        firstSource: found.facts["byCode"] === undefined ? "name" : "code",
        secondSource: found.facts["outOfScope"] === true ? "title" : "name",
      };
  }
}

function written(suggestion: Suggestion): string {
  return suggestion.code === null ? suggestion.name : `${suggestion.name} (${suggestion.code})`;
}
