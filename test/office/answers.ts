/** What a clerk types into a template, seen from its cells as LibreOffice shows them. */
import type { Numbers, Typed } from "../template/fill.ts";
import type { OfficeCell, OfficeSheet } from "./typist.ts";

export interface Answers {
  readonly cells: readonly (readonly [at: string, text: string])[];
  /** As `fill` of the templates gives them: by heading, or by the row's own label. */
  readonly rows: readonly Typed[];
}

/** How this machine's settings want numbers and dates typed. */
export interface Keys {
  readonly number: (value: number) => string;
  /** Of a day of Excel's calendar. */
  readonly date: (serial: number) => string;
}

const dayOf = (serial: number) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);

/** `5/6/2024`, as everybody writes it. */
export const VIETNAMESE: Keys = {
  number: (value) => String(value).replace(".", ","),
  date: (serial) => {
    const day = dayOf(serial);
    return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
  },
};
/** As the prompts say for a machine that is set to English. */
export const ENGLISH: Keys = {
  number: String,
  date: (serial) => dayOf(serial).toISOString().slice(0, 10),
};

/** Free text is left blank: remarks and topics. */
export function answersTo(
  { heading, cells }: OfficeSheet,
  rowCount: number,
  numbers: Numbers,
  choices: (values: readonly string[]) => readonly string[],
  keys: Keys,
): Answers {
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const typed: [string, string][] = [];
  const isFixed = (at.get(`${heading + 1} 0`)?.text ?? null) !== null;
  const rows = new Map<number, Map<string, string | number>>();
  let asked = 0;
  for (const cell of cells) {
    if (cell.text !== null || (!isFixed && cell.row > heading + rowCount)) continue;
    const isRow = cell.row > heading;
    const own = rows.get(cell.row) ?? new Map<string, string | number>();
    const label = isFixed ? at.get(`${cell.row} 0`) : at.get(`${heading} ${cell.column}`);
    const before = isFixed ? new Map([...rows.values()].flatMap((row) => [...row])) : own;
    const turn = isRow ? cell.row - heading - 1 : asked++;
    const value = valueFor(cell, turn, () => numbers(label?.text ?? "", before), choices);
    if (value === null) continue;
    typed.push([cell.at, textOf(cell, value, keys)]);
    if (!isRow) continue;
    own.set(label?.text ?? "", value);
    rows.set(cell.row, own);
  }
  return { cells: typed, rows: [...rows.values()] };
}

function valueFor(
  cell: OfficeCell,
  turn: number,
  number: () => number,
  choices: (values: readonly string[]) => readonly string[],
): string | number | null {
  switch (cell.rule) {
    case "LIST": {
      const values = choices(cell.values ?? []);
      return values[turn % values.length] ?? null;
    }
    case "WHOLE":
      return number();
    case "DATE":
      return Number(cell.from) + Math.min(turn, Number(cell.to) - Number(cell.from));
    case "CUSTOM":
      // A fraction, or a day that is not in the future: its first one is in the rule.
      if (cell.from?.includes("ROUND(") === true) return number() + 0.5;
      return Number(/>=(\d+)/u.exec(cell.from ?? "")?.[1]) + 7400 + turn;
    case "ANY":
    case undefined:
      return null;
    default:
      throw new Error(`a rule that is not known: ${cell.rule}`);
  }
}

function textOf({ rule, from }: OfficeCell, value: string | number, keys: Keys): string {
  if (typeof value === "string") return value;
  const isDate = rule === "DATE" || (rule === "CUSTOM" && from?.includes("ROUND(") !== true);
  return isDate ? keys.date(value) : keys.number(value);
}
