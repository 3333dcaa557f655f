/** A formula: that there is one is all that counts. */
import { APOSTROPHE, GT, OPENING, QUOTE, SLASH, SPACE } from "./characters.ts";
import { textEnd } from "./texts.ts";
import * as words from "./words.gen.ts";

/** From behind `<f`: the position after the element, or 0: not known here. */
export function formula(from: usize): usize {
  const first = load<u8>(from);
  if (first != GT && first != SPACE && (first != SLASH || load<u8>(from, 1) != GT)) return 0;
  let at = from;
  let quoted = false;
  for (; ; at++) {
    const byte = load<u8>(at);
    if (byte == 0 || byte == OPENING || byte == APOSTROPHE) return 0;
    if (byte == QUOTE) quoted = !quoted;
    else if (byte == GT && !quoted) break;
  }
  if (load<u8>(at - 1) == SLASH) return at + 1;
  at = textEnd(at + 1);
  return load<u32>(at) == words.CLOSE_FORMULA ? at + 4 : 0;
}
