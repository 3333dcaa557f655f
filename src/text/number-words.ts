/** Numbers written in words: "một trăm hai mươi tám", "3,5 nghìn", "hàng chục nghìn". */
import { digits, powers, scales, ten, zeros } from "../catalogue/prose/index.ts";
import type { Word } from "./words.ts";
import { own } from "../model/own.ts";

export interface WordedNumber {
  readonly value: number;
  /** Behind its last word. */
  readonly to: number;
}

const THOUSANDS = 1000;

/** null: the word is no number. Leading zeros of a place ("lẻ", "linh") are passed over. */
export function wordedNumber(words: readonly Word[], from: number): WordedNumber | null {
  let [total, section, current] = [0, 0, -1];
  let last = 0;
  let i = from;
  for (; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.kind !== "word" || (word.capital && i > from)) break;
    const digit = own(digits, word.text);
    const power = own(powers, word.text);
    if (word.text === ten && current < 0) [current, last] = [10, 10];
    else if (digit !== undefined && canFollow(current, digit, word.text))
      current = added(current, digit);
    else if (zeros.includes(word.text) && i > from && section > 0) continue;
    else if (word.text === "rưỡi" && last >= 100 && current < 0) {
      total += last / 2;
      i++;
      break;
    } else if (power === undefined || (current < 0 && section === 0)) break;
    else if (power >= THOUSANDS) {
      total += (section + Math.max(current, 0)) * power;
      [section, current, last] = [0, -1, power];
    } else if (power === 10) [current, last] = [current * 10, 10];
    else [section, current, last] = [section + current * power, -1, power];
  }
  if (i === from) return null;
  const value = total + section + Math.max(current, 0);
  return { value, to: trimmed(words, from, i) };
}

/** A digit stands alone, or behind tens. */
function canFollow(current: number, digit: number, word: string): boolean {
  if (current < 0) return !["mốt", "lăm", "nhăm"].includes(word);
  return current >= 10 && current % 10 === 0 && digit > 0;
}

function added(current: number, digit: number): number {
  return current < 0 ? digit : current + digit;
}

/** "lẻ" at the end belongs to what follows. */
function trimmed(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (
    end > from + 1 &&
    zeros.includes((words[end - 1] as Word).text) &&
    words[end - 1]?.text !== "không"
  )
    end--;
  return end;
}

/** What digits are multiplied by: "nghìn", "trăm ngàn"; 1 where nothing follows. */
export function scaleAt(words: readonly Word[], from: number): { factor: number; to: number } {
  let [factor, to] = [1, from];
  for (; to < words.length; to++) {
    const word = words[to] as Word;
    const scale = word.capital ? undefined : own(scales, word.text);
    if (scale === undefined) break;
    factor *= scale;
  }
  return { factor, to };
}
