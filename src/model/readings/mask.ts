/**
 * Texts on their way out. Whatever came from a sheet, a file's name or a draft may hold somebody's number, and
 * signs that drive a terminal: both are covered wherever a text is shown, also where no finding says so.
 */

/** Letters of what is covered keep their place, so that a reader sees that something stood there. */
const COVER = "•";

/** Days keep: they are no part of a number, and two of them side by side are no phone. */
const DAY =
  /(?<!\d)(?:(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)\d{2})(?!\d)/gu;
/** Nine digits or more with at most two signs between any two. */
const RUN = /(?<![\d.,•])\(?\+?\d(?:[ \u00a0.\-()]{0,2}\d){8,}(?!\d)/gu;
/** 001 to 096 is the province of birth; a cell that is a number has lost its zeros. */
const IDENTITY = /^(?:0(?:0[1-9]|[1-8]\d|9[0-6])|[1-8]\d|9[0-6]|[1-9])\d{9}$/u;
/** A factor or an amount: running numbers of identities begin at 000001. */
const ROUND = /000000$/u;
const MOBILE = /^(?:0|84|0084)[35789]\d{8}$/u;
const LANDLINE = /^(?:0|84)2\d{8,9}$/u;
/** Amounts are written with their unit, or in threes by dots. */
const IN_THREES = /^[1-9]\d{0,2}(?:\.\d{3})+$/u;
/** Also by blanks: "1 034 567 890 123". */
const THREES = /^[1-9]\d{0,2}(?:[ \u00a0.]\d{3})+$/u;
/** As numbers are written: 0912 34 56 78. More are a list. */
const MOST_GROUPS = 4;
const FRACTION = /^\d+\.\d{6,}$/u;
const UNIT_BEHIND =
  /^\s*(?:đ(?![\p{L}\d])|đồng|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tin|vụ|lượt|người|buổi|hộ|lần|tờ|bộ|cuộc)/iu;
/** What is covered already has had its word: the number behind it is another. */
const SAYS_IDENTITY = /(?:cccd|cmnd|cmt|căn cước|chứng minh|định danh|hộ chiếu)[^\d•]{0,20}$/iu;
const SAYS_PHONE = /(?:điện thoại|đt|sđt|sdt|tel|fax|liên hệ|hotline)[^\d•]{0,12}$/iu;

/** "71-B1 123.45", "51F-123.45", "71C1-1234". */
const PLATE =
  /(?<![\p{L}\d])(?:1[1-9]|[2-9]\d)[ -]?[A-ZĐ]{1,2}(?:\d[ -]{0,2}\d{3}\.?\d{2}|[ -]{1,2}\d{3}\.?\d{2}|\d[ -]{1,2}\d{4})(?!\d)/gu;
/** "sinh ngày 12/3/1985", "sinh năm 1985", "SN: 1985". */
const BORN =
  /(?<!\p{L})(?:sinh(?: ngày| năm| tháng|:)|s\.?n\.?(?=[ :.]*\d)|ngày sinh|năm sinh)[ :.]*(?:ngày )?\d{1,4}(?:[ ./-]{1,3}(?:tháng )?\d{1,4}){0,2}(?:,? năm \d{4})?/giu;
/** A person's name and right behind it a day of a life's first years. */
const SURNAME =
  "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Võ|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Trịnh|Trương|Đinh|Lý|Đoàn|Mai|Cao|Châu)";
const PLACE_NAME =
  "(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ường|[Tt]rường|[Pp]hố|[Ấấ]p|[Kk]hu|[Tt]ổ|[Hh]uyện|[Qq]uận|TP|TX)\\.? ";
const FULL_DAY = "\\d{1,2}[/.-]\\d{1,2}[/.-](?:19\\d{2}|20(?:0\\d|1[0-2]))";
const NAMED_DAY = new RegExp(
  `(?<!${PLACE_NAME})(?<!\\p{L})${SURNAME}(?: \\p{Lu}\\p{L}*){1,4}[ ,;:(\\-–]{1,3}(?:${FULL_DAY}|19[3-9]\\d)(?!\\d)`,
  "gu",
);
/** A sum of a file is no number of anybody's. */
const DIGEST = /^[0-9a-f]{32,128}$/u;

/** The text with the digits of what may be somebody's number, plate or birthday covered. */
export function maskPersonal(text: string): string {
  const masked = maskOnce(text);
  // What is covered parts its neighbours: "12.345.6 366" beside a plate is a number only without it.
  return masked === text ? text : maskPersonal(masked);
}

function maskOnce(text: string): string {
  const plain = FOREIGN_DIGIT.test(text) ? withOwnDigits(text) : text;
  const digits = digitsOf(plain);
  if (digits < FEWEST_DIGITS || DIGEST.test(text)) return text;
  let masked = text;
  if (digits >= FEWEST_OF_RUN) {
    // "１083185001234": as thirteen digits it is nobody's, and as our twelve behind a wide one it is somebody's.
    for (const seen of plain === text ? [text] : [plain, text]) {
      const apart = seen.replace(DAY, (day) => "x".repeat(day.length));
      masked = covered(masked, apart, RUN, (run, at) => isSomebodys(run, seen, at));
    }
  }
  if (digits >= FEWEST_OF_PLATE) masked = covered(masked, plain, PLATE);
  if (MAY_SAY_BORN.test(plain)) masked = covered(masked, plain, BORN);
  if (MAY_BE_BIRTHDAY.test(plain)) masked = covered(masked, plain, NAMED_DAY);
  return masked;
}

/** Most texts have too few digits to hold anything: what {@link RUN}, {@link PLATE} and a year of birth have at least. */
const FEWEST_OF_RUN = 9;
const FEWEST_OF_PLATE = 7;
const FEWEST_DIGITS = 4;
/** Without which {@link BORN} and {@link NAMED_DAY} match nothing. */
const MAY_SAY_BORN = /sinh|s\.?n/iu;
const MAY_BE_BIRTHDAY = /19\d\d|20(?:0\d|1[0-2])/u;

const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/u;

/** Digits of wide and of other scripts as ours, each in its place. */
function withOwnDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0xff10 ? code - 0xff10 : code >= 0x0966 ? code - 0x0966 : code & 0xf);
  });
}

