/** One fact's cells as an office types them. */
import type { At, Cell, Count, When } from "./book.ts";
import type { Pen } from "./pen.ts";
import type { Random } from "./random.ts";
import type { Style } from "./style.ts";
import { dayFirst, labelOf, ROMAN } from "./times.ts";
import { YEAR } from "./world.ts";

export function dots(value: number, separator = "."): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}

export function countCell(value: number, style: Style, rng: Random): Cell {
  switch (style.numbers) {
    case "dots":
      return value >= 1000 ? { kind: "text", text: dots(value) } : { kind: "number", value };
    case "spaces":
      return value >= 1000 ? { kind: "text", text: dots(value, " ") } : { kind: "number", value };
    case "text":
      return { kind: "text", text: rng.chance(0.2) ? `${value} ` : String(value) };
    case "formula": {
      const part = rng.int(0, value);
      return rng.chance(0.4)
        ? { kind: "formula", formula: `${part}+${value - part}`, result: value }
        : { kind: "number", value };
    }
    case "number":
      return rng.chance(0.2)
        ? { kind: "number", value, format: "#,##0" }
        : { kind: "number", value };
  }
}

export interface CountContext {
  readonly style: Style;
  readonly csv: boolean;
  readonly required: boolean;
  /** Cases reported beside cases solved: `3/5` says both. */
  readonly reported: number | null;
}

/** Writes a count, in a sign where the style has them; what it then says. */
export function putCount(
  pen: Pen,
  at: At,
  value: number | null,
  context: CountContext,
  rng: Random,
): Count {
  const { style, required } = context;
  const write = (said: number | null, text: string): Count => {
    pen.text(at.row, at.column, text);
    return { ...at, value: said, plain: false };
  };
  if (value === null) return { ...at, value: null, plain: false };
  if (style.signs) {
    if (value === 0 && rng.chance(0.5)) return write(0, "-");
    if (required && rng.chance(0.04)) return write(null, rng.pick(["...", "…", "x", "X"]));
    if (value >= 100 && rng.chance(0.04)) return write(value, `hơn ${dots(value)}`);
    if (context.reported !== null && rng.chance(0.2))
      return write(value, `${value}/${context.reported}`);
  }
  pen.put(at.row, at.column, countCell(value, style, rng));
  return { ...at, value, plain: true };
}

export function putDate(pen: Pen, at: At, iso: string, style: Style): void {
  if (style.dates === "cell") pen.put(at.row, at.column, { kind: "date", iso });
  else if (style.dates === "iso") pen.text(at.row, at.column, iso);
  else pen.text(at.row, at.column, dayFirst(iso, style.dates === "dmy"));
}

/** `field` is one of the time columns. */
export function putTime(
  pen: Pen,
  at: At,
  field: string,
  when: When,
  style: Style,
  rng: Random,
): void {
  const month = Number(when.end.slice(5, 7));
  if (field === "date") putDate(pen, at, when.start, style);
  else if (field === "period") pen.text(at.row, at.column, labelOf(when, rng));
  else if (field === "period_month") pen.put(at.row, at.column, { kind: "number", value: month });
  else if (field === "period_quarter") {
    if (rng.chance(0.5)) pen.text(at.row, at.column, ROMAN[month / 3 - 1] as string);
    else pen.put(at.row, at.column, { kind: "number", value: month / 3 });
  } else pen.put(at.row, at.column, { kind: "number", value: YEAR });
}
