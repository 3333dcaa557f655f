/** How a unit that is known from submissions only is written in tables. */
import { foldName } from "../util/vietnamese.ts";
import { parseUnitName, type ParsedName } from "./names.ts";

const AGENCY = /^(?:công an|ca|c\.a|ubnd|[uủ][yỷ] ban nhân dân)[ .:]+/iu;
const AGENCY_AND_TYPE = /^ca(?:tp|tx|tt|t|h|q|x|p)[. ]+/iu;
const TYPE =
  /^(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|xã|phường|t\.p|t\.x|t\.t|đ\.k|tp|tx|tt|đk|t|h|q|x|p)(?:[. ]+|(?=\d))/iu;

/** Type in its official form and base as written, without agency: "CÔNG AN XÃ AN ĐỨC" is "Xã An Đức". */
export function displayName(text: string, parsed: ParsedName = parseUnitName(text)): string {
  let base = text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\s.,:;]+$/, "");
  if (parsed.agency !== null) {
    const both = parsed.type === null ? base : base.replace(AGENCY_AND_TYPE, "");
    base = both === base ? base.replace(AGENCY, "") : both;
  }
  if (parsed.type !== null) base = base.replace(TYPE, "");
  // Whatever the text hides (invisible characters between the words), the key must not change.
  if (foldName(base) !== parsed.base) base = parsed.base;
  const tidy = isShouted(base) || base === parsed.base ? titleCase(base) : base;
  return parsed.type === null ? tidy : `${parsed.type} ${tidy}`;
}

/** Of two ways to write one name the one to show, whichever was read first. */
export function betterName(a: string, b: string): string {
  if (a === b) return a;
  return a < b ? a : b;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase() && text.length > 2;
}

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[\s\-–/])(\p{L})/gu,
      (_, before: string, first: string) => before + first.toUpperCase(),
    );
}
