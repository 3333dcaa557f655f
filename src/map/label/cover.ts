/** The listed phrases that explain most of a label: fewest words left over, then fewest phrases. */
import { Context } from "./context.ts";
import type { Fixed } from "./fixed.ts";
import type { PeriodSource } from "./periods.ts";
import type { LabelPart } from "./types.ts";
import { knownBare, type UnitNames } from "./unit-names.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A stretch of tokens and what it means; no readings: nobody knows. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly LabelPart[];
  /** By what parts are told apart ("chia theo giới tính"). */
  readonly division: boolean;
}

/** What it costs to leave a word over, to take a phrase, to take one that cuts a compound word in two. */
const LEFT_OVER = 1000;
const PHRASE = 10;
const CUT = 1500;

export function cover(
  source: PeriodSource,
  vocabulary: Vocabulary,
  names: UnitNames,
  fixed: ReadonlyMap<number, Fixed>,
): Piece[] {
  const context = new Context(source, vocabulary, fixed);
  const { length } = source.tokens;
  const best: { cost: number; piece: Piece }[] = [];
  for (let from = length - 1; from >= 0; from--) {
    let chosen: { cost: number; piece: Piece } = {
      cost: fixed.has(from) ? Infinity : LEFT_OVER + costAt(best, from + 1),
      piece: unreadPiece(context, from, from + 1),
    };
    for (const piece of piecesAt(context, names, from)) {
      const cuts = fixed.has(from) ? 0 : context.cuts(from, piece.to);
      const cost = PHRASE + CUT * cuts + costAt(best, piece.to);
      if (cost < chosen.cost) chosen = { cost, piece };
    }
    best[from] = chosen;
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < length; at = (best[at] as { piece: Piece }).piece.to) {
    pieces.push((best[at] as { piece: Piece }).piece);
  }
  return pieces;
}

const costAt = (best: readonly ({ cost: number } | undefined)[], at: number): number =>
  best[at]?.cost ?? 0;

function unreadPiece({ divided }: Context, from: number, to: number): Piece {
  return { from, to, readings: [], division: divided[from] === true };
}

/** Longest first. */
function piecesAt(context: Context, names: UnitNames, from: number): Piece[] {
  const { source, fixed } = context;
  const set = fixed.get(from);
  if (set !== undefined) return [{ from, to: set.to, readings: [set.part], division: false }];
  const end = context.freeEnd[from] as number;
  if (end === from) return [];
  const note = context.noteAt(from);
  if (note !== null) return [{ from, to: from + 1, readings: [note], division: false }];
  const pieces = context.phrases
    .matches(source.tokens, from, end)
    .map(({ to, entries }) => ({
      from,
      to,
      readings: context.readings(entries, from, to),
      division: false,
    }))
    .filter(({ readings }) => readings.length > 0)
    .reverse();
  const unit = knownBare(names, source, from);
  if (unit === null || unit.to > end || !context.mayBeBare(from, unit.to)) return pieces;
  const part: LabelPart = { kind: "unit", text: unit.text, rank: unit.rank };
  const same = pieces.find(({ to }) => to === unit.to);
  if (same === undefined)
    return [{ from, to: unit.to, readings: [part], division: false }, ...pieces];
  return pieces.map((piece) =>
    piece === same ? { ...piece, readings: [...piece.readings, part] } : piece,
  );
}
