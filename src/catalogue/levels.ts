/** Levels of units: the built-in three, and those that an office declares above, below or beside them. */
import type { Label } from "../model/catalogue.ts";
import { type BuiltInLevel, type LevelDefinition, type Levels, rankOf } from "../model/unit.ts";

export const BUILT_IN_LEVELS: Levels = [
  { id: "province", label: { vi: "Tỉnh", en: "Province" }, rank: 0 },
  { id: "district", label: { vi: "Huyện", en: "District" }, rank: 1 },
  { id: "commune", label: { vi: "Xã", en: "Commune" }, rank: 2 },
] satisfies readonly (LevelDefinition & { readonly id: BuiltInLevel })[];

/** Where a level stands: right above, right below or beside one that is known before it. */
export const PLACES = ["above", "below", "beside"] as const;
type Place = (typeof PLACES)[number];

/** A level of a user's file, not yet in its place. */
export interface OwnLevel {
  readonly id: string;
  readonly label: Label;
  readonly place: Place;
  /** The level that the place is seen from. */
  readonly of: string;
}

/** One that stands by a level which nothing before it declares is left out: {@link strayLevels} tells it. */
export function levelsOf(own: readonly OwnLevel[]): Levels {
  return own.reduce(placed, BUILT_IN_LEVELS);
}

/** Levels whose place is seen from one that is not known. */
export function strayLevels(own: readonly OwnLevel[]): OwnLevel[] {
  const known = new Set(levelsOf(own).map(({ id }) => id));
  return own.filter(({ id }) => !known.has(id));
}

function placed(levels: Levels, { id, label, place, of }: OwnLevel): Levels {
  const at = rankOf(levels, of);
  if (at < 0) return levels;
  const rank = place === "below" ? at + 1 : at;
  const moved =
    place === "beside"
      ? levels
      : levels.map((one) => (one.rank < rank ? one : { ...one, rank: one.rank + 1 }));
  return [...moved, { id, label, rank }].sort((a, b) => a.rank - b.rank);
}
