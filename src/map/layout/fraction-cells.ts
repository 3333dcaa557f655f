/** A cell that says two counts at once, as 43/51: one cell of each. */
import type { Fraction } from "../../model/catalogue.ts";
import type { CountCell } from "../../model/form-sheet.ts";
import type { CountReading } from "../../model/form-row.ts";
import { refused } from "../../model/readings/count-cells.ts";
import { exact } from "../../model/value.ts";

/** By field. A sign for what is missing is of both; one number alone is refused, for nobody knows of which of them it is. */
export function halvesOf(
  field: string,
  cell: CountCell,
  [first, second]: Fraction,
): (readonly [string, CountCell])[] {
  const { reading } = cell;
  if (!reading.ok) return [[field, cell]];
  const of = (own: CountReading): CountCell => ({ ...cell, reading: own });
  if (reading.fraction !== undefined) {
    const [one, other] = reading.fraction;
    const half = (value: number) => of({ ok: true, value: exact(value), remarks: [] });
    return [
      [first, half(one)],
      [second, half(other)],
    ];
  }
  const { value, lower, upper } = reading.value;
  const isNone = value === 0 || (value === null && lower === null && upper === null);
  if (!isNone) return [[field, of(refused("not-a-number", { kind: "half-of-fraction" }))]];
  return [
    [first, of(reading)],
    [second, of(reading)],
  ];
}
