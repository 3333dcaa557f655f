/** Whether what is said is in the language that was asked for. */
import { expect } from "vitest";

/** Words that an English sentence can hardly do without, and that no id, flag or file name here is. */
const ENGLISH =
  /(?<![\p{L}\d_"'./-])(?:the|is|are|was|not|expected|received|invalid|must|should|of|and|with|has|have|this|there|cannot|unknown|unexpected|required|missing|too|but|be|an?|at|in|to|for|or|no|such|allowed|needs?)(?![\p{L}\d_"'/-]|\.\w)/giu;
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u00e0-\u00fd\u1ea0-\u1ef9]/gu;

/** `data`: words of the reader's own files or names that stay as they are in every language. */
export function expectLanguage(
  text: string,
  lang: "vi" | "en",
  data: readonly string[] = [],
): void {
  let rest = text;
  for (const word of data) rest = rest.replaceAll(word, "");
  if (lang === "en") {
    expect(rest.match(VIETNAMESE) ?? [], text).toEqual([]);
    return;
  }
  // Lists of allowed words, what stands in quotes and what is typed are the same in both.
  rest = rest
    .replace(/Được dùng: [^.]*\./gu, "")
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`/gu, "")
    .replace(/(?<![\w-])--?[a-z][\w-]*/gu, "");
  expect(rest.match(ENGLISH) ?? [], text).toEqual([]);
}
