/** The rows under a total, added up: plain ones where they stand, the others cell by cell. */
import type { FormRow, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import { oddOf, oddPlacesOf, placeAt } from "../model/mixed-rows.ts";
import { type PlainRows, positionOf, timeOf } from "../model/plain-rows.ts";
import type { Level } from "../model/unit.ts";
import { slotOf } from "./screens.ts";
import { timeKey } from "./time-key.ts";

/** A row that is not plain. */
interface Single {
  readonly row: FormRow;
  readonly place: RowPlace | undefined;
}

/** Rows of one level, or all. */
interface Rows {
  /** Positions among the plain rows. */
  readonly positions: number[];
  readonly singles: Single[];
}

/** The rows of one sheet by their numbers. */
export class RowsOfSheet {
  readonly #sheet: PlacedSheet;
  /** Several form rows may come of one sheet row, where headings carry a breakdown. */
  readonly #singles = new Map<number, Single[]>();

  constructor(sheet: PlacedSheet) {
    this.#sheet = sheet;
    const places = oddPlacesOf(sheet);
    for (const [i, row] of oddOf(sheet).entries()) {
      const known = this.#singles.get(row.row);
      if (known === undefined) this.#singles.set(row.row, [{ row, place: places[i] }]);
      else known.push({ row, place: places[i] });
    }
  }

  /** Those with these numbers. */
  of(numbers: readonly number[]): CoveredRows {
    const { plain } = this.#sheet;
    const rows: Rows = { positions: [], singles: [] };
    for (const number of numbers) {
      const at = plain === undefined ? -1 : positionOf(plain, number);
      if (at >= 0) rows.positions.push(at);
      else for (const single of this.#singles.get(number) ?? []) rows.singles.push(single);
    }
    return new CoveredRows(this.#sheet, rows);
  }
}

export class CoveredRows {
  readonly count: number;
  readonly #sheet: PlacedSheet;
  readonly #all: Rows;
  #levels: readonly Rows[] | null = null;

  constructor(sheet: PlacedSheet, all: Rows) {
    this.count = all.positions.length + all.singles.length;
    this.#sheet = sheet;
    this.#all = all;
  }

  /** They are all of one time. */
  get oneTime(): boolean {
    const { positions, singles } = this.#all;
    const { plain } = this.#sheet;
    const keys = new Set(singles.map(({ row }) => timeKey(row.time)));
    if (plain === undefined) return keys.size <= 1;
    // Rows of one time share its number.
    const firsts = new Map(positions.map((i) => [plain.when[i] as number, i]));
    for (const i of firsts.values()) keys.add(timeKey(timeOf(plain, i)));
    return keys.size <= 1;
  }

  /**
   * The sum of all rows; where units of several levels stand in one table (a district
   * above its communes), also the sums of the rows of one level. null: not comparable.
   */
  sums(field: string): readonly number[] | null {
    const slot = this.#sheet.plain === undefined ? -1 : slotOf(this.#sheet.plain, field);
    const sumOf = (rows: Rows) => sum(field, slot, rows, this.#sheet.plain);
    const all = sumOf(this.#all);
    if (all === null) return null;
    this.#levels ??= byLevel(this.#sheet, this.#all);
    if (this.#levels.length < 2) return [all];
    return [all, ...this.#levels.map(sumOf).filter((part) => part !== null)];
  }
}

function byLevel({ placing }: PlacedSheet, { positions, singles }: Rows): readonly Rows[] {
  const levels = new Map<Level, Rows>();
  const rowsOf = (place: RowPlace | undefined): Rows | null => {
    if (place?.kind !== "found") return null;
    const { level } = place.spell;
    let rows = levels.get(level);
    if (rows === undefined) levels.set(level, (rows = { positions: [], singles: [] }));
    return rows;
  };
  for (const i of positions) rowsOf(placeAt(placing, i))?.positions.push(i);
  for (const single of singles) rowsOf(single.place)?.singles.push(single);
  return [...levels.values()];
}

/** null: a cell was refused, is hedged, or is known to exist and was not collected. */
function sum(
  field: string,
  slot: number,
  { positions, singles }: Rows,
  plain: PlainRows | undefined,
): number | null {
  let total = sumOfSingles(field, singles);
  if (total === null || plain === undefined || slot < 0) return total;
  const { values, counts } = plain;
  for (const i of positions) total += Math.max(values[i * counts.length + slot] as number, 0);
  return total;
}

/** More than any sheet has. */
const COLUMNS = 16_385;

function sumOfSingles(field: string, singles: readonly Single[]): number | null {
  if (singles.length === 0) return 0;
  let total = 0;
  const counted = new Set<number>();
  for (const { row } of singles) {
    const cell = row.counts.get(field);
    if (cell === undefined) continue;
    // A merged cell stands in several rows and counts once.
    const key = cell.row * COLUMNS + cell.column;
    if (counted.has(key)) continue;
    counted.add(key);
    if (!cell.reading.ok || cell.reading.value.status === "L") return null;
    if (cell.reading.value.qualifier !== "=") return null;
    total += cell.reading.value.value ?? 0;
  }
  return total;
}
