/** The columns of a table by their headings: those that name the rows (stub), and those of figures. */
import type { TextAt } from "../../model/form-sheet.ts";
import type { RawRow } from "../../model/raw.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { anyPart, likely, likelyPart } from "../label/parts.ts";
import type { LabelReading, Lexicon } from "../label/types.ts";
import { asTitle, type Axes, axesOf, axesOfParts, isSilent, joinAxes, NO_AXES } from "./axes.ts";
import { isClosingRow } from "./closing.ts";
import { isFigure, yearOf } from "./figures.ts";
import type { TableRegion } from "./region.ts";
import {
  chooseField,
  type Field,
  fieldsIn,
  isLabelColumn,
  type Sample,
  sampleOf,
} from "./stub-field.ts";

/** The field of a column of texts whose head nobody knows. */
export const UNKNOWN_HEAD = "unknown";

/** A column whose cells name their rows. `field`: a common field, a form's code or text field, `stub`, `line_code`, `measure`, or {@link UNKNOWN_HEAD}. */
export interface StubColumn {
  readonly column: number;
  readonly field: string;
  /** Forms whose field it is; none: of any. */
  readonly forms: readonly string[];
  readonly heading: string;
}

export interface FigureColumn {
  readonly column: number;
  readonly heading: string;
  readonly at: TextAt;
  readonly axes: Axes;
}

export interface TableColumns {
  readonly stub: readonly StubColumn[];
  readonly figures: readonly FigureColumn[];
  /** Headed by words that say nothing known, or by none although figures stand below. */
  readonly unknown: readonly FigureColumn[];
}

/** Rows of the body that are looked at to tell what a column holds. */
const SAMPLE = 200;

export class ColumnReader {
  readonly #grid: Grid;
  readonly #lexicon: Lexicon;
  readonly #region: TableRegion;
  /** The office says that names under a blank head are units. */
  readonly #blankIsUnit: boolean;

  constructor(grid: Grid, lexicon: Lexicon, region: TableRegion, blankIsUnit: boolean) {
    this.#grid = grid;
    this.#lexicon = lexicon;
    this.#region = region;
    this.#blankIsUnit = blankIsUnit;
  }

