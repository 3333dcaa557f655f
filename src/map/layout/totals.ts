/** Totals, parts and outlines of a cross table: compared with what they cover, never counted beside it. */
import { breakdownsOf } from "../../catalogue/breakdowns.ts";
import { SUMMARY } from "../../catalogue/summary-form.ts";
import { codeListOf } from "../columns.ts";
import { isValueOf } from "../codes.ts";
import type { CrossTable } from "./cross-table.ts";
import { type Figure, numberOf } from "./figure.ts";
import { tellImbalance } from "./imbalance.ts";
import { tellLineParts } from "./line-parts.ts";
import { dimensionsOfRow, partsByBreakdown } from "./breakdown-parts.ts";
import { CoveredRows } from "./covered-rows.ts";
import { checkSums } from "./formula-sums.ts";
import { settleColumns } from "./total-columns.ts";
import { imbalance, type KindRow, outline, speakAlike, sumOf } from "./row-kinds.ts";
import { hasTime } from "./row-names.ts";
import type { BodyRow } from "./rows.ts";

/** Decides what each row and column is, and tells what does not add up. Changes the fates of figures. */
export function settleTotals(table: CrossTable): void {
  new Totals(table).settle();
}

class Totals {
  readonly #table: CrossTable;
  readonly #covered: CoveredRows;

  constructor(table: CrossTable) {
    this.#table = table;
    this.#covered = new CoveredRows(table.kinds, table.source.lexicon);
  }

