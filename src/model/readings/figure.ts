/** What looks like a figure, wherever it stands: the one place where that is decided. */
import type { RawCell } from "../raw.ts";
import { remembered } from "../remembered.ts";
import { readDateText } from "./date.ts";
import { splitHedge } from "./hedge.ts";
import { leadingMeasure } from "./measure-words.ts";
import { readNumber } from "./number.ts";
import { folded } from "./text.ts";

const SIGNS =
  /^(?:[<>≤≥=~≈±+] ?|không (?:dưới|quá|ít hơn|nhiều hơn) |(?:ít|nhiều) nhất |tối (?:thiểu|đa) )+/u;
/** Behind a number: a footnote's mark, a percentage, "and more". */
const TAIL = /(?: ?%| ?\*+| ?\+|(?<=\d) trở lên)$/u;
const NUMBER = String.raw`\d[\d., ]*`;
const PAIR = new RegExp(`^(?:từ )?(${NUMBER}) ?(?:[/-]|đến) ?(${NUMBER})$`, "u");
const ABOUT = "hàng|vài|mấy|hơn|trên|gần|dưới|khoảng|cả|ước|chừng";
const MAGNITUDE = new RegExp(
  String.raw`^(?:(?:${ABOUT}) )*(?:(?:${ABOUT}) |\d[\d.,]* ?)(?:chục|trăm|nghìn|ngàn|vạn|triệu)(?!\p{L})`,
  "u",
);

/**
 * Whether a cell holds what a person would count: a number, also below zero, hedged, with its unit
 * of measure, a fraction, a range, an order of magnitude. Days and clock times are none.
 */
export function isFigure(cell: RawCell): boolean {
  return cell.kind === "number" || (cell.kind === "text" && isFigureText(cell.value));
}

/** {@link isFigure} of a text. */
export const isFigureText = remembered((text: string): boolean => {
  const first = folded(text);
  if (!/\d|chục|trăm|ng[hà]|vạn|triệu/u.test(first)) return false;
  if (first.length > 60 || readDateText(text).ok) return false;
  return MAGNITUDE.test(first) || isNumber(bare(first));
});

/** Without what stands around the number. */
function bare(written: string): string {
  const inner = /^\((.*)\)$/u.exec(written)?.[1] ?? written;
  const unsigned = inner.replace(SIGNS, "");
  const number = splitHedge(unsigned)?.rest ?? unsigned;
  return number.replace(/^- ?/u, "").replace(TAIL, "").trim();
}

function isNumber(text: string): boolean {
  if (readNumber(text).kind !== "none") return true;
  const pair = PAIR.exec(text);
  if (pair !== null) return pair.slice(1).every((part) => readNumber(part.trim()).kind !== "none");
  return leadingMeasure(text);
}
