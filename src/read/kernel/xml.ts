/** Texts as XML has them. */
import { UnreadableFile } from "../../model/unreadable.ts";
import { unescape } from "../formats/xlsx/richtext.ts";
import { decodeText } from "../xml/text.ts";
import type { Notation } from "./machine.ts";

/** A fault in a text is told at its place by what reads it token by token. */
export const XML: Notation = {
  decode(bytes, from, to, part) {
    try {
      return unescape(decodeText(bytes, from, to, false, part));
    } catch (error) {
      if (error instanceof UnreadableFile) return null;
      throw error;
    }
  },
};
