/** Numbers and marks before a label ("1.1", "I.", "a)", "-"), and rows of numbers with formulas ("5=3-4"). */
import type { LabelPart, LabelSpan } from "./types.ts";
import { own } from "../../model/own.ts";

export type Order = Extract<LabelPart, { kind: "order" }>;

const MARKS: readonly (readonly [RegExp, Order["style"]])[] = [
  [/^[-\u2010-\u2015\u2212](?![-\d])/u, "dash"],
  [/^\+/u, "plus"],
  [/^[*•●▪◦·○■□➢►✓]+\/?/u, "bullet"],
];
const DIGITS = /^(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.):](?!\d)|\/(?!\d)|\s*[-–](?=\s)|$)/u;
/** Several storeys need no full stop: "1.1 Số tin". */
const STOREYS = /^(\d{1,2}(?:\.\d{1,2}){1,5})(?=\s)/u;
const ROMANS = /^([IVX]{1,5})(?:[.):]|\/(?=\s)|\s*[-–](?=\s)|$)/u;
const ROMAN_STOREYS = /^([IVX]{1,5})\.(\d{1,2}(?:\.\d{1,2}){0,4})(?:[.):]|(?=\s)|$)/u;
const LETTER = /^(\p{Lu}|\p{Ll})(?:[.):]|\/(?=\s)|\s*[-–](?=\s)|$)/u;
const BRACKETED = /^\((\d{1,3}|[IVX]{1,5}|\p{L}|\*+)\)/u;
/** Roman without a full stop before words: two letters, or I; never one that is a syllable of a name. */
const BARE_ROMAN = /^(II|III|IV|VI|VII|VIII|IX|XI|XII|I)(?=\s)/u;

/** A number without a full stop: a mark only before a type of unit ("1 Xã An Đức"). */
const BARE_DIGITS = /^(\d{1,3})(?=\s+\p{L})/u;

const VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** null: no right Roman numeral ("IIX"). */
function romanValue(written: string): number | null {
  const digits = [...written.toLowerCase()].map((char) => own(VALUE, char) ?? 0);
  const value = digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
  return romanOf(value) === written.toLowerCase() ? value : null;
}

function romanOf(value: number): string {
  const units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  return "x".repeat(Math.floor(value / 10)) + (units[value % 10] ?? "");
}

const numbersIn = (written: string): number[] => written.split(".").map(Number);

function letterOrders(written: string): Order[] {
  const lower = written === written.toLowerCase();
  const index = "abcdefghijklmnopqrstuvwxyz".indexOf(written.toLowerCase()) + 1;
  const letter: Order = {
    kind: "order",
    style: lower ? "lower" : "upper",
    numbers: index > 0 ? [index] : [],
  };
  const roman = romanValue(written);
  return roman === null ? [letter] : [{ kind: "order", style: "roman", numbers: [roman] }, letter];
}

function ordersOf(written: string): Order[] {
  if (/^\d/u.test(written)) return [{ kind: "order", style: "digit", numbers: numbersIn(written) }];
  if (written.startsWith("*")) return [{ kind: "order", style: "bullet", numbers: [] }];
  if (written.length === 1) return letterOrders(written);
  const roman = romanValue(written);
  return roman === null ? [] : [{ kind: "order", style: "roman", numbers: [roman] }];
}

export interface Marked {
  readonly length: number;
  readonly orders: readonly Order[];
  /** A capital letter with a full stop may be a type of unit ("X. An Đức"); a numeral without one a syllable. */
  readonly doubtful: boolean;
}

/** The mark with which a text begins, blanks skipped; null: none. */
export function markAt(text: string, from: number): Marked | null {
  const blank = /^\s*/u.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  const rest = text.slice(from + blank, from + blank + 40);
  const found = markOf(rest);
  return found && { ...found, length: blank + found.length };
}

/** "T.P Huế", "T.X. Gò Công", "C.A xã An Đức" begin with a type or an agency, not with a letter of an outline. */
export function isAbbreviated(text: string): boolean {
  return /^(?:T\.[PXT]|Đ\.K|C\.A)(?:\.|\s)/iu.test(text);
}

