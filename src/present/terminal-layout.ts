/** Which columns stand in which block, how wide, and which texts stand under their rows. */
import { GAP, type TextColumn } from "./terminal-cells.ts";

export type PlacedColumn = TextColumn & { readonly width: number };

export interface Block {
  /** Keys first. */
  readonly columns: readonly PlacedColumn[];
  /** Remarks without room beside their row: they stand under it. */
  readonly under: readonly TextColumn[];
}

/** A column of texts is not wrapped below this while there is another way. */
const COMFORTABLE = 12;
/** The same for the first column, in a terminal that is wide enough, and in one that is not. */
const WIDE_FIRST = 26;
const NARROW_FIRST = 14;
/** Below this many columns no word can be read. */
const NARROWEST = 8;

/**
 * Blocks of columns, none wider than `width` unless one group at its least is. Key columns are in every
 * block; columns that are joined stand in one block; remarks stand beside their row or under it. At least
 * one block; every column stands in one, keys in all.
 */
export function layOut(columns: readonly TextColumn[], width: number): Block[] {
  const remarks = columns.filter(({ remark }) => remark === true);
  for (let beside = remarks.length; beside >= 0; beside--) {
    const under = remarks.slice(beside);
    const placed = besideEachOther(
      columns.filter((column) => !under.includes(column)),
      width,
    );
    if (placed !== null) return [{ columns: placed, under }];
  }
  const body = columns.filter(({ remark }) => remark !== true);
  const blocks = inBlocks(body, width);
  const last = blocks.length - 1;
  return blocks.map((block, i) => ({ columns: block, under: i === last ? remarks : [] }));
}

/** All in one block, figures and remarks whole, other texts wrapped; null where that is too wide. */
function besideEachOther(columns: readonly TextColumn[], width: number): PlacedColumn[] | null {
  const keys = columns.filter(({ key }) => key);
  const others = columns.filter(({ key }) => !key);
  const floors = others.map(({ align, remark, natural, word }) => {
    const isWhole = align === "right" || remark === true;
    return isWhole ? natural : Math.min(natural, Math.max(word, COMFORTABLE));
  });
  return fitted([...keys, ...others], [...keyFloors(keys, width), ...floors], width);
}

function inBlocks(columns: readonly TextColumn[], width: number): PlacedColumn[][] {
  const groups = groupsOf(columns.filter(({ key }) => !key));
  const keys = placeKeys(
    columns.filter(({ key }) => key),
    groups,
    width,
  );
  const room = width - total(keys);
  return packed(groups, room).map((members) => {
    const placed = fitted(members, members.map(atLeast), room - GAP);
    return [...keys, ...(placed ?? members.map((column) => at(column, column.least)))];
  });
}

/** Columns that stand together: each that is joined goes with the one before it. */
function groupsOf(columns: readonly TextColumn[]): TextColumn[][] {
  const groups: TextColumn[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.joined === true && last !== undefined) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** As many whole groups in a row as there is room for; one that is too wide stands alone. */
function packed(groups: readonly (readonly TextColumn[])[], room: number): TextColumn[][] {
  const blocks: TextColumn[][] = [[]];
  let used = 0;
  for (const group of groups) {
    const needed = roomOf(group, asItIs);
    if (used > 0 && used + needed > room) {
      blocks.push([]);
      used = 0;
    }
    blocks.at(-1)?.push(...group);
    used += needed;
  }
  return blocks;
}

/** Wide enough to be read, and so narrow that the other columns need as few blocks as can be. */
function placeKeys(
  keys: readonly TextColumn[],
  groups: readonly (readonly TextColumn[])[],
  width: number,
): PlacedColumn[] {
  const floors = keyFloors(keys, width);
  let best: PlacedColumn[] | null = null;
  let fewest = Infinity;
  for (let most = width - widestOf(groups, asItIs); most > 0; most--) {
    const placed = fitted(keys, floors, most);
    if (placed === null) break;
    const count = packed(groups, width - total(placed)).length;
    if (count < fewest) [best, fewest] = [placed, count];
  }
  return best ?? shared(keys, groups, width) ?? squeezed(keys, width - widestOf(groups, atLeast));
}

/** Names and the texts of the groups both wrapped; null where that does not help some group. */
function shared(
  keys: readonly TextColumn[],
  groups: readonly (readonly TextColumn[])[],
  width: number,
): PlacedColumn[] | null {
  const floors = keys.map(({ natural, least }, i) =>
    Math.min(natural, i === 0 ? Math.max(least, NARROW_FIRST) : least),
  );
  const widths = keys.map(({ natural }) => natural);
  // A table of names alone has an empty group.
  for (const group of [[], ...groups]) {
    const placed = fitted([...keys, ...group], [...floors, ...group.map(atLeast)], width);
    if (placed === null) return null;
    for (const i of keys.keys()) widths[i] = Math.min(widths[i] ?? 0, placed[i]?.width ?? 0);
  }
  return keys.map((column, i) => at(column, widths[i] ?? 0));
}

/** As narrow as words allow, narrower still for the first column where nothing else helps. */
function squeezed(keys: readonly TextColumn[], width: number): PlacedColumn[] {
  const floors = keys.map(atLeast);
  const rest = keys.slice(1).reduce((sum, { least }) => sum + GAP + least, 0);
  const first = Math.max(NARROWEST, Math.min(floors[0] ?? 0, width - rest));
  return (
    fitted(keys, floors, width) ??
    keys.map((column, i) => at(column, i === 0 ? first : column.least))
  );
}

function keyFloors(keys: readonly TextColumn[], width: number): number[] {
  const first = Math.min(WIDE_FIRST, Math.max(NARROW_FIRST, Math.floor(width / 3)));
  // A path has no spaces: it is not broken while half of the terminal is enough for it.
  const whole = Math.floor(width / 2);
  return keys.map(({ natural, least, word }, i) =>
    Math.min(natural, i === 0 ? Math.max(least, first, Math.min(word, whole)) : least),
  );
}

/** Within `width`, the widest giving way first, none below its floor; null where that is not enough. */
function fitted(
  columns: readonly TextColumn[],
  floors: readonly number[],
  width: number,
): PlacedColumn[] | null {
  const widths = columns.map(({ natural }) => natural);
  let over = widths.reduce((sum, own) => sum + own + GAP, -GAP) - width;
  while (over > 0) {
    const spare = widths.map((own, i) => (own > (floors[i] ?? 0) ? own : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over -= 1;
  }
  return columns.map((column, i) => at(column, widths[i] ?? column.natural));
}

function at(column: TextColumn, width: number): PlacedColumn {
  return { ...column, width };
}

type WidthOf = (column: TextColumn) => number;

const asItIs: WidthOf = ({ natural }) => natural;
const atLeast: WidthOf = ({ least }) => least;

/** With the gap before each. */
function roomOf(columns: readonly TextColumn[], widthOf: WidthOf): number {
  return columns.reduce((sum, column) => sum + GAP + widthOf(column), 0);
}

function widestOf(groups: readonly (readonly TextColumn[])[], widthOf: WidthOf): number {
  return Math.max(0, ...groups.map((group) => roomOf(group, widthOf)));
}

function total(columns: readonly PlacedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width + GAP, -GAP);
}
