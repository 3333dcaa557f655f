/** What looks like a period and is none: documents, single days, terms, founding years. */
import { MASK } from "./period-tokens.ts";

const WORDED_DAY = String.raw`ngày (?:\d{1,2}|[.…_ ]+) ?tháng (?:\d{1,2}|[.…_ ]+) ?năm ?(?:\d{4}|[.…_ ]+)`;

const TRAPS: readonly RegExp[] = [
  /(?<!\p{L})(?:đề án|kế hoạch|chương trình|chiến lược|chỉ thị|nghị quyết|mục tiêu|dự án)[^;,.:]{0,200}? giai đoạn \d{4} ?(?:-|đến) ?\d{4}/gu,
  /(?<!\p{L})(?:nghị định|thông tư|kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|luật|hướng dẫn|tờ trình|pháp lệnh|chương trình|đề án)(?: liên tịch)?(?: số)? ?:? ?\d+[a-z]?(?:\/\d{4})?(?:\/[\p{L}\d-]+)*(?!\d| tháng)/gu,
  /(?<!\p{L})(?:báo cáo|biểu|mẫu|phụ lục) số ?:? ?\d+[a-z]?(?:\/\d{4})?(?:\/[\p{L}\d-]+)*/gu,
  /(?<![\p{L}])số ?:? ?\d*[.…]*(?:\/\d{4})?\/[\p{L}][\p{L}\d-]*/gu,
  /(?<!\d)\d+\/\d{4}\/[\p{L}][\p{L}\d-]*/gu,
  new RegExp(WORDED_DAY, "gu"),
  /(?:ngày )?\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{2,4}/gu,
  /từ (?:năm )?\d{4} đến nay/gu,
  /(?<!\p{L})(?:nhiệm kỳ|khóa|khoá)(?: [ivxlc]+)?,? ?(?:\(?\d{4} ?(?:-|đến) ?\d{4}\)?|[ivxlc\d]+)/gu,
];

/** The text with what they match made unreadable; its length stays. */
export function maskTraps(text: string): string {
  return TRAPS.reduce(
    (left, trap) => left.replace(trap, (match) => MASK.repeat(match.length)),
    text,
  );
}
