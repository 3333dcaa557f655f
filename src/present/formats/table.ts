/** Text for a terminal or a pipe. */
import { DEFAULT_WIDTH, PLAIN_STYLE, type Format, tablesOf } from "../document.ts";
import { terminalTable } from "../terminal-table.ts";

const format: Format = {
  id: "table",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  render: (document, { lang, width = DEFAULT_WIDTH, style = PLAIN_STYLE }) =>
    tablesOf(document)
      .map((table) => terminalTable(table, { lang, width, style }))
      .join("\n"),
};

export default format;
