/** The cells behind a figure, picked out of all of a page. Without a document: tests call it in Node. */
import type { CellMore, PackedGroup, PageLineage } from "../packed.ts";

export interface FoundCell {
  readonly unit: string;
  readonly date: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
  readonly more: CellMore;
}

/** The cells of one side of a figure, in the order of files, sheets and rows. */
export interface FoundCells {
  readonly label: string;
  /** Those that it is made of: of a distinct count all that name its items. */
  readonly cells: readonly FoundCell[];
  readonly aside: readonly FoundCell[];
  readonly missing: number;
  /** Of a distinct count, whose figure is no sum. */
  readonly items: number | null;
}

/** One side, or the numerator and denominator of a rate. */
export function cellsBehind(lineage: PageLineage, name: number, place: number): FoundCells[] {
  const sides = lineage.sides.find(([rate]) => rate === name);
  const names = sides === undefined ? [name] : sides.slice(1);
  return names.map((own) => side(lineage, own, place));
}

function side(lineage: PageLineage, name: number, place: number): FoundCells {
  const groups = lineage.groups.filter(([own, places]) => own === name && places.includes(place));
  const sorted = groups
    .flatMap((group) => cellsOf(lineage, group))
    .sort((a, b) => a.at - b.at || a.row - b.row || a.column - b.column);
  const cells = sorted.filter(({ more }) => more.aside !== true);
  const named = new Set(cells.flatMap(({ more }) => more.item ?? []));
  // A part of a count by shares says nothing of its items.
  const isWhole = cells.every(({ value }) => value !== null);
  const counts = lineage.distinct.includes(name) && named.size > 0 && isWhole;
  return {
    label: lineage.names[name] ?? "",
    cells,
    aside: sorted.filter(({ more }) => more.aside === true),
    missing: groups.reduce((sum, [, , missing]) => sum + missing, 0),
    items: counts ? named.size : null,
  };
}

const STRIDE = 4;
const PLAIN: CellMore = {};

function cellsOf(
  { sheets, files, units, dates }: PageLineage,
  [, , , runs]: PackedGroup,
): (FoundCell & { readonly at: number })[] {
  return runs.flatMap(([at, unit, numbers, more]) => {
    const [file, sheet] = sheets[at] ?? [-1, ""];
    return Array.from({ length: numbers.length / STRIDE }, (_, i) => ({
      at,
      unit: units[unit] ?? "",
      file: files[file] ?? "",
      sheet,
      row: numbers[i * STRIDE] ?? 0,
      column: numbers[i * STRIDE + 1] ?? 0,
      date: dates[numbers[i * STRIDE + 2] ?? -1] ?? "",
      value: numbers[i * STRIDE + 3] ?? null,
      more: more?.[i] ?? PLAIN,
    }));
  });
}
