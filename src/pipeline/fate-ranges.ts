/** The cells of each fate as ranges: runs down a column, side by side where they are as high. */
import { type CellFate, FATES } from "../map/index.ts";
import { type CellTable, KIND } from "../model/cell-table.ts";
import { a1 } from "../util/a1.ts";

interface Run {
  readonly left: number;
  right: number;
  readonly from: number;
  to: number;
}

/** Numbers, and texts that some table took for figures. */
export function fateRanges(
  cells: CellTable,
  fates: Uint8Array | undefined,
): ReadonlyMap<CellFate, readonly string[]> {
  const runs = new Map<CellFate, Run[]>();
  const open = new Map<number, { readonly fate: CellFate; readonly run: Run }>();
  for (let at = 0; at < cells.rowCount; at++) {
    const row = cells.rows[at] as number;
    for (let cell = cells.starts[at] as number; cell < (cells.starts[at + 1] as number); cell++) {
      const fate = FATES[fates?.[cell] ?? 0] ?? "outside";
      const kind = cells.kindOf(cell);
      const isNumber = kind === KIND.number || kind === KIND.digits;
      if (
        !isNumber &&
        (fate === "outside" || fate === "label" || fate === "refused" || fate === "ignored")
      )
        continue;
      const column = cells.columns[cell] as number;
      const last = open.get(column);
      if (last?.fate === fate && last.run.to === row - 1) {
        last.run.to = row;
        continue;
      }
      const run = { left: column, right: column, from: row, to: row };
      open.set(column, { fate, run });
      const own = runs.get(fate);
      if (own === undefined) runs.set(fate, [run]);
      else own.push(run);
    }
  }
  const inOrder = FATES.filter((fate) => runs.has(fate));
  return new Map(inOrder.map((fate) => [fate, joined(runs.get(fate) ?? [])]));
}

function joined(runs: readonly Run[]): string[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from || a.to - b.to || a.left - b.left);
  const made: Run[] = [];
  for (const run of sorted) {
    const last = made.at(-1);
    if (last?.from === run.from && last.to === run.to && last.right === run.left - 1)
      last.right = run.right;
    else made.push({ ...run });
  }
  return made.map(({ left, right, from, to }) =>
    left === right && from === to ? a1(from, left) : `${a1(from, left)}:${a1(to, right)}`,
  );
}
