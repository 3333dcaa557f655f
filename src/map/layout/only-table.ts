/** The heading of a sheet's only table, its title, and whether it is of the usual shape; titles of all tables. */
import type { FormSheet, RowTime, TitleBlock } from "../../model/form-sheet.ts";
import { findHeading, type HeadingBlock } from "../find-heading.ts";
import { type Grid, MAX_COLUMNS } from "../grid.ts";
import { mapColumns } from "../columns.ts";
import type { HeadingIndex } from "../heading-index.ts";
import type { Lexicon } from "../label/types.ts";
import type { Mapper } from "../mapper.ts";
import { readTitle, type Width } from "../title.ts";
import type { TableRegion } from "./region.ts";
import { findTables } from "./tables.ts";
import { isFigure } from "./figures.ts";
import { joinTimes } from "./time.ts";
import { toldTitle, withTold } from "./told-title.ts";
import { tableTitle, type TableTitle } from "./title.ts";
import { isUsual } from "./usual.ts";

/** What heading and title are read by. */
export interface TitledSource {
  readonly grid: Grid;
  readonly folders: readonly string[];
  readonly mapper: Mapper;
  /** Of every form sheet that comes of it. */
  readonly identity: Pick<FormSheet, "file" | "sheet" | "folders" | "sheetIndex" | "hidden">;
}

const WHOLE = { titleTop: 1, bottom: Infinity, left: 1, right: 16_384, repeats: [] } as const;

interface OnlyTable {
  /** null: labels alone tell where it stands. */
  readonly block: HeadingBlock | null;
  readonly headTop: number;
  readonly region: TableRegion;
  readonly title: TableTitle;
  /** Its rows are read in columns: it is of the usual shape, or nothing else tells where it stands. */
  readonly inColumns: boolean;
  /** So are the rows that are not here yet: amounts among them would be none in columns. */
  readonly inPieces: boolean;
}

/** null: neither a heading nor labels tell of any. */
export function onlyTable(source: TitledSource, region: TableRegion | null): OnlyTable | null {
  const { grid, mapper } = source;
  const block = aboveBody(grid, findHeading(grid, mapper.index, region), region, mapper.lexicon);
  const headTop = block?.top ?? region?.headTop;
  if (headTop === undefined) return null;
  const whole = region ?? { ...WHOLE, headTop, headBottom: block?.bottom ?? headTop };
  const title = titleOf(source, { ...whole, headTop }, null);
  const usual =
    block !== null &&
    title.scale === 1 &&
    isUsual(grid, block, region, mapper.index, mapper.lexicon);
  const amounts = region === null ? amountColumns(block, mapper.index) : [];
  const inPieces = usual || (region === null && amounts.length === 0);
  const inColumns = inPieces || (region === null && !holdsDigits(grid, block, amounts));
  return { block, headTop, region: whole, title, inColumns, inPieces };
}

/** A row of indicators may read as a heading ("Số địa bàn có mô hình | địa bàn"): under figures it is of their table. */
function aboveBody(
  grid: Grid,
  block: HeadingBlock | null,
  region: TableRegion | null,
  lexicon: Lexicon,
): HeadingBlock | null {
  if (block === null || region === null || block.top <= region.headBottom) return block;
  for (const { cells } of grid.rowsBetween(region.headBottom + 1, block.top)) {
    if (cells.some((cell) => isFigure(cell, lexicon))) return null;
  }
  return block;
}

/** Of amounts and of fractions: which are read by their labels alone. */
function amountColumns(block: HeadingBlock | null, index: HeadingIndex): readonly number[] {
  if (block === null) return [];
  return mapColumns(block, index, NOWHERE).columns.flatMap(({ definition, column }) =>
    definition?.role === "amount" || definition?.fraction !== undefined ? [column] : [],
  );
}

const NOWHERE = { file: "", sheet: "" };

/** Whether anything under the heading can be an amount. Where nothing can, each cell is refused as a count's would be. */
function holdsDigits(grid: Grid, block: HeadingBlock | null, amounts: readonly number[]): boolean {
  for (const { cells } of grid.rowsBetween((block?.bottom ?? 0) + 1, Infinity)) {
    for (const cell of cells)
      if (amounts.includes(cell.column) && (cell.kind !== "text" || /\d/u.test(cell.value)))
        return true;
  }
  return false;
}

/** The only table of a sheet of which the first rows are here, where it is read in columns and is known by its heading. */
export interface UsualStart {
  readonly block: HeadingBlock;
  readonly title: TitleBlock;
}

/** null: it is another sheet, as far as its first rows tell. */
export function usualStart(source: TitledSource): UsualStart | null {
  const regions = findTables(source.grid, source.mapper);
  if (regions.length > 1) return null;
  const only = onlyTable(source, regions[0] ?? null);
  if (only === null || only.block === null || !only.inPieces) return null;
  return { block: only.block, title: timed(only.title) };
}

/** The title as later stages know it, with the time that it and the names around it agree upon. */
export function timed(title: TableTitle): TitleBlock {
  const joined = joinTimes([], title.times);
  const time: RowTime | null = joined.kind === "time" ? joined.time : title.block.time;
  return { ...title.block, time };
}

function widthOf({ left, right }: TableRegion): Width {
  return [left, right];
}

/** Of tables side by side each has the lines over its own columns; the first, where none stand there, those over all. */
function readOwnTitle(
  grid: Grid,
  region: TableRegion,
  above: TableTitle | null,
  lexicon: Lexicon,
): TitleBlock {
  const { headTop, titleTop, left, right } = region;
  const own = readTitle(grid, headTop, titleTop, lexicon, widthOf(region));
  if (above !== null || (left === 1 && right >= MAX_COLUMNS)) return own;
  const all = readTitle(grid, headTop, titleTop, lexicon);
  const units = own.units.length > 0 ? own.units : all.units;
  return { units, time: own.time ?? all.time, reportDate: own.reportDate ?? all.reportDate };
}

/** An axis that a later table's own title does not give is taken from the nearest table above that gives it. */
export function titleOf(
  source: TitledSource,
  region: TableRegion,
  above: TableTitle | null,
): TableTitle {
  const { grid, identity, folders, mapper } = source;
  const read = readOwnTitle(grid, region, above, mapper.lexicon);
  const told = toldTitle(grid, region, identity.file, mapper.index.catalogue.titleRules);
  const block = withTold(told, {
    units: read.units.length > 0 || above === null ? read.units : above.block.units,
    time: read.time ?? above?.block.time ?? null,
    reportDate: read.reportDate ?? above?.block.reportDate ?? null,
  });
  const around = { sheet: identity.sheet, file: identity.file, folders };
  const lines = [region.titleTop, region.headTop] as const;
  const title = tableTitle(grid, block, lines, widthOf(region), around, mapper.lexicon);
  return title.fields.length > 0 || above === null ? title : { ...title, fields: above.fields };
}
