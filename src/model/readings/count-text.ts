/** A count written as text: signs of the yearbook, Vietnamese thousands, hedges, fractions. */
import { isDitto } from "./ditto.ts";
import type { CountContext } from "./count-context.ts";
import type { CountReading } from "../form-sheet.ts";
import { exact, missing } from "../value.ts";
import { exactReading, refused, type Refusal } from "./count-cells.ts";
import { hedged, orderOfMagnitude, splitHedge, type HedgeKind } from "./hedge.ts";
import { readDateText } from "./date.ts";
import { readNumber, type NumberText } from "./number.ts";
import { digitCount, PERSONAL_DIGITS, showable } from "./show.ts";
import { folded } from "./text.ts";
import { trailingUnit } from "./measure-words.ts";
import { lookAlike, saysNothing } from "./slips.ts";
import { own } from "../own.ts";

/** By far the most cells: no folding for them. */
const PLAIN = /^\d{1,8}$/u;
const FRACTION = /^([\d. ]+?) ?\/ ?([\d. ]+)$/u;
const ERROR =
  /^(?:#(?:ref!|div\/0!|n\/a|name\?|value!|num!|null!|spill!|calc!|getting_data|field!|blocked!|connect!|unknown!)|err:\d{3})$/u;
const FORMULA = /^=[a-z(+-]/u;
const PERCENT = /^[\d., ]+ ?[%‰]$/u;
/** "408,616 kg": what of it is the number is not sure. */
const MEASURED = /^\d[\d., ]* ?\p{L}{1,10}\.?$/u;
const NUMBER_LIKE = /^[\d\s.,+\-()/]+$/u;
const NO_FIGURE: CountReading = { ok: true, value: missing("L"), remarks: [] };
const SIGNS: Readonly<Record<string, CountReading>> = {
  "-": { ok: true, value: exact(0), remarks: [] },
  "...": NO_FIGURE,
  "…": NO_FIGURE,
  x: { ok: true, value: missing("M"), remarks: [] },
};

/** Reads a text; `"blank"` where it holds nothing but spaces. */
export function readCountText(text: string, context: CountContext): CountReading | "blank" {
  if (PLAIN.test(text)) return integerText(Number(text), context);
  const written = folded(text);
  if (written === "") return "blank";
  const number = readNumber(written);
  if (number.kind === "integer") return integerText(number.value, context);
  const sign = own(SIGNS, written);
  if (sign !== undefined) return sign;
  if (context.missingSigns?.has(written) === true) return NO_FIGURE;
  const fraction = context.fraction === null ? null : fractionRead(written, context);
  if (fraction !== null) return fraction;
  return uncommonText(text, written, number, context);
}

function integerText(value: number, context: CountContext): CountReading {
  if (!context.workbook) return exactReading(value);
  return { ok: true, value: exact(value), remarks: ["number-as-text"] };
}

function uncommonText(
  text: string,
  written: string,
  number: NumberText,
  context: CountContext,
): CountReading {
  if (ERROR.test(written)) {
    const error = written.toUpperCase();
    return { ...refused("formula-error", { error }), shown: error };
  }
  if (FORMULA.test(written)) return refused("formula-not-calculated", {});
  if (readDateText(text).ok) return textRefused(text, { kind: "date-text" });
  if (isTooLarge(written)) return refused("number-too-large", { digits: PERSONAL_DIGITS });
  if (number.kind !== "none") return numberRefused(text, number, context);
  return hedgedRead(text, written, context) ?? wordsRefused(text, written);
}

function isTooLarge(written: string): boolean {
  if (digitCount(written) < PERSONAL_DIGITS) return false;
  return NUMBER_LIKE.test(splitHedge(written)?.rest ?? written);
}

/** Text that is a number but not a plain count: a decimal, two readings, below zero, too long. */
function numberRefused(text: string, number: NumberText, context: CountContext): CountReading {
  if (number.kind === "negative") return shownAs(text, refused("negative-count", {}));
  if (number.kind === "decimal" && context.decimalsAllowed) {
    return integerText(number.value, context);
  }
  if (number.kind === "decimal") {
    return shownAs(text, refused("not-an-integer", { stored: "text" }));
  }
  if (number.kind !== "ambiguous") return refused("number-too-large", { digits: PERSONAL_DIGITS });
  const column = context.evidence?.();
  const evidence = {
    plainIntegers: column?.plainIntegers ?? 0,
    dotThousands: column?.dotThousands ?? 0,
    commaThousands: column?.commaThousands ?? 0,
    decimals: column?.decimals ?? 0,
  };
  const facts = { first: number.whole, second: number.fraction, role: "count", ...evidence };
  const base = shownAs(text, refused("ambiguous-number", facts));
  return number.thousands ? { ...base, suggestion: number.whole } : base;
}

function hedgedRead(text: string, written: string, context: CountContext): CountReading | null {
  const order = orderOfMagnitude(written);
  if (order !== null) return { ok: true, value: order, remarks: ["approximate-value"] };
  const hedge = splitHedge(written);
  return hedge === null ? null : hedgedNumber(text, hedge, context);
}

function hedgedNumber(
  text: string,
  hedge: { kind: HedgeKind; rest: string },
  context: CountContext,
): CountReading {
  const number = readNumber(hedge.rest);
  if (number.kind === "none") return wordsRefused(text, folded(text));
  if (number.kind !== "integer")
    return numberRefused(text, number, { ...context, decimalsAllowed: false });
  const value = hedged(hedge.kind, number.value);
  if (value === null) return textRefused(text, { kind: "text" });
  return { ok: true, value, remarks: ["approximate-value"] };
}

function fractionRead(written: string, context: CountContext): CountReading | null {
  const match = FRACTION.exec(written);
  if (match === null) return null;
  const first = readNumber(match[1] ?? "");
  const second = readNumber(match[2] ?? "");
  if (first.kind !== "integer" || second.kind !== "integer") return null;
  const value = context.fraction === "whole" ? second.value : first.value;
  return { ok: true, value: exact(value), remarks: [], fraction: [first.value, second.value] };
}

/** Words in a count column. What they most likely mean is suggested. */
function wordsRefused(text: string, written: string): Refusal {
  if (isDitto(text)) return refused("ditto-mark", {});
  if (saysNothing(written)) {
    return { ...refused("not-a-number", { kind: "nothing" }), shown: text.trim(), suggestion: "0" };
  }
  const meant = lookAlike(written);
  if (meant !== null) {
    const refusal = refused("not-a-number", { kind: "letters" });
    return { ...refusal, shown: text.trim(), suggestion: meant };
  }
  if (PERCENT.test(written)) return textRefused(text, { kind: "percent" });
  const number = trailingUnit(written);
  if (number === null)
    return textRefused(text, { kind: MEASURED.test(written) ? "measured" : "text" });
  return { ...textRefused(text, { kind: "unit-of-measure" }), suggestion: number };
}

function textRefused(text: string, facts: Refusal["facts"]): Refusal {
  return shownAs(text, refused("not-a-number", facts));
}

function shownAs(text: string, refusal: Refusal): Refusal {
  const shown = showable(text);
  return shown === undefined ? refusal : { ...refusal, shown };
}
