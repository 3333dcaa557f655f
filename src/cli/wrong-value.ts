/** A value that is none of a few words. */
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** A registry has thousands of codes: a list of all would hide the nearest one. */
const WORDS_SHOWN = 60;

export function wrongValue(flag: string, value: string, words: readonly string[]): UsageError {
  const right = nearest(value, words);
  const list = words.slice(0, WORDS_SHOWN).join(", ") + (words.length > WORDS_SHOWN ? ", ..." : "");
  return new UsageError({
    vi: `${flag} "${value}": không có.${right === null ? "" : ` Có phải "${right}"?`} Được dùng: ${list}.`,
    en: `${flag} "${value}": no such value.${right === null ? "" : ` Did you mean "${right}"?`} Allowed: ${list}.`,
  });
}
