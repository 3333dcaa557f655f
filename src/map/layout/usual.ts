/**
 * Whether a table is of the usual shape: indicators across under their own heads, rows that name units or
 * categories, nothing that another stretch, a part or an outline is told by. Such tables are read in columns.
 */
import type { FieldRole } from "../../model/catalogue.ts";
import { foldHeading } from "../../util/headings.ts";
import type { HeadingBlock } from "../find-heading.ts";
import { type Grid, MAX_COLUMNS } from "../grid.ts";
import type { HeadingIndex } from "../heading-index.ts";
import { isPartLabel, isTotalLabel } from "../labels.ts";
import { likely } from "../label/parts.ts";
import type { TableRegion } from "./region.ts";
import { isClosingRow } from "./closing.ts";
import type { LabelPart, LabelReading, Lexicon } from "../label/types.ts";
import { mapColumns, type MappedColumn } from "../columns.ts";
import { type CellTable, KIND, KIND_BITS } from "../../model/cell-table.ts";
import { TextNotes } from "../../model/text-notes.ts";
import type { TextTable } from "../../model/text-table.ts";

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
      return column.personal || parts.every((part) => isMute(lexicon.read(part, "heading")));
    // What unit of measure an amount is in is told by all labels together.
    if (definition.role === "amount") return false;
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
    likely(reading).every(
      (part) => HARMLESS.has(part.kind) || (part.kind === "role" && part.role === "this"),
    )
  );
}

/** Over a head that names its count: words that name nothing are a title's. */
function isTitleOnly(reading: LabelReading): boolean {
  return likely(reading).every(
    (part) =>
      HARMLESS.has(part.kind) ||
      (part.kind === "role" && part.role === "this") ||
      (part.kind === "part" && part.alone) ||
      (part.kind === "indicator" && reading.rest.length > 0),
  );
}

/** Says nothing that a figure under it could be counted by: the column is told as unknown. */
function isMute(reading: LabelReading): boolean {
  return likely(reading).every(
    ({ kind }) => kind === "neutral" || kind === "measure" || kind === "column" || kind === "order",
  );
}

/** Bits of a text of the body: what makes a row one of another kind. */
const [KNOWN, ROLE, OUTLINE, NUMBERED, PERIOD, INDICATOR, DASH, TIMELESS] = [
  1, 2, 4, 8, 16, 32, 64, 128,
] as const;

const NOTES = new WeakMap<TextTable, WeakMap<Lexicon, TextNotes>>();

function notesOf(table: TextTable, lexicon: Lexicon): TextNotes {
  let byLexicon = NOTES.get(table);
  if (byLexicon === undefined) NOTES.set(table, (byLexicon = new WeakMap()));
  let notes = byLexicon.get(lexicon);
  if (notes === undefined)
    byLexicon.set(lexicon, (notes = new TextNotes(table, (text) => bitsOf(text, lexicon))));
  notes.renew();
  return notes;
}

const LONGEST_LABEL = 200;

function bitsOf(written: string, lexicon: Lexicon): number {
  const text = written.normalize("NFC").trim();
  if (text === "" || text.length > LONGEST_LABEL) return KNOWN;
  let bits = KNOWN;
  const isMark = /^[-+*•–—]$/u.test(text);
  if (/^\d{1,3}(?:\.\d{1,3})+\.?$/u.test(text) && !/^\d{1,3}(?:\.\d{3})+$/u.test(text))
    bits |= OUTLINE;
  if (/^[IVXLC]{1,6}[.)]?$|^[A-Za-zđĐ][.)]?$/u.test(text)) bits |= NUMBERED;
  if (isMark || /^[-+*•–—]\s*\p{L}/u.test(text)) bits |= DASH;
  if (isMark || /^\d+$/u.test(text)) return bits;
  const reading = lexicon.read(text, "stub");
  const parts = likely(reading);
  const has = (kind: LabelPart["kind"]) => parts.some((part) => part.kind === kind);
  // Among units parts are passed over row by row, as their tables have them.
  if (has("part")) bits |= isPartLabel(text) ? DASH : ROLE | DASH;
  if (reading.rest.length === 0) {
    if (has("role")) bits |= ROLE;
    const isTimeless = has("role") || has("unit") || has("total");
    if (isTimeless && !has("period")) bits |= TIMELESS;
    if (has("total") && !has("unit") && !isTotalLabel(text)) bits |= ROLE;
    if (has("period")) bits |= PERIOD;
    if (has("indicator") && !has("member")) bits |= INDICATOR;
  }
  if (/^\d+(?:\.\d+)+\.?\s+\p{L}/u.test(text)) bits |= OUTLINE;
  return bits;
}

