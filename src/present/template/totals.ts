/** What a mark of an office's form stands for: a total, a change, or a text of the report. */
import type { Indicator } from "../../model/catalogue.ts";
import type { AggregateReport, ReportRow, ReportValue } from "../../model/report.ts";
import { type Compared, type PlaceFault, placeFault } from "../../model/form-place.ts";
import { foldHeading } from "../../util/headings.ts";
import { foldName } from "../../util/vietnamese.ts";
import { isMissingCell, type NumberCell } from "../cell-text.ts";
import { countCell, valueCell } from "../value-cell.ts";
import type { Mark } from "./mark.ts";

export type MarkFault = PlaceFault;

export type Filling =
  | {
      readonly kind: "number";
      readonly cell: NumberCell;
      /** In per cent: a cell that shows per cent holds a hundredth of it. */
      readonly percent: boolean;
    }
  | { readonly kind: "text"; readonly text: string };

export interface FormTotals {
  readonly report: AggregateReport;
  /** By folded word: what stands for the whole form ("kỳ báo cáo"), for a unit where it is of one. */
  readonly words: ReadonlyMap<string, (row: ReportRow) => string | null>;
}

const COMPARED: ReadonlyMap<string, Compared> = new Map([
  ["kỳ trước", "before"],
  ["cùng kỳ", "before"],
  ["previous", "before"],
  ["tăng giảm", "difference"],
  ["change", "difference"],
  ["tăng giảm %", "percent"],
  ["tỷ lệ tăng giảm", "percent"],
  ["change %", "percent"],
  ["percent", "percent"],
]);

export function fillingOf(mark: Mark, totals: FormTotals): Filling | MarkFault {
  const { report, words } = totals;
  if (mark.what === "") return placeFault("empty-mark");
  const unit = unitOf(mark.unit, report);
  if ("kind" in unit) return unit;
  const word = words.get(foldName(mark.what));
  if (word !== undefined) {
    const [part] = mark.parts;
    if (part !== undefined) return placeFault("unknown-part", { part });
    const text = word(unit);
    return text === null ? placeFault("no-text", { what: mark.what }) : { kind: "text", text };
  }
  const indicator = indicatorOf(mark.what, report.indicators);
  if ("kind" in indicator && indicator.kind === "fault") return indicator;
  return figureOf(mark, unit, indicator, report);
}

function figureOf(
  mark: Mark,
  unit: ReportRow,
  indicator: Indicator,
  report: AggregateReport,
): Filling | MarkFault {
  const isCompared = (part: string) => COMPARED.has(foldName(part));
  const compared = mark.parts.filter(isCompared);
  const members = mark.parts.filter((part) => !isCompared(part));
  const extra = compared[1] ?? members[1];
  if (extra !== undefined) return placeFault("two-parts", { part: extra });
  const row = members[0] === undefined ? unit : memberOf(members[0], unit, report);
  if ("kind" in row) return row;
  const value = row.values[indicator.id];
  const facts = { what: indicator.label.vi, unit: row.unit.name };
  const comparison = COMPARED.get(foldName(compared[0] ?? ""));
  if (comparison !== undefined) return comparedOf(comparison, value, report, facts);
  const cell = valueCell(value, indicator);
  if (isMissingCell(cell)) return placeFault("no-figure", facts);
  return { kind: "number", cell, percent: indicator.measure.vi === "%" };
}

export function comparedOf(
  what: Compared,
  value: ReportValue | undefined,
  { compare }: AggregateReport,
  facts: MarkFault["facts"],
): Filling | MarkFault {
  if (compare === undefined) return placeFault("no-comparison");
  const change = value?.compare;
  const number = { before: change?.value, difference: change?.difference, percent: change?.percent }[what]; // prettier-ignore
  if (number === undefined || number === null) return placeFault("no-change", facts);
  const signed = what === "before" ? {} : { signed: true as const };
  return {
    kind: "number",
    cell: { ...countCell(number), ...signed, marks: marksOf(change) },
    percent: what === "percent",
  };
}

function marksOf(change: ReportValue["compare"]): string[] {
  const broken = change?.broken === true ? ["B"] : [];
  const uneven = change?.uneven === true ? ["≠"] : [];
  return [...broken, ...uneven, ...(change?.incomplete === true ? ["†"] : [])];
}

/** Own totals only; null: the highest unit's. */
function unitOf(asked: string | null, { rows }: AggregateReport): ReportRow | MarkFault {
  const own = rows.filter(({ by }) => Object.keys(by).length === 0);
  const [first] = own;
  if (first === undefined) return placeFault("no-units");
  if (asked === null) {
    const second = own.find(({ unit }) => unit !== first.unit && unit.level === first.unit.level);
    return second === undefined
      ? first
      : placeFault("which-unit", { one: first.unit.name, other: second.unit.name });
  }
  const found = matching(asked, own);
  const [one, other] = found;
  if (one === undefined) return placeFault("unknown-unit", { unit: asked });
  if (other === undefined) return one;
  return placeFault("ambiguous-unit", { unit: asked, list: found.map(({ unit }) => unit.code === null ? unit.name : `${unit.name} (${unit.code})`).join(", ") }); // prettier-ignore
}

/** By code; by the whole name; by the name without its type. */
export function matching(asked: string, rows: readonly ReportRow[]): ReportRow[] {
  const byCode = rows.filter(({ unit }) => unit.code === asked);
  if (byCode.length > 0) return byCode;
  const key = foldName(asked);
  const whole = rows.filter(({ unit }) => foldName(unit.name) === key);
  if (whole.length > 0) return whole;
  return rows.filter(({ unit }) => TYPE.exec(foldName(unit.name))?.[1] === key);
}

const TYPE = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (.+)$/u;

function memberOf(
  asked: string,
  { unit }: ReportRow,
  { rows, by }: AggregateReport,
): ReportRow | MarkFault {
  if (by === null) return placeFault("no-breakdown", { part: asked });
  const own = rows.filter((row) => row.unit.code === unit.code && row.unit.name === unit.name);
  const found = own.find((row) => foldName(row.by[by] ?? "") === foldName(asked));
  return found ?? placeFault("unknown-part", { part: asked });
}

/** By id, by name, by another name; several with one name are none. */
function indicatorOf(asked: string, known: readonly Indicator[]): Indicator | MarkFault {
  const key = foldHeading(asked);
  const byId = known.find(({ id }) => id === asked);
  if (byId !== undefined) return byId;
  for (const names of [
    ({ label }: Indicator) => [label.vi, label.en],
    ({ aliases }: Indicator) => aliases,
  ]) {
    const found = known.filter((one) => names(one).some((name) => foldHeading(name) === key));
    const [first, second] = found;
    if (second !== undefined)
      return placeFault("ambiguous-indicator", { what: asked, list: found.map(({ id }) => id).join(", ") }); // prettier-ignore
    if (first !== undefined) return first;
  }
  return placeFault("unknown-indicator", { what: asked });
}
