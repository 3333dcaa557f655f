/** The mutant of a seed and an index, and what the readers do with it. */
import { DEFAULT_PIECES } from "../../src/model/piece-sizes.ts";
import { DEFAULT_LIMITS, type ReadLimits, UnreadableFile } from "../../src/model/raw.ts";
import { rawCounts } from "../../src/read/counts.ts";
import { readBytes } from "../../src/read/workbook.ts";
import { changeBytes } from "./bytes.ts";
import { changeMarkup } from "./markup.ts";
import { changePackage } from "./package.ts";
import { Random } from "./random.ts";
import { SEEDS, type Format, type Seed } from "./seeds.ts";

export interface Mutant {
  readonly format: Format;
  readonly bytes: Buffer;
}

const MARKUP = new Set<Format>(["csv", "html", "xml"]);

export function mutantOf(seed: number, index: number): Mutant {
  const random = new Random(seed, index);
  const original = random.pick(SEEDS);
  return { format: original.format, bytes: changed(original, random) };
}

function changed({ format, bytes, parts }: Seed, random: Random): Buffer {
  if (parts !== null && !random.oneIn(3)) return changePackage(parts, random);
  if (MARKUP.has(format) && !random.oneIn(3)) return changeMarkup(bytes, random);
  return changeBytes(bytes, random);
}

/** The same; a crash too where the kernel finds something else than is found token by token. */
export async function outcomeOfBoth(bytes: Uint8Array): Promise<string> {
  const [usual, tokens] = [await foundIn(bytes, DEFAULT_LIMITS), await foundIn(bytes, BY_TOKENS)];
  if (usual !== tokens) return `crash: by kernel ${usual}, by tokens ${tokens}`.slice(0, 2000);
  return outcomeOf(bytes);
}

const BY_TOKENS = { ...DEFAULT_LIMITS, pieces: { ...DEFAULT_PIECES, byKernel: false } };

/** All cells, or the fault with its place. */
async function foundIn(bytes: Uint8Array, limits: ReadLimits): Promise<string> {
  try {
    const { sheets, legacyEncoding } = await readBytes(bytes, limits);
    return JSON.stringify([
      legacyEncoding,
      sheets.map(({ name, rows, merges, hiddenColumns, csv }) => [
        name,
        rows,
        merges,
        hiddenColumns,
        csv,
      ]),
    ]);
  } catch (error) {
    return error instanceof UnreadableFile ? JSON.stringify([error.message, error.cell]) : "";
  }
}

/** `read`, `refused: <reason>`, or `crash: <what was thrown>`, which must not be. */
export async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const { sheets, format } = await readBytes(bytes);
    for (const sheet of sheets) rawCounts(sheet, format);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return `refused: ${error.reason}`;
    return `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
