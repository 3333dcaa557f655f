/** What a text of digits and separators can mean, in Vietnamese writing (1.234,5). */
export type NumberText =
  | { readonly kind: "none" }
  | { readonly kind: "integer"; readonly value: number }
  /** A decimal comma: only one reading. */
  | { readonly kind: "decimal"; readonly value: number }
  | { readonly kind: "negative" }
  | { readonly kind: "too-large" }
  /** Two readings: `whole` without separators, `fraction` with the last one as decimal comma. */
  | {
      readonly kind: "ambiguous";
      readonly whole: string;
      readonly fraction: string;
      /** Every group behind a separator has three digits: most likely thousands. */
      readonly thousands: boolean;
    };

const NONE: NumberText = { kind: "none" };
const TOO_LARGE: NumberText = { kind: "too-large" };
const MAX_DIGITS = 8;

const DIGITS = /^\d+$/u;
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)$/u;
const DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/u;
const COMMA_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+$/u;
const SEPARATED = /^\d[\d., ]*$/u;

/** Takes a folded text. Never more than eight digits are read as a number. */
export function readNumber(text: string): NumberText {
  if (DIGITS.test(text)) return integer(text);
  if (text.startsWith("-")) return negative(text.replace(/^[-\s]+/u, ""));
  if (!SEPARATED.test(text)) return NONE;
  const digits = text.replace(/\D/gu, "");
  if (GROUPED.test(text)) return integer(digits);
  if (digits.length > MAX_DIGITS) return TOO_LARGE;
  if (DECIMAL.test(text) && !COMMA_THOUSANDS.test(text) && !/^0+,\d{3}$/u.test(text)) {
    return { kind: "decimal", value: Number(text.replaceAll(".", "").replace(",", ".")) };
  }
  return ambiguous(text, digits);
}

function integer(digits: string): NumberText {
  return digits.length > MAX_DIGITS ? TOO_LARGE : { kind: "integer", value: Number(digits) };
}

function negative(rest: string): NumberText {
  const number = readNumber(rest);
  if (number.kind === "integer" && number.value === 0) return number;
  return number.kind === "none" || number.kind === "too-large" ? number : { kind: "negative" };
}

function ambiguous(text: string, digits: string): NumberText {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","), text.lastIndexOf(" "));
  const head = text.slice(0, last).replace(/\D/gu, "");
  const tail = text.slice(last + 1);
  return {
    kind: "ambiguous",
    whole: String(Number(digits)),
    fraction: `${String(Number(head))},${tail === "" ? "0" : tail}`,
    thousands: /^[1-9]\d{0,2}(?:[., ]\d{3})+$/u.test(text),
  };
}
