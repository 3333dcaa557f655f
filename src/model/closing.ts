/** A closed period: the totals that were published, kept so that later figures can be held against them. */
import type { CalendarDate } from "./calendar.ts";
import type { Level } from "./unit.ts";
import type { Value } from "./value.ts";

export type ClosedValue = Pick<Value, "value" | "qualifier" | "lower" | "upper">;

export interface ClosedTotal {
  readonly unit: {
    readonly code: string | null;
    readonly name: string;
    readonly level: Level;
    readonly parent: string | null;
  };
  /** By indicator. */
  readonly values: Readonly<Record<string, ClosedValue>>;
}

/** One closing of a period: the first, or a revision of it. */
export interface Closing {
  /** 0: the first; n: revision n. */
  readonly revision: number;
  readonly date: CalendarDate;
  /** Why it was revised; null: the first closing gave none. */
  readonly reason: string | null;
  /** Units that had sent nothing; absent: none. */
  readonly missing?: readonly string[] | undefined;
  /** Of antq. */
  readonly version: string;
  readonly options: Readonly<Record<string, string | null>>;
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  readonly totals: readonly ClosedTotal[];
  /** Of the totals: shows a change by hand. */
  readonly sha256: string;
}

export interface ClosedPeriod {
  readonly schema: "antq/closed@1";
  readonly period: {
    readonly code: string;
    readonly start: CalendarDate;
    readonly end: CalendarDate;
    readonly scheme: string;
  };
  /** In order; at least one. The last is what was published. */
  readonly closings: readonly Closing[];
}

/** A figure that differs from the published one; null: there is, or was, none. */
export interface Revision {
  readonly unit: ClosedTotal["unit"];
  readonly indicator: string;
  readonly closed: ClosedValue | null;
  readonly now: ClosedValue | null;
}
