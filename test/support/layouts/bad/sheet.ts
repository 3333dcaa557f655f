/** What hostile and badly kept sheets are made of. */
import type { Figures } from "../figures.ts";
import { type Book, Grid, type Value } from "../grid.ts";
import type { Time } from "../times.ts";
import { INDICATORS, type IndicatorWords } from "../words.ts";
import { PLACES, YEAR } from "../world.ts";

export interface BadInput {
  readonly id: string;
  /** `size`: 1 in the suite; 4 has four times as many cells. */
  readonly make: (size: number) => BadSheet;
}

export interface BadSheet {
  readonly books: readonly Book[];
  readonly figures: Figures;
  /** Whether a reader that understands it must give the figures, or must refuse it. */
  readonly promise: "read" | "refused" | "either";
}

const MONTHS: readonly Time[] = Array.from({ length: 12 }, (_, i) => ({
  grain: "month",
  index: i + 1,
}));
const FLOWS = INDICATORS.filter(({ stock, id }) => stock !== true && !id.startsWith("outreach"));

/** Figures that differ from cell to cell: `units` by `times` by `indicators`. */
export function setOf(units: number, times: number, indicators: number): Figures {
  return {
    seed: 0,
    units: PLACES.filter(({ district }) => district === PLACES[0]?.district || units > 8).slice(
      0,
      units,
    ),
    times: MONTHS.slice(0, times),
    indicators: FLOWS.slice(0, indicators),
    form: "summary",
    dimension: null,
    members: [[""]],
    plain: true,
    value: (u, t, i) => 1000 - (u * 131 + t * 37 + i * 11),
  };
}

export const at = <T>(items: readonly T[], i: number): T => items[i] as T;
export const label = (indicator: IndicatorWords): string => at(indicator.labels, 0);

export function book(...grids: readonly Grid[]): Book {
  return { file: "bieu.xlsx", folders: [], format: "xlsx", grids };
}

export function line(grid: Grid, values: readonly (Value | null)[], from = 1): number {
  for (const [i, value] of values.entries()) grid.put(grid.row, from + i, value);
  return grid.row++;
}

/** Units down, indicators across, under the title of a month; `heading` may spoil its labels. */
export function plainTable(
  grid: Grid,
  figures: Figures,
  heading: (label: string, i: number) => string = (own) => own,
): void {
  line(grid, ["Đơn vị", ...figures.indicators.map((own, i) => heading(label(own), i))]);
  for (const [u, { name }] of figures.units.entries())
    line(grid, [name, ...figures.indicators.map((_, i) => figures.value(u, 0, i, 0))]);
}

export function titled(lines: readonly string[] = [`Tháng 1 năm ${YEAR}`]): Grid {
  const grid = new Grid("Biểu");
  for (const text of lines) line(grid, [text]);
  return grid;
}

export function oneTable(
  spoil: (grid: Grid, figures: Figures) => void,
  promise: BadSheet["promise"],
): BadSheet {
  const figures = setOf(4, 1, 3);
  const grid = titled();
  spoil(grid, figures);
  return { books: [book(grid)], figures, promise };
}
