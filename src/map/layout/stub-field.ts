/** Which column names the rows by what: of all that its head can mean, that which fits its cells. */
import { anyPart, likely } from "../label/parts.ts";
import type { LabelReading, Lexicon } from "../label/types.ts";

export interface Sample {
  readonly texts: readonly string[];
  readonly figures: number;
  readonly dates: number;
  /** All that stands there could be marks of order. */
  readonly orders: boolean;
  /** All that stands there could be years or months of years. */
  readonly years: boolean;
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
