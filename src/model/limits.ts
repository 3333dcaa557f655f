/**
 * How much a reader takes in: every dimension in which a file may grow, in this one place. The defaults lie far
 * above any real sheet; `--limit <name>=<n>` and `limits:` of antq.yaml raise them. Words are in `messages/limits.ts`.
 */
import { DEFAULT_PIECES, type PieceSizes } from "./piece-sizes.ts";
import { UnreadableFile, type UnreadableReason } from "./unreadable.ts";

/** By name: the most that is taken in. Whole numbers; seconds may have decimals. */
export const DEFAULT_MOST = {
  /** Bytes of a file as it lies on the disk, or in an archive. */
  fileBytes: 2 * 1024 ** 3,
  /** Bytes of all parts of one archive. */
  inflatedBytes: 4 * 1024 ** 3,
  /** Inflated bytes per compressed byte of a part (parts up to 16 MiB are never refused for it). */
  ratio: 300,
  /** Parts of one archive. */
  zipEntries: 100_000,
  /** Cells of one workbook that are not blank. */
  cells: 200_000_000,
  /** Sheets of one workbook. */
  sheets: 10_000,
  /** The number of a sheet's last row. */
  rows: 50_000_000,
  /** The number of a sheet's last column: Excel's own is XFD. */
  columns: 16_384,
  /** Characters (UTF-16) of one cell: Excel's own is 32,767. */
  textLength: 1_000_000,
  /** Elements inside one another in a part, tables inside one another in a web page. */
  nesting: 100,
  /** Files of one run. */
  files: 1_000_000,
  /** Folders between an input, or an archive, and a file in it. */
  pathDepth: 100,
  /** Bytes of standard input and of a pipe: what comes so is held whole. */
  pipedBytes: 128 * 1024 ** 2,
  /** Until somebody writes into a pipe, and between two pieces. */
  pipeSeconds: 30,
  /** From opening a file to having its rows. */
  fileSeconds: 600,
} as const;

export type LimitName = keyof typeof DEFAULT_MOST;
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES = Object.keys(DEFAULT_MOST) as readonly LimitName[];

/** What a reader is told. */
export interface ReadLimits extends Limits {
  readonly pieces: PieceSizes;
  /** When the file at hand has had its time, in milliseconds of `performance.now()`; absent: nobody waits. */
  readonly until?: number;
}

export const DEFAULT_LIMITS: ReadLimits = { ...DEFAULT_MOST, pieces: DEFAULT_PIECES };

/** The limits of one file, whose time begins now. */
export function timed(limits: ReadLimits): ReadLimits {
  // One shape for all files: a spread may give each its own (util/extended.ts), and readers ask often.
  return Object.assign({}, limits, { until: performance.now() + limits.fileSeconds * 1000 });
}

/** Throws where the file at hand has had its time. Asked every some thousand steps. */
export function keepTime(limits: ReadLimits): void {
  const { until } = limits;
  if (until !== undefined && performance.now() > until) throw beyond("fileSeconds", limits);
}

/** The file is refused: it passes this limit. `detail`: a part of the file, never its content. */
export function beyond(
  name: LimitName,
  limits: Limits,
  { reason = "too-large", detail = "" }: { reason?: UnreadableReason; detail?: string } = {},
): UnreadableFile {
  return new UnreadableFile(reason, detail, null, { name, most: limits[name] });
}
