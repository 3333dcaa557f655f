/** The indicator whose name shares most of its words with a label. */
import type { Catalogue } from "../../catalogue/index.ts";
import { foldHeading } from "../../util/headings.ts";

/** Words of most labels, which tell nothing apart. */
const COMMON = new Set("số tổng lượt được của và trong các".split(" "));

/** null: none shares half of the words. */
export function nearestIndicator(label: string, { indicators }: Catalogue): string | null {
  const words = wordsOf(label);
  let best: { id: string; share: number } | null = null;
  for (const { id, label: own, aliases, ratio } of indicators) {
    if (ratio !== undefined) continue;
    for (const name of [own.vi, ...aliases]) {
      const share = shareOf(words, wordsOf(name));
      if (share >= 0.5 && share > (best?.share ?? 0)) best = { id, share };
    }
  }
  return best?.id ?? null;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldHeading(text)
      .split(" ")
      .filter((word) => word !== "" && !COMMON.has(word)),
  );
}

/** Of all the words of both, those that both have. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : both / all;
}
