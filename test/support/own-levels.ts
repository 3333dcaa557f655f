/** Cases whose catalogue has levels of its own, as their command names them. */

export const BUILT_IN: readonly string[] = ["province", "district", "commune"];

/** What `--level` says, where some of it is no built-in level. */
export function ownLevels(words: readonly string[]): string | null {
  const levels = words[words.indexOf("--level") + 1] ?? "";
  const isOwn = words.includes("--level") && levels.split(",").some((id) => !BUILT_IN.includes(id));
  return isOwn ? levels : null;
}
