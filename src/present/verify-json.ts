/** The JSON contract of `antq verify` (schema `antq/verify@1`): names and order are fixed. */
import type { JudgedClaim } from "../model/claim.ts";
import type { TracePart } from "../model/trace.ts";
import { a1 } from "../util/a1.ts";
import { unitJson } from "./aggregate-json.ts";
import type { Json } from "./document.ts";
import { countVerdicts, type VerifyDocument } from "./verify-report.ts";

export function verifyJson(document: VerifyDocument): Json {
  return {
    schema: "antq/verify@1",
    file: document.file,
    summary: { ...countVerdicts(document.claims) },
    claims: document.claims.map((claim) => claimJson(claim, document.whyOf(claim))),
    provisional: document.provisional,
  };
}

function claimJson(claim: JudgedClaim, why: string): Json {
  const { text, at, indicator, unit, by, period, kind, claimed, found, verdict, trace } = claim;
  return {
    text,
    at: { ...at },
    indicator,
    unit: unit === null ? null : unitJson(unit),
    by: { ...by },
    period:
      period === null
        ? null
        : { code: period.code, start: period.start, end: period.end, scheme: period.scheme },
    kind,
    claimed: { ...claimed },
    found: found === null ? null : { ...found },
    verdict,
    why,
    code: claim.why.code,
    ...(trace === undefined ? {} : { trace: trace.map(partJson) }),
  };
}

function partJson({ cell, unit, date, value }: TracePart): Json {
  return {
    file: cell.file,
    sheet: cell.sheet,
    cell: a1(cell.row, cell.column),
    unit,
    date,
    value: value.value,
  };
}
