/** Claims as CSV, one a line. */
import { csvText, type CsvField } from "../csv-text.ts";
import type { Format } from "../document.ts";
import type { VerifyDocument } from "../verify-report.ts";

const COLUMNS = [
  "start", "end", "text", "verdict", "indicator", "unit_code", "unit_name", "by", "period", "kind", "claimed", "qualifier", "against", "found", "found_against", "status", "parts", "why",
] as const; // prettier-ignore

const format: Format<VerifyDocument> = {
  id: "csv",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  render(document, { csvDialect = "rfc4180" }) {
    const lines = document.claims.map((claim): CsvField[] => {
      const { at, text, verdict, indicator, unit, by, period, kind, claimed, found } = claim;
      const of = [
        indicator,
        unit?.code ?? null,
        unit?.name ?? null,
        Object.values(by).join("; "),
        period?.code ?? null,
      ];
      const told = [kind, claimed.value, claimed.qualifier, claimed.against];
      const right = [
        found?.value ?? null,
        found?.against ?? null,
        found?.status ?? null,
        found?.parts ?? null,
      ];
      return [at.start, at.end, text, verdict, ...of, ...told, ...right, document.whyOf(claim)];
    });
    return csvText([COLUMNS, ...lines], csvDialect);
  },
};

export default format;
