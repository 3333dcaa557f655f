/** Text of a cell brought to one form before it is read. */
import { remembered } from "../remembered.ts";
import { own } from "../own.ts";

// Zero-width characters that copying from web pages and PDFs leaves behind.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const SPACES = /\s+/gu;

/** NFC, every kind of space (no-break, thin, line break) one blank, trimmed. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/**
 * As {@link plain}, lower case, with the tone mark of `uy`, `oa`, `oe` in one place
 * (luỹ = lũy, hoà = hòa) and every dash a hyphen.
 */
export const folded = remembered((text) =>
  plain(text)
    .toLowerCase()
    .replace(/qúy/gu, "quý")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/(?<!q)u([ỳýỷỹỵ])/gu, (_, y: string) => (own(TONE_ON_U, y) ?? "u") + "y")
    .replace(/o([àáảãạ])(?!\p{L})/gu, (_, a: string) => (own(TONE_ON_O, a) ?? "o") + "a")
    .replace(/o([èéẻẽẹ])(?!\p{L})/gu, (_, e: string) => (own(TONE_ON_O, e) ?? "o") + "e"),
);

// `quý` keeps its tone on the y: there `qu` is the consonant.
const TONE_ON_U: Record<string, string> = { ỳ: "ù", ý: "ú", ỷ: "ủ", ỹ: "ũ", ỵ: "ụ" };
const TONE_ON_O: Record<string, string> = {
  à: "ò",
  á: "ó",
  ả: "ỏ",
  ã: "õ",
  ạ: "ọ",
  è: "ò",
  é: "ó",
  ẻ: "ỏ",
  ẽ: "õ",
  ẹ: "ọ",
};
