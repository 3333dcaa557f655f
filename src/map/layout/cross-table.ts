/**
 * A table of any shape: each figure takes what all labels over and beside it say, and is counted only
 * where they make one indicator, one unit, one stretch and at most one member of each breakdown.
 */
import type { Catalogue } from "../../catalogue/index.ts";
import { definitionOf } from "../../catalogue/index.ts";
import type { Problem } from "../../model/finding.ts";
import type { FormField } from "../../model/catalogue.ts";
import type { AmountContext, ColumnEvidence } from "../../model/readings/index.ts";
import { amountContext, factorFrom, isConvertible, SAME } from "../amounts.ts";
import { listedIn } from "../codes.ts";
import { columnEvidence } from "../evidence.ts";
import type { Grid } from "../grid.ts";
import type { HeadingIndex } from "../heading-index.ts";
import { missingSignsOf } from "../missing-signs.ts";
import type { Lexicon } from "../label/types.ts";
import { type Axes, isOtherRole, standingOf } from "./axes.ts";
import { axesAt } from "./axes-at.ts";
import { settleBalances } from "./balances.ts";
import { readFigure } from "./cells.ts";
import { ColumnReader, type FigureColumn, type TableColumns } from "./columns.ts";
import type { Fate, Figure, OpenHead } from "./figure.ts";
import { openHeads } from "./open-heads.ts";
import { type KindRow, kindsOf } from "./row-kinds.ts";
import { linesOfTable } from "./lines.ts";
import { formulasIn, sumsIn } from "./numbering.ts";
import { BodyReader, type BodyRow } from "./rows.ts";
import { SharedFigures } from "./shared-figures.ts";
import type { TableRegion } from "./region.ts";
import { settlePast } from "./past-periods.ts";
import { ownOf } from "./time.ts";
import type { TableTitle } from "./title.ts";

export interface CrossSource {
  readonly grid: Grid;
  readonly region: TableRegion;
  readonly lexicon: Lexicon;
  readonly catalogue: Catalogue;
  readonly index: HeadingIndex;
  readonly title: TableTitle;
  readonly place: { readonly file: string; readonly sheet: string };
  readonly workbook: boolean;
}

export interface CrossTable {
  readonly source: CrossSource;
  readonly columns: TableColumns;
  readonly kinds: readonly KindRow[];
  /** Rows whose figures are all merged into a row above. */
  readonly covered: readonly BodyRow[];
  /** By row and column. */
  readonly figures: ReadonlyMap<number, ReadonlyMap<number, Figure>>;
  /** By column: the columns whose sum it says that it is ("1=2+3" under the heads). */
  readonly sums: ReadonlyMap<number, readonly number[]>;
  readonly heads: ReadonlyMap<BodyRow, readonly OpenHead[]>;
  /** Row of the signature; null: none. */
  readonly end: number | null;
  readonly problems: Problem[];
}

export function readCrossTable(source: CrossSource): CrossTable {
  const { grid, region, lexicon } = source;
  const blankIsUnit = source.catalogue.common.some(({ mayBeBlank }) => mayBeBlank === true);
  const columns = new ColumnReader(grid, lexicon, region, blankIsUnit).read();
  const lines = linesOfTable(grid, region, columns, source.catalogue.forms);
  const isListed = listedIn(source.catalogue);
  const body = new BodyReader(grid, lexicon, region, columns, lines, isListed).read();
  const numbered = withFormulas(columns, new Map(formulasIn(body.numbering)));
  const kinds = kindsOf(body.rows, lexicon);
  const heads = openHeads(body.rows, lexicon);
  const problems: Problem[] = [];
  const reader = new FigureReader(source, heads);
  const figures = new Map<number, Map<number, Figure>>();
  for (const { row } of kinds) {
    const own = new Map<number, Figure>();
    for (const { column, cell } of row.figures)
      own.set(column.column, reader.read(row, numbered.get(column) ?? column, cell));
    if (own.size > 0) figures.set(row.row, own);
  }
  settlePast(figures, source.title.times);
  settleRoles(figures);
  problems.push(...settleBalances(figures, source));
  const shared = new SharedFigures(source, columns);
  for (const row of figures.values())
    for (const figure of row.values()) problems.push(...shared.refuse(figure));
  return {
    source: withOwnPeriod(source, figures),
    columns,
    kinds,
    covered: body.covered,
    sums: sumsIn(body.numbering),
    figures,
    heads,
    end: body.end,
    problems,
  };
}

/** A title that also speaks of the running total leaves it to the columns or rows that are headed so. */
function withOwnPeriod(source: CrossSource, figures: CrossTable["figures"]): CrossSource {
  const { title } = source;
  const isTold = [...figures.values()].some((row) =>
    [...row.values()].some(({ standing }) => standing === "cumulative"),
  );
  if (!isTold || !title.times.some((time) => time.kind === "problem")) return source;
  const { block } = title;
  const time = block.time === null ? null : ownOf(block.time);
  return {
    ...source,
    title: { ...title, times: title.times.map(ownOf), block: { ...block, time } },
  };
}

/** "5=3-4" and "7=5/4" under the heads say which column is a difference or a rate, "1=2+3" which is a total. */
function withFormulas(
  columns: TableColumns,
  formulas: ReadonlyMap<number, string>,
): ReadonlyMap<FigureColumn, FigureColumn> {
  const changed = new Map<FigureColumn, FigureColumn>();
  for (const column of columns.figures) {
    const formula = formulas.get(column.column);
    if (formula === undefined || column.axes.roles.size > 0 || column.axes.total !== "none")
      continue;
    const axes = { ...column.axes };
    if (/[-:/]/u.test(formula))
      changed.set(column, { ...column, axes: { ...axes, roles: new Set(["change"] as const) } });
    else if (formula.includes("+"))
      changed.set(column, { ...column, axes: { ...axes, total: "part" } });
  }
  return changed;
}

