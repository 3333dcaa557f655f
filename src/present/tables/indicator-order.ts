/** Indicators in table order, each part right under its whole. */
import type { Indicator } from "../../model/catalogue.ts";

export interface PlacedIndicator {
  readonly indicator: Indicator;
  /** 0 for a whole, 1 for a part of one that is in the table, and so on. */
  readonly depth: number;
}

export function placeIndicators(indicators: readonly Indicator[]): PlacedIndicator[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const wholeOf = ({ partOf, id }: Indicator): string | null =>
    partOf !== undefined && partOf !== id && ids.has(partOf) ? partOf : null;
  const placed: PlacedIndicator[] = [];
  const visit = (whole: string | null, depth: number): void => {
    for (const indicator of indicators) {
      if (wholeOf(indicator) !== whole) continue;
      placed.push({ indicator, depth });
      visit(indicator.id, depth + 1);
    }
  };
  visit(null, 0);
  const seen = new Set(placed.map(({ indicator }) => indicator));
  // Parts of each other (a faulty catalogue) are still shown.
  const rest = indicators.filter((indicator) => !seen.has(indicator));
  return [...placed, ...rest.map((indicator) => ({ indicator, depth: 0 }))];
}
