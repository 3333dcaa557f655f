/** Declared words that mean something else already: by the word alone nobody could tell which. */
import type { z } from "zod";
import { foldHeading } from "../util/headings.ts";
import { COMMON_FIELDS } from "./common-fields.ts";
import { registry as forms } from "./forms/registry.gen.ts";
import { said } from "./schema-said.ts";
import { WORDS } from "./words/index.ts";
import { commonHeadings, type OwnWords } from "./words-schema.ts";

interface Declared {
  readonly phrase: string;
  /** What it is declared to mean: "totals", "roles.plan", "unit". */
  readonly meaning: string;
  readonly path: readonly (string | number)[];
}

/** For `superRefine`: an issue at each word that has another meaning, built in or earlier in the file. */
export function refuseClashes(own: OwnWords, context: z.RefinementCtx): void {
  const meanings = new Map(BUILT_IN);
  for (const { phrase, meaning, path } of declaredIn(own)) {
    const key = foldHeading(phrase);
    const other = meanings.get(key);
    meanings.set(key, other ?? meaning);
    if (other === undefined || other === meaning) continue;
    const words = said(
      `"${phrase}" không thể là ${meaning}: từ này đã có nghĩa ${other}`,
      `"${phrase}" cannot be ${meaning}: it means ${other} already`,
    );
    context.addIssue({ code: "custom", path: [...path], ...words });
  }
}

function declaredIn(own: OwnWords): Declared[] {
  const listed = (list: readonly string[] | undefined, ...path: string[]): Declared[] =>
    (list ?? []).map((phrase, i) => ({ phrase, meaning: path.join("."), path: [...path, i] }));
  return [
    ...[...commonHeadings(own)].flatMap(([id, headings]) =>
      headings.map((phrase, i) => ({ phrase, meaning: id, path: [id, "headings", i] })),
    ),
    ...listed(own.totals, "totals"),
    ...listed(own.parts, "parts"),
    ...Object.entries(own.roles ?? {}).flatMap(([role, list]) => listed(list, "roles", role)),
    ...Object.entries(own.scales ?? {}).map(([phrase, factor]) => ({
      phrase,
      meaning: `scales ${factor}`,
      path: ["scales", phrase],
    })),
  ];
}

/** By folded phrase. Headings first: a word of a label that is a heading of a figure names that figure. */
const BUILT_IN: ReadonlyMap<string, string> = builtIn();

function builtIn(): Map<string, string> {
  const meanings = new Map<string, string>();
  const add = (meaning: string, list: readonly string[]) => {
    for (const phrase of list) {
      const key = foldHeading(phrase);
      if (!meanings.has(key)) meanings.set(key, meaning);
    }
  };
  for (const { id, heading, aliases } of COMMON_FIELDS) add(id, [heading, ...aliases]);
  for (const form of Object.values(forms))
    for (const { id, heading, aliases } of form.fields)
      add(`${form.id}.${id}`, [heading, ...aliases]);
  add("totals", [...WORDS.totals, ...WORDS.grandTotals, ...WORDS.totalsAlone]);
  add("parts", WORDS.parts);
  for (const [role, list] of Object.entries(WORDS.roles)) add(`roles.${role}`, list);
  for (const [phrase, factor] of Object.entries(WORDS.scales)) add(`scales ${factor}`, [phrase]);
  add("%", WORDS.percents);
  return meanings;
}
