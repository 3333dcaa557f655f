/** Headings compare like names do, and without punctuation or a trailing unit of measure. */
import { remembered } from "../model/remembered.ts";
import { foldName } from "./vietnamese.ts";

const PUNCTUATION = /[,.;:/\\()[\]*"“”'«»|]+/g;
const PARENTHESES = /\([^()]*\)/g;

/** "Số vụ điều tra, khám phá" and "Số vụ điều tra\nkhám phá" have one key. */
export const foldHeading = remembered((text) =>
  foldName(text).replace(PUNCTUATION, " ").replace(/\s+/g, " ").trim(),
);

/** The key without what stands in parentheses ("Số buổi (buổi)"), where that leaves something. */
export function foldHeadingBare(text: string): string {
  return text.includes("(") ? foldHeading(text.replace(PARENTHESES, " ")) : foldHeading(text);
}
