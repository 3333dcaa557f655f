/** Drafts with their verdicts marked: `{+128 buổi}` right, `{-129 buổi}` wrong, `{?12 xã}` unmatched. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/run-cli.ts";

export interface Marked {
  readonly name: string;
  readonly text: string;
  readonly figures: readonly {
    readonly text: string;
    readonly start: number;
    readonly verdict: string;
  }[];
}

const VERDICTS: Readonly<Record<string, string>> = {
  "+": "confirmed",
  "-": "contradicted",
  "?": "unmatched",
};
export const DRAFTS = join(ROOT, "fixtures/drafts");

export function unmark(name: string, marked: string): Marked {
  let text = "";
  const figures: { text: string; start: number; verdict: string }[] = [];
  for (const [piece, sign, figure] of marked.matchAll(/\{([+?-])([^}]*)\}|[^{]+/gu)) {
    if (sign !== undefined)
      figures.push({ text: figure ?? "", start: text.length, verdict: VERDICTS[sign] ?? "" });
    text += sign === undefined ? piece : (figure ?? "");
  }
  return { name, text, figures };
}

/** `### name` begins each. */
export function markedDrafts(file: string): Marked[] {
  const parts = readFileSync(join(DRAFTS, file), "utf8").split(/^### /mu).slice(1);
  return parts.map((part) => {
    const end = part.indexOf("\n");
    return unmark(part.slice(0, end).trim(), part.slice(end + 1).trim());
  });
}

export function draftFiles(): string[] {
  return readdirSync(DRAFTS).filter((name) => name.endsWith(".txt"));
}