  read(): TableColumns {
    const stub: StubColumn[] = [];
    const figures: FigureColumn[] = [];
    const unknown: FigureColumn[] = [];
    const { left, right } = this.#region;
    const last = Math.min(right, this.#lastColumn());
    for (let column = left; column <= last; column++) {
      const path = this.#path(column);
      const sample = this.#sample(column);
      const heading = path
        .map(({ text }) => text)
        .join(" / ")
        .replace(/\s+/gu, " ");
      const field = this.#stubField(path, sample);
      if (field !== null) {
        stub.push({ column, heading, ...field });
        continue;
      }
      if (path.length === 0) {
        if (sample.figures > 0)
          unknown.push({ column, heading, at: this.#below(column), axes: NO_AXES });
        else if (sample.texts.length > 0 && figures.length === 0)
          stub.push({ column, heading: "", field: this.#headless(sample), forms: [] });
        continue;
      }
      const at = path.at(-1) as TextAt;
      const axes = this.#axes(path);
      const own = { column, heading, at, axes };
      if (!isSilent(axes) || axes.rest.length === 0) {
        figures.push(own);
        continue;
      }
      if (isLabelColumn(sample, this.#lexicon)) {
        stub.push({ column, heading, field: "stub", forms: [] });
        continue;
      }
      unknown.push(own);
      // Its cells may still say that their row is a total.
      if (sample.texts.length > sample.figures)
        stub.push({ column, heading, field: UNKNOWN_HEAD, forms: [] });
    }
    return { stub: stub.map((own) => this.#settled(own, figures)), figures, unknown };
  }

  /** A column of a form that none of the figures is of names their rows, or says nothing of them. */
  #settled(own: StubColumn, figures: readonly FigureColumn[]): StubColumn {
    const counted = figures.flatMap(({ axes }) => axes.fields.flatMap(({ fields }) => fields));
    const isForeign =
      own.forms.length > 0 &&
      counted.length > 0 &&
      !counted.some(({ form }) => own.forms.includes(form));
    return isForeign && isLabelColumn(this.#sample(own.column), this.#lexicon)
      ? { ...own, field: "stub", forms: [] }
      : own;
  }

  /** A blank stub head: by what stands below it. Names that nobody knows are judged as units. */
  #headless({ texts, orders }: Sample): "serial" | "stub" | "unit" {
    if (orders) return "serial";
    const known = texts.some((text) => {
      const reading = this.#lexicon.read(text, "stub");
      // Then only what is one of these as a whole is none: "Cơ sở cai nghiện ma túy" is a name.
      if (this.#blankIsUnit && reading.rest.length > 0) return false;
      return ["indicator", "member", "period"].some((kind) =>
        likely(reading).some((part) => part.kind === kind),
      );
    });
    return known ? "stub" : "unit";
  }

  #lastColumn(): number {
    let last = 0;
    const { headTop, headBottom } = this.#region;
    for (let row = headTop; row <= headBottom; row++) {
      for (const cell of this.#grid.rowAt(row)?.cells ?? []) {
        const merge = this.#grid.mergeAt(row, cell.column);
        if (!isBlank(cell)) last = Math.max(last, cell.column, Math.min(merge?.right ?? 0, 16_384));
      }
    }
    let looked = 0;
    for (const row of this.#grid.rowsBetween(headBottom + 1, this.#region.bottom + 1)) {
      if (++looked > SAMPLE) break;
      for (const cell of row.cells)
        if (isFigure(cell, this.#lexicon)) last = Math.max(last, cell.column);
    }
    return last;
  }

  /** Labels over a column from the outermost spanner to its own head, each once. */
  #path(column: number): TextAt[] {
    const { headTop, headBottom } = this.#region;
    const path: TextAt[] = [];
    let from = "";
    for (let row = headTop; row <= headBottom; row++) {
      const anchor = this.#anchor(row, column);
      if (anchor.row < headTop || anchor.column < this.#region.left) continue;
      const cell = this.#grid.cellAt(anchor.row, anchor.column);
      // A line break in a head is a wrap.
      const text = isBlank(cell) ? "" : textOf(cell).replace(/\s+/gu, " ");
      const id = `${anchor.row}:${anchor.column}`;
      if (text !== "" && id !== from) path.push({ text, row: anchor.row, column: anchor.column });
      from = id;
    }
    return path;
  }

  /** A spanner that is not merged (CSV has no merges) stands for the blank cells to its right as far as the next one. */
  #anchor(row: number, column: number): { row: number; column: number } {
    const own = this.#grid.anchorOf(row, column);
    const filled = (r: number, c: number) => {
      const a = this.#grid.anchorOf(r, c);
      return (
        this.#grid.textAt(a.row, a.column) !== "" || !isBlank(this.#grid.cellAt(a.row, a.column))
      );
    };
    const { headBottom, left } = this.#region;
    if (row === headBottom || filled(row, column) || !this.#filledBelow(row, column)) return own;
    for (let c = column - 1; c >= left; c--) {
      if (filled(row, c)) {
        const merge = this.#grid.mergeAt(row, c);
        const isSpanner = merge === undefined && this.#filledBelow(row, c);
        return isSpanner ? this.#grid.anchorOf(row, c) : own;
      }
      if (!this.#filledBelow(row, c)) return own;
    }
    return own;
  }

  #filledBelow(row: number, column: number): boolean {
    for (let below = row + 1; below <= this.#region.headBottom; below++) {
      if (!isBlank(this.#grid.cellAt(below, column))) return true;
    }
    return false;
  }

  #below(column: number): TextAt {
    for (const row of this.#grid.rowsBetween(
      this.#region.headBottom + 1,
      this.#region.bottom + 1,
    )) {
      const cell = row.cells.find((own) => own.column === column);
      if (isFigure(cell, this.#lexicon)) return { text: "", row: row.row, column };
    }
    return { text: "", row: this.#region.headBottom, column };
  }

  #rows: readonly RawRow[] | null = null;

  /** Rows of the body that are looked at: what signs the table is none of them. */
  #looked(): readonly RawRow[] {
    if (this.#rows !== null) return this.#rows;
    const rows: RawRow[] = [];
    const { headBottom, bottom } = this.#region;
    for (const row of this.#grid.rowsBetween(headBottom + 1, bottom + 1)) {
      if (rows.length >= SAMPLE || isClosingRow(row)) break;
      rows.push(row);
    }
    return (this.#rows = rows);
  }

  #sample(column: number): Sample {
    return sampleOf(this.#looked(), column, this.#lexicon);
  }

  /** null: a column of figures. */
  #stubField(path: readonly TextAt[], sample: Sample): Field | null {
    const leaf = path.at(-1);
    if (leaf === undefined) return null;
    const reading = this.#lexicon.read(leaf.text, "heading");
    const whole = this.#lexicon.read(path.map(({ text }) => text).join(" "), "heading");
    const column =
      anyPart(reading, "column") ?? (path.length > 1 ? likelyPart(whole, "column") : undefined);
    if (column === undefined || yearOf({ kind: "text", column: 1, value: leaf.text }) !== null)
      return null;
    const others = likely(reading).filter(({ kind }) => kind !== "column" && kind !== "measure");
    if (others.some(({ kind }) => kind === "indicator" || kind === "unit")) return null;
    const fields = fieldsIn(reading).concat(fieldsIn(whole));
    return chooseField(fields, sample, this.#lexicon);
  }

  #axes(path: readonly TextAt[]): Axes {
    const leaf = this.#reading(path.at(-1) as TextAt);
    // Over a head that names its count by itself a spanner is a title: only what changes a figure must be understood.
    const named = leaf.rest.length === 0 && anyPart(leaf, "indicator") !== undefined;
    const readings = path.map((at, i) =>
      named && i < path.length - 1 ? this.#lexicon.read(at.text, "centre") : this.#reading(at),
    );
    let axes = NO_AXES;
    for (const [i, at] of path.entries()) {
      const isSpanner = i < path.length - 1;
      const own = this.#axesAt(readings[i] as LabelReading, at, isSpanner);
      // "Chia ra" over counts that name themselves divides nothing.
      const title = named && isSpanner;
      axes = joinAxes(title ? { ...asTitle(own), part: "none" } : own, axes);
    }
    if (axes.rest.length === 0 && axes.fields.length < 2) return axes;
    // "Số vụ" over "xảy ra" is one label in two cells.
    for (let from = 0; from < path.length - 1; from++) {
      const text = path
        .slice(from)
        .map((at) => at.text)
        .join(" ");
      const joined = this.#lexicon.read(text, "heading");
      if (joined.rest.length > 0 || anyPart(joined, "indicator") === undefined) continue;
      let whole = axesOf(joined, path.at(-1) as TextAt);
      for (let i = from - 1; i >= 0; i--)
        whole = joinAxes(whole, this.#axesAt(readings[i] as LabelReading, path[i] as TextAt, true));
      if (whole.rest.length === 0 && whole.fields.length < 2) return whole;
    }
    return axes;
  }

  #reading(at: TextAt): LabelReading {
    return this.#lexicon.read(at.text, "heading");
  }

  /** A column's word over other labels ("Đơn vị" over the names of communes, "Tháng" over 1 2 3) names their axis only. */
  #axesAt(reading: LabelReading, at: TextAt, isSpanner: boolean): Axes {
    const year = yearOf({ kind: "text", column: 1, value: at.text });
    if (year !== null) {
      const label = { type: "year" as const, year, index: 1 };
      return { ...NO_AXES, periods: [{ at, reading: { kind: "label", label } }] };
    }
    const parts = likely(reading);
    if (!isSpanner) return axesOfParts(parts, reading.rest, at);
    return axesOfParts(
      parts.filter(({ kind }) => kind !== "column"),
      reading.rest,
      at,
    );
  }
}
