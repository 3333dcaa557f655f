/** Units of measure that are typed behind a number: "12 buổi", "350 lượt người". */
import { readNumber } from "./number.ts";

const WORDS = new Set([
  "buổi", "lượt", "lượt người", "người", "vụ", "vụ việc", "tin", "nguồn tin", "mô hình", "lớp",
  "đợt", "cuộc", "điểm", "nhóm", "tụ điểm", "tập thể", "cá nhân", "diễn đàn", "hội nghị", "loại",
  "lần", "ca", "đồng chí", "đ/c", "học sinh", "hội viên", "hộ", "em", "đối tượng", "cơ quan",
]); // prettier-ignore

/** The number in front of a known unit of measure, digits only; null for any other text. */
export function trailingUnit(text: string): string | null {
  const match = /^([\d. ]*\d) ?(\D+?)\.?$/u.exec(text);
  if (match === null || !WORDS.has((match[2] ?? "").trim())) return null;
  const number = readNumber(match[1] ?? "");
  return number.kind === "integer" ? String(number.value) : null;
}

const LEADING = /^[\d. ,]*\d ?/u;

/** Whether a text begins with a number and a known unit of measure: "17 tin có giá trị". */
export function leadingMeasure(text: string): boolean {
  const number = LEADING.exec(text)?.[0];
  if (number === undefined) return false;
  const [first = "", second = ""] = text.slice(number.length).split(/[ ;,.()]+/u);
  return WORDS.has(first) || WORDS.has(`${first} ${second}`);
}
