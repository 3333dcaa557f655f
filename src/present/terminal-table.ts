/**
 * A neutral table as text that fits the terminal: key columns wrap, then the other
 * columns go into blocks that repeat the key columns; remarks go under their rows. A number
 * is never cut.
 */
import type { ReportTable, Tone } from "../model/report.ts";
import { printable, wrap, wrapHanging } from "../util/display-width.ts";
import type { BarChart } from "./bar-chart.ts";
import { barLines, UNSURE } from "./bars.ts";
import { PROSE_WIDTH, type Style } from "./document.ts";
import type { Lang } from "./number-format.ts";
import { cellLines, type Paint, terminalRow, textColumns } from "./terminal-cells.ts";
import { type Block, layOut } from "./terminal-layout.ts";
import { word } from "./words.ts";

export interface TerminalOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly style: Style;
}

export function terminalTable(table: ReportTable, options: TerminalOptions): string {
  const { lang, width } = options;
  const columns = textColumns(table, lang);
  const body =
    table.rows.length === 0
      ? [[word("empty", lang)]]
      : layOut(columns, width).map((block) => blockLines(table, block, options));
  return framed(table, body, options);
}

/** Bars between the title and the notes of their table. */
export function terminalCharts(
  table: ReportTable,
  charts: readonly BarChart[],
  options: TerminalOptions,
): string {
  const body = charts.map((chart) => barLines(chart, options));
  const isUnsure = body.some((lines) => lines.some((line) => line.includes(UNSURE)));
  const legend = isUnsure ? [`${UNSURE} ${word("unsure", options.lang)}.`] : [];
  return framed({ ...table, footnotes: [...legend, ...table.footnotes] }, body, options);
}

function framed(
  table: ReportTable,
  body: readonly (readonly string[])[],
  { width, style }: TerminalOptions,
): string {
  const prose = Math.min(width, PROSE_WIDTH);
  const head = [
    ...wrapped(table.title, prose).map(style.bold),
    ...table.subtitle.flatMap((line) => wrapped(line, prose)),
  ];
  const notes = table.footnotes.flatMap((note) => {
    return wrapHanging(printable(note), prose, "", "  ").map(style.dim);
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
  { columns, under }: Block,
  options: TerminalOptions,
): string[] {
  const { style, width } = options;
  const headings = columns.map((column) => wrap(column.heading, column.width));
  const height = Math.max(...headings.map((lines) => lines.length));
  // Headings stand on the table: short ones are filled from above.
  const filled = headings.map((lines) => [...blankLines(height - lines.length), ...lines]);
  const remarks = under.map(({ heading }) => heading);
  const header = [...terminalRow(columns, filled), ...underLines(remarks, 0, width)];
  const rows = table.rows.flatMap(({ role }, r) => {
    const cells = columns.map((column, c) => cellLines(column.cells[r], column.width, c === 0));
    const indent = columns[0]?.cells[r]?.indent ?? 0;
    const texts = under.map(({ cells: own }) => own[r]?.text ?? "");
    const paints = columns.map(({ cells: own }) => paintOf(own[r]?.tone, style));
    const lines = [...terminalRow(columns, cells, paints), ...underLines(texts, indent, width)];
    return role === "total" ? lines.map(style.bold) : lines;
  });
  return [...header.map(style.bold), ...rows];
}

function paintOf(tone: Tone | undefined, style: Style): Paint | undefined {
  switch (tone) {
    case undefined:
      return undefined;
    case "good":
      return style.green;
    case "bad":
      return style.red;
    case "doubtful":
      return style.yellow;
    case "aside":
      return style.cyan;
    case "strong":
      return style.bold;
    case "quiet":
      return style.dim;
  }
}

/** Remarks under their row, deeper than its own second line. */
function underLines(texts: readonly string[], indent: number, width: number): string[] {
  const text = texts.filter((own) => own !== "").join(" · ");
  const lead = " ".repeat(indent + 4);
  return text === "" ? [] : wrapHanging(text, width, lead, `${lead}  `);
}

function blankLines(count: number): string[] {
  return Array.from({ length: count }, () => "");
}
