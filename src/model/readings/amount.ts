/** A cell of amounts (money, weights) read exactly, or refused with the reason. Nothing is rounded. */
import type { CountContext } from "./count-context.ts";
import { decimalOf, exactQuotient, MAX_DIGITS } from "../decimal.ts";
import type { CountReading } from "../form-sheet.ts";
import type { RawCell } from "../raw.ts";
import { exact, type Value } from "../value.ts";
import { dateRead, refused } from "./count-cells.ts";
import { readCount } from "./count.ts";
import { hedged, splitHedge } from "./hedge.ts";
import { folded } from "./text.ts";

/** By what a number is multiplied and divided to be in the field's own unit of measure. */
export interface Factor {
  readonly by: number;
  readonly per: number;
}

export interface AmountContext {
  readonly required: boolean;
  readonly workbook: boolean;
  readonly missingSigns?: ReadonlySet<string> | undefined;
  /** Decimals that a value may have, in the field's unit. */
  readonly decimals: number;
  /** Of the column or row; null: its unit of measure is none that the field's can be reckoned from. */
  readonly factor: Factor | null;
  /** Of the words behind a number ("2,5 kg", "1,25 tỷ đồng"), folded. */
  readonly factorOf: (words: string) => Factor | null;
}

const WHOLE = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)$/u;
const DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+),\d+$/u;
/** "1,250" is 1.25, or 1250 of a computer set to English: a factor of a thousand. */
const COMMA_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+$/u;
const SEPARATED = /^\d[\d., ]*$/u;
const MEASURED = /^(\d[\d., ]*?) ?(\p{L}.*)$/u;

export function readAmount(cell: RawCell | undefined, context: AmountContext): CountReading {
  if (cell?.kind === "number")
    return cell.percent === true && cell.value !== 0
      ? refused("not-a-number", { kind: "percent" })
      : read(tidy(cell.value), context.factor, context, []);
  if (cell?.kind === "text") return textRead(cell.value, context);
  if (cell?.kind === "date") return dateRead(cell.value, false);
  return readCount(cell, plainContext(context));
}

/** Binary noise of a formula (0.30000000000000004): a workbook keeps 15 digits. */
function tidy(value: number): number {
  return Number(value.toPrecision(MAX_DIGITS));
}

function textRead(text: string, context: AmountContext): CountReading {
  const written = folded(text);
  const remarks = context.workbook ? ["number-as-text"] : [];
  const number = numberIn(written);
  if (number !== null) return numberRead(number, context.factor, context, remarks);
  const measured = MEASURED.exec(written);
  const inside = measured === null ? null : numberIn(measured[1] ?? "");
  if (inside !== null) {
    const factor = context.factorOf(measured?.[2] ?? "");
    if (factor !== null) return numberRead(inside, factor, context, [], measured?.[2]);
  }
  const hedge = splitHedge(written);
  const about = hedge === null ? null : numberIn(hedge.rest);
  if (hedge !== null && typeof about === "number") return hedgedRead(hedge.kind, about, context);
  return readCount({ kind: "text", column: 1, value: text }, plainContext(context));
}

/** Signs, errors and words are what they are in a column of counts. */
function plainContext({ required, workbook, missingSigns }: AmountContext): CountContext {
  return { required, fraction: null, decimalsAllowed: true, workbook, missingSigns };
}

type Ambiguous = { readonly whole: string; readonly fraction: string };

/** null: no number. */
function numberIn(text: string): number | Ambiguous | null {
  if (!SEPARATED.test(text)) return null;
  const digits = text.replace(/\D/gu, "");
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","), text.lastIndexOf(" "));
  const isSure = WHOLE.test(text) || (DECIMAL.test(text) && !COMMA_THOUSANDS.test(text));
  if (!isSure) {
    const tail = text.slice(last + 1);
    return {
      whole: digits.replace(/^0+(?=\d)/u, ""),
      fraction: `${text.slice(0, last).replace(/\D/gu, "")},${tail === "" ? "0" : tail}`,
    };
  }
  if (digits.replace(/^0+/u, "").length > MAX_DIGITS) return Number.POSITIVE_INFINITY;
  return Number(text.replace(/[. ]/gu, "").replace(",", "."));
}

function numberRead(
  number: number | Ambiguous,
  factor: Factor | null,
  context: AmountContext,
  remarks: readonly string[],
  measure?: string,
): CountReading {
  if (typeof number === "number") return read(number, factor, context, remarks);
  const evidence = { plainIntegers: 0, dotThousands: 0, commaThousands: 0, decimals: 0 };
  // Typed again without its own unit of measure it would be in the column's.
  const behind = measure === undefined ? "" : ` ${measure}`;
  return refused("ambiguous-number", {
    first: `${number.whole}${behind}`,
    second: `${number.fraction}${behind}`,
    role: "amount",
    ...evidence,
  });
}

function hedgedRead(
  kind: NonNullable<ReturnType<typeof splitHedge>>["kind"],
  number: number,
  context: AmountContext,
): CountReading {
  const reading = read(number, context.factor, context, ["approximate-value"]);
  if (!reading.ok || reading.value.value === null) return reading;
  // Nothing whole lies between an amount and the next: what is above it is at least it.
  const { value } = reading.value;
  const known: Value | null =
    kind === "~" ? hedged(kind, value) : { ...exact(value), status: "E", qualifier: kind };
  if (known === null) return reading;
  const bounds = kind === ">" ? { upper: null } : kind === "<" ? { lower: null } : {};
  return { ...reading, value: { ...known, ...bounds } };
}

function read(
  number: number,
  factor: Factor | null,
  { decimals }: AmountContext,
  remarks: readonly string[],
): CountReading {
  if (Number.isNaN(number)) return refused("not-a-number", { kind: "text" });
  if (number < 0) return { ...refused("negative-count", {}), shown: number };
  if (!Number.isFinite(number)) return refused("number-too-large", { digits: MAX_DIGITS + 1 });
  if (factor === null) return refused("not-an-integer", { stored: "measure" });
  const value = exactQuotient(number, factor.by, factor.per, decimals);
  if (value !== null && decimalOf(value).digits < 10n ** BigInt(MAX_DIGITS))
    return { ok: true, value: value === 0 ? exact(0) : exact(value), remarks };
  const isLong = number * (factor.by / factor.per) >= 10 ** (MAX_DIGITS - decimals);
  if (isLong) return refused("number-too-large", { digits: MAX_DIGITS + 1 });
  return { ...refused("not-an-integer", { stored: "decimals" }), shown: number };
}
