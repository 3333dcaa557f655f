/** Breakdown texts against their code lists. Lists are open: an unlisted text is kept as written. */
import type { Catalogue } from "../catalogue/index.ts";
import type { CodeList } from "../model/catalogue.ts";
import { editDistance, foldName, looseName } from "../util/vietnamese.ts";

export interface CodeMatch {
  readonly value: string;
  readonly listed: boolean;
  readonly suggestion?: string;
}

const indexes = new WeakMap<CodeList, ReadonlyMap<string, string>>();

function indexOf(list: CodeList): ReadonlyMap<string, string> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const entry of list.entries) {
    for (const text of [entry.value, ...entry.aliases]) index.set(foldCode(text), entry.value);
  }
  indexes.set(list, index);
  return index;
}

const QUOTES = /["“”„«»]/g;

export function foldCode(text: string): string {
  return foldName(text.replace(QUOTES, " "));
}

/** Composed, single spaces, no quotes, a capital first: one spelling for one type of model. */
function tidy(text: string): string {
  const plain = text.normalize("NFC").replace(QUOTES, " ").replace(/\s+/g, " ").trim();
  const bare = plain.replace(/^mô hình\s+(?=dân vận khéo$)/iu, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** One of the list's own values: a list that takes whatever is written lists no more for that. */
export function isValueOf(text: string, list: CodeList | undefined): boolean {
  return list !== undefined && indexOf(list).has(foldCode(text));
}

/** Whether a text is a value of the breakdown of that id, whichever form's column is of it. */
export function listedIn({
  forms,
  codeLists,
}: Pick<Catalogue, "forms" | "codeLists">): (field: string, text: string) => boolean {
  const lists = new Map<string, CodeList | undefined>();
  for (const { fields } of forms) {
    for (const { id, role, codeList } of fields)
      if (role === "code" && codeList !== undefined) lists.set(id, codeLists.get(codeList));
  }
  return (field, text) => isValueOf(text, lists.get(field));
}

export function matchCode(text: string, list: CodeList | undefined): CodeMatch {
  if (list === undefined) return { value: tidy(text), listed: true };
  const index = indexOf(list);
  const key = foldCode(text);
  const value = index.get(key);
  if (value !== undefined) return { value, listed: true };
  const suggestion = nearest(text, index);
  const written =
    list.unlisted === "none" ? tidy(text) : text.normalize("NFC").replace(/\s+/g, " ").trim();
  return {
    value: written,
    listed: list.unlisted === "none",
    ...(suggestion === null ? {} : { suggestion }),
  };
}

function nearest(text: string, index: ReadonlyMap<string, string>): string | null {
  const key = looseName(text);
  const limit = Math.max(1, Math.floor(key.length / 4));
  let best: { value: string; distance: number } | null = null;
  for (const [known, value] of index) {
    const distance = editDistance(key, looseName(known), limit);
    if (distance <= limit && (best === null || distance < best.distance))
      best = { value, distance };
  }
  return best?.value ?? null;
}
