/** What of a cell may be shown: numbers, dates and signs; any other text may be a name. */
import { partsOf, type CalendarDate } from "../calendar.ts";
import { folded, plain } from "./text.ts";

/** From here on a number may be somebody's (an old identity number has nine digits). */
export const PERSONAL_DIGITS = 9;

const KNOWN_WORDS =
  /(?<!\p{L})(?:hơn|trên|gần|dưới|khoảng|ước|tính|xấp|xỉ|chừng|hàng|chục|trăm|nghìn|ngàn|vạn|triệu|x|ngày|tháng|năm|quý|kỳ|đến|hết|từ|đầu|cuối|cả|tuần|đợt|nửa|giữa|và|trừ)(?!\p{L})/gu;
const SIGNS_ONLY = /^[\d\s.,;:+\-/<>~≈=%()…#]*$/u;

/** The text where it holds only digits, signs and the words of numbers and dates; else undefined. */
export function showable(text: string): string | undefined {
  const rest = folded(text).replace(KNOWN_WORDS, "");
  if (text.length > 60 || !SIGNS_ONLY.test(rest)) return undefined;
  return digitCount(text) < PERSONAL_DIGITS ? plain(text) : undefined;
}

/** As {@link showable}, for the cells of date and period columns, which hold more digits. */
export function showableTime(text: string): string | undefined {
  const rest = folded(text).replace(KNOWN_WORDS, "");
  if (text.length > 80 || !SIGNS_ONLY.test(rest) || /\d{5}/u.test(text)) return undefined;
  return plain(text);
}

export function digitCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) count += 1;
  }
  return count;
}

/** `dd/mm/yyyy`, as a person here writes a day. */
export function dayFirst(date: CalendarDate): string {
  const [year, month, day] = partsOf(date);
  return `${two(day)}/${two(month)}/${String(year).padStart(4, "0")}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
