/** The rows of a table's body: what their stub says, which figures they hold. */
import type { Line } from "../../model/catalogue.ts";
import type { TextAt } from "../../model/form-sheet.ts";
import type { RawCell, RawRow } from "../../model/raw.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { isFootnote } from "../labels.ts";
import { isUnderstood, likely, likelyPart } from "../label/parts.ts";
import type { Lexicon } from "../label/types.ts";
import { asTitle, type Axes, axesOf, isSilent, joinAxes, NO_AXES } from "./axes.ts";
import { type FigureColumn, type StubColumn, type TableColumns, UNKNOWN_HEAD } from "./columns.ts";
import { isFigure, isOrderText, isOtherHeading } from "./figures.ts";
import { isNumbering } from "./numbering.ts";
import type { TableRegion } from "./region.ts";
import { isClosingRow } from "./closing.ts";
import type { TableLines } from "./lines.ts";
import {
  isBlankRecord,
  isPeriodOnly,
  label,
  measureOf,
  NOTHING,
  type OrderMark,
  orderOf,
  placeNames,
  PLACES,
  speaksOfRole,
  loneTotal,
  orderIn,
  speaksOtherwise,
  type StubRead,
  TELLS_ROW,
  withoutOrder,
} from "./stub-cell.ts";

export interface BodyRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Cells of the columns of figures, blank ones too; none: a centre head. */
  readonly figures: readonly {
    readonly column: FigureColumn;
    readonly cell: RawCell | undefined;
  }[];
  readonly order: OrderMark | null;
  /** What the stub says, beside units, codes and times of columns headed as such. */
  readonly axes: Axes;
  /** The label that stands for the row in messages. */
  readonly label: TextAt;
  /** Texts of stub columns as they count: a breakdown's or unit's column holds a name only where it is not a total's, a role's or a part's. */
  readonly names: ReadonlyMap<string, TextAt>;
  /** What the office declares it to be; null: its words decide. */
  readonly line: Line | null;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** Those whose figures are all merged into a row above. */
  readonly covered: readonly BodyRow[];
  /** Row of the signature, null where the table goes on to its region's end. */
  readonly end: number | null;
  /** Of the row that numbers the columns; none where there is none. */
  readonly numbering: readonly RawCell[];
}

export class BodyReader {
  readonly #grid: Grid;
  readonly #lexicon: Lexicon;
  readonly #region: TableRegion;
  readonly #columns: TableColumns;
  readonly #lines: TableLines | null;
  readonly #isListed: (field: string, text: string) => boolean;

  /** `isListed`: whether a text is a value of the breakdown that a column is of. */
  constructor(
    grid: Grid,
    lexicon: Lexicon,
    region: TableRegion,
    columns: TableColumns,
    lines: TableLines | null,
    isListed: (field: string, text: string) => boolean,
  ) {
    this.#lines = lines;
    this.#isListed = isListed;
    this.#grid = grid;
    this.#lexicon = lexicon;
    this.#region = region;
    this.#columns = columns;
  }

