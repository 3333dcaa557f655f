/** Whether two rows of two sets of submissions say the same figures of the same days. */
import type { What } from "../model/row-block.ts";
import type { SourceRow } from "./entry.ts";
import { BlockSource } from "./sources.ts";

/** False where that would take a closer look than at regular rows. */
export function sayTheSame(a: SourceRow, b: SourceRow): boolean {
  if (!(a instanceof BlockSource) || !(b instanceof BlockSource)) return false;
  if (a.isIrregular || b.isIrregular) return false;
  if (a.stretch.start !== b.stretch.start || a.stretch.end !== b.stretch.end) return false;
  const [left, right] = [a.block, b.block];
  if (a.form !== b.form) return false;
  if (a.record !== b.record || a.sheet.nothingOccurred !== b.sheet.nothingOccurred) return false;
  const { counts } = left;
  const width = counts.length;
  if (counts !== right.counts && !haveSameFields(counts, right.counts)) return false;
  for (let k = 0; k < width; k++)
    if (left.values[a.index * width + k] !== right.values[b.index * width + k]) return false;
  const [what, other] = [
    left.whats[left.what[a.index] as number] as What,
    right.whats[right.what[b.index] as number] as What,
  ];
  return haveSameCodes(what, other);
}

function haveSameFields(
  a: readonly { readonly field: string }[],
  b: readonly { readonly field: string }[],
): boolean {
  return a.length === b.length && a.every(({ field }, i) => field === b[i]?.field);
}

function haveSameCodes(a: What, b: What): boolean {
  return a.size === b.size && [...a].every(([field, { value }]) => b.get(field)?.value === value);
}
