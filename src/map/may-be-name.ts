/** Whether a text of a heading's row may be somebody's name or number: then it is not shown. */
import { foldHeading } from "../util/headings.ts";
import type { HeadingIndex } from "./heading-index.ts";

/** Words of headings beside those of the catalogue. */
const HEADING_WORDS =
  "tham gia dự báo kết quả hợp chỉ tiêu thực hiện kế hoạch tỷ lệ so với cùng kỳ năm trước tháng quý tuần nội dung danh mục lũy kế cộng chú hình nhóm mã cột mục kinh phí thời gian địa điểm số lượng lượt buổi cuộc đợt lớp vụ việc tin nguồn tuyên truyền mô cán bộ người dân tổ chức stt ngày loại tổng chia trong đó".split(
    " ",
  );

/** Surnames of most people here; those that also begin headings (Hồ sơ, Vũ khí, Đào tạo) are told by their capitals. */
const SURNAMES = new Set(
  "nguyễn trần lê phạm hoàng huỳnh phan võ đặng bùi đỗ ngô dương trịnh trương vương đinh".split(
    " ",
  ),
);
/** Surnames that are words of headings, too: in capitals only what follows tells them apart ("VŨ KHÍ", "HỒ SƠ"). */
const DOUBTFUL = new Set("vũ hồ đào lý mai cao châu lâm tạ đoàn thái hà tô kiều".split(" "));
/** Headings begin so; names do not. */
const STARTS = new Set(
  "số tổng lượt ngày đơn tên loại hình kỳ tháng quý năm mã tỷ nội đối kết xã phường huyện tỉnh các công tập cá tin vụ buổi lớp mô thành".split(
    " ",
  ),
);
/** Middle names of most people here. */
const MIDDLE = new Set(["thị", "văn"]);
const TITLE = /^(?:ông|bà|anh|chị|đ\/c|đ c|đồng chí|cô|chú|bác)(?= )/u;

const WORDS = new WeakMap<HeadingIndex, ReadonlySet<string>>();

function wordsOf(index: HeadingIndex): ReadonlySet<string> {
  let words = WORDS.get(index);
  if (words === undefined) {
    const known = [...index.known].flatMap((key) => key.split(" "));
    WORDS.set(index, (words = new Set([...known, ...HEADING_WORDS])));
  }
  return words;
}

/**
 * Of a row that nobody knows to be a heading: a text is shown where it does not look like a
 * name, and half of its words are words of headings or it is two words with one capital.
 */
export function mayBeName(text: string, index: HeadingIndex): boolean {
  if (looksLikeName(text, index)) return true;
  const words = lettered(foldHeading(text));
  if (strangeOf(words, index).length * 2 <= words.length) return false;
  // "Mặt hàng" is written as headings are; three strange words, or capitals alone, may be anybody.
  return words.length !== 2 || !/^\p{Lu}\p{Ll}* \p{Ll}+$/u.test(text.normalize("NFC"));
}

/** A surname or a form of address first, capitals as names have them, or a long number. */
export function looksLikeName(text: string, index: HeadingIndex): boolean {
  if (/\d[\d .-]{3,}\d/u.test(text) || text.includes("@")) return true;
  const key = foldHeading(text);
  if (index.known.has(key) || membersOf(index).has(key)) return false;
  const words = lettered(key);
  const first = words[0];
  if (first === undefined || TITLE.test(key) || SURNAMES.has(first)) return true;
  if (DOUBTFUL.has(first) && text === text.toUpperCase() && !pairsOf(index).has(keyOfPair(words)))
    return true;
  if (STARTS.has(first)) return hasNameCase(text, strangeOf(words, index));
  if (words.length > 2 && MIDDLE.has(words[1] ?? "")) return true;
  return isTitleCase(text) || hasNameCase(text, strangeOf(words, index));
}

const MEMBERS = new WeakMap<HeadingIndex, ReadonlySet<string>>();

/** "Hội Nông dân", "Đoàn Thanh niên": written as names are, and listed. */
function membersOf(index: HeadingIndex): ReadonlySet<string> {
  let members = MEMBERS.get(index);
  if (members === undefined) {
    const listed = [...index.catalogue.codeLists.values()].flatMap(({ entries }) =>
      entries.flatMap(({ value, aliases }) => [value, ...aliases]),
    );
    MEMBERS.set(index, (members = new Set(listed.map((text) => foldHeading(text)))));
  }
  return members;
}

const PAIRS = new WeakMap<HeadingIndex, ReadonlySet<string>>();

/** Words that follow one another in a heading. */
function pairsOf(index: HeadingIndex): ReadonlySet<string> {
  let pairs = PAIRS.get(index);
  if (pairs === undefined) {
    const known = [...index.known, ...membersOf(index), ...HEADING_PAIRS];
    const found = known.flatMap((key) => {
      const words = key.split(" ");
      return words.slice(1).map((_, i) => keyOfPair(words.slice(i)));
    });
    PAIRS.set(index, (pairs = new Set(found)));
  }
  return pairs;
}

const HEADING_PAIRS = ["hồ sơ", "đào tạo", "lý do", "cao điểm", "đoàn thể", "đoàn viên"];

function keyOfPair([first = "", second = ""]: readonly string[]): string {
  return `${first} ${second}`;
}

function strangeOf(words: readonly string[], index: HeadingIndex): string[] {
  const known = wordsOf(index);
  return words.filter((word) => !known.has(word));
}

/** Two words or more, each with a capital and small letters after it. */
function isTitleCase(text: string): boolean {
  const written = text.normalize("NFC").trim().split(/\s+/u);
  return written.length > 1 && written.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
}

function lettered(key: string): string[] {
  return key.split(" ").filter((word) => /\p{L}/u.test(word));
}

/** A word that no heading has, written with a capital that is not the text's first letter, in mixed case. */
function hasNameCase(text: string, strange: readonly string[]): boolean {
  if (text === text.toUpperCase()) return false;
  const written = text.normalize("NFC").split(/[\s,.;:/()-]+/u);
  return written.some(
    (word, i) => i > 0 && /^\p{Lu}\p{Ll}/u.test(word) && strange.includes(foldHeading(word)),
  );
}
