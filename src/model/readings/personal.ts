/**
 * What looks like a citizen's data. Such content is never shown, stored or echoed:
 * these functions say only that it is there.
 */
import { folded, plain } from "./text.ts";

export type PersonalKind = "identity-number" | "phone";

// Identity numbers begin with the code of the province of birth registration, 001 to 096.
const IDENTITY = /^0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}$/u;
const PHONE = /^(?:0|\+?84)[35789]\d{8}$/u;
const SEPARATORS = /[\s.\-()]/gu;
const DIGIT_RUN = /\+?\d(?:[\s.\-()]{0,2}\d){8,}/gu;

function kindOfNumber(written: string): PersonalKind | null {
  const digits = written.replace(SEPARATORS, "");
  if (IDENTITY.test(digits)) return "identity-number";
  return PHONE.test(digits) ? "phone" : null;
}

/** Of a phone number, without its country. */
const FEWEST_DIGITS = 9;

/** Prose is passed over without a closer look. */
function hasDigits(text: string, fewest: number): boolean {
  let digits = 0;
  for (let i = 0; i < text.length && digits < fewest; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits >= fewest;
}

/** An identity or phone number, alone or inside a longer text; null where there is none. */
export function looksPersonal(text: string): PersonalKind | null {
  if (!hasDigits(text, FEWEST_DIGITS)) return null;
  for (const [run] of plain(text).matchAll(DIGIT_RUN)) {
    // Two numbers side by side make one run: the run as a whole, then its pieces.
    for (const piece of [run, ...run.split(/[\s()]+/u)]) {
      const kind = kindOfNumber(piece);
      if (kind !== null) return kind;
    }
  }
  return null;
}

const HEADINGS: readonly RegExp[] = [
  /\b(?:số )?(?:cccd|cmnd|cmt)\b/u,
  /căn cước|chứng minh nhân dân|chứng minh thư|số định danh|mã định danh cá nhân|số hộ chiếu/u,
  /(?<!\p{L})họ (?:và |, )?(?:chữ đệm và |đệm và )?tên(?!\p{L})|(?<!\p{L})họ, chữ đệm/u,
  /^tên (?:người|cá nhân|công dân|đối tượng)(?!\p{L})|danh tính/u,
  /điện thoại|(?<!\p{L})(?:sđt|sdt|đtdđ|số đt)(?!\p{L})/u,
  /(?<!\p{L})(?:ngày|năm|ngày tháng năm|ngày, tháng, năm|tháng năm) sinh(?! hoạt|\p{L})/u,
  /(?<!\p{L})(?:địa chỉ thường trú|nơi thường trú|số nhà|nơi sinh|quê quán)(?!\p{L})/u,
];

/** A column heading under which personal data stand. Takes the heading in any case or form. */
export function isPersonalHeading(heading: string): boolean {
  const text = folded(heading);
  return HEADINGS.some((pattern) => pattern.test(text));
}
