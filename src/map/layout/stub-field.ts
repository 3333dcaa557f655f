/** Which column names the rows by what: of all that its head can mean, that which fits its cells. */
import { anyPart, likely } from "../label/parts.ts";
import type { LabelReading, Lexicon } from "../label/types.ts";
import type { RawRow } from "../../model/raw.ts";
import { isBlank, textOf } from "../grid.ts";
import { isFigure, isOrderText, yearOf } from "./figures.ts";

export interface Sample {
  readonly texts: readonly string[];
  readonly figures: number;
  readonly dates: number;
  /** All that stands there could be marks of order. */
  readonly orders: boolean;
  /** All that stands there could be years or months of years. */
  readonly years: boolean;
}

/** What a column holds in the rows that are looked at. */
export function sampleOf(rows: readonly RawRow[], column: number, lexicon: Lexicon): Sample {
  const texts: string[] = [];
  let [figures, dates, orders, years] = [0, 0, 0, 0];
  for (const row of rows) {
    const cell = row.cells.find((own) => own.column === column);
    if (isBlank(cell)) continue;
    const text = textOf(cell);
    if (isOrderText(text)) orders++;
    if (yearOf(cell) !== null || /^\d{1,2}[/-]\d{4}$/u.test(text)) years++;
    if (isFigure(cell, lexicon)) figures++;
    else if (cell?.kind === "date") dates++;
    else texts.push(text);
  }
  const filled = figures + texts.length;
  return {
    texts,
    figures,
    dates,
    orders: filled > 0 && orders === filled,
    years: filled > 0 && years === filled,
  };
}

export interface Field {
  readonly field: string;
  readonly forms: readonly string[];
}

export function fieldsIn(reading: LabelReading): Field[] {
  return reading.spans.flatMap(({ readings }) =>
    readings.flatMap((part) =>
      part.kind === "column" ? [{ field: part.field, forms: part.forms }] : [],
    ),
  );
}

const NUMERIC = new Set([
  "serial",
  "unit_code",
  "line_code",
  "date",
  "period",
  "period_month",
  "period_quarter",
  "period_year",
  "remark",
]);

/** Of what a head can mean, that which fits the cells: measures, indicators, units, figures. */
export function chooseField(
  fields: readonly Field[],
  sample: Sample,
  lexicon: Lexicon,
): Field | null {
  const distinct = new Set(fields.map(({ field }) => field)).size;
  const has = (id: string) => fields.find(({ field }) => field === id);
  const share = (test: (reading: LabelReading) => boolean) => {
    const { texts } = sample;
    if (texts.length === 0) return 0;
    return texts.filter((text) => test(lexicon.read(text, "stub"))).length / texts.length;
  };
  const onlyFigures = sample.figures > 0 && sample.texts.length === 0 && sample.dates === 0;
  const measure = has("measure");
  const isMeasure = (reading: LabelReading) =>
    reading.rest.length === 0 &&
    likely(reading).every(
      ({ kind }) => kind === "measure" || kind === "percent" || kind === "scale",
    );
  if (measure !== undefined && (distinct === 1 || share(isMeasure) > 0.5)) return measure;
  const stub = has("stub");
  if (stub !== undefined) {
    const names = share((reading) => anyPart(reading, "indicator") !== undefined);
    if (distinct === 1 || names > 0) return stub;
  }
  const [first = stub] = fields.filter(({ field }) => field !== "measure" && field !== "stub");
  if (first === undefined) return null;
  // "Kỳ báo cáo" over figures is the period's own column, not a column of periods; over years it is one.
  if (first.field === "period" && onlyFigures && !sample.years) return null;
  if (onlyFigures && !NUMERIC.has(first.field)) return null;
  return first;
}

/**
 * Names in a column whose head nobody knows, or that only another form has ("Nội dung" of sessions beside tips): where
 * half of them are labels that tell figures apart, they are the rows' labels, whatever the head says.
 */
export function isLabelColumn({ texts }: Sample, lexicon: Lexicon): boolean {
  if (texts.length === 0) return false;
  const known = texts.filter((text) => {
    const reading = lexicon.read(text, "stub");
    return reading.rest.length === 0 && likely(reading).some(({ kind }) => kind === "member");
  });
  const labels = texts.filter((text) => {
    const reading = lexicon.read(text, "stub");
    return reading.rest.length === 0 && likely(reading).some(({ kind }) => TELLS.has(kind));
  });
  return known.length > 0 && labels.length * 2 >= texts.length;
}

const TELLS = new Set(["member", "indicator", "total", "part", "role", "period"]);
