/** The ways that a row can take from its cells to the totals; small inputs reach each of them. */
import { DEFAULT_PIECES } from "../../src/model/piece-sizes.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";

/** As a user's run chooses. */
const usual = { limits: DEFAULT_LIMITS, columns: true };
/** Every cell read token by token, every row looked at by itself: the truth that the others are held to. */
const byTokens = { ...DEFAULT_PIECES, byKernel: false };
const oneByOne = { limits: { ...DEFAULT_LIMITS, pieces: byTokens }, columns: false };
/** Files of any size read and added up piece by piece. A heading must fit into the first piece. */
const pieces = { ...DEFAULT_PIECES, leastBytes: 0, rows: 16, texts: 8 };
const inPieces = { limits: { ...DEFAULT_LIMITS, pieces }, columns: true };

export const WAYS = { usual, oneByOne, inPieces };
export type Way = keyof typeof WAYS;
