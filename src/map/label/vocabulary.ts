/** The phrases of a catalogue as entries: what each can mean, and where. */
import { keyOf } from "../../util/keys.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import type { CodeList, Form, FormField } from "../../model/catalogue.ts";
import type { Role, Words } from "../../model/words.ts";
import { remembered } from "../../model/remembered.ts";
import { stripMarks } from "../../util/vietnamese.ts";
import { bracketed } from "../../catalogue/amounts.ts";
import { measureOf } from "../amounts.ts";
import { keysOf } from "./tokens.ts";
import { Phrases } from "./phrases.ts";
import type { FieldRef, LabelPart } from "./types.ts";

/**
 * Where an entry counts. `head`: it is all that stands outside brackets. `measure`: in brackets, alone,
 * or behind "ĐVT:". `alone`: alone or beside a total word. `unit`, `period`: right before one.
 * `title`: in titles and names only.
 */
export type Place = "any" | "head" | "measure" | "alone" | "unit" | "period" | "title";

export interface Entry {
  readonly part: LabelPart;
  readonly at: Place;
  /** In a title or a name it is a part of the form's name, unless it stands alone. */
  readonly weak: boolean;
}

export interface Vocabulary {
  readonly phrases: Phrases<Entry>;
  /** "ĐVT": measures follow. */
  readonly measureLeads: Phrases<true>;
  /** "Đơn vị": measures follow where a colon does. */
  readonly colonLeads: Phrases<true>;
  readonly lineNeutral: Phrases<true>;
  readonly documents: Phrases<true>;
  readonly compounds: Phrases<true>;
  /** Phrases that hold a number ("6 tháng trước"): it is no period of its own. */
  readonly numbered: () => Phrases<true>;
  /** For names of files without diacritics: roles and whole totals of several syllables, and what needs no diacritics. */
  readonly ascii: () => Phrases<Entry>;
}

const NEUTRAL: LabelPart = { kind: "neutral" };

export function makeVocabulary(catalogue: Catalogue): Vocabulary {
  const { words } = catalogue;
  const book = new Book();
  const counts = addFields(book, catalogue);
  addMembers(book, catalogue, counts);
  addRoles(book, words);
  addTotals(book, words);
  for (const phrase of words.parts) book.add(phrase, { kind: "part", alone: false });
  addMeasures(book, words);
  for (const phrase of words.neutral) book.add(phrase, NEUTRAL);
  for (const phrase of words.titleNeutral) book.add(phrase, NEUTRAL, "title");
  return {
    phrases: book.phrases,
    ascii: () => book.ascii(),
    numbered: () => book.numbered(),
    measureLeads: listed(words.measureLeads),
    colonLeads: listed(words.colonLeads),
    lineNeutral: listed(words.lineNeutral),
    documents: listed(words.documents),
    compounds: listed(words.compounds),
  };
}

function listed(phrases: readonly string[]): Phrases<true> {
  const trie = new Phrases<true>();
  for (const phrase of phrases) trie.add(phrase, true);
  return trie;
}

/** Entries gathered; each part once under each key. */
class Book {
  readonly phrases = new Phrases<Entry>(isSameEntry);
  readonly #all: Listed[] = [];
  #ascii: Phrases<Entry> | null = null;
  #numbered: Phrases<true> | null = null;

  add(phrase: string, part: LabelPart, at: Place = "any", weak = false): void {
    this.addKeys(keysOf(phrase), { part, at, weak });
  }

  addKeys(keys: readonly string[], entry: Entry): void {
    this.phrases.addKeys(keys, entry);
    this.#all.push({ keys, entry });
  }

  /** Made when a name without diacritics is read: few are. */
  ascii(): Phrases<Entry> {
    this.#ascii ??= asciiOf(this.#all);
    return this.#ascii;
  }

  /** Made when a number is read in a label. */
  numbered(): Phrases<true> {
    this.#numbered ??= numberedOf(this.#all);
    return this.#numbered;
  }
}

interface Listed {
  readonly keys: readonly string[];
  readonly entry: Entry;
}

const isSameEntry = (a: Entry, b: Entry): boolean => a.at === b.at && isSame(a.part, b.part);

