/** Spans that are decided before any phrase: documents, whole lines that say nothing, units, periods. */
import { periodAt, type PeriodSource } from "./periods.ts";
import type { Token } from "./tokens.ts";
import type { LabelPart } from "./types.ts";
import { unitAt, type UnitNames } from "./unit-names.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Fixed {
  readonly from: number;
  readonly to: number;
  readonly part: LabelPart;
}

const NEUTRAL: LabelPart = { kind: "neutral" };

/** By the token with which each begins. */
export function fixedSpans(
  source: PeriodSource,
  vocabulary: Vocabulary,
  names: UnitNames,
): Map<number, Fixed> {
  const fixed = new Map<number, Fixed>();
  const { tokens } = source;
  for (let at = 0; at < tokens.length;) {
    const listed = vocabulary.numbered().longest(tokens, at);
    const found = listed === null ? fixedAt(source, vocabulary, names, at) : null;
    if (found !== null) fixed.set(at, found);
    at = listed?.to ?? found?.to ?? at + 1;
  }
  return fixed;
}

function fixedAt(
  source: PeriodSource,
  vocabulary: Vocabulary,
  names: UnitNames,
  from: number,
): Fixed | null {
  const neutral =
    lineAt(source, vocabulary, from) ??
    documentAt(source, vocabulary, from) ??
    signatureLineAt(source, from);
  if (neutral !== null) return { from, to: neutral, part: NEUTRAL };
  const unit = unitAt(names, source, vocabulary.phrases, from);
  if (unit !== null) {
    return { from, to: unit.to, part: { kind: "unit", text: unit.text, rank: unit.rank } };
  }
  const signed = signatureDateAt(source, from);
  if (signed !== null) return { from, to: signed, part: NEUTRAL };
  const period = periodAt(source, from, source.tokens.length);
  return period && { from, to: period.to, part: { kind: "period", reading: period.reading } };
}

/** "Kính gửi: ...", "Ngày nhận báo cáo: ...": to the end of the line, or of their brackets. */
function lineAt({ text, tokens, place }: PeriodSource, { lineNeutral }: Vocabulary, from: number) {
  const match = lineNeutral.longest(tokens, from);
  if (match === null) return null;
  const [first, before] = [tokens[from] as Token, tokens[from - 1]];
  const heads = before === undefined || before.group !== first.group || before.line !== first.line;
  const last = tokens[match.to - 1] as Token;
  const colon = /^\s*:/u.test(text.slice(last.end, last.end + 50));
  // In a heading or stub only what is announced with a colon: "Nguồn tin" is none.
  if (!colon && !(heads && place === "title" && match.to - from > 1)) return null;
  let to = match.to;
  while (to < tokens.length && isOn(tokens[to] as Token, first)) to++;
  return to;
}

const isOn = (token: Token, first: Token): boolean =>
  token.line === first.line && (first.group === 0 || token.group >= first.group);

/** "Nghị định số 09/2019/NĐ-CP", "số 12/BC-CA": the number of a document, and what announces it. */
function documentAt(source: PeriodSource, { documents }: Vocabulary, from: number): number | null {
  const { text, tokens } = source;
  const match = documents.longest(tokens, from);
  let at = match?.to ?? from;
  const numbered = tokens[at]?.key === "số";
  if (numbered) at++;
  if (match === null && !numbered && tokens[at]?.kind !== "number") return null;
  const first = tokens[at];
  if (first === undefined || !/^\d+\p{L}?$/u.test(first.key)) return null;
  const rest = text.slice(first.end, first.end + 60);
  const code = /^(?:\/\d{4})?\s?\/\s?(?=\p{Lu})[\p{L}\d][\p{L}\d/.-]*/u.exec(rest)?.[0] ?? "";
  if (code === "" && !(match !== null && numbered)) return null;
  if (match === null && !numbered && !/^\/\d{4}\/|^\/\p{Lu}+-/u.test(code)) return null;
  const end = first.end + code.length;
  at++;
  while (at < tokens.length && (tokens[at] as Token).start < end) at++;
  return dated(source, at);
}

/** "... ngày 12/02/2019" behind the number of a document belongs to it. */
function dated({ text, tokens }: PeriodSource, at: number): number {
  if (tokens[at]?.key !== "ngày") return at;
  const rest = text.slice((tokens[at] as Token).start, (tokens[at] as Token).start + 40);
  const date = DATE.exec(rest)?.[0];
  if (date === undefined) return at;
  const end = (tokens[at] as Token).start + date.length;
  while (at < tokens.length && (tokens[at] as Token).start < end) at++;
  return at;
}

const DATE =
  /^ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}|[.…_ ]+) ?tháng (?:\d{1,2}|[.…_ ]+) ?năm ?(?:\d{4}|[.…_ ]+))/iu;

/** "Ba Tri, ngày 12 tháng 6 năm 2020": the place where a report was signed is not its unit. */
function signatureLineAt(source: PeriodSource, from: number): number | null {
  const { place, text, tokens } = source;
  const first = tokens[from] as Token;
  if (place !== "title" || tokens[from - 1]?.line === first.line) return null;
  for (let at = from + 1; at < tokens.length && at <= from + LONGEST_PLACE; at++) {
    const token = tokens[at] as Token;
    if (token.line !== first.line) return null;
    if (token.key !== "ngày") continue;
    const gap = text.slice((tokens[at - 1] as Token).end, token.start);
    const to = gap.includes(",") ? dated(source, at) : at;
    return to === at || tokens[to]?.line === first.line ? null : to;
  }
  return null;
}

/** Syllables of a place: "Thành phố Phan Rang - Tháp Chàm". */
const LONGEST_PLACE = 8;

/** In a title "ngày 12 tháng 6 năm 2020" is the day of the report. */
function signatureDateAt(source: PeriodSource, from: number): number | null {
  const { place, tokens } = source;
  if (place !== "title" || tokens[from]?.key !== "ngày") return null;
  if (["từ", "đến", "hết"].includes(tokens[from - 1]?.key ?? "")) return null;
  const range = periodAt(source, from, tokens.length);
  if (range !== null) return null;
  const to = dated(source, from);
  return to === from ? null : to;
}
