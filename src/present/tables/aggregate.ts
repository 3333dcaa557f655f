/** The main table: what the units of a reporting period add up to. */
import type { AggregateReport, ReportTable } from "../../model/report.ts";
import type { Lang } from "../number-format.ts";
import { levelsIn, word } from "../words.ts";
import { aggregateFootnotes } from "./aggregate-footnotes.ts";
import { aggregateSubtitle } from "./aggregate-subtitle.ts";
import { isUneven } from "./compared.ts";
import { withFormulas } from "./formulas.ts";
import { indicatorsDown } from "./indicators-down.ts";
import { groupByUnit } from "./unit-groups.ts";
import { unitsDown } from "./units-down.ts";
import { unitsUnder } from "./units-under.ts";

/** Up to this many units stand side by side; more go down the page. */
const UNITS_ACROSS = 4;

export interface TableOptions {
  readonly lang: Lang;
  /** For a spreadsheet: changes are numbers in cells of their own. */
  readonly sheet?: boolean;
}

/** Few units: indicators down and units across; many: units down and indicators across. */
export function aggregateTable(
  report: AggregateReport,
  { lang, sheet = false }: TableOptions,
): ReportTable {
  const groups = groupByUnit(report.rows);
  const uneven = isUneven(report);
  const body =
    groups.length <= UNITS_ACROSS
      ? indicatorsDown(sheet ? { ...report, changes: "shared", uneven } : report, groups, lang)
      : unitsDown(sheet ? { ...report, changes: "own", uneven } : report, groups, lang);
  const table = {
    title: word("title", lang),
    subtitle: aggregateSubtitle(report, groups, lang),
    ...body,
    footnotes: aggregateFootnotes(report, groups, body.rows, lang),
  };
  if (!sheet) return table;
  return withFormulas(table, {
    indicators: report.indicators,
    unitsUnder: unitsUnder(groups, levelsIn(report)),
  });
}
