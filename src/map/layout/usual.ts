/**
 * Whether a table is of the usual shape: indicators across under their own heads, rows that name units or
 * categories, nothing that another stretch, a part or an outline is told by. Such tables are read in columns.
 */
import { fieldOf } from "../../catalogue/index.ts";
import { foldHeading } from "../../util/headings.ts";
import type { HeadingBlock } from "../find-heading.ts";
import { type Grid, MAX_COLUMNS } from "../grid.ts";
import type { HeadingIndex } from "../heading-index.ts";
import { isTotalLabel, numbered } from "../labels.ts";
import { likely } from "../label/parts.ts";
import type { TableRegion } from "./region.ts";
import {
  DASH,
  HIGHER,
  notesOf,
  NUMBERED,
  OUTLINE,
  specialOf,
  TIMELESS,
  TOTAL,
} from "./row-bits.ts";
import { isClosingRow } from "./closing.ts";
import type { LabelPart, LabelReading, Lexicon } from "../label/types.ts";
import { mapColumns, type MappedColumn } from "../columns.ts";
import { type CellTable, KIND, KIND_BITS } from "../../model/cell-table.ts";

export function isUsual(
  grid: Grid,
  block: HeadingBlock,
  region: TableRegion | null,
  index: HeadingIndex,
  lexicon: Lexicon,
): boolean {
  const { columns } = mapColumns(block, index, NOWHERE);
  // Further heading rows (months, roles, years) tell the columns under one head apart.
  if (region !== null && region.headBottom > block.bottom) return false;
  // Sheets of one template share the block.
  let heads = HEADS.get(block);
  if (heads === undefined)
    HEADS.set(block, (heads = hasUsualHeads(block, columns, index, lexicon)));
  return heads && hasUsualRows(grid, block, columns, lexicon);
}

const HEADS = new WeakMap<HeadingBlock, boolean>();

const NOWHERE = { file: "", sheet: "" };

/** What a head may say beside its field: it changes nothing. */
const HARMLESS: ReadonlySet<LabelPart["kind"]> = new Set([
  "measure",
  "column",
  "neutral",
  "order",
  "member",
]);

function hasUsualHeads(
  block: HeadingBlock,
  columns: readonly MappedColumn[],
  index: HeadingIndex,
  lexicon: Lexicon,
): boolean {
  return columns.every((column) => {
    const parts = block.parts[column.column] ?? [];
    const { definition } = column;
    if (column.repeated === true) return false;
    if (definition === null)
      return column.personal || parts.every((part) => isMute(lexicon.read(part, "heading"), index));
    // What unit of measure an amount is in is told by all labels together.
    if (definition.role === "amount" || definition.fraction !== undefined) return false;
    if (definition.role !== "count") return true;
    const spanners = spannersOf(parts, block, index);
    return (
      spanners !== null &&
      spanners.every(({ text, place }) =>
        place === "heading"
          ? isHarmless(lexicon.read(text, place))
          : isTitleOnly(lexicon.read(text, place)),
      )
    );
  });
}

/** The labels over a count that its own head leaves over; null: its head is known only without its brackets, and they say more than a unit of measure. */
function spannersOf(
  parts: readonly string[],
  block: HeadingBlock,
  index: HeadingIndex,
): readonly { readonly text: string; readonly place: "heading" | "centre" }[] | null {
  const own = index.own.get(block.form.id);
  for (let from = parts.length - 1; from >= 0; from--) {
    if (own?.has(foldHeading(parts.slice(from).join(" "))) === true)
      return parts.slice(0, from).map((text) => ({ text, place: "centre" }));
  }
  const leaf = parts.at(-1) ?? "";
  const brackets = [...leaf.matchAll(/\(([^()]*)\)/gu)].map((match) => match[1] ?? "");
  if (brackets.length === 0) return null;
  return [
    ...parts.slice(0, -1).map((text) => ({ text, place: "centre" as const })),
    ...brackets.map((text) => ({ text, place: "heading" as const })),
  ];
}

function isHarmless(reading: LabelReading): boolean {
  return (
    reading.rest.length === 0 &&
    likely(reading).every((part) => HARMLESS.has(part.kind) || isOfPeriod(part))
  );
}

/** "Trong tháng", but not "Tăng trong kỳ": whether a count can be that, its indicator decides. */
function isOfPeriod(part: LabelPart): boolean {
  return part.kind === "role" && part.role === "this" && part.movement === undefined;
}

/** Over a head that names its count: words that name nothing are a title's. */
function isTitleOnly(reading: LabelReading): boolean {
  return likely(reading).every(
    (part) =>
      HARMLESS.has(part.kind) ||
      isOfPeriod(part) ||
      (part.kind === "part" && part.alone) ||
      (part.kind === "indicator" && reading.rest.length > 0),
  );
}

/** Says nothing that a figure under it could be counted by: the column is told as unknown. */
function isMute(reading: LabelReading, index: HeadingIndex): boolean {
  return likely(reading).every((part) =>
    part.kind === "column"
      ? !isBreakdown(part, index)
      : part.kind === "neutral" || part.kind === "measure" || part.kind === "order",
  );
}

/** "Loại vụ việc" beside indicators of the summary: another form's, and by it its rows are told apart. */
function isBreakdown(
  { field, forms }: Extract<LabelPart, { kind: "column" }>,
  { catalogue }: HeadingIndex,
): boolean {
  return catalogue.forms.some(
    (form) => forms.includes(form.id) && fieldOf(form, field)?.role === "code",
  );
}

