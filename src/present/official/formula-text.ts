/** A formula of a neutral table as a spreadsheet writes it. */
import type { CellAt, Formula } from "../../model/report.ts";
import { a1 } from "../../util/a1.ts";

/** What programs take in one formula. */
const MOST_PARTS = 250;
const LONGEST = 8000;

/** `cellAt` gives a table's cell its place on the sheet, from 1. null: it would be longer than programs read. */
export function formulaText(formula: Formula, cellAt: (cell: CellAt) => CellAt): string | null {
  const ref = (cell: CellAt) => a1(...cellAt(cell));
  switch (formula.kind) {
    case "same":
      return ref(formula.as);
    case "average":
      return `ROUND(${ref(formula.total)}/${formula.count},2)`;
    case "ratio": {
      const part = (of: CellAt | number) => (typeof of === "number" ? String(of) : ref(of));
      const { numerator, denominator, scale, decimals } = formula;
      return `ROUND(${part(numerator)}*${scale}/${part(denominator)},${decimals})`;
    }
    case "sum":
      return sumText(formula.of.map(cellAt));
  }
}

function sumText(cells: readonly CellAt[]): string | null {
  const parts = ranges(cells).map(([first, last]) =>
    first === last ? a1(...first) : `${a1(...first)}:${a1(...last)}`,
  );
  const text = `SUM(${parts.join(",")})`;
  return parts.length > MOST_PARTS || text.length > LONGEST ? null : text;
}

/** Cells side by side, or one under the other, as one range. */
function ranges(cells: readonly CellAt[]): [CellAt, CellAt][] {
  const found: [CellAt, CellAt][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last !== undefined && follows(last, cell)) last[1] = cell;
    else found.push([cell, cell]);
  }
  return found;
}

function follows([first, last]: readonly [CellAt, CellAt], cell: CellAt): boolean {
  const down = first[1] === last[1] && cell[1] === last[1] && cell[0] === last[0] + 1;
  const across = first[0] === last[0] && cell[0] === last[0] && cell[1] === last[1] + 1;
  return down || across;
}
