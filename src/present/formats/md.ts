/** A table in GitHub's Markdown. */
import type { ReportTable, TableRow } from "../../model/report.ts";
import { printable } from "../../util/display-width.ts";
import { inert } from "../../util/inert.ts";
import { pastedText } from "../cell-text.ts";
import { type Format, tablesOf } from "../document.ts";
import type { Lang } from "../number-format.ts";

// Characters that Markdown or HTML would take for their own; `|` ends a cell.
const SPECIAL = /[\\`*_[\]<>|~#]/g;

/** Text that shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(/&/g, "&amp;").replace(SPECIAL, "\\$&");
}

const format: Format = {
  id: "md",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8",
  render: (document, { lang }) =>
    tablesOf(document)
      .map((table) => markdown(table, lang))
      .join("\n"),
};

function markdown(table: ReportTable, lang: Lang): string {
  const { title, subtitle, columns, rows, footnotes } = table;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const grid = [
    line(columns.map(({ label }) => escapeMarkdown(inert(label)))),
    line(columns.map(({ align }) => (align === "right" ? "---:" : ":---"))),
    ...rows.map((row) => line(cellsOf(row, lang))),
  ];
  const blocks = [
    ...(title === "" ? [] : [`## ${escapeMarkdown(inert(title))}`]),
    ...subtitle.map((line) => escapeMarkdown(inert(line))),
    grid.join("\n"),
    ...footnotes.map((line) => escapeMarkdown(inert(line))),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function cellsOf({ cells, depth, role }: TableRow, lang: Lang): string[] {
  return cells.map((cell, i) => {
    const text = escapeMarkdown(pastedText(cell, lang));
    const indented = i === 0 ? "&emsp;".repeat(depth) + text : text;
    return role === "total" && text !== "" ? `**${indented}**` : indented;
  });
}

export default format;
