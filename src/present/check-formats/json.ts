/** The JSON contract of `antq check` (schema `antq/check@1`). */
import type { Finding } from "../../model/finding.ts";
import { cellOf, type CheckReport } from "../check-report.ts";
import type { Format, Json } from "../document.ts";

const format: Format<CheckReport> = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  render: (report) => `${JSON.stringify(checkJson(report), null, 2)}\n`,
};

function checkJson(report: CheckReport): Json {
  const { files, sheets, rows, error, warning, information } = report.summary;
  return {
    schema: "antq/check@1",
    summary: { files, sheets, rows, error, warning, information, ...acceptedCount(report) },
    findings: report.findings.map((finding) => findingJson(report, finding)),
    ...acceptedJson(report),
  };
}

type JsonObject = { readonly [key: string]: Json };

function acceptedCount({ accepted }: CheckReport): JsonObject {
  return accepted === undefined ? {} : { accepted: accepted.length };
}

/** Only where a baseline is in use: what it accepts, and why. */
function acceptedJson(report: CheckReport): JsonObject {
  const { accepted } = report;
  if (accepted === undefined) return {};
  return {
    accepted: accepted.map(({ finding, reason }) => ({ ...findingJson(report, finding), reason })),
  };
}

/** `value` is absent where it could be personal; `suggestion` and `cure` where there is none. */
function findingJson(report: CheckReport, finding: Finding): JsonObject {
  const { code, severity, place, field, value, suggestion } = finding;
  const { message, cure } = report.messageOf(finding);
  return {
    code,
    severity,
    file: place.file,
    sheet: place.sheet ?? null,
    cell: cellOf(place),
    row: place.row ?? null,
    field: field ?? null,
    ...(value === undefined ? {} : { value }),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(cure === undefined || cure === null || cure === "" ? {} : { cure }),
  };
}

export default format;
