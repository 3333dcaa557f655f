import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { missingFacts } from "../../src/messages/index.ts";
import { a1 } from "../../src/util/a1.ts";
import { CHECKS, type Check, checkOf, type Example } from "../../src/validate/index.ts";
import { runExample } from "./run-example.ts";

/** Told only where a period is asked for: `check` asks for none, `aggregate` does. */
const NEEDS_A_PERIOD = new Set(["period-straddles"]);

function cellOf({ place }: Finding): string | null {
  if (place.row === undefined) return null;
  return place.column === undefined ? null : a1(place.row, place.column);
}

function own(findings: readonly Finding[], check: Check): string[] {
  return findings
    .filter((finding) => finding.code === check.code)
    .map((finding) => `${finding.place.file} ${cellOf(finding) ?? "-"}`)
    .sort();
}

function expected(example: Example, check: Check): string[] {
  return example.expect
    .filter(({ code }) => code === undefined || code === check.code)
    .map(({ file, cell }) => `${file} ${cell ?? "-"}`)
    .sort();
}

const runnable = CHECKS.filter(({ code }) => !NEEDS_A_PERIOD.has(code));

describe.each(runnable.map((check) => [check.code, check] as const))("%s", (_, check) => {
  it.each(check.examples().bad)("is found in bad example %#", async (example) => {
    const findings = await runExample(example);
    expect(own(findings, check), JSON.stringify(findings, null, 1)).toEqual(
      expected(example, check),
    );
    for (const finding of findings) {
      const types = checkOf(finding.code)?.facts ?? { unknown: "text" };
      expect([finding.code, ...missingFacts(types, finding.facts)]).toEqual([finding.code]);
    }
  });

  it.each(check.examples().good)(
    "is silent in good example %#, which has no error",
    async (example) => {
      const findings = await runExample(example);
      expect(own(findings, check)).toEqual([]);
      expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
    },
  );
});