/** Roles of columns whose texts are prose, days or numbers. */
const PASSED_OVER: ReadonlySet<FieldRole> = new Set([
  "text",
  "date",
  "unit_code",
  "count",
  "amount",
  "measure",
] as const);

/** By a column's field: which bits make its texts special. */
function specialOf(column: MappedColumn | undefined, hasUnits: boolean): number {
  const definition = column?.definition ?? null;
  const role = definition?.role;
  if (role !== undefined && PASSED_OVER.has(role)) return 0;
  // "Cuối năm 2024" in a column of periods is a period, right or wrong.
  if (role === "period") return TIMELESS;
  if (role === "unit" || role === "district" || role === "province") return ROLE | OUTLINE | PERIOD;
  // "Tổng số" among categories: beside the unit or the month of its row it is no first label.
  if (role === "code") return ROLE | OUTLINE | PERIOD | DASH | TIMELESS;
  if (column?.field === "serial") return ROLE | OUTLINE | PERIOD | DASH | (hasUnits ? 0 : NUMBERED);
  if (column?.field === "remark" || column?.personal === true) return 0;
  return definition === null ? ROLE | PERIOD | INDICATOR | DASH : 0;
}

interface Plan {
  /** By column: the bits of {@link bitsOf} that make its texts special. */
  readonly special: Uint8Array;
  readonly headed: ReadonlySet<number>;
  readonly hasUnits: boolean;
  readonly serial: number | undefined;
  readonly firstCount: number;
  /** Beyond it no text makes a row special. */
  readonly lastSpecial: number;
}

const PLANS = new WeakMap<readonly MappedColumn[], Plan>();

function planOf(columns: readonly MappedColumn[]): Plan {
  const known = PLANS.get(columns);
  if (known !== undefined) return known;
  const hasUnits = columns.some(({ field }) => field === "unit");
  const special = new Uint8Array(MAX_COLUMNS + 1).fill(specialOf(undefined, hasUnits));
  for (const column of columns) special[column.column] = specialOf(column, hasUnits);
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
  const { special, headed, hasUnits, serial, firstCount, lastSpecial } = planOf(columns);
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
        (bits === TIMELESS && isTotalLabel(cells.textOf(cell)) && isFirst(cells, at, cell, serial))
      )
        continue;
      // Marks of order tell storeys of figures only: "- Như trên;" is of the signature.
      if ((bits & ~(DASH | NUMBERED | OUTLINE)) === 0 && !hasNumber(cells, at)) continue;
      // Below the signature nothing is of the table.
      return isClosed(grid, block.bottom + 1, cells.rows[at] as number);
    }
  }
  return true;
}

function hasNumber(cells: CellTable, at: number): boolean {
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const kind = cells.kindOf(cell);
    if (kind === KIND.number || kind === KIND.digits) return true;
  }
  return false;
}

function isFirst(cells: CellTable, at: number, cell: number, serial: number | undefined): boolean {
  for (let before = cells.starts[at] as number; before < cell; before++) {
    if (cells.columns[before] !== serial) return false;
  }
  return true;
}

function isClosed(grid: Grid, from: number, to: number): boolean {
  for (const row of grid.rowsBetween(from, to + 1)) if (isClosingRow(row)) return true;
  return false;
}