  read(): Body {
    const { headBottom, bottom, repeats } = this.#region;
    const rows: BodyRow[] = [];
    const covered: BodyRow[] = [];
    const numbering: RawCell[] = [];
    let [looked, end] = [0, null as number | null];
    for (const raw of this.#grid.rowsBetween(headBottom + 1, bottom + 1)) {
      if (repeats.some(([from, to]) => raw.row >= from && raw.row <= to)) continue;
      const cells = this.#own(raw);
      if (cells.every((cell) => isBlank(cell))) continue;
      if (isClosingRow({ ...raw, cells })) {
        end = raw.row;
        break;
      }
      if (looked++ < 2 && isNumbering(cells, this.#columns, this.#grid.rowUnder(raw.row))) {
        numbering.push(...cells);
        continue;
      }
      const first = cells.find((cell) => !isBlank(cell));
      if (cells.filter((cell) => !isBlank(cell)).length === 1 && isFootnote(textOf(first)))
        continue;
      const row = this.#row(raw, cells);
      if (this.#isCovered(raw.row)) covered.push(row);
      // "Cộng" without figures heads nothing.
      else if (row.figures.length > 0 || row.axes.total === "none" || this.#namesIn(cells) < 2)
        rows.push(row);
    }
    return { rows, covered, end, numbering };
  }

  /** Cells that name the row. */
  #namesIn(cells: readonly RawCell[]): number {
    const stub = new Set(this.#columns.stub.map(({ column }) => column));
    return cells.filter(
      (cell) => stub.has(cell.column) && !isBlank(cell) && !isOrderText(textOf(cell)),
    ).length;
  }

  /** "Xã An Đức | Tháng 1 | bảy tám": words that say nothing of rows below stand in the place of a number, and are refused as none; so is the day that Excel made of 3/5. */
  #isNoNumber(
    cells: readonly RawCell[],
    figures: readonly { readonly cell: RawCell | undefined }[],
  ): boolean {
    if (this.#namesIn(cells) === 0) return false;
    if (figures.some(({ cell }) => cell?.kind === "date")) return true;
    const said = figures.flatMap(({ cell }) => (cell?.kind === "text" ? [textOf(cell)] : []));
    if (said.length === 0) return false;
    return said.every((words) => !isUnderstood(this.#lexicon.read(words, "centre")));
  }

  #isCovered(row: number): boolean {
    const { figures } = this.#columns;
    return figures.length > 0 && figures.every(({ column }) => this.#grid.isCovered(row, column));
  }

  #own(raw: RawRow): readonly RawCell[] {
    const { left, right } = this.#region;
    return raw.cells.filter(({ column }) => column >= left && column <= right);
  }

  #row(raw: RawRow, cells: readonly RawCell[]): BodyRow {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const figures = this.#columns.figures.flatMap((column) => {
      const cell = byColumn.get(column.column);
      if (this.#grid.isCovered(raw.row, column.column)) return [];
      return [{ column, cell: isBlank(cell) ? undefined : cell }];
    });
    const isHead =
      !this.#isCovered(raw.row) &&
      figures.every(({ cell }) => !isFigure(cell, this.#lexicon)) &&
      !isOtherHeading(figures) &&
      !this.#isNoNumber(cells, figures) &&
      !isBlankRecord(cells, this.#columns);
    let [axes, beside] = [NO_AXES, NO_AXES];
    let [order, orderRow] = [null as OrderMark | null, raw.row];
    let label: TextAt | null = null;
    let declared: { readonly line: Line; readonly at: TextAt } | null = null;
    const names = new Map<string, TextAt>();
    for (const stub of this.#columns.stub) {
      const anchor = this.#grid.anchorOf(raw.row, stub.column);
      const cell = this.#grid.cellAt(anchor.row, anchor.column);
      const text = isBlank(cell)
        ? ""
        : cell?.kind === "date"
          ? cell.value
          : textOf(cell).replace(/\s+/gu, " ");
      if (text === "") continue;
      const at: TextAt = { text, row: anchor.row, column: anchor.column };
      declared ??= isHead ? null : this.#declared(stub, at);
      const read = this.#stubCell(stub, at, isHead, cell);
      axes = joinAxes(read.axes, axes);
      if (PLACES.has(stub.field) || stub.field === "measure") beside = joinAxes(read.axes, beside);
      if (order === null) [order, orderRow] = [read.order, anchor.row];
      if (read.name !== null) names.set(stub.field, read.name);
      if (read.isLabel) label = label === null || anchor.row === raw.row ? (label ?? at) : label;
    }
    if (isHead) {
      // A centre head may stand over the columns of figures.
      for (const { cell } of figures) {
        if (cell === undefined) continue;
        const at = { text: textOf(cell), row: raw.row, column: cell.column };
        axes = joinAxes(axes, asTitle(axesOf(this.#lexicon.read(at.text, "centre"), at)));
        label ??= at;
      }
    }
    const own = label ?? { text: "", row: raw.row, column: cells[0]?.column ?? 1 };
    const { hidden, row } = raw;
    // "Cộng" beside a merged number stands under that number, it does not bear it.
    if (axes.total !== "none" && orderRow !== row) order = null;
    if (declared !== null && this.#lines !== null) {
      const { line, at } = declared;
      const said = joinAxes(this.#lines.axesOf(line, at), beside);
      return {
        row,
        hidden,
        figures,
        order: null,
        axes: said,
        label: own,
        names: placeNames(names),
        line,
      };
    }
    const counted = isHead ? [] : figures;
    return { row, hidden, figures: counted, order, axes, label: own, names, line: null };
  }

  #declared({ field }: StubColumn, at: TextAt): { line: Line; at: TextAt } | null {
    if (this.#lines === null || (field === "line_code") !== (this.#lines.by === "line_code"))
      return null;
    if (PLACES.has(field) || field === "serial" || field === "measure") return null;
    const text = withoutOrder(this.#lexicon.read(at.text, "stub"), at).text;
    const line = this.#lines.of(at.text) ?? (field === "line_code" ? null : this.#lines.of(text));
    return line === null ? null : { line, at };
  }

  #stubCell(stub: StubColumn, at: TextAt, isHead: boolean, cell: RawCell | undefined): StubRead {
    const { text } = at;
    const { field } = stub;
    if (isHead) return this.#headCell(field, at);
    const reading = this.#lexicon.read(text, "stub");
    const total = loneTotal(field, reading, at);
    if (total !== null) return total;
    switch (field) {
      case "serial": {
        const order = orderIn(this.#lexicon, reading, text);
        if (isOrderText(text) || cell?.kind === "number") return { ...NOTHING, order };
        return { ...NOTHING, axes: axesOf(reading, at), order, isLabel: true };
      }
      case "remark":
      case "line_code":
        return NOTHING;
      case "unit_code":
        if (/[\p{L}/]/u.test(text) && isPeriodOnly(reading)) return label(reading, at);
        return speaksOtherwise(reading) ? label(reading, at) : { ...NOTHING, name: at };
      case "date":
        return speaksOtherwise(reading) ? label(reading, at) : { ...NOTHING, name: at };
      case "district":
      case "province":
        return speaksOtherwise(reading) || isPeriodOnly(reading)
          ? label(reading, at)
          : { ...NOTHING, name: at };
      case "measure":
        return { ...NOTHING, axes: measureOf(reading, at) };
      case "period":
      case "period_month":
      case "period_quarter":
      case "period_year":
        return likelyPart(reading, "period") === undefined &&
          (speaksOtherwise(reading) || likelyPart(reading, "unit") !== undefined)
          ? label(reading, at)
          : { ...NOTHING, name: at, isLabel: true };
      case "stub":
        return label(reading, at);
      case UNKNOWN_HEAD:
        return isUnderstood(reading) && likely(reading).some(TELLS_ROW)
          ? { ...label(reading, at), isLabel: false }
          : NOTHING;
      case "unit":
        // "I. Tháng 8" among communes heads them.
        if (isPeriodOnly(reading)) return label(reading, at);
        if (likelyPart(reading, "unit") !== undefined && !speaksOtherwise(reading))
          return {
            ...NOTHING,
            order: orderOf(reading),
            name: withoutOrder(reading, at),
            isLabel: true,
          };
        return speaksOtherwise(reading)
          ? label(reading, at)
          : { ...NOTHING, order: orderOf(reading), name: withoutOrder(reading, at), isLabel: true };
      default:
        // "Trung bình" is a class of the movement before it is an average.
        if (speaksOfRole(reading) && this.#isListed(field, text))
          return { ...NOTHING, name: at, isLabel: true };
        return speaksOtherwise(reading) || isPeriodOnly(reading)
          ? label(reading, at)
          : { ...NOTHING, order: orderOf(reading), name: withoutOrder(reading, at), isLabel: true };
    }
  }

  /** Without figures beside it a cell may say anything of the rows below. */
  #headCell(field: string, at: TextAt): StubRead {
    if (field === "remark" || field === "line_code" || field === UNKNOWN_HEAD) return NOTHING;
    const reading = this.#lexicon.read(at.text, "centre");
    const order = orderIn(this.#lexicon, reading, at.text);
    if (field === "serial" && isOrderText(at.text)) return { ...NOTHING, order };
    const axes = asTitle(axesOf(reading, at));
    const name = isSilent(axes) ? withoutOrder(reading, at) : null;
    return { axes, order, name, isLabel: true };
  }
}
