/** More columns, tables, headings than anybody needs. */
import type { Figures } from "../figures.ts";
import { Grid } from "../grid.ts";
import { YEAR } from "../world.ts";
import {
  at,
  type BadInput,
  type BadSheet,
  book,
  label,
  line,
  oneTable,
  plainTable,
  setOf,
  titled,
} from "./sheet.ts";

export const SIZES: readonly BadInput[] = [
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
  { id: "ten storeys of headings", make: storeys },
];

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
