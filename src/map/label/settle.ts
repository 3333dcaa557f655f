/** Pieces as spans, and what is left over: in a form's name only what could change a figure. */
import { stripMarks } from "../../util/vietnamese.ts";
import { behindCertainLeads } from "./behind.ts";
import { isFormName, NEUTRAL } from "./context.ts";
import type { Piece } from "./cover.ts";
import { isPlainName, type PeriodSource } from "./periods.ts";
import { syllable, type Token } from "./tokens.ts";
import type { LabelSpan } from "./types.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Settled {
  readonly said: LabelSpan[];
  readonly rest: string[];
}

/** Neighbours that nothing explains are one run. */
export function settle(
  source: PeriodSource,
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
): Settled {
  const said: LabelSpan[] = [];
  const rest: string[] = [];
  const formName = isFormName(source.place);
  // Behind "ĐVT" only a listed measure is understood: anything else may be a scale.
  const measured = behindCertainLeads(source, vocabulary);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.readings.length > 0) {
      said.push({ text: slice(source, piece), readings: piece.readings });
      continue;
    }
    const first = at;
    while (isUnread(pieces[at + 1]) && together(source.tokens, pieces[at + 1] as Piece)) at++;
    const run: Piece = { ...piece, to: (pieces[at] as Piece).to };
    const known = formName
      ? measured[run.from] !== true &&
        !speaksOfTime(source, pieces, [first, at], run) &&
        !endsInScale(source, vocabulary, run)
      : run.division;
    if (known) said.push({ text: slice(source, run), readings: [NEUTRAL] });
    else rest.push(slice(source, run));
  }
  return { said, rest };
}

const isUnread = (piece: Piece | undefined): boolean => piece?.readings.length === 0;

/** On the line and in the brackets of the token before. */
function together(tokens: readonly Token[], { from }: Piece): boolean {
  const [a, b] = [tokens[from - 1], tokens[from]];
  return a?.group === b?.group && a?.line === b?.line;
}

function slice({ text, tokens }: PeriodSource, { from, to }: Piece): string {
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
}

/**
 * Words of a form's name that would change the period beside them: "Tháng 4, 5 và 6 năm 2024",
 * "Tuần 12 năm 2024", "nửa đầu tháng 6", "từ năm 2014 đến nay".
 */
function speaksOfTime(
  source: PeriodSource,
  pieces: readonly Piece[],
  [first, last]: readonly [number, number],
  run: Piece,
): boolean {
  const { tokens } = source;
  const key = (at: number) => keyOf(source, tokens[at]);
  for (let at = run.from; at < run.to; at++) {
    if (key(at) === WEEK && tokens[at + 1]?.kind === "number") return true;
    if (OF_YEAR.has(key(at)) && NUMBERS.has(key(at + 1))) return true;
  }
  if (isPeriodBeside(source, pieces, last, 1)) {
    const end = key(run.to - 1);
    if (NARROWS.has(end)) return true;
    if (isOrdinal(end) && !COUNTED.has(key(run.to - 2))) return true;
  }
  return isPeriodBeside(source, pieces, first, -1) && isOrdinal(key(run.from));
}

/** "Số liệu làm tròn nghìn đồng": a scale at the end of a line or brackets counts, "Nghìn việc tốt" is a name. */
function endsInScale({ tokens }: PeriodSource, { phrases }: Vocabulary, run: Piece): boolean {
  const kindsAt = (at: number, to: number) =>
    phrases
      .matches(tokens, at, to)
      .filter((match) => match.to === to)
      .flatMap(({ entries }) => entries.map(({ part }) => part.kind));
  const after = tokens[run.to];
  const last = tokens[run.to - 1];
  if (after !== undefined && after.line === last?.line && after.group === last.group) return false;
  for (let at = run.to - 1; at >= run.from && at >= run.to - 3; at--) {
    if (!kindsAt(at, at + 1).includes("scale")) continue;
    if (at + 1 === run.to || kindsAt(at + 1, run.to).includes("measure")) return true;
  }
  return false;
}

function keyOf(source: PeriodSource, token: Token | undefined): string {
  if (token === undefined) return "";
  return isPlainName(source) ? (ACCENTED.get(token.key) ?? token.key) : token.key;
}

const WEEK = syllable("tuần");
/** "Tháng sáu năm 2024": nobody reads the number, and the year is not the period. */
const OF_YEAR = new Set(["tháng", "quý"].map(syllable));
const NUMBERS = new Set(
  [
    "một",
    "hai",
    "ba",
    "bốn",
    "tư",
    "sáu",
    "bảy",
    "bẩy",
    "tám",
    "chín",
    "mười",
    "giêng",
    "chạp",
    "nhất",
    "nhì",
  ].map(syllable),
);
/** Before a period they make another stretch of it; "Tháng ... năm 2024" was not filled in. */
const NARROWS = new Set(
  ["từ", "sau", "trước", "nửa", "giữa", "ngoài", "tuần", "trừ", "tháng", "quý"].map(syllable),
);
/** The number behind them numbers a form, a copy or a sheet. */
const COUNTED = new Set(
  ["số", "biểu", "mẫu", "bảng", "lục", "trang", "lần", "bản", "sheet", "bieu", "mau", "so"].map(
    syllable,
  ),
);
const ACCENTED = new Map([...NARROWS].map((key) => [stripMarks(key), key]));

const isOrdinal = (key: string): boolean => /^(?:\d{1,4}|i{1,3}|iv)$/u.test(key);

/** A period next to a piece, or behind one word that says nothing ("và"). */
function isPeriodBeside(
  { tokens }: PeriodSource,
  pieces: readonly Piece[],
  at: number,
  step: 1 | -1,
): boolean {
  const here = pieces[at] as Piece;
  const token = tokens[here.from] as Token;
  for (const far of [1, 2]) {
    const piece = pieces[at + step * far];
    if (piece === undefined) return false;
    const other = tokens[piece.from] as Token;
    if (other.line !== token.line || other.group !== token.group) return false;
    if (piece.readings[0]?.kind === "period") return true;
    if (piece.readings[0]?.kind !== "neutral" || piece.to !== piece.from + 1) return false;
  }
  return false;
}
