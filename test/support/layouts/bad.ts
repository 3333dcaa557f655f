/** Sheets that are hostile or badly kept: they are read, or refused with a reason, in linear time. */
import type { Figures } from "./figures.ts";
import { type Book, Grid, type Value } from "./grid.ts";
import type { Time } from "./times.ts";
import { INDICATORS, type IndicatorWords } from "./words.ts";
import { PLACES, YEAR } from "./world.ts";

export interface BadInput {
  readonly id: string;
  /** `size`: 1 in the suite; 4 has four times as many cells. */
  readonly make: (size: number) => BadSheet;
}

export interface BadSheet {
  readonly books: readonly Book[];
  readonly figures: Figures;
  /** Whether a reader that understands it must give the figures, or must refuse it. */
  readonly promise: "read" | "refused" | "either";
}

const MONTHS: readonly Time[] = Array.from({ length: 12 }, (_, i) => ({
  grain: "month",
  index: i + 1,
}));
const FLOWS = INDICATORS.filter(({ stock, id }) => stock !== true && !id.startsWith("outreach"));

/** Figures that differ from cell to cell: `units` by `times` by `indicators`. */
export function setOf(units: number, times: number, indicators: number): Figures {
  return {
    seed: 0,
    units: PLACES.filter(({ district }) => district === PLACES[0]?.district || units > 8).slice(
      0,
      units,
    ),
    times: MONTHS.slice(0, times),
    indicators: FLOWS.slice(0, indicators),
    form: "summary",
    dimension: null,
    members: [[""]],
    plain: true,
    value: (u, t, i) => 1000 - (u * 131 + t * 37 + i * 11),
  };
}

const at = <T>(items: readonly T[], i: number): T => items[i] as T;
const label = (indicator: IndicatorWords): string => at(indicator.labels, 0);

function book(...grids: readonly Grid[]): Book {
  return { file: "bieu.xlsx", folders: [], format: "xlsx", grids };
}

function line(grid: Grid, values: readonly (Value | null)[], from = 1): number {
  for (const [i, value] of values.entries()) grid.put(grid.row, from + i, value);
  return grid.row++;
}

/** Units down, indicators across, under the title of a month; `heading` may spoil its labels. */
function plainTable(
  grid: Grid,
  figures: Figures,
  heading: (label: string, i: number) => string = (own) => own,
): void {
  line(grid, ["Đơn vị", ...figures.indicators.map((own, i) => heading(label(own), i))]);
  for (const [u, { name }] of figures.units.entries())
    line(grid, [name, ...figures.indicators.map((_, i) => figures.value(u, 0, i, 0))]);
}

function titled(lines: readonly string[] = [`Tháng 1 năm ${YEAR}`]): Grid {
  const grid = new Grid("Biểu");
  for (const text of lines) line(grid, [text]);
  return grid;
}

function oneTable(
  spoil: (grid: Grid, figures: Figures) => void,
  promise: BadSheet["promise"],
): BadSheet {
  const figures = setOf(4, 1, 3);
  const grid = titled();
  spoil(grid, figures);
  return { books: [book(grid)], figures, promise };
}

/** Words that a careless expression would try in every combination. */
const LONG: readonly (readonly [what: string, make: (length: number) => string])[] = [
  ["of one letter", (n) => "a".repeat(n)],
  ["of blanks", (n) => `Số tin${" ".repeat(n)}tiếp nhận`],
  ["of brackets", (n) => "(".repeat(n / 2) + ")".repeat(n / 2)],
  ["of role words", (n) => "trong tháng luỹ kế ".repeat(n / 18)],
  ["of period words", (n) => "tháng 1 và ".repeat(n / 11)],
  ["of parts", (n) => "Trong đó: ".repeat(n / 10)],
  ["of a formula", (n) => `1=${"2+".repeat(n / 2)}3`],
  ["of order marks", (n) => "1.".repeat(n / 2)],
  ["of units", (n) => "Xã An Đức ".repeat(n / 10)],
  ["of dots", (n) => `Tháng ${".".repeat(n)} năm`],
];

/** Labels that can name nothing, wherever they stand. */
const NOTHING = new Set(["of one letter", "of brackets", "of units"]);

