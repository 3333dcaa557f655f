/** Numbers that count nothing: days, documents, articles of law, ages, money, telephones, addresses. */
import type { Word } from "./words.ts";
import { foldedText } from "./words.ts";

const DAY = String.raw`\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{2,4})?`;
const MONEY = String.raw`(?:đồng|đ|vnđ|vnd|usd)(?!\p{L})`;

const NOT_COUNTED: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+|\S+@\S+/gu,
  // Documents and their articles.
  /(?<!\p{L})(?:số )?\d+[a-zđ]?(?:\/\d{4})?\s?[/-]\s?(?=\p{L})(?!buổi|vụ|tin)[\p{L}\d][\p{L}\d/-]*/gu,
  /(?<!\p{L})(?:nghị định|thông tư|thông tư liên tịch|kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|luật|hướng dẫn|tờ trình|pháp lệnh|chương trình|chương trình phối hợp|đề án|báo cáo|thông báo|điều|khoản|mục|chương|phụ lục|biểu|mẫu|trang|qđ|nq|ct|kh|tt|nđ|số điện thoại|đt|sđt|điện thoại|hotline|cccd|cmnd) ?(?:số )?:? ?\+?\d[\d.,/-]*(?: \d{3,4}(?!\d))*/gu,
  /\+?\d(?:[ .-]?\d){8,}/gu,
  // Days and hours.
  new RegExp(
    String.raw`(?<!\p{L})(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|nay|mùng|rạng sáng)(?: ngày| nay)? ${DAY}`,
    "gu",
  ),
  /(?<!\p{L})(?:ngày|mùng|mồng) \d{1,2}(?: ?(?:,|và|đến|-) ?\d{1,2})*(?: tháng \d{1,2})?(?:,? năm \d{4})?/gu,
  /(?<!\d)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}(?!\d)/gu,
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?!\d)/gu,
  /(?<!\p{L})(?:từ|đến|dịp|kỷ niệm) \d{1,2}\/\d{1,2}(?![\d/])/gu,
  /(?<!\d)\d{1,2}(?:h|:)\d{2}(?!\d)|\d{1,2} (?:giờ|phút)(?!\p{L})(?: \d{1,2}(?: phút)?)?/gu,
  /\d+\/\d+ giờ/gu,
  /(?<!\p{L})(?:tháng|quý|năm|kỳ|tuần|thứ|khóa|khoá|lần thứ|nhiệm kỳ|đợt|giai đoạn) (?:\d+|[ivxlc]+)(?![\d.,]*\d)(?:[/-]\d{4})?(?:\s?-\s?\d{4})?/gu,
  // How long, how old, how much money.
  /\d+(?:[.,]\d+)*(?: ?(?:-|đến) ?\d+)? (?:năm|tháng|tuần|ngày|giờ|phút|quý)(?!\p{L})(?: (?:qua|đầu|cuối|liền|nay|tuổi))?/gu,
  /(?:từ )?(?:đủ )?\d+(?: ?(?:-|đến)(?: dưới)? ?\d+)? tuổi(?!\p{L})/gu,
  new RegExp(String.raw`\d+(?:[.,]\d+)*(?: (?:nghìn|ngàn|trăm|triệu|tỷ|tỉ|chục))* ?${MONEY}`, "gu"),
  // Places with a number, names of things.
  /(?<!\p{L})(?:phường|quận|tổ|khu phố|khối|ấp|thôn|đội|khu|tổ dân phố|quốc lộ|tỉnh lộ|đường|km|trường|top|nhóm máu|covid|mô hình) ?(?:số )?\d+[\d+]*(?:\s?\+\s?\d+)?(?![\d.,]*\d)(?! (?:buổi|vụ|tin|lớp|đợt|cuộc|mô hình))/gu,
  /(?<=^|\s)\d{1,2}(?:\.\d{1,2})*[.)] (?=\p{Lu}|\p{L})/gu,
];

/** The words of a sentence that are part of something else. */
export function notCounted(words: readonly Word[]): Set<number> {
  const { text, wordAt } = foldedText(words);
  const masked = new Set<number>();
  for (const pattern of NOT_COUNTED) {
    for (const match of text.matchAll(pattern)) {
      const last = wordAt(match.index + match[0].trimEnd().length - 1);
      for (let i = wordAt(match.index); i <= last; i++) masked.add(i);
    }
  }
  return masked;
}
