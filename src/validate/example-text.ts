/** A check's example as a person reads it: each file, or each sheet of a workbook, as lines. */
import { dayFirst } from "../model/readings/index.ts";
import type { Example, ExampleCell } from "./check.ts";

export interface ExamplePart {
  /** `bao-cao.csv`, or `bao-cao.xlsx, Biểu 1`. */
  readonly name: string;
  readonly lines: readonly string[];
  /** Cells at which the check finds something; empty: the file as a whole, or another file. */
  readonly cells: readonly string[];
}

export function examplePartsOf({ files, workbooks = {}, expect }: Example): ExamplePart[] {
  const cellsOf = (file: string): string[] =>
    expect.flatMap((one) => (one.file === file && one.cell !== null ? [one.cell] : []));
  const texts = Object.entries(files).map(([name, text]) => ({
    name,
    // Bytes that are no text at all are the fault itself; there is nothing to show.
    lines: /[^\n\t\P{Cc}]/u.test(text) ? [] : text.trimEnd().split("\n"),
    cells: cellsOf(name),
  }));
  const sheets = Object.entries(workbooks).flatMap(([file, book]) =>
    Object.entries(book).map(([sheet, rows]) => ({
      name: `${file}, ${sheet}`,
      lines: rows.map((row) => row.map(shown).join(";")),
      cells: cellsOf(file),
    })),
  );
  return [...texts, ...sheets].filter(({ lines }) => lines.some((line) => line !== ""));
}

function shown(cell: ExampleCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("date" in cell) return dayFirst(cell.date);
  if ("percent" in cell) return `${cell.percent * 100}%`;
  return "error" in cell ? cell.error : `=${cell.formula}`;
}
