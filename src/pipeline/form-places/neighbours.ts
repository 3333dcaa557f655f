/** Cells of a form that say what they hold by those around them: totals, rates, changes. */
import {
  type FormPlace,
  type PlacedFigure,
  type PlacedOf,
  type PlaceFault,
  placeFault,
} from "../../model/form-place.ts";
import type { PlacedSheet, TotalRow } from "../../model/form-sheet.ts";
import { addDays } from "../../model/calendar.ts";
import { groupBy } from "../../util/groups.ts";
import { keyOf } from "../../util/keys.ts";
import type { Labels } from "./labels.ts";

type Holds = FormPlace["holds"];

interface Held extends PlacedFigure {
  readonly row: number;
  readonly column: number;
}

export class Neighbours {
  readonly #rows: ReadonlyMap<number, readonly Held[]>;
  readonly #columns: ReadonlyMap<number, readonly Held[]>;
  readonly #labels: Labels;

  /** `holds`: by cell, what is known so far. */
  constructor(holds: ReadonlyMap<string, Holds>, labels: Labels) {
    const held = [...holds].flatMap(([key, own]): Held[] => {
      const [row = 0, column = 0] = key.split(" ").map(Number);
      return own.kind === "figure" ? [{ ...own, row, column }] : [];
    });
    this.#rows = groupBy(held, ({ row }) => row);
    this.#columns = groupBy(held, ({ column }) => column);
    this.#labels = labels;
  }

  /** The figures that a total row or column adds up. */
  total(row: number, column: number, sheets: readonly PlacedSheet[]): Holds {
    const total = sheets.flatMap(({ totals }) => totals).find((own) => own.row === row);
    const lines = [
      ...(total === undefined ? [] : [coveredBy(total, this.#inColumn(column))]),
      ...this.#totalled(row, column),
    ];
    const mates = lines.find((line) => line.length > 0 && isOneMatter(line)) ?? [];
    const [first] = mates;
    if (first === undefined) return this.#unread(row, column);
    const of = joined(mates.flatMap((own) => own.of));
    const windows = new Set(of.map(({ window }) => keyOf(window?.start, window?.end)));
    return windows.size === 1 ? { ...figureIn(first), of } : this.#unread(row, column);
  }

  /** A row is a total of what stands over it, or under; a column of what stands beside it: never the other way round. */
  #totalled(row: number, column: number): (readonly Held[])[] {
    const { beside, over } = this.#labels.totalAt(row, column);
    const own = this.#labels.headOf(row);
    const table = this.#inColumn(column).filter((one) => this.#labels.headOf(one.row) === own);
    const line = this.#inRow(row);
    return [
      ...(beside
        ? [table.filter((one) => one.row < row), table.filter((one) => one.row > row)]
        : []),
      ...(over ? [this.#under(row, column, line), line] : []),
    ];
  }

  #inRow(row: number): readonly Held[] {
    return this.#rows.get(row) ?? [];
  }

  #inColumn(column: number): readonly Held[] {
    return this.#columns.get(column) ?? [];
  }

  /** Of figures those under the same spanner. */
  #under(row: number, column: number, line: readonly Held[]): readonly Held[] {
    const spannerOf = (at: number, of: number) =>
      this.#labels.headingOf(at, of).slice(0, -1).join(" / ");
    const spanner = spannerOf(row, column);
    return line.filter((own) => spannerOf(own.row, own.column) === spanner);
  }

  /** The indicator, of the unit that the figures beside it are of; in a table of one unit a row, those over it. */
  rate(row: number, column: number, indicator: string): Holds {
    const beside = this.#inRow(row);
    const lines = [
      this.#under(row, column, beside),
      beside.filter(isOfOwnDays),
      beside,
      this.#inColumn(column),
    ];
    for (const line of lines) {
      const own = only(line);
      if (own !== null) return { ...own, indicator, scale: 1 };
    }
    return this.#unread(row, column);
  }

  /** The figure of the report's own stretch that a change is of. */
  changed(row: number, column: number, inColumn: boolean): Holds {
    const all = inColumn ? this.#inRow(row) : this.#inColumn(column);
    const line = all.filter(isOfOwnDays);
    const under = this.#under(row, column, line);
    for (const own of [line, under]) {
      const [one, other] = own;
      if (one !== undefined && other === undefined) return figureIn(one);
    }
    return this.#unread(row, column);
  }

  #unread(row: number, column: number): PlaceFault {
    return placeFault("label-unread", { label: this.#labels.shownAt(row, column) });
  }
}

/** Neither of an earlier period nor of a part or more of the totals' own. */
export const isOfOwnDays = ({ compared, of }: PlacedFigure): boolean =>
  compared === null && of[0]?.window === null;

function coveredBy({ row, covers }: TotalRow, line: readonly Held[]): readonly Held[] {
  const rows = new Set(covers);
  const covered = line.filter((one) => rows.has(one.row));
  return covered.length > 0 ? covered : line.filter((one) => one.row !== row);
}

/** Stretches of one unit that follow one another are one. */
function joined(of: readonly PlacedOf[]): readonly PlacedOf[] {
  const [first, ...more] = of;
  if (first?.window === null || first === undefined) return of;
  const key = (own: PlacedOf) => JSON.stringify([own.unit, own.member]);
  const { start } = first.window;
  let { end } = first.window;
  for (const own of more) {
    if (own.window === null || key(own) !== key(first)) return of;
    if (own.window.start !== addDays(end, 1)) return of;
    ({ end } = own.window);
  }
  return [{ ...first, window: { start, end } }];
}

/** They differ in what they are of, and in nothing else. */
function isOneMatter(line: readonly Held[]): boolean {
  const key = ({ indicator, compared, scale }: Held) => keyOf(indicator, compared, scale);
  return new Set(line.map(key)).size === 1;
}

/** Of figures that differ in their indicator alone, one. */
function only(line: readonly Held[]): PlacedFigure | null {
  const [first] = line;
  if (first === undefined) return null;
  const key = (own: Held) => JSON.stringify([own.of, own.compared]);
  return line.every((own) => key(own) === key(first)) ? figureIn(first) : null;
}

function figureIn({ kind, indicator, of, compared, scale }: Held): PlacedFigure {
  return { kind, indicator, of, compared, scale };
}
