/**
 * Organisation units. A unit is its code and a date, never its code alone: a spell
 * is one (code, name, level, parent) over the days in which it was in force.
 */
import type { CalendarDate } from "./calendar.ts";
import type { Label } from "./catalogue.ts";

export type BuiltInLevel = "province" | "district" | "commune";
/** A {@link BuiltInLevel}, or one that a catalogue declares (`levels`). */
export type Level = string;

export interface LevelDefinition {
  readonly id: Level;
  readonly label: Label;
  /** Higher levels have smaller ones; levels that stand beside one another have the same. */
  readonly rank: number;
}

/** From the highest down. */
export type Levels = readonly LevelDefinition[];

/** -1, above all, for a level that nobody declared. */
export function rankOf(levels: Levels, level: Level): number {
  return levels.find(({ id }) => id === level)?.rank ?? -1;
}

/** Their ids, from the highest down. */
export function levelIds(levels: Levels): readonly Level[] {
  return levels.map(({ id }) => id);
}

/** A level and those that stand beside it. */
export function besides(levels: Levels, level: Level): ReadonlySet<Level> {
  const rank = rankOf(levels, level);
  return new Set([level, ...levels.filter((one) => one.rank === rank).map(({ id }) => id)]);
}

/** One successor of a unit that ended; `share` null: unknown. */
export interface Successor {
  readonly code: string;
  readonly share: number | null;
}

export interface UnitSpell {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parentCode: string | null;
  /** null: since before the registry begins. */
  readonly validFrom: CalendarDate | null;
  /** Exclusive; null: still in force. */
  readonly validTo: CalendarDate | null;
  readonly successors: readonly Successor[];
  readonly aliases: readonly string[];
  /** Position in the registry file: the order of units in every table. */
  readonly order: number;
}

/**
 * One unit through its spells (a rename or change of type is a new spell of the
 * same unit). `id` is unique in a registry, `<code>` or `<code>@<validFrom>`.
 */
export interface Unit {
  readonly id: string;
  /** null in a hierarchy inferred from the submissions. */
  readonly code: string | null;
  readonly level: Level;
  /** In order of time; at least one. */
  readonly spells: readonly UnitSpell[];
}
