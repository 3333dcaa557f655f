/** Headings compare like names do, and without punctuation or a trailing unit of measure. */
import { foldName } from "./vietnamese.ts";

const PUNCTUATION = /[,.;:/\\()[\]*"“”'«»|]+/g;
const PARENTHESES = /\([^()]*\)/g;

/** "Số vụ điều tra, khám phá" and "Số vụ điều tra\nkhám phá" have one key. */
export function foldHeading(text: string): string {
  return foldName(text).replace(PUNCTUATION, " ").replace(/\s+/g, " ").trim();
}

/** The key without what stands in parentheses ("Số buổi (buổi)"), where that leaves something. */
export function foldHeadingBare(text: string): string {
  return foldHeading(text.replace(PARENTHESES, " "));
}
