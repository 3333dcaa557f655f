/** A set cut by windows that do not overlap, so that each is looked at without the rest. */
import type { EntrySet } from "./entry-set.ts";
import { overlaps, type Stretch } from "../model/calendar.ts";
import type { CellAccount } from "./row-maker.ts";
import type { Entry, SourceRow } from "./entry.ts";
import { settledOf } from "./sources.ts";

interface Slice extends EntrySet {
  readonly rows: SourceRow[];
  readonly entries: Entry[];
  readonly cells: CellAccount[];
}

/**
 * For each window the rows that touch it, with all that they say. A row of several windows
 * is in each of them; cells of rows in error are in none.
 */
export function slicesOf(set: EntrySet, windows: readonly Stretch[]): EntrySet[] {
  const slices = windows.map((): Slice => ({
    rows: [],
    entries: [],
    cells: [],
    settled: set.settled,
    lost: set.lost,
    ...(set.steps === undefined ? {} : { steps: set.steps }),
  }));
  const touching = toucher(slices, windows);
  const touched = new Map<SourceRow, readonly Slice[]>();
  for (const row of set.rows) {
    const own = touching(row.stretch);
    // Of rows that are added up where they stand, which are most, there is nothing else to cut.
    if (settledOf(row)?.isWhole !== true) touched.set(row, own);
    for (const slice of own) slice.rows.push(row);
  }
  for (const entry of set.entries) {
    for (const slice of touched.get(entry.source) ?? []) slice.entries.push(entry);
  }
  for (const cell of set.cells) {
    if (cell.source === null) continue;
    for (const slice of touched.get(cell.source) ?? []) slice.cells.push(cell);
  }
  return slices;
}

/** Rows of one sheet share their stretches. */
function toucher(
  slices: readonly Slice[],
  windows: readonly Stretch[],
): (stretch: Stretch) => readonly Slice[] {
  const known = new Map<Stretch, readonly Slice[]>();
  return (stretch) => {
    let own = known.get(stretch);
    if (own === undefined) {
      own = slices.filter((_, i) => overlaps(windows[i] as Stretch, stretch));
      known.set(stretch, own);
    }
    return own;
  };
}
