/** Which fields of which forms a heading can be. Built once for a catalogue. */
import type { Catalogue } from "../catalogue/index.ts";
import type { Form, FormField } from "../model/catalogue.ts";
import { foldHeading, foldHeadingBare } from "../util/headings.ts";

export interface HeadingIndex {
  readonly catalogue: Catalogue;
  readonly common: ReadonlyMap<string, FormField>;
  /** By form id: folded heading to field. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, FormField>>;
  /** Any heading that some form or the common fields know. */
  readonly known: ReadonlySet<string>;
  /** Some known heading ends with a digit; else a column that ends in a number has none. */
  readonly numbered: boolean;
  /** Some known heading has a digit; else no number is part of one. */
  readonly hasDigits: boolean;
  /** Whether a folded text is words of a known heading that follow one another: it may stand in a cell of one. */
  isPiece(folded: string): boolean;
}

const LAST_DIGIT = /\d$/;

function keysOf(field: FormField): string[] {
  return [field.heading, ...field.aliases].map(foldHeading);
}

function indexFields(fields: readonly FormField[]): Map<string, FormField> {
  const index = new Map<string, FormField>();
  for (const field of fields) {
    for (const key of keysOf(field)) if (!index.has(key)) index.set(key, field);
  }
  return index;
}

export function makeHeadingIndex(catalogue: Catalogue): HeadingIndex {
  const common = indexFields(catalogue.common);
  const own = new Map(catalogue.forms.map((form) => [form.id, indexFields(form.fields)]));
  const known = new Set(common.keys());
  for (const index of own.values()) for (const key of index.keys()) known.add(key);
  const all = ` ${[...known].join(" \n ")} `;
  const hasDigits = /\d/u.test(all);
  const numbered = hasDigits && [...known].some((key) => LAST_DIGIT.test(key));
  return { catalogue, common, own, known, numbered, hasDigits, isPiece: piecesOf(all) };
}

/** `all`: the headings, with a blank before and behind each word. To list all pieces took a tenth of a small run. */
function piecesOf(all: string): (folded: string) => boolean {
  const words = new Set(all.split(/\s+/u));
  return (folded) =>
    folded.split(" ").every((word) => words.has(word)) && all.includes(` ${folded} `);
}

/**
 * The keys under which a column may be known, best first: its lowest heading, the same
 * without parentheses, and the headings read downwards ("Số vụ" over "xảy ra").
 */
export function headingKeys(parts: readonly string[]): string[] {
  const leaf = parts.at(-1) ?? "";
  const keys = [foldHeading(leaf), foldHeadingBare(leaf)];
  if (parts.length > 1) {
    keys.push(foldHeading(parts.slice(-2).join(" ")), foldHeading(parts.join(" ")));
  }
  return keys;
}

/** Those of {@link headingKeys} that any form knows; blocks with rows of figures have hardly any. */
export function knownKeys(parts: readonly string[] | undefined, index: HeadingIndex): string[] {
  const leaf = parts?.at(-1);
  if (parts === undefined || leaf === undefined) return [];
  if (!index.numbered && LAST_DIGIT.test(leaf)) return [];
  return headingKeys(parts).filter((key) => index.known.has(key));
}

export function fieldFor(
  index: HeadingIndex,
  form: Form,
  keys: readonly string[],
): FormField | undefined {
  const own = index.own.get(form.id);
  for (const key of keys) {
    const field = own?.get(key) ?? index.common.get(key);
    if (field !== undefined) return field;
  }
  return undefined;
}
