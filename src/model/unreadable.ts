/** A file that cannot be read, and why. */

/** Why a file could not be read as a workbook; the words are in `messages/`. */
export type UnreadableReason =
  | "empty"
  /** The system refuses it; the detail is its code (`EACCES`). */
  | "not-opened"
  | "encrypted"
  | "corrupt"
  | "truncated"
  | "not-a-spreadsheet"
  | "no-sheets"
  | "unsupported-format"
  | "too-large"
  | "too-many-faults"
  | "zip-bomb"
  | "entity-bomb";

/** The one cell that makes a file unreadable. */
export interface FaultyCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The limit that a file passes (`model/limits.ts`). */
export interface PassedLimit {
  readonly name: string;
  readonly most: number;
}

/** Thrown by readers. The file's content is never part of the message. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  /** A technical detail without file content, e.g. the part's name or the limit passed. */
  readonly detail: string;
  /** null: the fault is not one cell's. */
  readonly cell: FaultyCell | null;
  readonly limit: PassedLimit | null;
  constructor(
    reason: UnreadableReason,
    detail: string,
    cell: FaultyCell | null = null,
    limit: PassedLimit | null = null,
  ) {
    super(`${reason}: ${limit === null ? "" : `${limit.name} over ${limit.most} `}${detail}`);
    this.name = "UnreadableFile";
    this.reason = reason;
    this.detail = detail;
    this.cell = cell;
    this.limit = limit;
  }
}
