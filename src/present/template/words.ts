/** Marks that stand for texts of the report and not for a figure. */
import { formatPeriodCode } from "../../messages/terms.ts";
import type { AggregateReport, ReportRow } from "../../model/report.ts";
import { foldName } from "../../util/vietnamese.ts";
import type { RenderOptions } from "../document.ts";
import { letterOf } from "../official/letter.ts";

type Word = (row: ReportRow) => string | null;

export interface TextInput {
  readonly report: AggregateReport;
  /** Legend, notes, sources. */
  readonly footnotes: readonly string[];
  readonly narrative: readonly string[];
  readonly options: RenderOptions;
}

/** By folded word, in both languages. */
export function textWords({ report, footnotes, narrative, options }: TextInput): Map<string, Word> {
  const { lang, office, today } = options;
  const { placeAndDate } = letterOf(office, today, lang);
  const period = (code: string | undefined) =>
    code === undefined ? null : formatPeriodCode(code, lang);
  const [year = "", month = "", day = ""] = (today ?? "").split("-");
  const texts: readonly (readonly [names: readonly string[], word: Word])[] = [
    [["kỳ báo cáo", "period"], () => period(report.period.code)],
    [["kỳ so sánh", "compared period"], () => period(report.compare?.period.code)],
    [["đơn vị", "unit"], ({ unit }) => unit.name],
    [["mã đơn vị", "unit code"], ({ unit }) => unit.code],
    [["đã báo cáo", "coverage"], ({ reporting }) => coverageText(reporting)],
    [["ngày", "date"], () => (day === "" ? null : `${day}/${month}/${year}`)],
    [["địa danh, ngày", "place and date"], () => placeAndDate],
    [["cơ quan", "office"], () => office?.name ?? null],
    [["cơ quan cấp trên", "parent office"], () => office?.parent ?? null],
    [["người ký", "signer"], () => office?.signerNames?.right ?? null],
    [["ghi chú", "notes"], () => footnotes.join("\n")],
    [["lời văn", "narrative"], () => (narrative.length === 0 ? null : narrative.join("\n"))],
  ];
  return new Map(
    texts.flatMap(([names, word]) => names.map((name) => [foldName(name), word] as const)),
  );
}

function coverageText({ actual, expected }: ReportRow["reporting"]): string {
  return expected === null ? String(actual) : `${actual}/${expected}`;
}
