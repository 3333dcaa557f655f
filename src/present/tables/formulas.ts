/**
 * Which figures of a table follow from others of it, as formulas for a spreadsheet: a total of its units, its breakdown or
 * its years, a rate of its two parts. A figure gets one only where that gives exactly what stands there: what rests on a
 * figure that the table does not show stays a number.
 */
import type { Indicator } from "../../model/catalogue.ts";
import type { CellAt, FigureKey, Formula, ReportTable, TableCell } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";
import type { NumberCell } from "../cell-text.ts";

export interface Kinship {
  readonly indicators: readonly Indicator[];
  /** Ids of the units whose figures a unit's are the sum of; none: empty. */
  readonly unitsUnder: ReadonlyMap<string, readonly string[]>;
  /** Codes of the periods of a table over years. */
  readonly periods?: readonly string[];
}

/** The same table; figures that follow from others say how. */
export function withFormulas(table: ReportTable, kinship: Kinship): ReportTable {
  const figures = new Figures(table, kinship);
  const rows = table.rows.map((row, r) => {
    let cells: TableCell[] | null = null;
    for (const c of figures.columns) {
      const formula = row.of === undefined ? null : figures.formula(r, c);
      const cell = row.cells[c];
      if (formula === null || cell?.kind !== "number") continue;
      cells ??= [...row.cells];
      cells[c] = { ...cell, formula };
    }
    return cells === null ? row : { ...row, cells };
  });
  return { ...table, rows };
}

const FIELDS = ["unit", "indicator", "by", "period"] as const;

class Figures {
  /** Positions of the columns that hold figures. */
  readonly columns: readonly number[];
  readonly #table: ReportTable;
  readonly #kinship: Kinship;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #rowAt: ReadonlyMap<string, number>;
  readonly #columnAt: ReadonlyMap<string, number>;
  /** What rows say of a figure; columns say the rest. */
  readonly #ofRows: ReadonlySet<string>;
  /** Values of the breakdown that a unit (or an indicator, where those go down) has rows for. */
  readonly #parts = new Map<string, string[]>();

  constructor(table: ReportTable, kinship: Kinship) {
    this.#table = table;
    this.#kinship = kinship;
    this.#indicators = new Map(kinship.indicators.map((one) => [one.id, one]));
    this.columns = table.columns.flatMap(({ of }, i) => (of === undefined ? [] : [i]));
    const ofRows = table.rows.flatMap(({ of }) => (of === undefined ? [] : Object.keys(of)));
    this.#ofRows = new Set(ofRows);
    this.#rowAt = positions(table.rows);
    this.#columnAt = positions(table.columns);
    for (const { of } of table.rows) {
      if (of?.by === undefined) continue;
      const whole = keyOfFigure({ ...of, by: undefined });
      const parts = this.#parts.get(whole);
      if (parts === undefined) this.#parts.set(whole, [of.by]);
      else parts.push(of.by);
    }
  }

  formula(row: number, column: number): Formula | null {
    const cell = this.#number([row, column]);
    const of = this.#keyAt(row, column);
    const indicator = this.#indicators.get(of.indicator ?? "");
    if (cell === null || indicator === undefined) return null;
    if (of.period === "average") return this.#average(of, cell);
    if (indicator.ratio !== undefined) return this.#ratio(of, cell, indicator.ratio);
    const candidates = [
      () => this.#overPeriods(of, indicator, cell),
      () => this.#overUnits(of, indicator, cell),
      () => this.#overParts(of, indicator, cell),
    ];
    for (const candidate of candidates) {
      const found = candidate();
      if (found !== null) return found;
    }
    return null;
  }

  #keyAt(row: number, column: number): FigureKey {
    return { ...this.#table.rows[row]?.of, ...this.#table.columns[column]?.of };
  }

  #at(key: Key): CellAt | null {
    const half = (ofRow: boolean) =>
      keyOf(...FIELDS.map((field) => (this.#ofRows.has(field) === ofRow ? key[field] : undefined)));
    const row = this.#rowAt.get(half(true));
    const column = this.#columnAt.get(half(false));
    return row === undefined || column === undefined ? null : [row, column];
  }

  /** null: no exact number stands there. */
  #number([row, column]: CellAt): number | null {
    const cell = this.#cell([row, column]);
    return cell === null || cell.qualifier !== "=" ? null : cell.value;
  }

  #cell([row, column]: CellAt): NumberCell | null {
    const cell = this.#table.rows[row]?.cells[column];
    return cell?.kind === "number" ? cell : null;
  }

