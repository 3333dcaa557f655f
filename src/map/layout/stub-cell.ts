/** What one cell of the stub says of its row. */
import type { TextAt } from "../../model/form-sheet.ts";
import type { RawCell } from "../../model/raw.ts";
import { anyPart, isUnderstood, likely, type PartOf } from "../label/parts.ts";
import type { LabelPart, LabelReading, Lexicon } from "../label/types.ts";
import { isBlank } from "../grid.ts";
import { isOrderText } from "./figures.ts";
import { isGrandTotal, isTotalLabel } from "../labels.ts";
import { type TableColumns, UNKNOWN_HEAD } from "./columns.ts";
import { type Axes, axesOf, axesOfParts, NO_AXES } from "./axes.ts";

export type OrderMark = PartOf<"order">;

/** Columns that say when a row is. */
export const TIMES = ["date", "period", "period_month", "period_quarter", "period_year"] as const;

/** Columns that say of whom or when a row is. */
export const PLACES: ReadonlySet<string> = new Set([
  "unit",
  "unit_code",
  "district",
  "province",
  ...TIMES,
]);

export function placeNames(names: ReadonlyMap<string, TextAt>): ReadonlyMap<string, TextAt> {
  return new Map([...names].filter(([field]) => PLACES.has(field)));
}

/** What is heeded under a head that nobody knows. */
export const TELLS_ROW = ({ kind }: LabelPart): boolean =>
  kind === "total" ||
  kind === "part" ||
  kind === "role" ||
  kind === "period" ||
  kind === "indicator";

export interface StubRead {
  readonly axes: Axes;
  readonly order: OrderMark | null;
  readonly name: TextAt | null;
  readonly isLabel: boolean;
}

export const NOTHING: StubRead = { axes: NO_AXES, order: null, name: null, isLabel: false };

export function label(reading: LabelReading, at: TextAt): StubRead {
  return { axes: axesOf(reading, at), order: orderOf(reading), name: null, isLabel: true };
}

/** Beside marks of order it says a period and nothing else. */
export function isPeriodOnly(reading: LabelReading): boolean {
  const parts = likely(reading).filter(({ kind }) => kind !== "order" && kind !== "neutral");
  return isUnderstood(reading) && parts.length > 0 && parts.every(({ kind }) => kind === "period");
}

export function orderOf(reading: LabelReading): OrderMark | null {
  return anyPart(reading, "order") ?? null;
}

/** A bare "1" or "a" is one, too. */
export function orderIn(lexicon: Lexicon, reading: LabelReading, text: string): OrderMark | null {
  return orderOf(reading) ?? (isOrderText(text) ? orderOf(lexicon.read(`${text}.`, "stub")) : null);
}

export function measureOf(reading: LabelReading, at: TextAt): Axes {
  const parts = likely(reading).filter(
    ({ kind }) => kind === "percent" || kind === "scale" || kind === "measure",
  );
  return axesOfParts(parts, [], at);
}

/** "- kinh tế", "1. Xã An Đức" without their marks. */
export function withoutOrder(reading: LabelReading, at: TextAt): TextAt {
  const [first] = reading.spans;
  if (first?.readings[0]?.kind !== "order" || !at.text.startsWith(first.text)) return at;
  const text = at.text.slice(first.text.length).replace(/^[\s.)]+/u, "");
  return text === "" ? at : { ...at, text };
}

/** Columns beside the name of a unit with which it may still head other rows: "836 | Huyện Ba Tri". */
const ASIDE: ReadonlySet<string> = new Set([
  "unit",
  "unit_code",
  "serial",
  "line_code",
  "measure",
  "remark",
]);

/** "Xã An Đức | ma túy | (blank)": what names its unit and its day or kind is a row of its own, though without figures. */
export function isBlankRecord(cells: readonly RawCell[], { stub, figures }: TableColumns): boolean {
  const filled = new Set(cells.filter((cell) => !isBlank(cell)).map(({ column }) => column));
  if (figures.some(({ column }) => filled.has(column))) return false;
  const named = stub.filter(({ column }) => filled.has(column));
  return (
    named.some(({ field }) => field === "unit") && named.some(({ field }) => !ASIDE.has(field))
  );
}

/** A total, a part, a role of the period stands where a name is expected. */
export function speaksOtherwise(reading: LabelReading): boolean {
  const parts = likely(reading);
  if (parts.some(({ kind }) => kind === "part")) return true;
  if (parts.some(({ kind }) => kind === "unit") && !parts.some(({ kind }) => kind === "total"))
    return false;
  const speaks = parts.some(({ kind }) => kind === "total" || kind === "role");
  return speaks && isUnderstood(reading);
}

/** What may stand beside the word of a total, or be left over, without making it something else: "Cộng 3 xã", "Tổng I + II". */
const BESIDE_TOTAL = new Set<LabelPart["kind"]>(["total", "order", "measure", "neutral"]);

/** Columns of which no text is the label of a row. */
const NO_LABELS: ReadonlySet<string> = new Set(["remark", "line_code", "measure", UNKNOWN_HEAD]);

/** A total that says more than its word, of which nothing tells of another indicator, unit or stretch; null: it is none. */
export function loneTotal(field: string, reading: LabelReading, at: TextAt): StubRead | null {
  if (NO_LABELS.has(field) || isUnderstood(reading) || !isTotalLabel(at.text)) return null;
  const parts = likely(reading);
  if (!parts.some(({ kind }) => kind === "total")) return null;
  if (!parts.every(({ kind }) => BESIDE_TOTAL.has(kind))) return null;
  const total = isGrandTotal(at.text) ? ("grand" as const) : ("part" as const);
  return { axes: { ...NO_AXES, total }, order: orderOf(reading), name: null, isLabel: true };
}

/** Nothing but a role stands there: an average, a plan, a change. */
export function speaksOfRole(reading: LabelReading): boolean {
  return reading.rest.length === 0 && likely(reading).every(({ kind }) => kind === "role");
}
