/** Which packs become one, and what of them is kept. */
import { CHUNK, ENTRY, STAT, WORD } from "./format.ts";
import type { Pack } from "./pack.ts";
import type { Content, News } from "./write-pack.ts";

/** Every pack costs some system calls at the start of a run. */
const MOST_PACKS = 8;
const STAT_BYTES = STAT.words * WORD;

/** The packs, in their order, whose contents go into the new pack, since they are to be removed. */
export function packsToMerge(packs: readonly Pack[], news: News, maxBytes: number): Pack[] {
  const total = sum(packs.map((pack) => pack.size));
  if (total + sum([...bytesByUse(news).values()]) > maxBytes) return [...packs];
  // A pack that outweighs all others stays, so that the same megabytes are not copied every few runs.
  const many = packs.length + 1 > MOST_PACKS;
  return packs.filter((pack) => pack.damaged || (many && pack.size <= total / 2));
}

/**
 * What goes into the new pack: what is in `merged` (the oldest first), each key once, then the news.
 * Over `maxBytes` three quarters of that are kept, so that not every run has to do this again: what
 * was used last, and of one age what stands first.
 */
export function gather(merged: readonly Pack[], news: News, maxBytes: number): News {
  const all = {
    contents: [...merged.flatMap((_, index) => contentsOf(merged, index)), ...news.contents],
    // The news first: of two records of one stat the first is found.
    stats: [...news.stats, ...merged.flatMap((_, index) => statsOf(merged, index))],
  };
  const sizes = bytesByUse(all);
  if (sum([...sizes.values()]) <= maxBytes) return all;
  const keeps = keeper(sizes, (maxBytes / 4) * 3);
  const stats = all.stats.filter((record) => keeps(record[STAT.used] as number, STAT_BYTES));
  return { stats, contents: all.contents.filter(({ used, size }) => keeps(used, weight(size))) };
}

/** What of a pack is in none of the later ones. Its bytes are read when they are written. */
function contentsOf(packs: readonly Pack[], index: number): Content[] {
  const pack = packs[index] as Pack;
  const later = packs.slice(index + 1).filter((other) => !other.damaged);
  const { records, width } = pack.entries;
  const contents: Content[] = [];
  for (let at = 0; at < records.length; at += width) {
    const key = records.subarray(at, at + ENTRY.keyWords);
    if (later.some((other) => other.entries.find(key) >= 0)) continue;
    contents.push({
      key,
      used: records[at + ENTRY.used] as number,
      size: records[at + ENTRY.length] as number,
      bytes: () => pack.bytes(at, false),
    });
  }
  return contents;
}

function statsOf(packs: readonly Pack[], index: number): Uint32Array[] {
  const later = packs.slice(index + 1);
  const { records, width } = (packs[index] as Pack).stats;
  const stats: Uint32Array[] = [];
  for (let at = 0; at < records.length; at += width) {
    const record = records.subarray(at, at + width);
    if (!later.some((other) => other.stats.find(record) >= 0)) stats.push(record);
  }
  return stats;
}

/** Bytes on the disk by the generation of last use. */
function bytesByUse({ contents, stats }: News): Map<number, number> {
  const sizes = new Map<number, number>();
  const add = (used: number, size: number) => sizes.set(used, (sizes.get(used) ?? 0) + size);
  for (const { used, size } of contents) add(used, weight(size));
  for (const record of stats) add(record[STAT.used] as number, STAT_BYTES);
  return sizes;
}

/** Says of one after another whether it is kept, the latest generations first. */
function keeper(sizes: Map<number, number>, room: number): (used: number, size: number) => boolean {
  let left = room;
  let edge = 0;
  for (const [generation, size] of [...sizes].sort(([a], [b]) => b - a)) {
    edge = generation;
    if (size > left) break;
    left -= size;
  }
  return (used, size) => {
    if (used !== edge) return used > edge;
    if (size > left) return false;
    left -= size;
    return true;
  };
}

/** Bytes on the disk of an entry of `size` bytes: at worst it has a chunk of its own. */
function weight(size: number): number {
  return size + (ENTRY.words + CHUNK.words) * WORD;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
