/** A row for each unit and indicator, a column for each period: for people who go on in a spreadsheet. */
import { said } from "../../messages/said.ts";
import { markMeaning, UNEVEN } from "../cell-text.ts";
import { likeText } from "../change-cell.ts";
import type { ReportTable, TableCell, TableColumn } from "../../model/report.ts";
import type { Lang } from "../number-format.ts";
import type { SummaryReport, SummaryRow } from "../../model/summary.ts";
import { BLANK, countCell, textCell, valueCell } from "../value-cell.ts";
import { levelWord, word } from "../words.ts";
import { summarySubtitle, summaryTitle } from "./summary-text.ts";

export function summaryWide(report: SummaryReport, { lang }: { lang: Lang }): ReportTable {
  return {
    title: summaryTitle(report, undefined, lang),
    subtitle: summarySubtitle(report, lang),
    columns: columnsOf(report, lang),
    rows: report.rows.map((row) => {
      return { role: "item", depth: 0, cells: cellsOf(report, row, lang) };
    }),
    footnotes: [],
  };
}

function columnsOf({ periods }: SummaryReport, lang: Lang): TableColumn[] {
  const names = (["unitCode", "unit", "level", "parent", "indicator", "measure"] as const).map(
    (key): TableColumn => ({ label: word(key, lang), align: "left", key: true }),
  );
  const after = (["total", "average", "change", "changePercent", "annualChange"] as const).map(
    (key) => word(key, lang),
  );
  const labels = [...periods.map(({ code }) => code), ...after];
  return [
    ...names,
    ...labels.map((label): TableColumn => ({ label, align: "right", key: false })),
    { label: word("remarks", lang), align: "left", key: false },
  ];
}

function cellsOf(report: SummaryReport, row: SummaryRow, lang: Lang): TableCell[] {
  const { unit } = row;
  const indicator = report.indicators.find(({ id }) => id === row.indicator);
  const cells = row.cells.map((value) => valueCell(value, indicator ?? {}));
  // Status letters, which a column of numbers cannot carry.
  const remarks = cells.flatMap((cell, i) => {
    const marks = cell.marks.map((mark) => markMeaning(mark, lang));
    const period = report.periods[i]?.code ?? word("total", lang);
    return marks.length === 0 ? [] : [`${period}: ${marks.join(", ")}`];
  });
  const { change } = row;
  if (change?.uneven === true)
    remarks.push(`${word("change", lang)}: ${markMeaning(UNEVEN, lang)}${likeText(change, lang)}`);
  return [
    unit.code === null ? BLANK : textCell(unit.code),
    textCell(unit.name),
    textCell(levelWord(unit.level, report, lang)),
    unit.parent === null ? BLANK : textCell(unit.parent),
    textCell(said(lang, indicator?.label) ?? row.indicator),
    textCell(said(lang, indicator?.measure) ?? ""),
    ...cells,
    ...[row.average, row.change?.difference, row.change?.percent, row.change?.annualPercent].map(
      (n) => (n === null || n === undefined ? BLANK : countCell(n)),
    ),
    remarks.length === 0 ? BLANK : textCell(remarks.join("; ")),
  ];
}