  #ratio(
    of: FigureKey,
    value: number,
    { numerator, denominator, scale, decimals }: NonNullable<Indicator["ratio"]>,
  ): Formula | null {
    const above = this.#at({ ...of, indicator: numerator });
    const below = this.#at({ ...of, indicator: denominator });
    if (above !== null && below !== null) {
      const [n, d] = [this.#number(above), this.#number(below)];
      if (n !== null && d !== null && same(quotient(n, d, scale, decimals), value))
        return { kind: "ratio", numerator: above, denominator: below, scale, decimals };
    }
    const own = this.#at({ ...of });
    const [n, d] = (own === null ? undefined : this.#cell(own)?.quotient) ?? [0, 0];
    if (d === 0 || !same(quotient(n, d, scale, decimals), value)) return null;
    return { kind: "ratio", numerator: n, denominator: d, scale, decimals };
  }

  #average(of: FigureKey, value: number): Formula | null {
    const total = this.#at({ ...of, period: "total" });
    const count = this.#kinship.periods?.length ?? 0;
    const sum = total === null ? null : this.#number(total);
    if (total === null || sum === null || count === 0) return null;
    if (!same(quotient(sum, count, 1, 2), value)) return null;
    return { kind: "average", total, count };
  }

  #overPeriods(of: FigureKey, { overTime }: Indicator, value: number): Formula | null {
    const { periods = [] } = this.#kinship;
    if (of.period !== "total") return null;
    const cells = periods.map((period) => this.#at({ ...of, period }));
    if (overTime === "SUM") return this.#sum(cells, value);
    const last = cells.at(-1) ?? null;
    if (overTime !== "LAST" || last === null || this.#number(last) !== value) return null;
    return { kind: "same", as: last };
  }

  #overUnits(of: FigureKey, { overUnits }: Indicator, value: number): Formula | null {
    const under = this.#kinship.unitsUnder.get(of.unit ?? "") ?? [];
    if (overUnits !== "SUM" || under.length === 0) return null;
    return this.#sum(
      under.map((unit) => this.#at({ ...of, unit })),
      value,
    );
  }

  #overParts(of: FigureKey, { overUnits }: Indicator, value: number): Formula | null {
    if (overUnits !== "SUM" || of.by !== undefined || this.#parts.size === 0) return null;
    const ofRow = Object.fromEntries(
      Object.entries(of).filter(([field]) => this.#ofRows.has(field)),
    );
    const parts = this.#parts.get(keyOfFigure(ofRow)) ?? [];
    return this.#sum(
      parts.map((by) => this.#at({ ...of, by })),
      value,
    );
  }

  /** Where no exact figure stands, a sum in a spreadsheet passes over it, and so is it here: the sums must agree. */
  #sum(cells: readonly (CellAt | null)[], value: number): Formula | null {
    const found = cells.filter((cell) => cell !== null);
    const numbers = found.map((cell) => this.#number(cell)).filter((n) => n !== null);
    const sum = numbers.reduce((total, n) => total + n, 0);
    return numbers.length > 0 && same(sum, value) ? { kind: "sum", of: found } : null;
  }
}

function positions(of: readonly { readonly of?: FigureKey }[]): Map<string, number> {
  const found = new Map<string, number>();
  of.forEach(({ of: key }, i) => {
    if (key !== undefined) found.set(keyOfFigure(key), i);
  });
  return found;
}

type Key = { readonly [Field in keyof FigureKey]?: string | undefined };

function keyOfFigure(key: Key): string {
  return keyOf(...FIELDS.map((field) => key[field]));
}

/** Half away from zero, as a spreadsheet rounds; the product first, whose last digit is exact. */
function quotient(n: number, d: number, scale: number, decimals: number): number {
  const power = 10 ** decimals;
  const exact = ((n * scale) / d) * power;
  // The small term undoes binary fractions just under a half.
  return (Math.sign(exact) * Math.round(Math.abs(exact) + 1e-9)) / power;
}

/** Amounts have decimals, whose sums differ in the last binary digits. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}
