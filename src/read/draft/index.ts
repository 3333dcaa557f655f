/** A drafted text from its bytes: plain text, Markdown, Word. */
import type { Draft } from "../../model/draft.ts";
import { decodeText } from "../encoding/decode.ts";
import { detectEncoding } from "../encoding/detect.ts";
import { readDocx } from "./docx.ts";
import { unmarked } from "./markdown.ts";
import { plainParagraphs } from "./plain.ts";

/** Throws UnreadableFile for bytes that are no text. */
export function readDraft(file: string, bytes: Uint8Array): Draft {
  if (/\.docx$/i.test(file)) return readDocx(file, bytes);
  const text = [...decodeText(bytes, detectEncoding(bytes))].join("");
  const read = /\.(?:md|markdown)$/i.test(file) ? unmarked(text) : text;
  return { file, text, read, paragraphs: plainParagraphs(text) };
}
