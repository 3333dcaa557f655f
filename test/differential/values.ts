/** Generated values for the libraries to write; and what a right reader says of them. */
import fc from "fast-check";
import { isoDay, numbers } from "./numbers.ts";
import {
  saidBoolean,
  saidDate,
  saidError,
  saidNumber,
  saidText,
  type CellSaid,
} from "./reading.ts";
import { texts } from "./texts.ts";

export type Value =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "runs"; readonly value: readonly string[] }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: "#N/A" | "#DIV/0!" | "#REF!" }
  /** A day as ISO text. */
  | { readonly kind: "date"; readonly value: string };

export interface ValueCell {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  /** The value is the stored result of a formula. */
  readonly formula: boolean;
}

const DAY = 86_400_000;
/** Control characters are escaped by no library; `_xHHHH_` by neither as Excel does. */
const plain = texts.filter((text) => !text.includes("\r") && !/_x[0-9A-Fa-f]{4}_/.test(text));
const days = fc
  .integer({ min: Date.UTC(1900, 2, 1) / DAY, max: Date.UTC(2099, 11, 31) / DAY })
  .map((day) => isoDay(day * DAY));

const kinds: fc.Arbitrary<Value> = fc.oneof(
  // At the end of the range one library writes infinity.
  numbers
    .filter(({ value }) => Math.abs(value) < 1e308)
    .map(({ value }): Value => ({ kind: "number", value })),
  plain.map((value): Value => ({ kind: "text", value })),
  fc.array(plain, { minLength: 1, maxLength: 3 }).map((value): Value => ({ kind: "runs", value })),
  fc.boolean().map((value): Value => ({ kind: "boolean", value })),
  fc
    .constantFrom("#N/A" as const, "#DIV/0!" as const, "#REF!" as const)
    .map((value): Value => ({ kind: "error", value })),
  days.map((value): Value => ({ kind: "date", value })),
);

export const valueCells: fc.Arbitrary<ValueCell[]> = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 40 }),
    column: fc.integer({ min: 1, max: 60 }),
    value: kinds,
    formula: fc.integer({ min: 1, max: 6 }).map((n) => n === 1),
  }),
  { minLength: 1, maxLength: 40, selector: ({ row, column }) => row * 100 + column },
);

export function saidValue(value: Value): CellSaid {
  switch (value.kind) {
    case "number":
      return saidNumber(value.value);
    case "text":
      return saidText(value.value);
    case "runs":
      return saidText(value.value.join(""));
    case "boolean":
      return saidBoolean(value.value);
    case "error":
      return saidError(value.value);
    case "date":
      return saidDate(value.value);
  }
}

export function valueTags({ value, formula }: ValueCell): string[] {
  return [value.kind, ...(formula ? ["formula"] : [])];
}
