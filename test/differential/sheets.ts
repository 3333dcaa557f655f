/** Generated sheets: cells at places, merged ranges, what is hidden, and how the package is written. */
import fc from "fast-check";
import { cellPlans, type CellPlan } from "./cells.ts";

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly plan: CellPlan;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetPlan {
  /** In the order of the file: by row, then column. */
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hidden: boolean;
  readonly date1904: boolean;
  /** Leave `r` out wherever the place is the next one. */
  readonly withoutRows: boolean;
  readonly withoutCells: boolean;
  readonly dimension: string;
  readonly prefix: string;
  readonly encoding: "utf-8" | "utf-16";
  readonly strict: boolean;
  /** After the root element of every part. */
  readonly trailing: string;
  readonly zip: "deflated" | "stored" | "descriptor" | "zip64";
}

const places = fc.uniqueArray(
  fc.record({
    row: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }) },
    ),
    column: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 800 }) },
    ),
    plan: cellPlans,
  }),
  { minLength: 1, maxLength: 40, selector: ({ row, column }) => row * 20_000 + column },
);
const merges = fc.array(
  fc
    .record({
      top: fc.integer({ min: 1, max: 12 }),
      left: fc.integer({ min: 1, max: 8 }),
      high: fc.integer({ min: 0, max: 3 }),
      wide: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ top, left, high, wide }): Merge => ({
      top,
      left,
      bottom: top + high,
      right: left + wide,
    })),
  { maxLength: 3 },
);
/** True once in so many sheets: what a library cannot read at all must leave most sheets to it. */
const onceIn = (count: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: count }).map((n) => n === 1);

export const sheetPlans: fc.Arbitrary<SheetPlan> = fc
  .record({
    cells: places,
    merges: fc.oneof(fc.constant([]), merges),
    hiddenRows: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    hiddenColumns: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    hidden: onceIn(8),
    date1904: onceIn(5),
    withoutRows: onceIn(6),
    withoutCells: onceIn(6),
    dimension: fc.constantFrom("", "", "", "A1", "A1:XFD1048576", "B2:C3"),
    prefix: fc.constantFrom("", "", "", "", "", "", "", "", "x:", "ns0:"),
    utf16: onceIn(20),
    strict: onceIn(12),
    trailing: fc.constantFrom("", "", "\n", "\r\n ", "\n<!-- x -->\n"),
    zip: fc.constantFrom("deflated", "deflated", "deflated", "stored", "descriptor", "zip64"),
  })
  .map(({ cells, merges: ranges, hiddenRows, hiddenColumns, utf16, ...rest }): SheetPlan => {
    const kept = apart(ranges);
    return {
      ...rest,
      merges: kept,
      cells: inOrder(cells.filter((cell) => !kept.some((range) => covers(range, cell)))),
      hiddenRows: new Set(hiddenRows),
      hiddenColumns: new Set(hiddenColumns),
      encoding: utf16 ? "utf-16" : "utf-8",
    };
  });

/** Ranges of more than one cell that touch none before them. */
function apart(ranges: readonly Merge[]): Merge[] {
  const kept: Merge[] = [];
  for (const range of ranges) {
    if (range.top === range.bottom && range.left === range.right) continue;
    const free = (other: Merge): boolean =>
      other.bottom < range.top ||
      other.top > range.bottom ||
      other.right < range.left ||
      other.left > range.right;
    if (kept.every(free)) kept.push(range);
  }
  return kept;
}

/** Whether the range hides the cell: all but its first cell are covered. */
function covers(range: Merge, { row, column }: PlacedCell): boolean {
  const first = row === range.top && column === range.left;
  return (
    !first &&
    row >= range.top &&
    row <= range.bottom &&
    column >= range.left &&
    column <= range.right
  );
}

function inOrder(cells: readonly PlacedCell[]): PlacedCell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** What may make a library differ, told of the whole sheet. */
export function sheetTags(sheet: SheetPlan): string[] {
  return [
    ...(sheet.prefix === "" ? [] : ["prefixed"]),
    ...(sheet.encoding === "utf-8" ? [] : ["UTF-16"]),
    ...(sheet.strict ? ["strict"] : []),
    ...(sheet.date1904 ? ["1904"] : []),
    ...(sheet.withoutRows ? ["no row r"] : []),
    ...(sheet.withoutCells ? ["no cell r"] : []),
    ...(sheet.merges.length > 0 ? ["merges"] : []),
    ...(sheet.dimension === "" ? [] : ["dimension"]),
    ...(sheet.cells.some(({ plan }) => isInlinePhonetic(plan)) ? ["inline phonetic"] : []),
    ...(sheet.cells.some(({ plan }) => isEmptyElement(plan)) ? ["empty element"] : []),
    ...(sheet.cells.some(({ plan }) => /CDATA.*<c>/s.test(plan.value)) ? ["tag in CDATA"] : []),
    sheet.zip,
  ];
}

function isInlinePhonetic({ tags }: CellPlan): boolean {
  return tags.includes("inline") && tags.includes("phonetic");
}

function isEmptyElement({ formula, value, shared }: CellPlan): boolean {
  // An inline text without a letter is one as well.
  return formula + value.replace(/<[^>]*>/g, "") === "" && shared === null;
}
