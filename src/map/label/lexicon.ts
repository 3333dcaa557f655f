/** Reads labels: what each says, part by part, and the words that nothing explains. */
import type { Catalogue } from "../../catalogue/index.ts";
import { folded } from "../../model/readings/index.ts";
import { remembered } from "../../model/remembered.ts";
import { missingSignsOf } from "../missing-signs.ts";
import { cover } from "./cover.ts";
import { fixedSpans } from "./fixed.ts";
import { formulaOf, isPlusMinus, markAt, orderSpan, signsOfChange } from "./order.ts";
import type { PeriodSource } from "./periods.ts";
import { settle } from "./settle.ts";
import { tokensOf } from "./tokens.ts";
import type { LabelPart, LabelPlace, LabelReading, LabelSpan, Lexicon } from "./types.ts";
import { makeUnitNames, type UnitNames } from "./unit-names.ts";
import { makeVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Longer texts are prose: nothing of them is read. */
const LONGEST = 2000;
const BLANKS = /[^\S\n]+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const FORMULA_IN_BRACKETS = /\([^()]{1,80}(?:\([^()]{0,40}\)[^()]{0,40})?\)\s*$/u;

interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly names: UnitNames;
}

/** `isUnitName`: whether a whole text is a name in the registry; undefined without one. */
export function makeLexicon(
  catalogue: Catalogue,
  isUnitName: ((text: string) => boolean) | undefined,
): Lexicon {
  const knowledge: Knowledge = {
    vocabulary: makeVocabulary(catalogue),
    names: makeUnitNames(catalogue.words.units, isUnitName && remembered(isUnitName)),
  };
  const readers = new Map<LabelPlace, (text: string) => LabelReading>();
  const readerOf = (place: LabelPlace) => {
    let reader = readers.get(place);
    if (reader === undefined) {
      reader = remembered((text) => readLabel(knowledge, text, place));
      readers.set(place, reader);
    }
    return reader;
  };
  const signs = missingSignsOf(catalogue);
  return {
    read: (text, place) => readerOf(place)(text),
    isMissingSign: (text) => signs?.has(folded(text)) === true,
  };
}

const CHANGE: LabelPart = { kind: "role", role: "change" };

function readLabel(knowledge: Knowledge, written: string, place: LabelPlace): LabelReading {
  const trimmed = written.trim();
  if (trimmed.length > LONGEST) return { text: written, spans: [], rest: [trimmed] };
  const text = trimmed.replace(INVISIBLE, "").replace(BLANKS, " ").normalize("NFC");
  const formula = formulaOf(text);
  if (formula !== null) return { text: written, spans: [orderSpan(text, [formula])], rest: [] };
  if (isPlusMinus(text)) return { text: written, spans: [{ text, readings: [CHANGE] }], rest: [] };
  const spans: LabelSpan[] = [];
  const from = readMarks(knowledge, text, place, spans);
  const closing = closingFormula(text, from);
  const end = closing?.start ?? text.length;
  // Blanks keep the places of what follows.
  const body = " ".repeat(from) + text.slice(from, end);
  const source: PeriodSource = { text: body, tokens: tokensOf(body, place === "title"), place };
  const fixed = fixedSpans(source, knowledge.vocabulary, knowledge.names);
  const pieces = cover(source, knowledge.vocabulary, knowledge.names, fixed);
  const { said, rest } = settle(source, pieces, knowledge.vocabulary);
  spans.push(...said);
  if (closing !== null) spans.push(closing.span);
  const signs = signsOfChange(body);
  if (signs !== null && !said.some(saysChange)) spans.push({ text: signs, readings: [CHANGE] });
  return { text: written, spans: withLonePart(spans, rest), rest };
}

const saysChange = ({ readings }: LabelSpan): boolean =>
  readings.some((part) => part.kind === "role" && part.role === "change");

/** "Tổng số (1=2+3)", "Tỷ lệ = (4)/(3)": a formula at the end, or null. */
function closingFormula(text: string, from: number): { start: number; span: LabelSpan } | null {
  if (!text.includes("=") && !text.includes("+")) return null;
  const bracket = FORMULA_IN_BRACKETS.exec(text.slice(from))?.index;
  const equals = text.lastIndexOf("=");
  for (const start of [bracket === undefined ? -1 : from + bracket, equals]) {
    const tail = text.slice(start);
    // "(Năm trước = 100)": a sign inside brackets that began before it.
    const cut = tail.split("(").length !== tail.split(")").length;
    const order = start < from || cut ? null : formulaOf(tail);
    if (order !== null) return { start, span: orderSpan(text.slice(start), [order]) };
  }
  return null;
}

/** Marks before the label, several of them ("1. - "); the place behind the last. */
function readMarks(
  knowledge: Knowledge,
  text: string,
  place: LabelPlace,
  spans: LabelSpan[],
): number {
  let from = 0;
  for (let count = 0; count < 3; count++) {
    const mark = markAt(text, from);
    if (mark === null) break;
    const end = from + mark.length;
    if (end < text.length && isMore(knowledge, text, [from, end], mark.doubtful, place)) break;
    spans.push(orderSpan(text.slice(from, end), mark.orders));
    from = end;
  }
  return from;
}

/** Whether what looks like a mark begins a word: "T. cộng", "C.A xã", "X. An Đức" (but "X. Số vụ" is the tenth). */
function isMore(
  { vocabulary, names }: Knowledge,
  text: string,
  [start, from]: readonly [number, number],
  doubtful: boolean,
  place: LabelPlace,
): boolean {
  const whole = tokensOf(text.slice(start), false);
  const inside = tokensOf(text.slice(start, from), false).length;
  if (inside === 0) return false;
  const most = Math.max(
    vocabulary.phrases.longest(whole, 0)?.to ?? 0,
    names.agencies.longest(whole, 0)?.to ?? 0,
  );
  if (most > inside) return true;
  if (!doubtful || inside === whole.length) return false;
  const typed =
    names.types.longest(whole, inside) !== null || names.agencies.longest(whole, inside) !== null;
  // "X. Cộng Hòa": each syllable with a capital, as only names have them.
  if (!typed && TITLED.test(text.slice(start))) return true;
  const number = whole[0]?.kind === "number";
  const rest = text.slice(from).trimStart();
  if (place === "title" && !number) return /^\s*[XPHQTC]\.\s*\p{Lu}/u.test(text.slice(start));
  const listed = vocabulary.phrases.longest(whole, inside) !== null || GROUP.test(rest);
  return (number || !listed) && !typed;
}

const TITLED = /^\s*[XPHQTC]\.\s*\p{Lu}\p{Ll}+(?:[ '’]\p{Lu}?\p{Ll}+)*[ ]\p{Lu}\p{Ll}+$/u;

/** What is numbered besides what is listed. */
const GROUP =
  /^(?:khối|cụm|các|nhóm|phòng|đơn vị)(?=\s)|^(?:tháng|quý|năm)(?=\s+(?:\d|[ivx]+(?!\p{L})))/iu;

/** "Trong đó:", "Chia theo lĩnh vực" with nothing else on the label: what follows are the parts. */
function withLonePart(spans: readonly LabelSpan[], rest: readonly string[]): LabelSpan[] {
  const says = spans.map(({ readings }) => readings[0]?.kind ?? "neutral");
  const alone =
    rest.length === 0 && says.every((kind) => ["part", "order", "neutral"].includes(kind));
  if (!alone) return [...spans];
  return spans.map((span) => ({
    ...span,
    readings: span.readings.map((part) => (part.kind === "part" ? { ...part, alone } : part)),
  }));
}
