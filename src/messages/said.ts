/**
 * Every text is written in Vietnamese and English where it is said. A further language is a folder of `languages/`:
 * its words are found by the English ones.
 */
import type { Language } from "./language.ts";
import { registry } from "./languages/registry.gen.ts";
import { own } from "../model/own.ts";

export type Lang = keyof typeof registry;

export const LANGS = Object.keys(registry) as readonly Lang[];

/** One thing in the two languages in which all texts are written. */
export type Both<T> = Readonly<Record<"vi" | "en", T>>;

/** One text in both. */
export type Said = Both<string>;

export function languageOf(lang: Lang): Language {
  return registry[lang];
}

/** What is said in a language. */
export function said<T>(lang: Lang, both: Both<T>): T;
export function said<T>(lang: Lang, both: Both<T> | null | undefined): T | undefined;
export function said<T>(lang: Lang, both: Both<T> | null | undefined): T | undefined {
  if (both === null || both === undefined) return undefined;
  return lang === "vi" || lang === "en" ? both[lang] : translated(both.en, registry[lang]);
}

/** A text in a further language, or all texts of a list or table; as it is where the language has no words for it. */
export function translated<T>(value: T, { texts = {} }: Language): T {
  const one = (text: string): string => own(texts, text) ?? byPattern(text, texts) ?? text;
  const all = (own: unknown): unknown => {
    if (typeof own === "string") return one(own);
    if (Array.isArray(own)) return own.map(all);
    if (typeof own !== "object" || own === null) return own;
    return Object.fromEntries(Object.entries(own).map(([key, part]) => [key, all(part)]));
  };
  return all(value) as T;
}

function byPattern(text: string, texts: Readonly<Record<string, string>>): string | null {
  for (const [pattern, translation] of Object.entries(texts)) {
    if (!pattern.includes("{}")) continue;
    const parts = pattern.split("{}").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
    const found = new RegExp(`^${parts.join("([\\s\\S]*)")}$`, "u").exec(text);
    if (found === null) continue;
    let at = 0;
    return translation.replaceAll("{}", () => found[++at] ?? "");
  }
  return null;
}
