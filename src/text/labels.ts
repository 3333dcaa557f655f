/** What a sentence without a figure names: the figures under it, or behind it, are of that. */
import type { Earlier } from "./indicated.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

/** Labels with their noun, "số tin có giá trị"; of topics alone, "đẩy mạnh tuyên truyền", the noun is null. */
export function labelsIn(scene: Scene, lexicon: Lexicon): Earlier[] {
  if (scene.counted.length > 0) return [];
  return scene.topics.flatMap((at): Earlier[] => {
    for (let i = Math.max(0, at.from - 2); i < at.to; i++) {
      const found = lexicon.nouns.at(scene.words, i);
      const noun = found?.values[0];
      if (found === null || noun === undefined || found.to > at.to + 1) continue;
      const id = at.values.find((one) => noun.counts.has(one.id))?.id;
      if (id !== undefined) return [{ from: 0, indicator: id, ids: [id], noun }];
    }
    return at.values.map(({ id }) => ({ from: 0, indicator: id, ids: [id], noun: null }));
  });
}
