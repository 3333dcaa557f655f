/** A page as a test reads it: elements by a small scanner, texts as a browser shows them. */
import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import type { PageLineage } from "../../../src/present/page/packed.ts";

export interface ReadTable {
  readonly heads: readonly string[];
  /** Of each heading. */
  readonly columns: readonly Readonly<Record<string, string>>[];
  readonly rows: readonly {
    readonly attributes: Readonly<Record<string, string>>;
    readonly cells: readonly string[];
    /** What each is sorted by, where it is told. */
    readonly told: readonly (string | undefined)[];
  }[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

export function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ""));
}

function attributesOf(tag: string): Record<string, string> {
  const found = [...tag.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

/** The tables of a section, found by its id. */
export function tablesIn(html: string, id: string): ReadTable[] {
  return tablesOf(new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? "");
}

export function tablesOf(section: string): ReadTable[] {
  return [...section.matchAll(/<table[^>]*>[\s\S]*?<\/table>/g)].map(([table]) => ({
    heads: [...table.matchAll(/<th scope="col"[^>]*>([\s\S]*?)<\/th>/g)].map(([, own = ""]) =>
      textOf(own),
    ),
    columns: [...table.matchAll(/<th scope="col"([^>]*)>/g)].map(([, tag = ""]) =>
      attributesOf(tag),
    ),
    rows: [...table.matchAll(/<tr([^>]*)>([\s\S]*?)<\/tr>/g)]
      .slice(1)
      .map(([, tag = "", row = ""]) => ({
        attributes: attributesOf(tag),
        cells: [...row.matchAll(/<(t[hd])[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , own = ""]) =>
          textOf(own),
        ),
        told: [...row.matchAll(/<t[hd]([^>]*)>/g)].map(
          ([, own = ""]) => attributesOf(own)["data-v"],
        ),
      })),
  }));
}

/** What each directive of its security policy allows. */
export function policyOf(html: string): Readonly<Record<string, string>> {
  const told = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  return Object.fromEntries(
    told
      .split("; ")
      .map((one) => [one.slice(0, one.indexOf(" ")), one.slice(one.indexOf(" ") + 1)]),
  );
}

export function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** What runs: scripts and styles, data left out. */
export function running(html: string): { scripts: string[]; styles: string[] } {
  const bodies = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, own = ""]) => own);
  return {
    scripts: bodies(/<script>([\s\S]*?)<\/script>/g),
    styles: bodies(/<style>([\s\S]*?)<\/style>/g),
  };
}

/** The names of all elements, and of all attributes. */
export function markup(html: string): { elements: Set<string>; attributes: Set<string> } {
  const bare = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, "<$1$2></$1>");
  const tags = [...bare.matchAll(/<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/gi)];
  return {
    elements: new Set(tags.map(([, name = ""]) => name)),
    attributes: new Set(
      tags.flatMap(([, , own = ""]) =>
        [...own.matchAll(/ ([a-z-]+)(?:="[^"]*")?/gi)].map(([, name = ""]) => name),
      ),
    ),
  };
}

/** The cells behind its figures; null: they open nothing. */
export function lineageOf(html: string): PageLineage | null {
  const [, way, text] =
    /<script type="application\/json" id="lineage"([^>]*)>([^<]*)<\/script>/.exec(html) ?? [];
  if (text === undefined) return null;
  const json = way === "" ? text : inflateRawSync(Buffer.from(text, "base64")).toString("utf8");
  return JSON.parse(json) as PageLineage;
}
