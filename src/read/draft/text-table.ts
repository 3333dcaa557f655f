/** Tables of plain text and Markdown: rows of cells between bars or tabs, each figure with the labels that it stands under. */
import type { DraftParagraph, DraftSpan } from "../../model/draft.ts";
import { cellLabels } from "./cell-labels.ts";

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const RULE = /^\s*\|?\s*:?-{2,}[\s:|-]*$/u;

/** How many lines from one on are rows of a table with as many cells; 0: none. */
export function tableAt(lines: readonly Line[], from: number): number {
  const cells = cellsOf(lines[from]).length;
  if (cells < 2) return 0;
  let to = from + 1;
  while (to < lines.length && (isRule(lines[to]) || cellsOf(lines[to]).length === cells)) to++;
  return to - from > 1 ? to - from : 0;
}

export function tableParagraphs(lines: readonly Line[]): DraftParagraph[] {
  const rows = lines.filter((line) => !isRule(line)).map(cellsOf);
  const textOf = ({ from, to }: DraftSpan): string => {
    const line = lines.find((one) => one.from <= from && to <= one.to);
    return line === undefined ? "" : line.text.slice(from - line.from, to - line.from);
  };
  const [heads = [], ...body] = rows;
  return [
    ...heads.filter(isFilled).map((head) => ({ ...head, labels: [] })),
    ...body.flatMap((cells) =>
      cells
        .map((cell, i) => ({ ...cell, labels: cellLabels(i, cells, heads, textOf) }))
        .filter(isFilled),
    ),
  ];
}

const isFilled = ({ from, to }: DraftSpan): boolean => from < to;
const isRule = (line: Line | undefined): boolean => line !== undefined && RULE.test(line.text);

/** Trimmed; an empty cell keeps its place. */
function cellsOf(line: Line | undefined): DraftSpan[] {
  if (line === undefined) return [];
  const bars = /^\s*\|.*\|\s*$/u.test(line.text);
  if (!bars && !line.text.includes("\t")) return [];
  const { text } = line;
  const start = bars ? text.indexOf("|") + 1 : 0;
  const end = bars ? text.lastIndexOf("|") : text.length;
  const cells: DraftSpan[] = [];
  let at = start;
  for (const cell of text.slice(start, end).split(bars ? "|" : "\t")) {
    const lead = cell.length - cell.trimStart().length;
    const from = line.from + at + (cell.trim() === "" ? 0 : lead);
    cells.push({ from, to: from + cell.trim().length });
    at += cell.length + 1;
  }
  return cells;
}
