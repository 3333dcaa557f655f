/** The result of `antq aggregate` in every shape that formats ask for. */
import { noteText } from "../messages/notes.ts";
import type { Lineage } from "../model/lineage.ts";
import type { AggregateReport, ReportTable, TableRow } from "../model/report.ts";
import { aggregateJson, aggregateLines } from "./aggregate-json.ts";
import { aggregateLong } from "./aggregate-long.ts";
import type { ReportDocument } from "./document.ts";
import { aggregateExchange } from "./exchange.ts";
import type { Lang } from "./number-format.ts";
import { balanceLine } from "./tables/aggregate-footnotes.ts";
import { aggregateBars } from "./tables/aggregate-bars.ts";
import { aggregateTable } from "./tables/aggregate.ts";
import { aggregateWide } from "./tables/aggregate-wide.ts";
import { countCell, textCell } from "./value-cell.ts";
import { word } from "./words.ts";

/** `lineage`: the cells of its figures, for a page that opens them. */
export function aggregateDocument(
  report: AggregateReport,
  lang: Lang,
  lineage: Lineage | null = null,
): ReportDocument {
  return {
    table: () => aggregateTable(report, { lang }),
    bars: () => aggregateBars(report, lang),
    sheet: () => aggregateTable(report, { lang, sheet: true }),
    wide: () => aggregateWide(report, { lang }),
    long: () => aggregateLong(report),
    json: () => aggregateJson(report, lang),
    lines: () => aggregateLines(report),
    exchange: () => aggregateExchange(report),
    totals: () => report,
    sources: () => sourcesTable(report, lang),
    page: async () => (await import("./page/aggregate.ts")).aggregatePage(report, lineage, lang),
    official: true,
  };
}

/** Every file with its hash, then the notes and the balance. */
export function sourcesTable(
  report: Pick<AggregateReport, "sources" | "notes" | "balance">,
  lang: Lang,
): ReportTable {
  const row = (source: AggregateReport["sources"][number]): TableRow => ({
    role: "item",
    depth: 0,
    cells: [
      textCell(source.file),
      countCell(source.rows),
      countCell(source.observations),
      textCell(source.sha256),
    ],
  });
  return {
    title: word("sources", lang),
    subtitle: [],
    columns: [
      { label: word("file", lang), align: "left", key: true },
      { label: word("rows", lang), align: "right", key: false },
      { label: word("observations", lang), align: "right", key: false },
      { label: "SHA-256", align: "left", key: false },
    ],
    rows: report.sources.map(row),
    footnotes: [
      ...report.notes.map((note) => noteText(note, lang)),
      balanceLine(report.balance, lang),
    ],
  };
}
