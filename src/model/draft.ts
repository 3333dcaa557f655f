/** A drafted text, before anything in it is understood. */

/** Offsets are UTF-16 units of the draft's whole text. */
export interface DraftSpan {
  readonly from: number;
  readonly to: number;
}

export interface DraftParagraph extends DraftSpan {
  /** Of a table's cell: for a figure the labels of its row and of its column, each of one or more cells; else none. */
  readonly labels?: readonly (readonly DraftSpan[])[];
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
