/** Accepted rows into entries: each count cell to the indicators that it feeds. */
import type { EntrySet } from "./entry-set.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import { RowsAreSummed } from "../model/row-block.ts";
import type { Entry, ObserveContext, SourceRow } from "./entry.ts";
import { assertApart } from "./summed-apart.ts";
import { feedsOf } from "./feeds.ts";
import { type Account, type CellAccount, RowMaker } from "./row-maker.ts";
import { settle } from "./settled.ts";
import { rowsOf, type SheetSources, sourcesOf } from "./sources.ts";

/**
 * `rejected`: keys of rows in error ({@link refKey}); their cells are refused. `wanted`:
 * rows whose cells are looked at; all rows are given back.
 */
export function makeEntries(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  context: ObserveContext,
  wanted: (row: SourceRow) => boolean = () => true,
): EntrySet {
  return entriesOf(sourcesOf(sheets, rejected, context), context, wanted);
}

export function entriesOf(
  sources: readonly SheetSources[],
  context: ObserveContext,
  wanted: (row: SourceRow) => boolean = () => true,
): EntrySet {
  assertApart(sources, context.scheme);
  const entries: Entry[] = [];
  const cells: CellAccount[] = [];
  const makerOf = ({ sheet, form }: SheetSources) =>
    new RowMaker(sheet, form, feedsOf(form, context.catalogue), context);
  const settled = context.fold ? settle(sources, context, makerOf) : [];
  for (const own of sources) {
    const { rows, refused } = own;
    for (let i = 0; i < refused; i++) cells.push(REFUSED);
    const maker = makerOf(own);
    for (const row of rows) {
      const { settled: block } = row;
      if (block !== null) {
        // What cannot be added up where it stands: stocks and distinct items.
        if (!block.isWhole) maker.read(row, entries, cells, (field) => block.fields.has(field));
      } else if (wanted(row)) {
        // Its cells were added up while they were read, and now one of them matters.
        if (row.isSummed) throw new RowsAreSummed();
        maker.read(row, entries, cells);
      }
    }
  }
  const lost = sources.flatMap((own) => own.lost);
  return { rows: rowsOf(sources), entries, cells, settled, lost };
}

const REFUSED: Account = { source: null, state: "refused", chosenBy: null, entries: [] };
