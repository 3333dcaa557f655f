/** Numbers merged over several rows: what they are of, and the rows that have no other. */
import { axesAt } from "./axes-at.ts";
import { type Coordinates, coordinatesOf, type Stub } from "./coordinates.ts";
import type { CrossTable } from "./cross-table.ts";
import type { Figure } from "./figure.ts";
import type { Placed } from "./form-rows.ts";
import type { BodyRow } from "./rows.ts";

/** Such rows under each number that its rows have together, placed as that number is. */
export function coveredRows(
  { covered, heads, source: { title } }: CrossTable,
  placed: readonly Placed[],
  stubOf: (row: BodyRow) => Stub,
): Placed[] {
  if (covered.length === 0) return [];
  return placed.flatMap(({ figure }) => {
    const { shared, column, row: first } = figure;
    if (shared === undefined || shared.breakdowns.length > 0) return [];
    const under = covered.filter(({ row }) => row > first.row && row <= shared.to);
    // They stand under the same heads as the row with the number.
    const over = new Map(under.map((row) => [row, heads.get(first) ?? []]));
    return under.flatMap((row) => {
      const own = { ...figure, row, axes: axesAt(row, column, over) };
      const at = coordinatesOf(own, stubOf(row), title.times, title.fields);
      return at.kind === "coordinates" ? [{ figure: own, at }] : [];
    });
  });
}

/** A number merged over members of a breakdown is of none of them. */
export function withoutShared(at: Coordinates, { shared }: Figure): Coordinates {
  if (shared === undefined || shared.breakdowns.length === 0) return at;
  return {
    ...at,
    members: at.members.filter(({ dimension }) => !shared.breakdowns.includes(dimension)),
  };
}