class FigureReader {
  readonly #source: CrossSource;
  readonly #heads: ReadonlyMap<BodyRow, readonly OpenHead[]>;
  #evidence: ReadonlyMap<number, ColumnEvidence> | null = null;

  constructor(source: CrossSource, heads: ReadonlyMap<BodyRow, readonly OpenHead[]>) {
    this.#source = source;
    this.#heads = heads;
  }

  read(row: BodyRow, column: FigureColumn, cell: Parameters<typeof readFigure>[0]): Figure {
    const { title, workbook } = this.#source;
    const axes = axesAt(row, column, this.#heads);
    const standing = standingOf(axes);
    const field = this.#field(axes);
    const isFree = standing === "change" || standing === "average" || axes.percent;
    const reading = readFigure(cell, {
      field,
      isFraction: row.line?.fraction !== undefined,
      scale: this.#scale(axes),
      isEstimate: title.isEstimate || standing === "estimate",
      isFree: isFree || this.#isRatio(axes),
      workbook,
      missingSigns: missingSignsOf(this.#source.catalogue),
      evidence: () => this.#evidenceOf(column.column),
      amount: this.#amount(field, axes),
    });
    return {
      row,
      column,
      axes,
      standing,
      reading,
      fate: row.line?.indicator === null ? "ignored" : this.#fate(cell === undefined, axes),
    };
  }

  #fate(isBlank: boolean, axes: Axes): Fate {
    const standing = standingOf(axes);
    if (isBlank) return "missing";
    if (standing === "change" || axes.percent || this.#isRatio(axes)) return "computed";
    return isOtherRole(standing) ? "comparison" : "counted";
  }

  /** What all labels name; the title's where they name nothing. */
  #field(axes: Axes): FormField | undefined {
    const { catalogue, title } = this.#source;
    const ref = (axes.fields[0] ?? title.fields[0])?.fields[0];
    return ref === undefined ? undefined : definitionOf(catalogue, ref);
  }

  /** A sheet's "ĐVT: triệu đồng" is of its amounts, not of what is counted beside them. */
  #scale(axes: Axes): number {
    const { title, catalogue } = this.#source;
    if (axes.percent) return 1;
    const isMoney = title.measure !== null && isConvertible(title.measure, catalogue.words);
    return axes.scale ?? (isMoney ? 1 : title.scale);
  }

  /** null: a count. */
  #amount(field: FormField | undefined, axes: Axes): AmountContext | null {
    if (field?.role !== "amount") return null;
    const { catalogue, title, workbook } = this.#source;
    const { words } = catalogue;
    const unit = axes.fields[0]?.unit;
    const isSaid = axes.scale !== null || axes.measure !== null;
    const said = isSaid ? axes : unit === "own" ? NOTHING_SAID : title;
    const scale = said.scale === 1 && said.measure === null ? null : said.scale;
    const nothing = scale === null && said.measure === null;
    const own = factorFrom({ measure: said.measure, scale }, field, words);
    // Of the sheet's measures one that has nothing to do with this amount says nothing of it.
    const factor = own === null && !isSaid && unit === undefined ? SAME : own;
    return amountContext(field, words, nothing && unit === "unsaid" ? null : factor, {
      required: false,
      workbook,
      missingSigns: missingSignsOf(catalogue),
    });
  }

  /** A rate is computed from its parts, so a column or row that states it is read past. */
  #isRatio(axes: Axes): boolean {
    const refs = axes.fields[0]?.fields ?? [];
    return (
      refs.length > 0 &&
      refs.every((ref) => definitionOf(this.#source.catalogue, ref)?.role === "measure")
    );
  }

  #evidenceOf(column: number): ColumnEvidence | undefined {
    const { grid, region } = this.#source;
    this.#evidence ??= columnEvidence(
      grid.rowsBetween(region.headBottom + 1, Math.min(region.bottom, region.headBottom + 2000)),
      [...Array(Math.min(region.right, 600) - region.left + 1).keys()].map((i) => region.left + i),
    );
    return this.#evidence.get(column);
  }
}

const NOTHING_SAID = { measure: null, scale: null };

/**
 * Estimates count only where nothing says "this"; running totals only where they are all that there is of
 * their indicator, and then as such (they are differenced later).
 */
function settleRoles(figures: ReadonlyMap<number, ReadonlyMap<number, Figure>>): void {
  const all = [...figures.values()].flatMap((row) => [...row.values()]);
  const has = (standing: Figure["standing"]) =>
    new Set(all.filter((own) => own.standing === standing && own.fate !== "missing").map(fieldKey));
  const counted = has("this");
  const estimated = has("estimate");
  const running = all.filter((own) => own.standing === "cumulative" && own.fate === "comparison");
  for (const own of all) {
    if (own.standing === "estimate" && counted.has(fieldKey(own)) && own.fate === "counted")
      own.fate = "comparison";
  }
  for (const own of running) {
    const key = fieldKey(own);
    if (!counted.has(key) && !estimated.has(key)) own.fate = "counted";
  }
}

/** The indicator as far as labels tell it; "" where the title names it for all. */
function fieldKey({ axes }: Figure): string {
  return JSON.stringify(axes.fields[0]?.fields ?? null);
}
