/** Shared strings: plain ones, `<si><t>text</t></si>`. */
import { ODD, ROW_COUNT, ROWS, STATUS, UNKNOWN } from "../layout.gen.ts";
import { GT } from "./characters.ts";
import { openedText, textEnd, textNumber } from "./texts.ts";
import { CLOSE_ITEM, OPEN_ITEM } from "./words.gen.ts";

const SIX_BYTES: u64 = 0xffffffffffff;

/** Reads strings from `from` on: ROW_COUNT of them, their numbers in ROWS; the position of what is not read. */
export function strings(from: usize): usize {
  store<i32>(STATUS, ODD);
  let at = from;
  while (true) {
    if ((load<u64>(at) & SIX_BYTES) != OPEN_ITEM) return at;
    const begin = openedText(at + 6);
    if (begin == 0) return at;
    const end = textEnd(begin);
    if (end == begin || load<u64>(end) != CLOSE_ITEM || load<u8>(end, 8) != GT) return at;
    const number = textNumber(begin, end);
    if (number < 0) {
      store<i32>(STATUS, UNKNOWN);
      return at;
    }
    const count = load<i32>(ROW_COUNT);
    store<i32>((<usize>count) << 2, number, ROWS);
    store<i32>(ROW_COUNT, count + 1);
    at = end + 9;
  }
}