function markOf(rest: string): Marked | null {
  if (isAbbreviated(rest)) return null;
  for (const [pattern, style] of MARKS) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    return {
      length: match[0].length,
      orders: [{ kind: "order", style, numbers: [] }],
      doubtful: false,
    };
  }
  const storeys = ROMAN_STOREYS.exec(rest);
  const first = storeys && romanValue(storeys[1] as string);
  if (storeys !== null && first !== null) {
    const numbers = [first, ...numbersIn(storeys[2] as string)];
    return {
      length: storeys[0].length,
      orders: [{ kind: "order", style: "digit", numbers }],
      doubtful: false,
    };
  }
  const plain =
    BRACKETED.exec(rest) ?? DIGITS.exec(rest) ?? STOREYS.exec(rest) ?? ROMANS.exec(rest);
  const match = plain ?? LETTER.exec(rest) ?? BARE_ROMAN.exec(rest) ?? BARE_DIGITS.exec(rest);
  if (match === null) return null;
  const orders = ordersOf(match[1] as string);
  if (orders.length === 0) return null;
  const doubtful =
    /^[XPHQTC]\./u.test(match[0]) || (plain === null && !/[.):/–-]$/u.test(match[0]));
  return { length: match[0].length, orders, doubtful };
}

/** Numbers, marks of columns (c1, d2, A, IV) and signs between them. */
const FORMULA_CHARS =
  /^(?:[\s()+\-–*x×:/.…,=%\d]|[cdCD](?=\d)|[cC]ột|(?<![\p{L}])(?:[A-Z]|[IVX]{1,4})(?![\p{L}]))+$/u;
/** With what it works on. */
const OPERATOR = /[-+*x×:/–]\s*(?:[(.…]|c|[cC]ột|[A-Zd]?\d|[A-Z])/u;
const WHOLE = /^\(?\s*([A-Za-zđĐ]{0,2}\d{0,3}|[IVX]{1,5}|[Cc]ột \d{1,3})\s*\)?\s*\(?\s*=(.*)$/su;
const SUM = /^\(\s*((?:\d{1,3}|[A-Z]|[IVX]{1,4})\s*\+[\d\sA-Z+.…,]*(?:\d{1,3}|[A-Z]))\s*\)$/u;

/** "5=3-4", "2 (=3+4)", "(A = 1+2)", "(=7+...+23)": the number and what stands behind "="; null: no formula. */
export function formulaOf(text: string): Order | null {
  if (text.length > 200) return null;
  const trimmed = text.trim();
  const match = WHOLE.exec(trimmed);
  if (match === null) return sumOf(trimmed);
  const formula = balanced((match[2] as string).trim());
  if (!OPERATOR.test(formula) || !/[\dA-Z]/u.test(formula) || !FORMULA_CHARS.test(formula))
    return null;
  const name = match[1] as string;
  const roman = romanValue(name);
  const digits = /\d+/u.exec(name)?.[0];
  if (name !== "" && roman !== null)
    return { kind: "order", style: "roman", numbers: [roman], formula };
  if (digits === undefined && name.length === 1)
    return { ...(letterOrders(name)[0] as Order), formula };
  return {
    kind: "order",
    style: "digit",
    numbers: digits === undefined ? [] : [Number(digits)],
    formula,
  };
}

/** "(1+...+11)", "(A+B)": a sum of columns or rows without its own number. */
function sumOf(text: string): Order | null {
  const sum = SUM.exec(text)?.[1];
  return sum === undefined ? null : { kind: "order", style: "digit", numbers: [], formula: sum };
}

/** Without the bracket that the whole formula stood in. */
function balanced(formula: string): string {
  let depth = 0;
  let outer = false;
  for (const char of formula) {
    if (char === "(") depth++;
    else if (char === ")" && --depth < 0) outer = true;
  }
  const bare = outer ? formula.replace(/\s*\)$/u, "") : formula;
  return bare.startsWith("(") && bare.endsWith(")") && !bare.slice(1, -1).includes(")")
    ? bare.slice(1, -1).trim()
    : bare;
}

/** "+/-", "(+, -)", "±": what was gained or lost. */
export function isPlusMinus(text: string): boolean {
  if (text.length > 20 || /[\p{L}\d]/u.test(text)) return false;
  return text.includes("±") || (text.includes("+") && /[-–]/u.test(text));
}

/** "Số vụ xảy ra (+/-)", "... ±": signs behind words say that the figures are differences; as written, or null. */
export function signsOfChange(text: string): string | null {
  const bracket = /\(([-–+±/,\s]+)\)/u.exec(text);
  if (bracket !== null && /[-–+±]/u.test(bracket[1] as string)) return bracket[0];
  return /±|\+ ?\/ ?[-–]/u.exec(text)?.[0] ?? null;
}

export function orderSpan(text: string, orders: readonly Order[]): LabelSpan {
  return { text: text.trim(), readings: orders };
}
