/** Text for a terminal or a pipe. */
import { DEFAULT_WIDTH, PLAIN_STYLE, type Format, tablesOf } from "../document.ts";
import { terminalCharts, terminalTable } from "../terminal-table.ts";

const format: Format = {
  id: "table",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  render(document, { lang, chart, width = DEFAULT_WIDTH, style = PLAIN_STYLE }) {
    const how = { lang, width, style };
    const charts = chart === true ? (document.bars?.() ?? []) : [];
    if (charts.length > 0) return terminalCharts(document.table(), charts, how);
    return tablesOf(document)
      .map((table) => terminalTable(table, how))
      .join("\n");
  },
};

export default format;