const isSame = (a: LabelPart, b: LabelPart): boolean =>
  a === b || (a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b));

function numberedOf(all: readonly Listed[]): Phrases<true> {
  const numbered = new Phrases<true>();
  for (const { keys } of all)
    if (keys.length > 1 && keys.some((key) => /^\d/u.test(key))) numbered.addKeys(keys, true);
  return numbered;
}

function asciiOf(all: readonly Listed[]): Phrases<Entry> {
  const ascii = new Phrases<Entry>(isSameEntry);
  const bareOf = remembered(stripMarks);
  for (const { keys, entry } of all) {
    const { part, weak } = entry;
    const telling = part.kind === "role" || (part.kind === "total" && part.grand);
    const plain = !(part.kind === "role" && weak) && keys.every((key) => bareOf(key) === key);
    if (plain || (telling && !weak && keys.length > 1)) ascii.addKeys(keys.map(bareOf), entry);
  }
  return ascii;
}

/** Counts by their phrase, each with every field it names; the other fields as heads of columns. */
function addFields(book: Book, { forms, words, common }: Catalogue): ReadonlySet<string> {
  const counts: Counts = new Map();
  const columns = new Map<string, { phrase: string; field: string; forms: string[] }>();
  for (const form of forms) {
    for (const field of form.fields) {
      for (const phrase of [field.heading, ...field.aliases]) {
        if (field.role === "count") addCount(counts, phrase, { form: form.id, field: field.id });
        else if (field.role === "amount") addAmount(counts, phrase, field, form, words);
        else addColumn(columns, phrase, field, form);
      }
    }
  }
  for (const { keys, fields, unit } of counts.values()) {
    const part = { kind: "indicator", fields, ...(unit === undefined ? {} : { unit }) } as const;
    const entry: Entry = { part, at: "any", weak: false };
    for (const written of writings(keys)) book.addKeys(written, entry);
  }
  for (const { phrase, field, forms } of columns.values()) {
    book.add(phrase, { kind: "column", field, forms }, "head");
  }
  const shared = common.map(({ id, heading, aliases }) => [id, [heading, ...aliases]] as const);
  for (const [field, headings] of [...shared, ...Object.entries(words.columns)]) {
    for (const phrase of headings) book.add(phrase, { kind: "column", field, forms: [] }, "head");
  }
  return new Set(counts.keys());
}

type Unit = Extract<LabelPart, { kind: "indicator" }>["unit"];
type Counts = Map<string, { keys: readonly string[]; fields: FieldRef[]; unit?: Unit }>;

function addCount(counts: Counts, phrase: string, ref: FieldRef, unit?: Unit): void {
  const keys = keysOf(phrase);
  const key = keys.join(" ");
  const known = counts.get(key);
  if (known === undefined) {
    counts.set(key, { keys, fields: [ref], ...(unit === undefined ? {} : { unit }) });
    return;
  }
  // Declared without a unit of measure, it is in its own.
  if (unit === undefined) delete known.unit;
  if (!known.fields.some((one) => one.form === ref.form && one.field === ref.field)) {
    known.fields.push(ref);
  }
}

/** "Thiệt hại (triệu đồng)" is its field in its own unit; "Thiệt hại" wants to be told in which. */
function addAmount(
  counts: Counts,
  phrase: string,
  { id }: FormField,
  form: Form,
  words: Words,
): void {
  const ref = { form: form.id, field: id };
  const inner = bracketed(phrase);
  const measure = inner === null ? null : measureOf(inner.measure, words);
  if (inner === null || measure === null) {
    addCount(counts, phrase, ref);
    return;
  }
  addCount(counts, phrase, ref, "own");
  addCount(counts, inner.bare, ref, "unsaid");
}

function addColumn(
  columns: Map<string, { phrase: string; field: string; forms: string[] }>,
  phrase: string,
  { id }: FormField,
  form: Form,
): void {
  const key = keyOf(id, ...keysOf(phrase));
  const known = columns.get(key);
  if (known === undefined) columns.set(key, { phrase, field: id, forms: [form.id] });
  else if (!known.forms.includes(form.id)) known.forms.push(form.id);
}

