/**
 * A neutral table as text that fits the terminal: key columns wrap, then the other
 * columns go into blocks that repeat the key columns. A number is never cut.
 */
import type { ReportTable } from "../model/report.ts";
import { printable, wrap, wrapHanging } from "../util/display-width.ts";
import type { Style } from "./document.ts";
import type { Lang } from "./number-format.ts";
import { layOut } from "./terminal-layout.ts";
import { terminalRow, textColumns, type TextColumn } from "./terminal-cells.ts";
import { word } from "./words.ts";

export interface TerminalOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly style: Style;
}

export function terminalTable(table: ReportTable, options: TerminalOptions): string {
  const { lang, width, style } = options;
  const columns = textColumns(table, lang);
  const head = [
    ...wrapped(table.title, width).map(style.bold),
    ...table.subtitle.flatMap((line) => wrapped(line, width)),
  ];
  const body =
    table.rows.length === 0
      ? [[word("empty", lang)]]
      : layOut(columns, width).map((block) => blockLines(table, block, style));
  const notes = table.footnotes.flatMap((note) => {
    return wrapHanging(printable(note), width, "", "  ").map(style.dim);
  });
  return [head, ...body, notes]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map((line) => line.trimEnd()).join("\n")}\n`)
    .join("\n");
}

function wrapped(text: string, width: number): string[] {
  return text === "" ? [] : wrap(printable(text), width);
}

function blockLines(
  table: ReportTable,
  block: readonly (TextColumn & { width: number })[],
  style: Style,
): string[] {
  const headings = block.map(({ heading, width }) => wrap(heading, width));
  const height = Math.max(...headings.map((lines) => lines.length));
  // Headings stand on the table: short ones are filled from above.
  const filled = headings.map((lines) => [...blankLines(height - lines.length), ...lines]);
  const header = terminalRow(block, filled).map(style.bold);
  const rows = table.rows.flatMap(({ role }, r) => {
    const cells = block.map((column) => cellLines(column, r));
    const lines = terminalRow(block, cells);
    return role === "total" ? lines.map(style.bold) : lines;
  });
  return [...header, ...rows];
}

function cellLines({ cells, width, align }: TextColumn & { width: number }, r: number): string[] {
  const { text, indent, breakable } = cells[r] ?? { text: "", indent: 0, breakable: false };
  if (!breakable || align === "right") return [text];
  const lead = " ".repeat(Math.min(indent, Math.max(0, width - 8)));
  return wrapHanging(text, width, lead, width > 16 ? `${lead}  ` : lead);
}

function blankLines(count: number): string[] {
  return Array.from({ length: count }, () => "");
}
