/** From one period to another: what a comparison says, and what it leaves unsaid. */
export interface Change {
  /** Difference of the values, in percentage points for a ratio; null where either is missing or hedged. */
  readonly difference: number | null;
  /** Per cent of the earlier value; null for ratios and for earlier values under {@link SMALL_BASE}. */
  readonly percent: number | null;
  /** Percentage points, ratios only. */
  readonly points: number | null;
  /** Boundaries changed in between: the two values are not of one territory. */
  readonly broken?: true;
}

/** A change of two totals that are not of the same units, or not of the same months of them. */
export interface UnevenChange {
  readonly uneven?: true | undefined;
  /** The change of the units that are on both sides; null: there are none, or nothing can be said. */
  readonly like?: LikeForLike | null | undefined;
}

export interface LikeForLike extends Pick<Change, "difference" | "percent" | "points"> {
  /** How many units. */
  readonly units: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** A value beside that of an earlier period. */
export interface Comparison extends Change, UnevenChange {
  /** The code of the earlier period. */
  readonly period: string;
  readonly value: number | null;
  /** The earlier value lacks something that belongs to it. */
  readonly incomplete?: true;
}

/** Under ten, one event more or less moves a percentage by over ten points: it would say nothing. */
export const SMALL_BASE = 10;

/** A change over several years, first column to last. */
export interface SpanChange extends Change, UnevenChange {
  readonly from: string;
  readonly to: string;
  /** Average annual change in per cent (geometric); null across a break. */
  readonly annualPercent: number | null;
}
