/** Text for a terminal or a pipe. */
import { DEFAULT_WIDTH, PLAIN_STYLE, type Format } from "../document.ts";
import { terminalTable } from "../terminal-table.ts";

const format: Format = {
  id: "table",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  render: (document, { lang, width = DEFAULT_WIDTH, style = PLAIN_STYLE }) =>
    terminalTable(document.table(), { lang, width, style }),
};

export default format;
