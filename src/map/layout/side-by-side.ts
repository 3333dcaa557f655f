/** Tables side by side: one heading row whose first head stands again. */
import { MAX_COLUMNS, textIn } from "../grid.ts";
import { likelyPart } from "../label/parts.ts";
import type { LabelPart } from "../label/types.ts";
import { LOOK, lookOf, saidBy, SAYS } from "./cell-looks.ts";
import type { TableRegion } from "./region.ts";
import type { Search } from "./row-search.ts";

/** A heading in which the first column's head stands again, with figures on both sides, is two tables. */
export function sideBySide(search: Search, region: TableRegion): TableRegion[] {
  // A title line that is merged over each of them passes for a spanner: then the lowest row decides.
  const lowest = { ...region, headTop: region.headBottom };
  for (const own of region.headTop === region.headBottom ? [region] : [region, lowest]) {
    const heads = headsOf(search, own);
    const starts = startsAmong(search, heads);
    if (starts.length < 2) continue;
    // "Kỳ báo cáo | Tỷ lệ % | Kỳ báo cáo | Tỷ lệ %" under two indicators: the stub's head stands left of them all.
    const isFirst = headsOf(search, region)[0]?.column === starts[0]?.column;
    if (isFirst) return partsAt(search, region, heads, starts);
  }
  return [region];
}

/** "Đơn vị | Số tin | Đơn vị | Số tin": each part has figures of its own; else it is one table. */
function partsAt(
  search: Search,
  region: TableRegion,
  heads: readonly ColumnHead[],
  starts: readonly ColumnHead[],
): TableRegion[] {
  const parts = starts.map(({ column }, i) => ({
    left: column,
    right: (starts[i + 1]?.column ?? MAX_COLUMNS + 1) - 1,
  }));
  const complete = parts.every(({ left, right }) =>
    heads.some(
      (head) => head.column > left && head.column <= right && fieldOf(search, head) === "",
    ),
  );
  return complete ? parts.map(({ left, right }) => ({ ...region, left, right })) : [region];
}

/** The heads at which a table begins: the first one, wherever its column is named again. */
function startsAmong(search: Search, heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const [leftmost] = heads;
  const first = leftmost === undefined ? "" : fieldOf(search, leftmost);
  if (leftmost === undefined || first === "") return [];
  // "Chỉ tiêu" and "Nội dung" both head a stub, though "Nội dung" may be a topic too.
  const isStub = mayHeadStub(search, leftmost);
  return heads.filter(
    (head) => fieldOf(search, head) === first || (isStub && mayHeadStub(search, head)),
  );
}

function mayHeadStub(search: Search, { cell }: ColumnHead): boolean {
  if ((saidBy(search, cell) & SAYS.mayBeColumn) === 0) return false;
  const { spans, rest } = search.lexicon.read(textIn(search.cells, cell), "heading");
  const isStub = (part: LabelPart) => part.kind === "column" && part.field === "stub";
  return rest.length === 0 && spans.some(({ readings }) => readings.some(isStub));
}

interface ColumnHead {
  readonly column: number;
  readonly cell: number;
}

/** The column that a head names; "" where it heads figures. */
function fieldOf(search: Search, { cell }: ColumnHead): string {
  if ((saidBy(search, cell) & SAYS.column) === 0) return "";
  const text = textIn(search.cells, cell);
  return likelyPart(search.lexicon.read(text, "heading"), "column")?.field ?? "";
}

/** The uppermost label of each column, from left to right. */
function headsOf(search: Search, region: TableRegion): readonly ColumnHead[] {
  const { cells } = search;
  const heads: ColumnHead[] = [];
  const seen = new Set<number>();
  for (let row = region.headTop; row <= region.headBottom; row++) {
    const at = cells.find(row);
    if (at < 0) continue;
    const end = cells.starts[at + 1] as number;
    for (let cell = cells.starts[at] as number; cell < end; cell++) {
      const column = cells.columns[cell] as number;
      if ((lookOf(search, cell) & LOOK.blank) !== 0 || seen.has(column)) continue;
      seen.add(column);
      heads.push({ column, cell });
    }
  }
  return heads.sort((a, b) => a.column - b.column);
}
