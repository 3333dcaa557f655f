/** Shared strings: plain ones, `<si><t>text</t></si>`. */
import * as layout from "../layout.gen.ts";
import { GT } from "./characters.ts";
import { openedText, textEnd, textNumber } from "./texts.ts";
import * as words from "./words.gen.ts";

const SIX_BYTES: u64 = 0xffffffffffff;

/** Reads strings from `from` on: ROW_COUNT of them, their numbers in ROWS; the position of what is not read. */
export function strings(from: usize): usize {
  store<i32>(layout.STATUS, layout.ODD);
  let at = from;
  while (true) {
    if ((load<u64>(at) & SIX_BYTES) != words.OPEN_ITEM) return at;
    const begin = openedText(at + 6);
    if (begin == 0) return at;
    const end = textEnd(begin);
    if (end == begin || load<u64>(end) != words.CLOSE_ITEM || load<u8>(end, 8) != GT) return at;
    const number = textNumber(begin, end);
    if (number < 0) {
      store<i32>(layout.STATUS, layout.UNKNOWN);
      return at;
    }
    const count = load<i32>(layout.ROW_COUNT);
    store<i32>((<usize>count) << 2, number, layout.ROWS);
    store<i32>(layout.ROW_COUNT, count + 1);
    at = end + 9;
  }
}
