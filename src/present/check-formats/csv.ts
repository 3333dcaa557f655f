/** Findings as CSV: the fields of the JSON contract, a line each. */
import { cellOf, type CheckReport } from "../check-report.ts";
import { csvText, type CsvField } from "../csv-text.ts";
import type { Format } from "../document.ts";

const COLUMNS = [
  "file",
  "sheet",
  "cell",
  "row",
  "severity",
  "code",
  "field",
  "value",
  "message",
  "suggestion",
  "cure",
] as const;

const format: Format<CheckReport> = {
  id: "csv",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  render(report, { csvDialect = "rfc4180" }) {
    const lines = report.findings.map((finding): CsvField[] => {
      const { code, severity, place, field, value, suggestion } = finding;
      const { message, cure } = report.messageOf(finding);
      const where = [place.file, place.sheet ?? null, cellOf(place), place.row ?? null];
      const what = [field ?? null, value ?? null, message, suggestion ?? null, cure ?? null];
      return [...where, severity, code, ...what];
    });
    return csvText([COLUMNS, ...lines], csvDialect);
  },
};

export default format;
