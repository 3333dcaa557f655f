import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/finding.ts";
import { CHECKS, checkOf, severityOf, sortFindings, toFindings } from "../../src/validate/index.ts";

/** The contract's catalogue of findings: code and severity. */
const CATALOGUE: Record<string, string> = {
  "file-unreadable": "error",
  "no-form-found": "error",
  "sheet-unrecognised": "warning",
  "file-empty": "error",
  "empty-form": "warning",
  "duplicate-file": "error",
  "missing-column": "error",
  "duplicate-column": "error",
  "unknown-column": "warning",
  "hidden-content": "warning",
  "ragged-row": "error",
  "legacy-encoding": "warning",
  "required-value": "error",
  "not-a-number": "error",
  "ambiguous-number": "error",
  "not-an-integer": "error",
  "negative-count": "error",
  "number-too-large": "error",
  "truncated-value": "warning",
  "number-as-text": "information",
  "approximate-value": "warning",
  "formula-error": "error",
  "formula-not-calculated": "error",
  "invalid-date": "error",
  "invalid-period": "error",
  "future-date": "error",
  "date-outside-period": "information",
  "unknown-unit": "error",
  "ambiguous-unit": "error",
  "unit-conflict": "error",
  "unit-not-in-force": "error",
  "unknown-code": "warning",
  "personal-data": "error",
  "solved-exceeds-reported": "warning",
  "attendees-without-sessions": "error",
  "sessions-without-attendees": "warning",
  "total-row-mismatch": "error",
  "duplicate-row": "warning",
  "duplicate-submission": "error",
  "overlapping-period": "error",
  "period-straddles": "warning",
  "summary-mismatch": "error",
  "attendance-mismatch": "error",
  "hierarchy-mismatch": "error",
  restates: "information",
  "may-include-lower-units": "error",
  "label-not-understood": "error",
  "label-conflict": "error",
  "period-conflict": "error",
  "outline-mismatch": "error",
  "total-column-mismatch": "error",
  "part-exceeds-whole": "warning",
  "no-figures": "error",
  "uncounted-figures": "error",
  "stock-discontinuity": "warning",
  "copied-values": "warning",
  "repeated-value": "warning",
  "cumulative-suspected": "warning",
  outlier: "warning",
  "counted-total": "error",
  "change-mismatch": "warning",
  "previous-mismatch": "warning",
  "cumulative-mismatch": "error",
};

describe("the catalogue of findings", () => {
  it("every code of the contract has a check; a code may be added, none renamed or lost", () => {
    const codes = Object.keys(CATALOGUE);
    expect(CHECKS.map((check) => check.code)).toEqual(expect.arrayContaining(codes));
  });

  it.each(Object.entries(CATALOGUE))("%s is of severity %s", (code, severity) => {
    expect(severityOf(code)).toBe(severity);
  });

  it.each(CHECKS.map((check) => [check.code, check] as const))(
    "%s is explained and exemplified",
    (_, check) => {
      for (const text of [check.title, check.explanation]) {
        expect(text.vi.length).toBeGreaterThan(3);
        expect(text.en.length).toBeGreaterThan(3);
      }
      expect(check.examples().bad.length).toBeGreaterThan(0);
      expect(check.examples().good.length).toBeGreaterThan(0);
      for (const example of check.examples().bad) expect(example.expect.length).toBeGreaterThan(0);
      for (const { files, workbooks } of [...check.examples().bad, ...check.examples().good]) {
        expect(Object.keys(files).length + Object.keys(workbooks ?? {}).length).toBeGreaterThan(0);
      }
      expect(checkOf(check.code)).toBe(check);
    },
  );
});

describe("findings", () => {
  const at = (
    code: string,
    file: string,
    sheet?: string,
    row?: number,
    column?: number,
  ): Problem => ({
    code,
    place: {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    },
    facts: {},
  });

  it("stand in the order file, sheet, row, column, code", () => {
    const right = [
      at("b", "a.csv"),
      at("a", "a.csv", "Z"),
      at("b", "a.csv", "Z", 2, 1),
      at("a", "a.csv", "Z", 2, 11),
      at("b", "a.csv", "Z", 2, 11),
      at("a", "a.csv", "Z", 10, 1),
      at("a", "a.csv", "B", 1, 1),
      at("a", "b.csv"),
    ];
    const order = (_: string, sheet: string): number => ["Z", "B"].indexOf(sheet);
    expect(sortFindings([...right].reverse(), order)).toEqual(right);
  });

  it("take their severity from the workspace, the problem, the catalogue, in that order", () => {
    const activity: Problem = { ...at("unknown-code", "a.csv"), severity: "error" };
    const problems = [activity, at("unknown-code", "a.csv"), at("of-a-user", "a.csv")];
    expect(toFindings(problems).map((f) => f.severity)).toEqual(["error", "warning", "error"]);
    expect(toFindings(problems, { "unknown-code": "off" })).toHaveLength(1);
    const raised = toFindings(problems, { "unknown-code": "information" });
    expect(raised[0]?.severity).toBe("information");
  });
});
