/** Sums of fields over rows by their numbers, of plain and of single rows. */
import type { FormRow } from "../model/form-sheet.ts";
import { positionOf, type PlainRows } from "../model/plain-rows.ts";
import type { SumOf } from "./totals.ts";

export function sumsOf(plain: PlainRows, odd: readonly FormRow[]): SumOf {
  let byRow: Map<number, FormRow[]> | null = null;
  const slots = new Map(plain.counts.map(({ field }, slot) => [field, slot]));
  return (field, rows) => {
    byRow ??= oddByRow(odd);
    const slot = slots.get(field);
    let sum = 0;
    for (const row of rows) {
      const at = slot === undefined ? -1 : positionOf(plain, row);
      if (at >= 0) {
        sum += Math.max(plain.values[at * plain.counts.length + (slot as number)] as number, 0);
        continue;
      }
      for (const single of byRow.get(row) ?? []) {
        const reading = single.counts.get(field)?.reading;
        if (reading?.ok === true) sum += reading.value.value ?? 0;
      }
    }
    return sum;
  };
}

function oddByRow(odd: readonly FormRow[]): Map<number, FormRow[]> {
  const byRow = new Map<number, FormRow[]>();
  for (const row of odd) {
    const known = byRow.get(row.row);
    if (known === undefined) byRow.set(row.row, [row]);
    else known.push(row);
  }
  return byRow;
}
