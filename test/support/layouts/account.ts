/** What becomes of each numeric cell of a sheet, as the generator means it. */
import type { Grid, Mark } from "./grid.ts";

export interface Account {
  counted: number;
  missing: number;
  total: number;
  part: number;
  comparison: number;
  computed: number;
  label: number;
  /** Declared away, refused, in no table: none of a clean sheet. */
  ignored: number;
  refused: number;
  outside: number;
}

const COMPUTED = new Set(["change", "rate", "share"]);

function keyOf({ kind, role = "this" }: Mark): keyof Account {
  if (kind === "figure") return "counted";
  if (kind === "order") return "label";
  if (kind === "role") return COMPUTED.has(role) ? "computed" : "comparison";
  return kind;
}

/** Of cells that hold numbers, and of signs for what is missing; numbers written as texts are not in it. */
export function accountOf(grid: Grid): Account {
  const account: Account = {
    counted: 0,
    missing: 0,
    total: 0,
    part: 0,
    comparison: 0,
    computed: 0,
    label: 0,
    ignored: 0,
    refused: 0,
    outside: 0,
  };
  for (const [key, mark] of grid.marks) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const value = grid.at(row, column);
    if (typeof value === "number") account[keyOf(mark)]++;
    else if (value === "..." || value === "…") account.missing++;
  }
  return account;
}
