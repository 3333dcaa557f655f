/** Generated tables, and CSV text of them as many programs would write it. */
import fc from "fast-check";

export interface CsvPlan {
  /** What the file says; rows may be ragged. */
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
  readonly separator: string;
  /** Characters of a first line that names the separator; 0 for none. */
  readonly skip: number;
}

const WORDS = [
  "Xã An Đức",
  "Phường 1",
  "007",
  "1.642",
  "12,5",
  "a;b",
  "a,b",
  "x\ny",
  "x\r\ny",
  'nói "không"',
  "  hai  ",
  "Đắk R'lấp",
  "",
  "0",
  "-3",
  "2024-06-01",
  "a\tb",
  "|",
  "東京",
];

interface Shape {
  readonly separator: string;
  readonly end: string;
  readonly mark: boolean;
  readonly declared: boolean;
  readonly lastEnd: boolean;
  /** Quote every field, or only those that need it. */
  readonly always: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  separator: fc.constantFrom(";", ",", "\t", "|"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.boolean(),
  declared: fc.boolean(),
  lastEnd: fc.boolean(),
  always: fc.boolean(),
});
const field = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).filter(isText),
  },
);
/** Control characters are no text; a mark in the middle would be taken for one at the start. */
function isText(text: string): boolean {
  return [...text].every((character) => character >= " " && character !== "\ufeff");
}

const table = fc.record({
  width: fc.integer({ min: 2, max: 7 }),
  rows: fc.array(fc.array(field, { minLength: 7, maxLength: 7 }), { minLength: 3, maxLength: 12 }),
  ragged: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 2 }),
});

export const csvPlans: fc.Arbitrary<CsvPlan> = fc
  .tuple(table, shapes)
  .map(([{ width, rows, ragged }, shape]) => {
    const cut = rows.map((row, i) => {
      // A heading of whole width, and most rows like it: so a separator is told. Others end early or late.
      if (i === 0) return Array.from({ length: width }, (_, k) => `Cột ${k + 1}`);
      return row.slice(0, ragged.includes(i) ? Math.max(1, width - 1 + (i % 3)) : width);
    });
    const first = shape.declared ? `sep=${shape.separator}${shape.end}` : "";
    const body = cut.map((row) => row.map((value) => quoted(value, shape)).join(shape.separator));
    const text = `${shape.mark ? "\ufeff" : ""}${first}${body.join(shape.end)}${shape.lastEnd ? shape.end : ""}`;
    return { rows: cut, text, separator: shape.separator, skip: first.length };
  });

/** Quoted where it must be; where the separator is not declared, also around those of other dialects. */
function quoted(value: string, { separator, always, declared }: Shape): string {
  const foreign = !declared && /[;,\t|]/.test(value);
  const needed = value.includes(separator) || /["\r\n]/.test(value) || foreign;
  return needed || (always && value !== "") ? `"${value.replaceAll('"', '""')}"` : value;
}
