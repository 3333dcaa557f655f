/** What all sheets of a run are mapped by. */
import type { Catalogue } from "../catalogue/index.ts";
import type { ReadLimits } from "../model/limits.ts";
import { makeHeadingIndex, type HeadingIndex } from "./heading-index.ts";
import { makeLexicon } from "./label/lexicon.ts";
import type { Lexicon } from "./label/types.ts";
import type { Fates } from "./layout/fates.ts";

export interface Mapper {
  readonly index: HeadingIndex;
  readonly lexicon: Lexicon;
  readonly isUnitName: ((text: string) => boolean) | undefined;
  /**
   * Whether plain rows are kept in columns. If not, every row is looked at by itself: slower, and
   * the same answer, which the tests hold the columns to.
   */
  readonly columns: boolean;
  /** Rows of a sheet that may be looked at one by one: beyond them it is refused. */
  readonly mostOdd: number;
  /** Of the file at hand: its time; absent: nobody waits. */
  readonly limits?: ReadLimits;
  /** For `inspect`, which asks what becomes of each cell: where that is written down. */
  readonly fates?: Fates;
}

/** `isUnitName` knows the registry's names, so that no unit is taken for a total row. */
export function makeMapper(
  catalogue: Catalogue,
  isUnitName?: (text: string) => boolean,
  columns = true,
  mostOdd = Infinity,
): Mapper {
  const lexicon = makeLexicon(catalogue, isUnitName);
  return { index: makeHeadingIndex(catalogue), lexicon, isUnitName, columns, mostOdd };
}
