/** Indicators of the command line: by id, or by the name that tables print, in either language. */
import type { Indicator } from "../model/catalogue.ts";
import { foldHeading } from "../util/headings.ts";
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";

function namesOf({ id, label, aliases }: Indicator): string[] {
  return [id, label.vi, label.en, ...aliases];
}

function find(word: string, known: readonly Indicator[]): Indicator | undefined {
  const key = foldHeading(word);
  return (
    known.find(({ id }) => id === word.trim()) ??
    known.find(({ label }) => foldHeading(label.vi) === key || foldHeading(label.en) === key) ??
    known.find((indicator) => namesOf(indicator).some((name) => foldHeading(name) === key))
  );
}

/** Throws UsageError with the nearest name where there is no such indicator. */
export function indicatorNamed(flag: string, word: string, known: readonly Indicator[]): Indicator {
  const found = find(word, known);
  if (found !== undefined) return found;
  const right = nearest(foldHeading(word), known.flatMap(namesOf).map(foldHeading));
  const meant = right === null ? undefined : find(right, known);
  const [vi, en] =
    meant === undefined
      ? ["", ""]
      : [
          ` Có phải "${meant.label.vi}" (${meant.id})?`,
          ` Did you mean "${meant.label.en}" (${meant.id})?`,
        ];
  throw new UsageError({
    vi: `${flag} "${word}": không có chỉ tiêu này.${vi} Ghi mã hoặc tên chỉ tiêu; tìm bằng vài từ, không cần dấu: antq catalogue indicators <từ>.`,
    en: `${flag} "${word}": there is no such indicator.${en} Give its id or name; to look it up by a few words, without diacritics: antq catalogue indicators <words>.`,
  });
}

/** A list with commas; a name may hold some itself: the longest run of pieces that is a name is taken. */
export function indicatorList(list: string, known: readonly Indicator[]): Indicator[] {
  const pieces = list.split(",");
  const found: Indicator[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = pieces.length;
    while (to > from + 1 && find(pieces.slice(from, to).join(","), known) === undefined) to--;
    found.push(indicatorNamed("--indicators", pieces.slice(from, to).join(",").trim(), known));
    from = to;
  }
  return found;
}
