/**
 * Restating: where the figures of a unit stand on the boundaries of another day. The plan
 * is made by `units/restate`, applied by `aggregate`; they meet in these types.
 */
import type { CalendarDate, Stretch } from "./calendar.ts";
import type { Unit } from "./unit.ts";

/** A part of a unit's figures and the line in which it stands. */
export interface Portion {
  /** In force on the day of the boundaries, or an unallocated line. */
  readonly unit: Unit;
  /** Of the whole figure; the shares of all portions add up to 1. */
  readonly share: number;
  /** Apportioned by a share, so an estimate (E). */
  readonly estimated: boolean;
  /** Unallocated lines: the units among which the figure belongs. Empty: none is known. */
  readonly targets: readonly Unit[];
}

/** What became of a unit: it stands, went whole, by shares, or nobody knows how. */
export type Fate = "kept" | "whole" | "shares" | "unallocated";

export interface Portions {
  readonly fate: Fate;
  readonly parts: readonly Portion[];
  /** The lowest unit that holds every part: its total is exact, and so is all above. null: none does. */
  readonly within: Unit | null;
}

export interface Restating {
  /** The day whose boundaries are asked. */
  readonly date: CalendarDate;
  /** As asked: `current` or the date. */
  readonly basis: string;
  /** How divided units were split: `equal`, or the name of a shares file; null: not at all. */
  readonly split: string | null;
  portionsOf(unit: Unit, on: Stretch): Portions;
  /** Above a unit in force on the day, or above an unallocated line; nearest first. */
  ancestorsOf(unit: Unit): readonly Unit[];
  isUnallocated(unit: Unit): boolean;
}

/** What a restating did, for the reader of the table. */
export interface RestatedSummary {
  readonly date: CalendarDate;
  readonly split: string | null;
  /** Units with figures, by what became of them. */
  readonly fates: Readonly<Record<Fate, number>>;
  /** Sums as reported and as restated, by indicator; distinct counts do not add up and are not in it. */
  readonly balance: readonly {
    readonly indicator: string;
    readonly reported: number;
    readonly restated: number;
  }[];
}
