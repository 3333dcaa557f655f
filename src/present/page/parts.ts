/** Neutral tables as parts of a page, for results that have no page of their own making. */
import type { ReportTable } from "../../model/report.ts";
import type { ReportDocument } from "../document.ts";
import { tablesOf } from "../document.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import type { PageContent, PagePart, PageSection, PageTable } from "./content.ts";
import { pageWord } from "./words.ts";

/** More findings are of no use on a page. */
const MOST_FINDINGS = 500;

/**
 * A table that begins with a total has the rows of each total under it, to be folded; a total that ends one stays there
 * when it is sorted.
 */
export function tableOf(table: ReportTable, label: string): PageTable {
  const folds = table.rows[0]?.role === "total" && table.rows.some(({ role }) => role !== "total");
  const end = table.rows.length - 1;
  return {
    label,
    columns: table.columns.map(({ label: own, align }) => ({
      label: own,
      number: align === "right",
    })),
    rows: table.rows.map(({ depth, role, cells }, i) => ({
      depth: folds && role !== "total" ? Math.max(1, depth) : depth,
      strong: role === "total",
      ...(i === end && role === "total" && !folds ? ({ last: true } as const) : {}),
      cells,
    })),
    folds,
  };
}

export function linesPart(lines: readonly string[]): PagePart[] {
  return lines.length === 0 ? [] : [{ kind: "lines", lines }];
}

/** What stands at the end of every page. */
export function endOf(
  document: ReportDocument,
  notes: readonly string[],
  lang: Lang,
): PageSection[] {
  const found = document.findings?.();
  const sources = document.sources();
  return [
    ...(found === undefined ? [] : [findingsSection(found, lang)]),
    { id: "notes", label: pageWord("notes", lang), parts: linesPart(notes) },
    {
      id: "sources",
      label: pageWord("sources", lang),
      parts:
        sources.rows.length === 0
          ? []
          : [{ kind: "table", table: tableOf(sources, pageWord("sources", lang)) }],
    },
  ];
}

function findingsSection(found: ReportTable, lang: Lang): PageSection {
  const label = pageWord("findings", lang);
  const { rows, footnotes, subtitle } = found;
  const left = rows.length - MOST_FINDINGS;
  const more = left <= 0 ? footnotes : [`+ ${formatNumber(left, lang)}: antq check.`, ...footnotes];
  const table = tableOf({ ...found, rows: rows.slice(0, MOST_FINDINGS) }, label);
  return {
    id: "findings",
    label,
    parts: [
      ...linesPart(rows.length === 0 ? [pageWord("noFindings", lang)] : subtitle),
      ...(rows.length === 0 ? [] : [{ kind: "table", table } as const]),
      ...linesPart(more),
    ],
  };
}

/** A page of a document's own tables. */
export function plainPage(document: ReportDocument, lang: Lang): PageContent {
  const tables = tablesOf(document);
  const [first] = tables;
  const sections = tables.map((table, i): PageSection => ({
    id: `table-${i + 1}`,
    label: table.title === "" || i === 0 ? pageWord("figures", lang) : table.title,
    parts: [
      ...linesPart(i === 0 ? [] : table.subtitle),
      { kind: "table", table: tableOf(table, table.title) },
    ],
  }));
  return {
    title: first?.title ?? "antq",
    subtitle: first?.subtitle ?? [],
    headlines: [],
    sections,
    notes: tables.flatMap(({ footnotes }) => footnotes),
    lineage: null,
  };
}
