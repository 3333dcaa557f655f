/** Breakdown values that are in no code list. */
import type { CodeList } from "../model/catalogue.ts";
import type { Problem } from "../model/finding.ts";
import type { CodeCell, FormSheet } from "../model/form-sheet.ts";
import { isDitto, looksPersonal } from "../model/readings/index.ts";
import type { CheckContext } from "./check.ts";
import { cellPlace, headingOf } from "./places.ts";

/** A value that is not listed, with the severity that its list declares. */
export function unlistedCodes(
  codes: ReadonlyMap<string, CodeCell>,
  sheet: FormSheet,
  context: CheckContext,
): Problem[] {
  const problems: Problem[] = [];
  for (const [field, cell] of codes) {
    if (cell.listed || cell.value === null) continue;
    const list = listOf(field, sheet, context);
    if (list?.unlisted !== "none") problems.push(unlisted(field, cell, list, sheet, context));
  }
  return problems;
}

function unlisted(
  field: string,
  cell: CodeCell,
  list: CodeList | undefined,
  sheet: FormSheet,
  context: CheckContext,
): Problem {
  // Somebody's number in this column is `personal-data`: here it is not shown.
  const heading = headingOf(sheet, field, cell.column);
  if (isDitto(cell.written))
    return { code: "ditto-mark", place: cellPlace(sheet, cell), field, facts: { heading } };
  const written = looksPersonal(cell.written) === null ? cell.written : null;
  return {
    code: "unknown-code",
    place: cellPlace(sheet, cell),
    field,
    ...(written === null ? {} : { value: written }),
    ...(cell.suggestion === undefined ? {} : { suggestion: cell.suggestion }),
    ...(list?.unlisted === "error" ? { severity: "error" as const } : {}),
    facts: {
      heading,
      written,
      uncounted: decides(field, sheet, context) ? "yes" : "no",
      listed: (list?.entries ?? []).map((entry) => entry.value),
    },
  };
}

/** By this breakdown the form's rows go to one indicator or another: no listed value, no indicator. */
function decides(field: string, { form }: FormSheet, { indicators }: CheckContext): boolean {
  const sources = indicators
    .flatMap((indicator) => indicator.sources)
    .filter((source) => source.form === form);
  return sources.length > 0 && sources.every(({ where }) => where?.field === field);
}

function listOf(field: string, sheet: FormSheet, context: CheckContext): CodeList | undefined {
  const form = context.forms.find((candidate) => candidate.id === sheet.form);
  const id = form?.fields.find((candidate) => candidate.id === field)?.codeList;
  return id === undefined ? undefined : context.codeLists.get(id);
}
