/** A drafted text, before anything in it is understood. */

/** Offsets are UTF-16 units of the draft's whole text. */
export interface DraftParagraph {
  readonly from: number;
  readonly to: number;
}

export interface Draft {
  readonly file: string;
  /** As drafted. */
  readonly text: string;
  /** The same with marks of emphasis and links blanked: every character keeps its place. */
  readonly read: string;
  readonly paragraphs: readonly DraftParagraph[];
}
