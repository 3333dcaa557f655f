/** What stands around a phrase, by which its entries are chosen. */
import { behindDivisions, behindMeasureLeads } from "./behind.ts";
import type { Fixed } from "./fixed.ts";
import { isPlainName, type PeriodSource } from "./periods.ts";
import type { Phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { LabelPart, LabelPlace } from "./types.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

export const NEUTRAL: LabelPart = { kind: "neutral" };

/** The name of a form or of what holds it: words that say nothing of a figure belong to it. */
export const isFormName = (place: LabelPlace): boolean =>
  !["heading", "stub", "centre"].includes(place);

/** What stands around a phrase. */
export class Context {
  readonly source: PeriodSource;
  readonly vocabulary: Vocabulary;
  readonly fixed: ReadonlyMap<number, Fixed>;
  /** The token at which the next fixed span begins; the token itself inside of one. */
  readonly freeEnd: readonly number[];
  /** "ĐVT" stands before, on the same line. */
  readonly measured: readonly boolean[];
  /** "Chia theo" stands before: the words say by what the parts are told apart. */
  readonly divided: readonly boolean[];
  readonly title: boolean;
  readonly #words: readonly { readonly from: number; readonly to: number }[];
  readonly phrases: Phrases<Entry>;

  constructor(source: PeriodSource, vocabulary: Vocabulary, fixed: ReadonlyMap<number, Fixed>) {
    this.source = source;
    this.vocabulary = vocabulary;
    this.fixed = fixed;
    this.title = isFormName(source.place);
    this.phrases = isPlainName(source) ? vocabulary.ascii() : vocabulary.phrases;
    this.freeEnd = freeEnds(source.tokens, fixed);
    this.measured = behindMeasureLeads(source, vocabulary);
    this.divided = behindDivisions(source, this.phrases);
    this.#words = source.tokens.flatMap((_, from) => {
      const word = vocabulary.compounds.longest(source.tokens, from, this.freeEnd[from]);
      return word === null ? [] : [{ from, to: word.to }];
    });
  }

  /** What entries mean here, most likely first. */
  readings(entries: readonly Entry[], from: number, to: number): LabelPart[] {
    const fit = entries.filter((entry) => this.#fits(entry, from, to));
    const alone = this.isAlone(from, to);
    const parts = fit.flatMap(({ part, weak }) => {
      if (!this.title || !weak) return [part];
      if (!alone) return [NEUTRAL];
      return part.kind === "member" ? [NEUTRAL, part] : [part];
    });
    const neutral = parts.some(({ kind }) => kind === "neutral") ? [NEUTRAL] : [];
    const others = parts.filter(({ kind }) => kind !== "neutral");
    if (this.title) return [...neutral, ...others];
    return [...this.#withTotal(others, from, to), ...neutral];
  }

  /** "Tổng số tin" among categories is their total, "Tổng số vụ xảy ra" most likely the indicator. */
  #withTotal(parts: readonly LabelPart[], from: number, to: number): readonly LabelPart[] {
    const { tokens, place } = this.source;
    if (place !== "stub" || tokens[from]?.key !== "tổng") return parts;
    if (!parts.some(({ kind }) => kind === "indicator")) return parts;
    const rest = from + (tokens[from + 1]?.key === "số" ? 2 : 1);
    const kinds = this.vocabulary.phrases
      .matches(tokens, rest, to)
      .filter((match) => match.to === to)
      .flatMap(({ entries }) => entries.map(({ part }) => part.kind));
    const total: LabelPart = { kind: "total", grand: false };
    if (kinds.includes("measure")) return [total, ...parts];
    const counted = this.vocabulary.phrases
      .matches(tokens, rest - 1, to)
      .some((match) => match.to === to);
    return kinds.includes("indicator") || counted ? [...parts, total] : parts;
  }

  /** How many compound words a phrase takes a part of: "tổng" of "tổng hợp", "toàn xã" two of "an toàn xã hội". */
  cuts(from: number, to: number): number {
    return this.#words.filter(
      (word) => word.from < to && from < word.to && !(from <= word.from && word.to <= to),
    ).length;
  }

  #fits({ at, part }: Entry, from: number, to: number): boolean {
    const { tokens } = this.source;
    // Behind "ĐVT:" and in brackets behind words stands a measure, whatever else its word may be.
    if (this.measured[from] === true || this.#namesMeasure(from, to)) {
      if (!["measure", "scale", "percent", "neutral"].includes(part.kind)) return false;
    }
    if (this.divided[from] === true && !["part", "neutral", "total"].includes(part.kind))
      return false;
    switch (at) {
      case "any":
        return part.kind !== "percent" || !this.title || this.isMeasure(from, to);
      case "title":
        return this.title;
      case "head":
        return !this.title && this.isAlone(from, to);
      case "measure":
        return this.isMeasure(from, to) && (part.kind !== "scale" || this.#scales(from, to));
      case "alone":
        return this.isAlone(from, to) || this.#besideTotal(from, to);
      case "unit":
        return this.fixed.get(to)?.part.kind === "unit";
      case "period":
        return this.fixed.get(to)?.part.kind === "period" && tokens[from - 1]?.key !== "từ";
    }
  }

  /** All that stands outside brackets, or all that stands in one pair of them. */
  isAlone(from: number, to: number): boolean {
    const { tokens } = this.source;
    const { group, line } = tokens[from] as Token;
    return tokens.every(
      (token, at) => token.group !== group || token.line !== line || (at >= from && at < to),
    );
  }

  /** In brackets, behind "ĐVT:", or all there is (on its line, in a title). */
  isMeasure(from: number, to: number): boolean {
    if (this.measured[from] === true) return true;
    const { tokens } = this.source;
    const { group, line } = tokens[from] as Token;
    if (group !== 0) return true;
    return tokens.every((token, at) => {
      const inside = at >= from && at < to;
      return token.group !== 0 || token.line !== line || inside || this.#isMeasureWord(at);
    });
  }

  /** In brackets, beside something outside of them: "Số người dự (lượt người)". */
  #namesMeasure(from: number, to: number): boolean {
    const { tokens } = this.source;
    if ((tokens[from] as Token).group === 0 || (tokens[0] as Token).group !== 0) return false;
    return this.vocabulary.phrases
      .matches(tokens, from, to)
      .some(
        (match) => match.to === to && match.entries.some(({ part }) => part.kind === "measure"),
      );
  }

  /** "Số tin (1)": the number of a column or a note, alone in its brackets behind words. */
  noteAt(from: number): LabelPart | null {
    const { text, tokens } = this.source;
    const token = tokens[from] as Token;
    if (token.kind !== "number" || token.key.length > 3 || token.group === 0) return null;
    if ((tokens[0] as Token).group !== 0 || !this.isAlone(from, from + 1)) return null;
    // "(18+)", "(>5)" say more than a number.
    const around = text.slice(Math.max(0, token.start - 3), token.end + 3);
    if (!/[([]\s*\d+\s*[)\]]/u.test(around)) return null;
    return { kind: "order", style: "digit", numbers: [Number(token.key)] };
  }

  #isMeasureWord(at: number): boolean {
    return this.vocabulary.phrases
      .matches(this.source.tokens, at)
      .some(({ entries }) =>
        entries.some(({ part }) => part.kind === "measure" || part.kind === "scale"),
      );
  }

  /** A number is a scale only before a measure: "1000 ha", never "(1000)". */
  #scales(from: number, to: number): boolean {
    const { tokens } = this.source;
    return (
      (tokens[from] as Token).kind === "word" || (to < tokens.length && this.#isMeasureWord(to))
    );
  }

  #besideTotal(from: number, to: number): boolean {
    const total = (at: number) =>
      this.vocabulary.phrases
        .matches(this.source.tokens, at)
        .some(({ entries }) => entries.some(({ part }) => part.kind === "total"));
    return (to < this.source.tokens.length && total(to)) || (from > 0 && total(from - 1));
  }

  /**
   * A bare name in a form's name is a unit where it is all of its stretch, or where only its
   * syllables have capitals ("BC An Đức T6"): forms' names hold such words too.
   */
  mayBeBare(from: number, to: number): boolean {
    const { tokens, text } = this.source;
    if (!this.title && to > from + 1) return true;
    const [before, first] = [tokens[from - 1], tokens[from]];
    const [last, after] = [tokens[to - 1], tokens[to]];
    if (parted(text, before, first) && parted(text, last, after)) return true;
    const isTitled = (token: Token | undefined) =>
      token !== undefined && /^\p{Lu}\p{Ll}+$/u.test(text.slice(token.start, token.end));
    const outside = [before, after].some((token) => isTitled(token));
    return to > from + 1 && tokens.slice(from, to).every(isTitled) && !outside;
  }
}

function parted(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return a.group !== b.group || a.line !== b.line || /[-–,;:_/]/u.test(text.slice(a.end, b.start));
}

function freeEnds(tokens: readonly Token[], fixed: ReadonlyMap<number, Fixed>): number[] {
  const ends = Array.from(tokens, () => tokens.length);
  let next = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (fixed.has(at)) next = at;
    ends[at] = next;
  }
  for (const { from, to } of fixed.values()) for (let at = from; at < to; at++) ends[at] = at;
  return ends;
}
