/** What all sheets of a run are mapped by. */
import type { Catalogue } from "../catalogue/index.ts";
import { makeHeadingIndex, type HeadingIndex } from "./heading-index.ts";

export interface Mapper {
  readonly index: HeadingIndex;
  readonly isUnitName: ((text: string) => boolean) | undefined;
}

/** `isUnitName` knows the registry's names, so that no unit is taken for a total row. */
export function makeMapper(catalogue: Catalogue, isUnitName?: (text: string) => boolean): Mapper {
  return { index: makeHeadingIndex(catalogue), isUnitName };
}
