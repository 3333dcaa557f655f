/** Merges, blanks and orders that nobody should choose. */
import type { Figures } from "../figures.ts";
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

export const BADLY_KEPT: readonly BadInput[] = [
  { id: "spanners that overlap", make: () => overlapping() },
  { id: "a merge across heading and body", make: () => acrossBody() },
  { id: "a merge over the whole table", make: () => overAll() },
  { id: "indents by spaces", make: () => indented() },
  { id: "a stub in the middle", make: () => middleStub() },
  { id: "months from right to left", make: () => rightToLeft() },
  { id: "empty columns between", make: () => emptyColumns() },
  { id: "hidden rows and columns", make: () => hiddenLines() },
];

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
