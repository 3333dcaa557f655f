/** A number merged over several columns or rows that say different things: whose it is, nobody knows. */
import { foldHeading } from "../../util/headings.ts";
import type { Problem } from "../../model/finding.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import type { FigureColumn, TableColumns } from "./columns.ts";
import type { Figure } from "./figure.ts";

interface Source {
  readonly grid: Grid;
  readonly place: { readonly file: string; readonly sheet: string };
}

export class SharedFigures {
  readonly #source: Source;
  readonly #columns: TableColumns;

  constructor(source: Source, columns: TableColumns) {
    this.#source = source;
    this.#columns = columns;
  }

  /** Refuses a figure that would count for one of several. */
  refuse(figure: Figure): Problem[] {
    const { row, column } = figure;
    const { grid, place } = this.#source;
    if (figure.fate !== "counted" || !grid.isMerged(row.row)) return [];
    const merge = grid.mergeAt(row.row, column.column);
    if (merge === undefined || merge.top !== row.row || merge.left !== column.column) return [];
    const facts = this.#across(column, merge.right) ?? this.#down(row.row, merge.bottom);
    if (facts === null) return [];
    figure.fate = "refused";
    const at = { ...place, row: row.row, column: column.column };
    return [{ code: "label-conflict", place: at, facts }];
  }

  #across(column: FigureColumn, right: number): { first: string; second: string } | null {
    const other = this.#columns.figures.find(
      (own) => own.column > column.column && own.column <= right && own.heading !== column.heading,
    );
    return other === undefined ? null : { first: column.heading, second: other.heading };
  }

  /** A label merged like the number is one label; order and remarks tell nothing apart. */
  #down(top: number, bottom: number): { first: string; second: string } | null {
    const { grid } = this.#source;
    for (const { column, field } of this.#columns.stub) {
      if (field === "serial" || field === "remark" || field === "line_code") continue;
      const first = grid.shownAt(top, column);
      for (let row = top + 1; row <= bottom; row++) {
        const other = grid.shownAt(row, column);
        if (isBlank(other) || isSameName(textOf(other), textOf(first))) continue;
        return { first: textOf(first), second: textOf(other) };
      }
    }
    return null;
  }
}

/** Spelt otherwise ("XÃ  AN ĐỨC"), or with its office in front ("UBND xã An Đức"), it is the same. */
function isSameName(a: string, b: string): boolean {
  const [one, two] = [foldHeading(a), foldHeading(b)];
  return one === two || one.endsWith(` ${two}`) || two.endsWith(` ${one}`);
}
