/**
 * The value that stands in an HTML cell's attributes beside the text it shows: LibreOffice's
 * `sdval` and `sdnum`, Excel's `x:num`, `x:str`, `x:bool`, `x:err`, SheetJS's `data-v`.
 */
import type { RawCell } from "../../../model/raw.ts";
import { shownDigits, zerosShown } from "../../shown-digits.ts";
import { isDateFormat } from "../xlsx/dateformat.ts";
import type { SerialDates } from "../xlsx/serial.ts";

/** Without its address. */
type Content = RawCell extends infer C ? (C extends RawCell ? Omit<C, "column"> : never) : never;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Names that Office gives formats of days and times. */
const NAMED_DATE = /^(?:(?:short|medium|long|general) (?:date|time))$/i;
const DAY = /(?:^|\D)\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}(?:\D|$)/;

/** `text` is what is shown, trimmed; null: nothing is stored beside it. */
export function storedValue(
  attributes: ReadonlyMap<string, string>,
  text: string,
  styleFormat: string | null,
  dates: SerialDates,
): Content | null {
  if (attributes.has("x:str")) {
    const value = attributes.get("x:str") || text;
    return value === "" ? null : { kind: "text", value };
  }
  const error = attributes.get("x:err");
  if (error !== undefined) return { kind: "error", value: error || text };
  const format = formatOf(attributes, styleFormat);
  const truth = truthOf(attributes, format);
  if (truth !== null) return { kind: "boolean", value: truth };
  const written = numberOf(attributes, text);
  if (written === null || !NUMBER.test(written)) return null;
  const value = Number(written);
  if (!Number.isFinite(value)) return null;
  const day = isDate(format, text) ? dates.dayOf(value) : null;
  if (day !== null) return { kind: "date", value: day };
  const shown = zerosShown(text, value) ?? (format === null ? null : shownDigits(format)?.(value));
  return { kind: "number", value, ...(typeof shown === "string" ? { shown } : {}) };
}

/** `sdnum` is `language;language;format`. */
function formatOf(
  attributes: ReadonlyMap<string, string>,
  styleFormat: string | null,
): string | null {
  const own = attributes.get("sdnum")?.split(";").slice(2).join(";") || attributes.get("data-z");
  return own || styleFormat;
}

function numberOf(attributes: ReadonlyMap<string, string>, text: string): string | null {
  if (attributes.has("sdval")) return (attributes.get("sdval") ?? "").trim();
  if (attributes.get("data-t") === "n") return (attributes.get("data-v") ?? "").trim();
  const stated = attributes.get("x:num");
  // Without a value the text is the number as it is stored: 1.234 could be either of two.
  return stated === "" ? (/^-?\d+$/.test(text) ? text : null) : (stated?.trim() ?? null);
}

function truthOf(attributes: ReadonlyMap<string, string>, format: string | null): boolean | null {
  const written =
    attributes.get("x:bool") ??
    (attributes.get("data-t") === "b" ? attributes.get("data-v") : undefined) ??
    (format?.toUpperCase() === "BOOLEAN" ? attributes.get("sdval") : undefined);
  return written === undefined ? null : /^(?:true|1)$/i.test(written.trim());
}

/** By its format; where that is not known, by what is shown. */
function isDate(format: string | null, text: string): boolean {
  if (format !== null && (NAMED_DATE.test(format) || isDateFormat(format))) return true;
  return !/[0#?]/.test(format ?? "") && DAY.test(text);
}
