/** Where the tables of a sheet stand does not depend on the sheets before it, however alike they are. */
import { expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { findHeading } from "../../src/map/find-heading.ts";
import { Grid } from "../../src/map/grid.ts";
import { findTables } from "../../src/map/layout/tables.ts";
import { makeMapper } from "../../src/map/mapper.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import { CellTable, KIND } from "../../src/model/cell-table.ts";
import { sheetOfCells } from "../../src/model/raw-sheet.ts";
import { TextTable } from "../../src/model/text-table.ts";
import { labelUnits, unitNameTest } from "../../src/pipeline/unit-labels.ts";
import { Grid as RawGrid, type Value } from "../support/layouts/grid.ts";
import { layOut } from "../support/layouts/lay-out.ts";
import { makePlan } from "../support/layouts/plan.ts";
import { REGISTRY } from "../support/layouts/world.ts";
import { randomOf } from "../lattice/truth.ts";

const PLANS = 20;
const VARIANTS = 30;
const mapper = makeMapper(makeCatalogue(), unitNameTest(labelUnits(REGISTRY)));

/** Put in the place of a cell: what a head, a stub, a title, a body may hold, and what is near to it. */
const OTHERS: readonly (Value | null)[] = [
  null,
  0,
  7,
  1.5,
  2024,
  1950,
  123_456_789,
  " ",
  "-",
  "...",
  "Đơn vị",
  "Chỉ tiêu",
  "Số tin tiếp nhận",
  "Số tin có giá trị",
  "Ghi chú",
  "Trong đó: nữ",
  "Tháng 6/2024",
  "Năm 2023",
  "2024",
  "Xã An Đức",
  "Huyện Ba Tri",
  "Tổng cộng",
  "1.",
  "(1)",
  "NGƯỜI LẬP BIỂU",
  "ĐVT: nghìn tin",
  "Báo cáo tin có giá trị",
  { iso: "2024-06-03" },
];

it("finds tables as if a sheet were the first", () => {
  const texts = new TextTable();
  const different = new Set<string>();
  for (let seed = 1; seed <= PLANS; seed++) {
    const below = randomOf(seed);
    const grid = layOut(makePlan(seed)).flatMap(({ grids }) => grids)[0];
    if (grid === undefined) continue;
    for (let i = 0; i < VARIANTS; i++) {
      const undo = Array.from({ length: 1 + (i % 3) }, () => change(grid, below));
      const here = found(grid, texts);
      // What was met before is known by the numbers of texts: in a table of its own nothing was.
      expect(here, `plan ${seed}, variant ${i}`).toEqual(found(grid, new TextTable()));
      different.add(JSON.stringify(here));
      for (const back of undo.reverse()) back();
    }
  }
  // Were all alike, nothing would be held.
  expect(different.size).toBeGreaterThan(PLANS);
}, 120_000);

/** Sheets that differ in one thing that decides where the table stands. */
const PAIRS: Readonly<Record<string, readonly [RawGrid, RawGrid]>> = {
  "a merge over a head": [
    gridOf(
      [
        [null, "Kết quả"],
        ["Đơn vị", "Số tin tiếp nhận", "Số tin có giá trị"],
        ["Xã An Đức", 5, 3],
      ],
      [[1, 2, 1, 3]],
    ),
    gridOf([
      [null, "Kết quả"],
      ["Đơn vị", "Số tin tiếp nhận", "Số tin có giá trị"],
      ["Xã An Đức", 5, 3],
    ]),
  ],
  "a sign among figures": [
    gridOf([
      ["Đơn vị", "Số tin tiếp nhận"],
      ["Xã An Đức", "~5", 7],
    ]),
    gridOf([
      ["Đơn vị", "Số tin tiếp nhận"],
      ["Xã An Đức", "abc", 7],
    ]),
  ],
  "names of units over figures": [
    gridOf([
      [null, "Xã An Đức", "Xã An Thủy"],
      ["Số tin tiếp nhận", 5, 3],
    ]),
    gridOf([
      [null, "hội trường", "sân kho"],
      ["Số tin tiếp nhận", 5, 3],
    ]),
  ],
  "a year among names": [
    gridOf([
      ["Đơn vị", 2023, 2024],
      ["Xã An Đức", 5, 3],
    ]),
    gridOf([
      ["Đơn vị", 2023, 1900],
      ["Xã An Đức", 5, 3],
    ]),
  ],
  "what folds to nothing under a head": [
    gridOf([
      ["STT", "Nội dung", "Đơn vị tính", "Số liệu"],
      ["...", "Số vụ phát hiện", "vụ", 2],
    ]),
    gridOf([
      ["STT", "Nội dung", "Đơn vị tính", "Số liệu"],
      ["-", "Số vụ phát hiện", "vụ", 2],
    ]),
  ],
};

it.each(Object.entries(PAIRS))("%s is asked for", (_what, [one, other]) => {
  const [alone, otherAlone] = [found(one, new TextTable()), found(other, new TextTable())];
  expect(alone).not.toEqual(otherAlone);
  const texts = new TextTable();
  expect([found(one, texts), found(other, texts)]).toEqual([alone, otherAlone]);
});

function gridOf(
  rows: readonly (readonly (Value | null)[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
): RawGrid {
  const grid = new RawGrid("Sheet1");
  for (const [i, cells] of rows.entries())
    for (const [j, value] of cells.entries()) grid.put(i + 1, j + 1, value);
  for (const merge of merges) grid.merge(...merge);
  return grid;
}

/** One cell, or a merge, is another now; gives what undoes it. */
function change(grid: RawGrid, below: (most: number) => number): () => void {
  if (grid.merges.length > 0 && below(5) === 0) {
    const [merge] = grid.merges.splice(below(grid.merges.length), 1);
    return () => {
      if (merge !== undefined) grid.merges.push(merge);
    };
  }
  const places = [...grid.cells].flatMap(([row, cells]) =>
    [...cells.keys()].map((column) => [row, column] as const),
  );
  const [row, column] = places[below(places.length)] as readonly [number, number];
  const before = grid.at(row, column) as Value;
  const other = OTHERS[below(OTHERS.length)] ?? null;
  const cells = grid.cells.get(row);
  if (other === null) cells?.delete(column);
  else cells?.set(column, other);
  return () => cells?.set(column, before);
}

/** Cells in the table of texts that a run shares: what is known of a text is known by its number. */
function cellsOf(grid: RawGrid, texts: TextTable): CellTable {
  const table = new CellTable(texts);
  for (const [row, cells] of [...grid.cells].sort(([a], [b]) => a - b)) {
    for (const [column, value] of [...cells].sort(([a], [b]) => a - b)) {
      if (typeof value === "number") table.add(column, KIND.number, value);
      else if (typeof value === "string") table.add(column, KIND.text, texts.idOf(value));
      else table.add(column, KIND.date, dayNumber(value.iso));
    }
    table.endRow(row, false);
  }
  return table;
}

/** Where the tables stand, and the heading that a form knows. */
function found(raw: RawGrid, texts: TextTable): unknown {
  const { name, merges } = raw;
  const sheet = { name, hidden: false, merges: [...merges], hiddenColumns: [] };
  const grid = new Grid(sheetOfCells(sheet, cellsOf(raw, texts)));
  const tables = findTables(grid, mapper);
  const alike = tables.length === 1 ? (tables[0] ?? null) : null;
  const heading = findHeading(grid, mapper.index, alike);
  return { tables, heading: heading === null ? null : { ...heading, form: heading.form.id } };
}
