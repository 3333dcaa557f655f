/** From which size a file is read piece by piece, and in which pieces. The answer is the same whatever they are. */
export interface PieceSizes {
  /** Bytes of a file from which it is read so; smaller ones are read whole: they need little memory. */
  readonly leastBytes: number;
  /** Rows and cells of a batch: it is handed on as soon as it has one of both. At most the default. */
  readonly rows: number;
  readonly cells: number;
  /** Different texts that are kept at a time. */
  readonly texts: number;
  /** Rows to look at one by one; of a file with more, nothing is gained by not having it whole. */
  readonly apart: number;
  /** Compressed bytes for which it pays to inflate in a thread of its own, and bytes of a file to scan it so. */
  readonly inflatedBeside: number;
  readonly scannedBeside: number;
  /** Whether the reading kernel reads what it knows; else all is read token by token. */
  readonly byKernel: boolean;
}

const MB = 1024 * 1024;

export const DEFAULT_PIECES: PieceSizes = {
  leastBytes: 2 * MB,
  rows: 4096,
  cells: 128 * 1024,
  texts: 50_000,
  apart: 10_000,
  inflatedBeside: 16 * MB,
  scannedBeside: 40 * MB,
  byKernel: true,
};