function digitsOf(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

/** Where the pattern is met in `seen`, digits of `text` at the same places are covered. */
function covered(
  text: string,
  seen: string,
  pattern: RegExp,
  isMeant: (found: string, at: number) => boolean = () => true,
): string {
  let masked = text;
  for (const { 0: found, index } of seen.matchAll(pattern)) {
    if (!isMeant(found, index)) continue;
    const end = index + found.length;
    masked =
      masked.slice(0, index) +
      masked.slice(index, end).replace(/\p{Nd}/gu, COVER) +
      masked.slice(end);
  }
  return masked;
}

function isSomebodys(run: string, text: string, at: number): boolean {
  // Two numbers side by side make one run: the run as a whole, then its pieces.
  const pieces = [run, ...run.split(/[\s()]+/u)];
  if (pieces.some((piece) => isNumberOf(piece)) || holdsNumber(run)) return true;
  const before = text.slice(Math.max(0, at - 40), at);
  if (SAYS_IDENTITY.test(before) || SAYS_PHONE.test(before)) return true;
  const old = pieces.some((piece) => isOldIdentity(piece));
  return old && !UNIT_BEHIND.test(text.slice(at + run.length));
}

/** Groups of digits, some of which are a whole number of somebody's: "5 0912 345 678", "083185001234-01". */
function holdsNumber(run: string): boolean {
  if (THREES.test(run) || FRACTION.test(run)) return false;
  const groups = run.split(/\D+/u).filter(Boolean);
  return groups.some((_, from) => {
    let digits = "";
    return groups.slice(from, from + MOST_GROUPS).some((group) => {
      digits += group;
      return digits.startsWith("0") && !ROUND.test(digits) && isWhole(digits);
    });
  });
}

/** With the zero that it begins with. */
function isWhole(digits: string): boolean {
  if (digits.length === 12) return IDENTITY.test(digits);
  return MOBILE.test(digits) || LANDLINE.test(digits);
}

function isNumberOf(written: string): boolean {
  const digits = written.replace(/\D/gu, "");
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return true;
  // A fraction ("0.12345678901") and an amount in threes are none.
  if (!IDENTITY.test(digits) || ROUND.test(digits)) return false;
  if (FRACTION.test(written) || IN_THREES.test(written)) return false;
  return digits.length === 12 || written === digits;
}

/** Nine digits (CMND), or a phone number that has lost its zero. */
function isOldIdentity(written: string): boolean {
  const digits = written.replace(/\D/gu, "");
  return digits.length === 9 && !IN_THREES.test(written) && !ROUND.test(digits);
}

/** Signs that drive a terminal or turn the direction of what follows, each run of them one space. */
const DRIVES = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;
/** Signs that nobody sees (soft hyphens, marks of zero width, tags), and that part what belongs together. */
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;

/** The text as a reader may see it: every run of control or direction-changing signs as one space, unseen ones gone. */
export function printable(text: string): string {
  return text.replace(DRIVES, " ").replace(UNSEEN, "");
}

/** The text on its way out of the program, whatever shows it; on one line. */
export function outgoing(text: string): string {
  return maskPersonal(printable(text));
}

/** A text of several lines. */
export function outgoingLines(text: string): string {
  return text.includes("\n") ? text.split("\n").map(outgoing).join("\n") : outgoing(text);
}