export const BAD_INPUTS: readonly BadInput[] = [
  ...LONG.map(([what, make]): BadInput => ({
    id: `a heading ${what}, 10,000 characters long`,
    make: (size) => longHeading(make(10_000 * size)),
  })),
  ...LONG.map(([what, make]): BadInput => ({
    id: `a row's label ${what}, 10,000 characters long`,
    make: (size) =>
      oneTable(
        (grid, figures) => {
          plainTable(grid, figures);
          line(grid, [make(10_000 * size), 1, 2, 3]);
        },
        NOTHING.has(what) ? "refused" : "either",
      ),
  })),
  ...LONG.map(([what, make]): BadInput => ({
    id: `a title ${what}, 10,000 characters long`,
    make: (size) =>
      oneTable((grid, figures) => {
        line(grid, [make(10_000 * size)]);
        plainTable(grid, figures);
      }, "either"),
  })),
  {
    id: "16,384 columns of headings that nobody knows",
    make: (size) => wide(size, (i) => `Cột ${i}`, "either"),
  },
  {
    id: "16,384 columns of one indicator",
    make: (size) => wide(size, () => "Số tin tiếp nhận", "refused"),
  },
  { id: "16,384 columns of remarks", make: (size) => wide(size, () => "Ghi chú", "either") },
  { id: "tables of a month each, 192 on a sheet", make: manyTables },
  { id: "a heading that stands again every 40 rows", make: repeated },
  { id: "a thousand centre heads", make: centreHeads },
  { id: "spanners that overlap", make: () => overlapping() },
  { id: "a merge across heading and body", make: () => acrossBody() },
  { id: "a merge over the whole table", make: () => overAll() },
  { id: "indents by spaces", make: () => indented() },
  { id: "a stub in the middle", make: () => middleStub() },
  { id: "months from right to left", make: () => rightToLeft() },
  { id: "empty columns between", make: () => emptyColumns() },
  { id: "hidden rows and columns", make: () => hiddenLines() },
  { id: "ten storeys of headings", make: storeys },
];

/** What stands under it is no figure of the set, and may not become one. */
function longHeading(text: string): BadSheet {
  const { books, figures } = oneTable(
    (grid, own) => plainTable(grid, own, (said, i) => (i === 1 ? text : said)),
    "either",
  );
  const value: Figures["value"] = (u, t, i, b) => (i === 1 ? null : figures.value(u, t, i, b));
  return { books, figures: { ...figures, value }, promise: "either" };
}

/** Four columns of the figures, then as many as a sheet has. */
function wide(
  size: number,
  heading: (i: number) => string,
  promise: BadSheet["promise"],
): BadSheet {
  return oneTable((grid, figures) => {
    plainTable(grid, figures);
    const count = Math.min(16_384, 4096 * size) - 4;
    const remarks = heading(0) === "Ghi chú";
    for (let i = 0; i < count; i++) {
      grid.put(2, 5 + i, heading(i));
      if (!remarks) grid.put(3, 5 + i, 7);
    }
  }, promise);
}

/** One month of one unit each, with its title. */
function manyTables(size: number): BadSheet {
  const figures = setOf(16, Math.min(12, 3 * size), 2);
  const grid = new Grid("Biểu");
  for (const [u, { name }] of figures.units.entries()) {
    for (const [t, { index }] of figures.times.entries()) {
      line(grid, [`CÔNG AN ${name.toUpperCase()}`]);
      line(grid, [`Tháng ${index} năm ${YEAR}`]);
      line(grid, ["STT", "Chỉ tiêu", "Kết quả"]);
      for (const [i, own] of figures.indicators.entries())
        line(grid, [i + 1, label(own), figures.value(u, t, i, 0)]);
      grid.row++;
    }
  }
  return { books: [book(grid)], figures, promise: "read" };
}

/** Dated records of tips, printed with the heading of each page. */
function repeated(size: number): BadSheet {
  const rows = 400 * size;
  const whole = setOf(8, 12, 2);
  const value = (u: number, t: number, i: number): number => {
    let total = 0;
    for (let n = 0; n < rows; n++) if (n % 8 === u && n % 12 === t) total += n + 2 - i;
    return total;
  };
  const figures: Figures = { ...whole, form: "tips", value: (u, t, i) => value(u, t, i) };
  const grid = titled([`Năm ${YEAR}`]);
  for (let n = 0; n < rows; n++) {
    if (n % 40 === 0)
      line(grid, ["STT", "Ngày", "Đơn vị", "Số tin tiếp nhận", "Số tin có giá trị"]);
    const day = `${String((n % 28) + 1).padStart(2, "0")}/${String((n % 12) + 1).padStart(2, "0")}/${YEAR}`;
    line(grid, [n + 1, day, at(figures.units, n % 8).name, n + 2, n + 1]);
  }
  return { books: [book(grid)], figures: withoutZero(figures), promise: "read" };
}

/** Where no row fell on a unit's month there is nothing, not a zero. */
function withoutZero(figures: Figures): Figures {
  return { ...figures, value: (u, t, i, b) => figures.value(u, t, i, b) || null };
}

