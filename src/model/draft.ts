/** A drafted text, before anything in it is understood. */

/** Offsets are UTF-16 units of the draft's whole text. */
export interface DraftParagraph {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the text that stands in one place of a document's XML. */
export interface DocxPiece {
  /** In the draft's text. */
  readonly start: number;
  readonly end: number;
  /** In the XML, escaped. */
  readonly from: number;
  readonly to: number;
  /** The start of its run, with its properties: written again where the run is parted. */
  readonly run: string;
}

/** The Word document that a draft stands in. */
export interface DraftDocument {
  /** All parts of the package, by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The name of the main part, and its XML. */
  readonly main: string;
  readonly xml: string;
  readonly pieces: readonly DocxPiece[];
}

export interface Draft {
  readonly file: string;
  /** As drafted. */
  readonly text: string;
  /** The same with marks of emphasis and links blanked: every character keeps its place. */
  readonly read: string;
  readonly paragraphs: readonly DraftParagraph[];
  readonly document?: DraftDocument;
}