interface Plan {
  /** By column: the bits of {@link bitsOf} that make its texts special. */
  readonly special: Uint16Array;
  readonly headed: ReadonlySet<number>;
  readonly hasUnits: boolean;
  readonly serial: number | undefined;
  readonly firstCount: number;
  /** Beyond it no text makes a row special. */
  readonly lastSpecial: number;
  /** Columns of dates and periods. */
  readonly times: ReadonlySet<number>;
}

const PLANS = new WeakMap<readonly MappedColumn[], Plan>();

function planOf(columns: readonly MappedColumn[]): Plan {
  const known = PLANS.get(columns);
  if (known !== undefined) return known;
  const hasUnits = columns.some(({ field }) => field === "unit");
  const special = new Uint16Array(MAX_COLUMNS + 1).fill(specialOf(undefined, hasUnits));
  const isPlain = columns.every(
    ({ definition }) => definition?.role !== "period" && definition?.role !== "date",
  );
  for (const column of columns) special[column.column] = specialOf(column, hasUnits, isPlain);
  const counts = columns.filter(({ definition }) => definition?.role === "count");
  const headed = new Set(columns.map(({ column }) => column));
  const last = Math.max(0, ...headed);
  const serial = columns.find(({ field }) => field === "serial")?.column;
  const firstCount = Math.min(...counts.map(({ column }) => column));
  const plan: Plan = {
    special,
    headed,
    hasUnits,
    serial,
    firstCount,
    lastSpecial: Math.max(
      serial ?? 0,
      hasUnits ? 0 : Math.min(firstCount - 1, last),
      special.subarray(0, last + 1).findLastIndex((bits) => bits !== 0),
    ),
    times: new Set(
      columns
        .filter(({ definition }) => definition?.role === "date" || definition?.role === "period")
        .map(({ column }) => column),
    ),
  };
  PLANS.set(columns, plan);
  return plan;
}

/** Of all rows under the heading, or of a piece of them. */
export function hasUsualRows(
  grid: Grid,
  block: HeadingBlock,
  columns: readonly MappedColumn[],
  lexicon: Lexicon,
): boolean {
  const { cells } = grid;
  const notes = notesOf(cells.texts, lexicon);
  const { special, headed, hasUnits, serial, firstCount, lastSpecial, times } = planOf(columns);
  const { kinds } = cells;
  for (let at = grid.positionOf(block.bottom + 1); at < cells.rowCount; at++) {
    const end = cells.starts[at + 1] as number;
    for (let cell = cells.starts[at] as number; cell < end; cell++) {
      const column = cells.columns[cell] as number;
      if (column > lastSpecial) break;
      const kind = (kinds[cell] as number) & KIND_BITS;
      if (kind === KIND.number && column === serial && !Number.isInteger(cells.values[cell]))
        return isClosed(grid, block.bottom + 1, cells.rows[at] as number);
      if (kind !== KIND.text) continue;
      // Names under a blank stub head, where no other column names a unit.
      if (column < firstCount && !hasUnits && !headed.has(column))
        return isClosed(grid, block.bottom + 1, cells.rows[at] as number);
      const bits = notes.of(cells.values[cell] as number) & (special[column] as number);
      // A total's label that stands first in its row is a usual one.
      if (
        bits === 0 ||
        ((bits & ~(TIMELESS | TOTAL)) === 0 && isUsualTotal(cells, at, cell, serial))
      )
        continue;
      // "Huyện Ba Tri" among communes and months sums them up where it names no month.
      if (bits === HIGHER && isUsualHigher(cells, at, cell, times, serial)) continue;
      // Marks of order tell storeys of figures only: "- Như trên;" is of the signature.
      if ((bits & ~(DASH | NUMBERED | OUTLINE)) === 0 && !hasNumber(cells, at)) continue;
      // Below the signature nothing is of the table.
      return isClosed(grid, block.bottom + 1, cells.rows[at] as number);
    }
  }
  return true;
}

/** Where no column tells the time all rows are of the title's; a numbered one heads its group. */
function isUsualHigher(
  cells: CellTable,
  at: number,
  cell: number,
  times: ReadonlySet<number>,
  serial: number | undefined,
): boolean {
  if (times.size === 0 || numbered(cells.textOf(cell)) !== null) return true;
  const end = cells.starts[at + 1] as number;
  for (let other = cells.starts[at] as number; other < end; other++) {
    const column = cells.columns[other] as number;
    if (times.has(column) || (column === serial && cells.kindOf(other) === KIND.text)) return true;
  }
  return false;
}

function hasNumber(cells: CellTable, at: number): boolean {
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const kind = cells.kindOf(cell);
    if (kind === KIND.number || kind === KIND.digits) return true;
  }
  return false;
}

function isUsualTotal(
  cells: CellTable,
  at: number,
  cell: number,
  serial: number | undefined,
): boolean {
  if (!isTotalLabel(cells.textOf(cell))) return false;
  for (let before = cells.starts[at] as number; before < cell; before++) {
    if (cells.columns[before] !== serial) return false;
  }
  return true;
}

function isClosed(grid: Grid, from: number, to: number): boolean {
  for (const row of grid.rowsBetween(from, to + 1)) if (isClosingRow(row)) return true;
  return false;
}
