/** What a label says, in one line: the first reading of each span, and what is left over. */
import { labelOfMonths } from "../../../src/model/readings/period-years.ts";
import type { LabelPart, LabelReading } from "../../../src/map/label/types.ts";

export function say({ spans, rest }: LabelReading): string {
  const said = spans
    .map(({ readings }) => word(readings[0] as LabelPart))
    .filter((text) => text !== "neutral");
  return [...said, ...rest.map((text) => `?${text}`)].join(" + ");
}

/** Every reading of every span, and what is left over. */
export function sayAll({ spans, rest }: LabelReading): string[][] {
  return [
    ...spans.map(({ readings }) => readings.map(word)),
    ...rest.map((text) => [`?${text}`]),
  ].filter((said) => said[0] !== "neutral");
}

function word(part: LabelPart): string {
  switch (part.kind) {
    case "indicator":
      return [...new Set(part.fields.map(({ field }) => `#${field}`))].join("|");
    case "column":
      return `column ${part.field}`;
    case "unit":
      return `unit ${part.text}${part.rank === null ? "" : ` ${part.rank}`}`;
    case "period":
      return `period ${period(part.reading)}`;
    case "role":
      return part.role;
    case "member":
      return `${part.dimension}=${part.value}`;
    case "total":
      return part.grand ? "grand total" : "total";
    case "part":
      return part.alone ? "parts" : "part";
    case "measure":
      return `(${part.text})`;
    case "scale":
      return `x${part.factor}`;
    case "percent":
    case "neutral":
      return part.kind;
    case "order":
      return order(part);
  }
}

function order({ style, numbers, formula }: Extract<LabelPart, { kind: "order" }>): string {
  return `${style} ${numbers.join(".")}${formula === undefined ? "" : ` = ${formula}`}`.trim();
}

function period(reading: Extract<LabelPart, { kind: "period" }>["reading"]): string {
  switch (reading.kind) {
    case "label":
      return `${reading.label.type} ${reading.label.year}/${reading.label.index}`;
    case "stretch":
      return `${reading.stretch.start}..${reading.stretch.end}`;
    case "years":
      return `${reading.from}-${reading.to}`;
    case "months":
      return `${reading.from.year}/${reading.from.index}-${reading.to.year}/${reading.to.index}`;
    case "invalid":
      return reading.partial === undefined ? reading.reason : saidMonths(reading.partial);
  }
}

/** "month 4", "half 1"; months that make no such period as "5-7". */
function saidMonths({ first, last }: { readonly first: number; readonly last: number }): string {
  const label = labelOfMonths(2000, first, last);
  return label === null ? `${first}-${last}` : `${label.type} ${label.index}`;
}
