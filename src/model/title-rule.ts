/** Where an office's sheets say who reports, and for when: declared, so that no word of the title decides it. */

export type TitleAxis = "unit" | "period";

/** A cell by its address, or the cell beside (or the text behind) some words. */
export type TitlePlace =
  | { readonly cell: { readonly row: number; readonly column: number } }
  /** Folded words. */
  | { readonly beside: readonly string[] };

/** A file's name in turns: a text that it must have, and what stands between two of them. */
export type NamePiece =
  | { readonly text: string }
  /** null: anything, which says nothing. */
  | { readonly axis: TitleAxis | null };

export interface TitleRule {
  /** Folded words of which one stands in the title; none: any title. */
  readonly titles: readonly string[];
  readonly places: readonly (readonly [TitleAxis, TitlePlace])[];
  /** null: the file's name says nothing. */
  readonly file: readonly NamePiece[] | null;
}