  settle(): void {
    const { kinds, figures } = this.#table;
    outline(
      kinds,
      figures,
      this.#table.source.lexicon,
      (positions) => this.#covered.lowest(positions),
      (parent, children) => this.#isDetail(parent, children),
      (parent, child) => this.#isContained(parent, child),
      (off) =>
        tellImbalance(this.#table, "outline-mismatch", off.at, off.sum, { children: off.children }),
    );
    this.#breakDown();
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i]?.kind === "total" && kinds[i]?.candidates.length === 0) this.#totalRow(i);
    }
    for (const own of kinds) this.#partRow(own);
    for (const own of kinds) {
      const { row, kind } = own;
      const fate = kind === "total" ? "total" : kind === "part" ? "part" : null;
      if (fate === null || this.#namesItself(own)) continue;
      for (const figure of figures.get(row.row)?.values() ?? [])
        if (figure.fate === "counted") figure.fate = fate;
    }
    tellLineParts(this.#table);
    settleColumns(this.#table);
    checkSums(this.#table);
  }

  /** The rows under a listed member or indicator that name nothing that is counted detail it. */
  #isDetail(parent: BodyRow, children: readonly BodyRow[]): boolean {
    return (
      this.#isListed(parent) &&
      !children.some(
        (child) =>
          this.#isListed(child) ||
          child.names.has("unit") ||
          child.axes.units.length + child.axes.periods.length > 0,
      )
    );
  }

  /** The child's indicator is a part of the parent's. */
  #isContained(parent: BodyRow, child: BodyRow): boolean {
    const [whole, part] = [parent, child].map((row) => this.#indicatorOf(row));
    if (whole === undefined || part === undefined) return false;
    const { indicators } = this.#table.source.catalogue;
    return indicators.some(({ id, partOf }) => id === part && partOf === whole);
  }

  #indicatorOf({ axes }: BodyRow): string | undefined {
    return axes.fields[0]?.fields.find(({ form }) => form === SUMMARY)?.field;
  }

  #isListed(row: BodyRow): boolean {
    if (row.axes.members.length > 0 || row.axes.fields.length > 0) return true;
    const { catalogue } = this.#table.source;
    return this.#table.columns.stub.some(({ field, forms }) => {
      const name = row.names.get(field);
      if (name === undefined || forms.length === 0) return false;
      const form = catalogue.forms.find(({ id }) => id === forms[0]);
      const definition = form?.fields.find(({ id }) => id === field);
      if (definition?.role !== "code") return false;
      const list = codeListOf(definition, catalogue);
      return isValueOf(name.text, list);
    });
  }

  /** Compared with the rows that it is the sum of: the candidates that fit, else the likeliest. */
  #totalRow(at: number): void {
    const { kinds, figures } = this.#table;
    const own = kinds[at] as KindRow;
    const rowsOf = (positions: readonly number[]) => positions.map((i) => kinds[i] as KindRow);
    const comparable = this.#comparable(own);
    let likeliest: readonly number[] | null = null;
    const breakdowns = (rows: readonly number[]) => this.#breakdowns(own, rows);
    for (const rows of this.#covered.of(at)) {
      likeliest ??= rows;
      const isOff = (part: readonly number[]) =>
        imbalance(own, rowsOf(part), figures, comparable) !== null;
      if (breakdowns(rows).some(isOff)) continue;
      own.candidates = [rows];
      return;
    }
    if (likeliest === null) {
      const parts = kinds.flatMap(({ kind, whole }, i) =>
        kind === "part" && whole === at ? [i] : [],
      );
      this.#wholeAlone(own, parts);
      this.#covered.forget();
      return;
    }
    own.candidates = [likeliest];
    const parts = breakdowns(likeliest).map(rowsOf);
    for (const figure of comparable) {
      const stated = numberOf(figure);
      for (const covered of parts) {
        const sum = sumOf(covered, figure.column.column, figures);
        if (stated === null || sum === null || sum === stated) continue;
        tellImbalance(this.#table, "total-row-mismatch", figure, sum, { rows: covered.length });
        break;
      }
    }
  }

  #breakdowns(total: KindRow, rows: readonly number[]): readonly (readonly number[])[] {
    const { kinds, figures, source } = this.#table;
    const { catalogue } = source;
    const { forms } = catalogue;
    // Only by what its own form can be broken down: the partners of tips are not understood.
    const own = [...(figures.get(total.row.row)?.values() ?? [])];
    const fields = own.flatMap(({ axes }) => axes.fields[0]?.fields ?? []);
    const ids = new Set(fields.map(({ form }) => form));
    const dimensions = new Set(
      forms.flatMap((form) => (ids.has(form.id) ? breakdownsOf(form, catalogue) : [])),
    );
    return partsByBreakdown(rows, (at) => dimensionsOfRow(kinds[at] as KindRow, dimensions));
  }

  /** "Trong đó: Số tin có giá trị" under "Tổng số tin": a part of its whole, and a figure of an indicator of its own. */
  #namesItself({ kind, whole, row }: KindRow): boolean {
    if (kind !== "part" || whole === null || row.axes.rest.length > 0) return false;
    const [own, ...others] = row.axes.fields;
    if (own === undefined || others.length > 0) return false;
    return !speakAlike(row, (this.#table.kinds[whole] as KindRow).row);
  }

  /** Rates, averages and ratios do not add up; nor do stocks over time. */
  #comparable({ row }: KindRow): readonly Figure[] {
    const figures = [...(this.#table.figures.get(row.row)?.values() ?? [])];
    return figures.filter(({ fate }) => fate !== "computed" && fate !== "missing");
  }

  /**
   * A whole counts itself where no counted row lies under it; its parts where all are members and add up to it, in
   * each of its breakdowns where it has several.
   */
  #wholeAlone(own: KindRow, parts: readonly number[]): void {
    const { kinds, figures } = this.#table;
    const rowsOf = (positions: readonly number[]) => positions.map((i) => kinds[i] as KindRow);
    const rows = rowsOf(parts);
    const members = rows.length > 0 && rows.every(({ row }) => this.#isListed(row));
    const breakdowns = this.#breakdowns(own, parts).map(rowsOf);
    if (members && breakdowns.every((part) => imbalance(own, part, figures) === null)) {
      for (const row of rows) row.kind = "data";
      own.candidates = [parts];
    } else own.kind = "data";
  }

  /** "Chia ra:" with listed members that add up to the row over them, and are known to be of its unit and time: they count, and it is their total. */
  #breakDown(): void {
    const { kinds, heads } = this.#table;
    const parts = new Map<number, number[]>();
    for (const [i, { kind, whole, group }] of kinds.entries()) {
      if (kind !== "part" || whole === null || kinds[whole]?.kind !== "data") continue;
      if (group === null || kinds[group]?.kind !== "head") continue;
      parts.set(whole, [...(parts.get(whole) ?? []), i]);
    }
    for (const [at, positions] of parts) {
      const whole = kinds[at] as KindRow;
      const isUnder = positions.every((i) =>
        heads.get((kinds[i] as KindRow).row)?.some(({ row }) => row === whole.row),
      );
      if (whole.row.axes.members.length > 0) continue;
      if (!isUnder && (hasTime(whole.row) || whole.row.names.has("unit"))) continue;
      const others = kinds.filter(({ whole: of, group }) => of === at && group !== null).length;
      if (others > positions.length) continue;
      const rows = positions.map((i) => kinds[i] as KindRow);
      if (!rows.every(({ row }) => this.#isMember(row))) continue;
      if (imbalance(whole, rows, this.#table.figures) !== null) continue;
      for (const row of rows) row.kind = "data";
      whole.kind = "total";
      whole.candidates = [positions];
    }
  }

  #isMember({ axes }: BodyRow): boolean {
    return axes.members.length > 0 && axes.fields.length === 0 && axes.rest.length === 0;
  }

  #partRow(own: KindRow): void {
    if (own.kind !== "part" || own.whole === null) return;
    const { kinds, figures } = this.#table;
    const whole = figures.get((kinds[own.whole] as KindRow).row.row);
    for (const [column, figure] of figures.get(own.row.row) ?? []) {
      const above = whole?.get(column);
      const [part, all] = [numberOf(figure), above === undefined ? null : numberOf(above)];
      if (figure.fate === "computed" || part === null || all === null || part <= all) continue;
      tellImbalance(this.#table, "part-exceeds-whole", figure, all, {}, "error");
    }
  }
}
