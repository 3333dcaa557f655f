/** A line put into a sheet that is laid out already: everything after it moves on. */
import { Grid, placeKey, type TablePlace } from "./grid.ts";

/** Room for `count` rows before `at`; a merge across it grows. */
export function withRows(grid: Grid, at: number, count = 1): Grid {
  const moved = (row: number): number => (row >= at ? row + count : row);
  return rebuilt(grid, moved, (column) => column);
}

/** Room for a column before `at`. */
export function withColumn(grid: Grid, at: number): Grid {
  return rebuilt(
    grid,
    (row) => row,
    (column) => (column >= at ? column + 1 : column),
  );
}

/** The other's cells under these, or beside them. */
export function joined(grid: Grid, other: Grid, down: number, right: number): Grid {
  const all = rebuilt(
    grid,
    (row) => row,
    (column) => column,
  );
  const moved = rebuilt(
    other,
    (row) => row + down,
    (column) => column + right,
  );
  for (const [row, cells] of moved.cells)
    for (const [column, value] of cells)
      all.put(row, column, value, moved.marks.get(placeKey(row, column)));
  all.merges.push(...moved.merges);
  all.tables.push(...moved.tables);
  return all;
}

function rebuilt(grid: Grid, row: (old: number) => number, column: (old: number) => number): Grid {
  const made = new Grid(grid.name);
  for (const [r, cells] of grid.cells)
    for (const [c, value] of cells) {
      const mark = grid.marks.get(placeKey(r, c));
      made.put(row(r), column(c), value, mark);
    }
  for (const { top, left, bottom, right } of grid.merges)
    made.merges.push({
      top: row(top),
      left: column(left),
      bottom: row(bottom),
      right: column(right),
    });
  for (const c of grid.hiddenColumns) made.hiddenColumns.add(column(c));
  for (const r of grid.hiddenRows) made.hiddenRows.add(row(r));
  const both = (f: (n: number) => number, [a, b]: readonly [number, number]): [number, number] => [
    f(a),
    f(b),
  ];
  for (const table of grid.tables) {
    const place: TablePlace = {
      title: row(table.title),
      heading: both(row, table.heading),
      body: both(row, table.body),
      stub: both(column, table.stub),
      figures: both(column, table.figures),
      names: table.names === 0 ? 0 : column(table.names),
    };
    made.tables.push(place);
  }
  made.row = row(grid.row);
  return made;
}
