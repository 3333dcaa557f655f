/** The nearest right word for a wrong one. */
import { editDistance } from "../util/vietnamese.ts";

export function nearest(word: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  const limit = Math.max(2, Math.floor(word.length / 3));
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance <= limit && (best === null || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word ?? null;
}
