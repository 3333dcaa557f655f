/**
 * A number merged over several columns or rows that say different things: of rows told apart by columns of units, months
 * or members it is what they have together; of any others nobody knows whose it is.
 */
import { type Catalogue, fieldOf } from "../../catalogue/index.ts";
import { foldHeading } from "../../util/headings.ts";
import type { Problem } from "../../model/finding.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { type FigureColumn, type TableColumns, UNKNOWN_HEAD } from "./columns.ts";
import type { Figure } from "./figure.ts";

/** `isNamed`: only columns of units, times or members differ. */
interface Difference {
  readonly facts: { readonly first: string; readonly second: string };
  readonly isNamed: boolean;
  readonly fields: readonly string[];
}

interface Source {
  readonly catalogue: Catalogue;
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
    const across = this.#across(column, merge.right);
    const down = across === null ? this.#down(row.row, merge.bottom) : null;
    if (down?.isNamed === true) {
      const { facts, fields } = down;
      const breakdowns = fields.every((field) => this.#isBreakdown(field)) ? fields : [];
      figure.shared = { to: merge.bottom, facts, breakdowns };
      return [];
    }
    const facts = across ?? down?.facts;
    if (facts === undefined) {
      if (merge.bottom > row.row) figure.mergedTo = merge.bottom;
      return [];
    }
    figure.fate = "refused";
    const at = { ...place, row: row.row, column: column.column };
    return [{ code: "label-conflict", place: at, facts }];
  }

  /** A breakdown by which no indicator is told from another: without it a figure is of all its members. */
  #isBreakdown(field: string): boolean {
    const { forms, indicators } = this.#source.catalogue;
    const isCode = forms.some((form) => fieldOf(form, field)?.role === "code");
    const decides = indicators.some(({ sources }) =>
      sources.some(({ where }) => where?.field === field),
    );
    return isCode && !decides;
  }

  #across(column: FigureColumn, right: number): { first: string; second: string } | null {
    const other = this.#columns.figures.find(
      (own) => own.column > column.column && own.column <= right && own.heading !== column.heading,
    );
    return other === undefined ? null : { first: column.heading, second: other.heading };
  }

  /** A label merged like the number is one label; order and remarks tell nothing apart. */
  #down(top: number, bottom: number): Difference | null {
    const { grid } = this.#source;
    let found = null as Difference | null;
    for (const { column, field } of this.#columns.stub) {
      if (field === "serial" || field === "remark" || field === "line_code") continue;
      const first = grid.shownAt(top, column);
      for (let row = top + 1; row <= bottom; row++) {
        const other = grid.shownAt(row, column);
        if (isBlank(other) || isSameName(textOf(other), textOf(first))) continue;
        const isNamed = field !== "stub" && field !== UNKNOWN_HEAD;
        const facts = { first: textOf(first), second: textOf(other) };
        if (!isNamed) return { facts, isNamed, fields: [] };
        found = {
          facts: found?.facts ?? facts,
          isNamed,
          fields: [...(found?.fields ?? []), field],
        };
        break;
      }
    }
    return found;
  }
}

/** Spelt otherwise ("XÃ  AN ĐỨC"), or with its office in front ("UBND xã An Đức"), it is the same. */
function isSameName(a: string, b: string): boolean {
  const [one, two] = [foldHeading(a), foldHeading(b)];
  return one === two || one.endsWith(` ${two}`) || two.endsWith(` ${one}`);
}