function centreHeads(size: number): BadSheet {
  const figures = setOf(1, Math.min(12, 3 * size), 2);
  const grid = titled([`CÔNG AN ${at(figures.units, 0).name.toUpperCase()}`, `Năm ${YEAR}`]);
  line(grid, ["Chỉ tiêu", "Kết quả"]);
  for (let n = 0; n < 250 * size; n++) line(grid, [`${n + 1}. Mục ${n + 1}`]);
  for (const [t, { index }] of figures.times.entries()) {
    line(grid, [`Tháng ${index}`]);
    for (const [i, own] of figures.indicators.entries())
      line(grid, [label(own), figures.value(0, t, i, 0)]);
  }
  return { books: [book(grid)], figures, promise: "either" };
}

function overlapping(): BadSheet {
  const figures = setOf(3, 2, 2);
  const grid = titled([`Năm ${YEAR}`]);
  line(grid, [
    "Đơn vị",
    label(at(figures.indicators, 0)),
    null,
    label(at(figures.indicators, 1)),
    null,
  ]);
  grid.merge(2, 2, 2, 4);
  grid.merge(2, 3, 2, 5);
  line(grid, [null, "Tháng 1", "Tháng 2", "Tháng 1", "Tháng 2"]);
  for (const [u, { name }] of figures.units.entries())
    line(grid, [name, ...[0, 1].flatMap((i) => [0, 1].map((t) => figures.value(u, t, i, 0)))]);
  return { books: [book(grid)], figures, promise: "either" };
}

/** The merge takes the place of two figures, which are then nowhere. */
function acrossBody(): BadSheet {
  const { books, figures } = oneTable((grid, own) => {
    plainTable(grid, own);
    grid.merge(2, 2, 4, 2);
    grid.cells.get(3)?.delete(2);
    grid.cells.get(4)?.delete(2);
  }, "either");
  const value: Figures["value"] = (u, t, i, b) =>
    i === 0 && u < 2 ? null : figures.value(u, t, i, b);
  return { books, figures: { ...figures, value }, promise: "either" };
}

function overAll(): BadSheet {
  return oneTable((grid, figures) => {
    plainTable(grid, figures);
    grid.merge(2, 1, 6, 4);
  }, "either");
}

function indented(): BadSheet {
  return oneTable((grid, figures) => {
    plainTable(grid, figures);
    for (let row = 3; row <= 6; row++)
      grid.put(row, 1, `${" ".repeat(row)}${at(figures.units, row - 3).name}`);
  }, "either");
}

function middleStub(): BadSheet {
  return oneTable((grid, figures) => {
    const [a, b, c] = figures.indicators.map(label);
    line(grid, [a ?? "", "Đơn vị", b ?? "", c ?? ""]);
    for (const [u, { name }] of figures.units.entries())
      line(grid, [
        figures.value(u, 0, 0, 0),
        name,
        figures.value(u, 0, 1, 0),
        figures.value(u, 0, 2, 0),
      ]);
  }, "either");
}

function rightToLeft(): BadSheet {
  const figures = setOf(3, 4, 1);
  const grid = titled([label(at(figures.indicators, 0)).toUpperCase(), `Năm ${YEAR}`]);
  line(grid, ["Đơn vị", "Tháng 4", "Tháng 3", "Tháng 2", "Tháng 1"]);
  for (const [u, { name }] of figures.units.entries())
    line(grid, [name, ...[3, 2, 1, 0].map((t) => figures.value(u, t, 0, 0))]);
  return { books: [book(grid)], figures, promise: "either" };
}

function emptyColumns(): BadSheet {
  return oneTable((grid, figures) => {
    line(grid, ["Đơn vị", null, null, ...figures.indicators.flatMap((own) => [label(own), null])]);
    for (const [u, { name }] of figures.units.entries())
      line(grid, [
        name,
        null,
        null,
        ...figures.indicators.flatMap((_, i) => [figures.value(u, 0, i, 0), null]),
      ]);
  }, "either");
}

function hiddenLines(): BadSheet {
  return oneTable((grid, figures) => {
    plainTable(grid, figures);
    grid.hiddenRows.add(4);
    grid.hiddenColumns.add(3);
  }, "either");
}

function storeys(size: number): BadSheet {
  return oneTable((grid, figures) => {
    for (let n = 0; n < 10 * size; n++) {
      grid.put(grid.row, 2, `Tầng ${n + 1}`);
      grid.merge(grid.row, 2, grid.row, 4);
      grid.row++;
    }
    plainTable(grid, figures);
  }, "either");
}
