/** Which columns stand in which block, and how wide. */
import { GAP, type TextColumn } from "./terminal-cells.ts";

export type PlacedColumn = TextColumn & { readonly width: number };

/** A first column is not wrapped below this while the others could go to another block. */
const COMFORTABLE = 26;

/**
 * Blocks of columns, none wider than `width` unless a single number is. Key columns are
 * in every block. At least one block.
 */
export function layOut(columns: readonly TextColumn[], width: number): PlacedColumn[][] {
  const keys = columns.filter(({ key }) => key);
  const others = columns.filter(({ key }) => !key);
  const all = fitKeys(keys, width - room(others) - gaps(others.length), COMFORTABLE);
  if (all !== null) return [[...all, ...others.map(asIs)]];
  const widest = Math.max(0, ...others.map(({ natural }) => natural)) + GAP;
  const comfortable = fitKeys(
    keys,
    Math.max(Math.floor(width / 2), width - 4 * widest),
    COMFORTABLE,
  );
  const narrow = comfortable !== null && total(comfortable) + widest <= width ? comfortable : null;
  const placed = narrow ?? squeezed(keys, width - widest);
  return intoBlocks(placed, others, width);
}

function intoBlocks(
  keys: readonly PlacedColumn[],
  others: readonly TextColumn[],
  width: number,
): PlacedColumn[][] {
  const blocks: PlacedColumn[][] = [];
  let block: PlacedColumn[] = [];
  let used = total(keys);
  for (const column of others) {
    const needed = GAP + column.natural;
    if (block.length > 0 && used + needed > width) {
      blocks.push(block);
      block = [];
      used = total(keys);
    }
    // Alone in its block, a heading may wrap to the width of the numbers.
    const spare = Math.max(column.least, width - used - GAP);
    const own = Math.min(column.natural, spare);
    block.push({ ...column, width: own });
    used += GAP + own;
  }
  return [...blocks, block].map((members) => [...keys, ...members]);
}

/** Key columns within `width`, the widest giving way first; null where that is not enough. */
function fitKeys(keys: readonly TextColumn[], width: number, floor: number): PlacedColumn[] | null {
  const widths = keys.map(({ natural }) => natural);
  const least = keys.map((column, i) =>
    Math.min(column.natural, Math.max(column.least, i === 0 ? floor : column.least)),
  );
  let over = widths.reduce((sum, w) => sum + w, 0) + gaps(keys.length) - GAP - width;
  while (over > 0) {
    const spare = widths.map((w, i) => (w > (least[i] ?? 0) ? w : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (keys.length === 0 || (spare[widest] ?? 0) === 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over -= 1;
  }
  return keys.map((column, i) => ({ ...column, width: widths[i] ?? column.natural }));
}

/** As narrow as words allow, narrower still for the first column where nothing else helps. */
function squeezed(keys: readonly TextColumn[], width: number): PlacedColumn[] {
  const fitted = fitKeys(keys, width, 0);
  if (fitted !== null) return fitted;
  const rest = keys.slice(1).reduce((sum, { least }) => sum + GAP + least, 0);
  return keys.map((column, i) => {
    const first = Math.max(8, Math.min(column.least, width - rest));
    return { ...column, width: i === 0 ? first : column.least };
  });
}

function asIs(column: TextColumn): PlacedColumn {
  return { ...column, width: column.natural };
}

function room(columns: readonly TextColumn[]): number {
  return columns.reduce((sum, { natural }) => sum + natural, 0);
}

function gaps(count: number): number {
  return count * GAP;
}

function total(columns: readonly PlacedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + gaps(Math.max(0, columns.length - 1));
}
