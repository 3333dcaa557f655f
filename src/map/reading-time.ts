/** A period as read from a text, as the time of a row. */
import type { RowTime, TextAt } from "../model/form-sheet.ts";
import type { PeriodReading } from "../model/readings/index.ts";

export function timeOfReading(reading: PeriodReading, at: TextAt | null): RowTime {
  const cumulative = reading.cumulative === true ? { cumulative: true as const } : {};
  switch (reading.kind) {
    case "label":
      return { kind: "label", label: reading.label, at, ...cumulative };
    case "stretch":
      return { kind: "stretch", stretch: reading.stretch, at, ...cumulative };
    case "years": {
      const year = (value: number) => ({ type: "year" as const, year: value, index: 1 });
      return { kind: "span", from: year(reading.from), to: year(reading.to), at, ...cumulative };
    }
    case "months":
      return { kind: "span", from: reading.from, to: reading.to, at, ...cumulative };
    case "invalid": {
      const { reason, year, roles } = reading;
      return {
        kind: "problem",
        code: "invalid-period",
        at,
        facts: { reason },
        ...(year === undefined ? {} : { year }),
        ...(roles === undefined ? {} : { roles }),
      };
    }
  }
}
