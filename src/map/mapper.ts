/** What all sheets of a run are mapped by. */
import type { Catalogue } from "../catalogue/index.ts";
import { makeHeadingIndex, type HeadingIndex } from "./heading-index.ts";

export interface Mapper {
  readonly index: HeadingIndex;
  readonly isUnitName: ((text: string) => boolean) | undefined;
  /** Rows of a sheet that may be looked at one by one: beyond them it is refused. */
  readonly mostOdd: number;
}

/** `isUnitName` knows the registry's names, so that no unit is taken for a total row. */
export function makeMapper(
  catalogue: Catalogue,
  isUnitName?: (text: string) => boolean,
  mostOdd = Infinity,
): Mapper {
  return { index: makeHeadingIndex(catalogue), isUnitName, mostOdd };
}
