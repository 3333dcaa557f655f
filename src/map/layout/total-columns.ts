/** Total columns and columns of parts: compared with the columns that they cover. */
import { plus } from "../../model/decimal.ts";
import type { Axes } from "./axes.ts";
import { partsByBreakdown } from "./breakdown-parts.ts";
import type { FigureColumn } from "./columns.ts";
import type { CrossTable } from "./cross-table.ts";
import { type Figure, numberOf } from "./figure.ts";
import { tellImbalance } from "./imbalance.ts";
import type { BodyRow } from "./rows.ts";

export function settleColumns(table: CrossTable): void {
  new TotalColumns(table).settle();
}

class TotalColumns {
  readonly #table: CrossTable;
  /** Columns of parts to which their total gave way, since they are members that add up to it. */
  readonly #promoted = new Set<number>();

  constructor(table: CrossTable) {
    this.#table = table;
  }

  /** Columns "Cộng", "Tổng số", and those under "Trong đó". */
  settle(): void {
    const { columns, kinds } = this.#table;
    const figures = columns.figures;
    const totals = figures
      .filter(({ axes }) => axes.total !== "none" && axes.part === "none")
      .map((total) => ({
        total,
        covered: figures.filter((own) => own !== total && this.#covers(total.axes, own.axes)),
      }));
    // The total of a month before that of all months: it decides whether its parts are counted.
    for (const { total, covered } of totals.sort((a, b) => a.covered.length - b.covered.length)) {
      const plain = covered.filter(
        ({ axes, column }) =>
          axes.part === "none" || isOfUnitBelow(axes, total.axes) || this.#promoted.has(column),
      );
      if (plain.length > 0) this.#compareColumns(total, plain);
      else this.#columnAlone(total, covered);
    }
    for (const part of figures) {
      if (part.axes.part === "none") continue;
      for (const { row, kind } of kinds) if (kind !== "head") this.#partColumn(row, part);
    }
  }

  #covers(total: Axes, own: Axes): boolean {
    if (own.total !== "none" && own.part === "none") return false;
    if (own.percent !== total.percent || !sameRoles(total, own)) return false;
    const [a, b] = [total.fields[0]?.fields, own.fields[0]?.fields];
    if (a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b)) return false;
    const periods = total.periods.filter(
      ({ at }) => !own.periods.some((p) => p.at.row === at.row && p.at.column === at.column),
    );
    const members = total.members.filter(
      (m) => !own.members.some((o) => o.dimension === m.dimension && o.value === m.value),
    );
    return periods.length === 0 && members.length === 0 && !isOfUnitBelow(total, own);
  }

  #compareColumns(total: FigureColumn, covered: readonly FigureColumn[]): void {
    const { figures } = this.#table;
    // Different indicators side by side do not add up to anything.
    const kinds = new Set(
      covered.map(({ axes }) => JSON.stringify(axes.fields[0]?.fields ?? null)),
    );
    const breakdowns = columnsByBreakdown(covered);
    for (const row of figures.values()) {
      const own = row.get(total.column);
      if (own === undefined) continue;
      if (own.fate === "counted") own.fate = "total";
      if (kinds.size > 1) continue;
      const stated = numberOf(own);
      if (own.fate === "computed" || stated === null) continue;
      for (const columns of breakdowns) {
        const sum = this.#sumOfColumns(row, columns);
        if (sum === null || sum === stated) continue;
        tellImbalance(this.#table, "total-column-mismatch", own, sum, { columns: columns.length });
        break;
      }
    }
  }

  #sumOfColumns(row: ReadonlyMap<number, Figure>, columns: readonly FigureColumn[]): number | null {
    let sum = 0;
    let seen = false;
    for (const { column } of columns) {
      const figure = row.get(column);
      if (figure === undefined || figure.fate === "missing") continue;
      const number = numberOf(figure);
      if (
        number === null &&
        !(
          figure.reading.ok &&
          figure.reading.value.value === null &&
          figure.reading.value.status !== "L"
        )
      )
        return null;
      seen = true;
      sum = plus(sum, number ?? 0);
    }
    return seen ? sum : null;
  }

  /**
   * "Tổng số" over parts only: the parts count where they are members that add up in every row, in each breakdown
   * where there are several.
   */
  #columnAlone(total: FigureColumn, parts: readonly FigureColumn[]): void {
    const { figures } = this.#table;
    const members = parts.length > 0 && parts.every(({ axes }) => axes.members.length > 0);
    const breakdowns = columnsByBreakdown(parts);
    const adds = [...figures.values()].every((row) => {
      const own = row.get(total.column);
      const stated = own === undefined ? null : numberOf(own);
      return (
        stated === null ||
        breakdowns.every((columns) => this.#sumOfColumns(row, columns) === stated)
      );
    });
    if (members && adds) for (const { column } of parts) this.#promoted.add(column);
    for (const row of figures.values()) {
      const own = row.get(total.column);
      if (members && adds && own?.fate === "counted") own.fate = "total";
      for (const { column } of parts) {
        const part = row.get(column);
        if (part?.fate === "counted" && !(members && adds)) part.fate = "part";
      }
    }
  }

  /** A part among columns is at most its whole: the total, else the column before it, of the same indicator. */
  #partColumn(row: BodyRow, part: FigureColumn): void {
    const own = this.#table.figures.get(row.row);
    const figure = own?.get(part.column);
    if (own === undefined || figure === undefined) return;
    const whole = [...own.values()].findLast(
      (other) =>
        other.column.column < part.column &&
        other.column.axes.part === "none" &&
        sameRoles(other.column.axes, part.axes) &&
        (part.axes.fields.length === 0 ||
          JSON.stringify(other.axes.fields[0]?.fields) ===
            JSON.stringify(figure.axes.fields[0]?.fields)),
    );
    // Where nothing before it is its whole, it stands for itself.
    if (whole === undefined || isOfUnitBelow(part.axes, whole.column.axes)) return;
    if (figure.fate === "counted" && !this.#promoted.has(part.column)) figure.fate = "part";
    const [a, b] = [numberOf(figure), numberOf(whole)];
    if (a !== null && b !== null && a > b && figure.fate !== "computed")
      tellImbalance(this.#table, "part-exceeds-whole", figure, b, {}, "error");
  }
}

/** Columns that break one total down by one dimension, and those by another; all of them where there is one. */
function columnsByBreakdown(
  columns: readonly FigureColumn[],
): readonly (readonly FigureColumn[])[] {
  return partsByBreakdown(columns, ({ axes }) => axes.members.map(({ dimension }) => dimension));
}

/** Under "Trong đó" a commune's column is not a part of the column of its district, but one of those that it sums up. */
function isOfUnitBelow(own: Axes, above: Axes): boolean {
  return own.units.some(({ at }) => !above.units.some((unit) => unit.at.text === at.text));
}

function sameRoles(a: Axes, b: Axes): boolean {
  const own = [...a.roles].filter((role) => role !== "this").sort();
  const other = [...b.roles].filter((role) => role !== "this").sort();
  return own.join() === other.join();
}