const [TOTAL, NUMBER] = keysOf("tổng số") as [string, string];

/** "Tổ hòa giải" is also written "Số tổ hòa giải" and "Tổng số tổ hòa giải": the same count, not a total of counts. */
function writings(keys: readonly string[]): (readonly string[])[] {
  const [first, second] = keys;
  if (first === TOTAL) return [keys];
  if (first === NUMBER && second !== undefined) return [keys, [TOTAL, ...keys]];
  return [keys, [NUMBER, ...keys], [TOTAL, ...keys], [TOTAL, NUMBER, ...keys]];
}

/** One that names an indicator ("Tổ hòa giải") is that: as a member it is read in its own column. */
function addMembers(
  book: Book,
  { forms, codeLists }: Catalogue,
  counts: ReadonlySet<string>,
): void {
  const lists = new Map<string, { dimension: string; list: CodeList }>();
  for (const { id, role, codeList } of forms.flatMap((form) => form.fields)) {
    const list = role === "code" ? codeLists.get(codeList ?? "") : undefined;
    if (list === undefined || list.onlyInColumn === true) continue;
    lists.set(keyOf(id, list.id), { dimension: id, list });
  }
  for (const { dimension, list } of lists.values()) {
    for (const { value, aliases } of list.entries) {
      const part: LabelPart = { kind: "member", dimension, value };
      for (const phrase of [value, ...aliases]) {
        const keys = keysOf(phrase);
        if (!counts.has(keys.join(" "))) book.addKeys(keys, { part, at: "any", weak: true });
      }
    }
  }
}

/** "Số" before a role says nothing: "Số cùng kỳ năm trước". */
function addRoles(book: Book, { roles, weak, beforePeriod, movements }: Words): void {
  const moves = new Map(
    (["in", "out"] as const).flatMap((way) =>
      movements[way].map((phrase) => [keysOf(phrase).join(" "), way] as const),
    ),
  );
  const weakKeys = new Set(weak.map((phrase) => keysOf(phrase).join(" ")));
  for (const [role, phrases] of Object.entries(roles) as [Role, readonly string[]][]) {
    for (const phrase of phrases) {
      const keys = keysOf(phrase);
      const movement = moves.get(keys.join(" "));
      const part: LabelPart = {
        kind: "role",
        role,
        ...(movement === undefined ? {} : { movement }),
      };
      const entry: Entry = { part, at: "any", weak: weakKeys.has(keys.join(" ")) };
      book.addKeys(keys, entry);
      if (keys[0] !== NUMBER) book.addKeys([NUMBER, ...keys], entry);
    }
  }
  for (const [role, phrases] of Object.entries(beforePeriod) as [Role, readonly string[]][]) {
    for (const phrase of phrases)
      book.add(phrase, { kind: "role", role }, "period", role === "opening" || role === "closing");
  }
}

function addTotals(book: Book, words: Words): void {
  const total = (grand: boolean): LabelPart => ({ kind: "total", grand });
  for (const phrase of words.totals) book.add(phrase, total(false));
  for (const phrase of words.grandTotals) book.add(phrase, total(true));
  for (const phrase of words.totalsAlone) book.add(phrase, total(false), "alone");
  for (const word of words.whole.words) {
    book.add(word, total(true), "unit");
    for (const noun of words.whole.nouns) book.add(`${word} ${noun}`, total(true));
  }
  // "Cộng huyện", "Tổng cộng xã": of the unit whose rows stand above.
  for (const word of ["cộng", "tổng cộng"])
    for (const noun of words.whole.nouns) book.add(`${word} ${noun}`, total(true));
}

function addMeasures(book: Book, words: Words): void {
  for (const text of words.measures) book.add(text, { kind: "measure", text }, "measure");
  for (const [phrase, factor] of Object.entries(words.scales)) {
    book.add(phrase, { kind: "scale", factor }, "measure");
  }
  for (const phrase of words.percents) book.add(phrase, { kind: "percent" });
  for (const phrase of words.measureLeads) {
    book.add(phrase, { kind: "column", field: "measure", forms: [] }, "head");
    book.add(phrase, NEUTRAL);
  }
}
