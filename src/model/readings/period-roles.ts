/** What a period in a title is of: the report itself, a running total, a comparison, a plan. */
export type PeriodRole = "this" | "cumulative" | "comparison" | "plan";

const PLAN =
  /(?<!\p{L})(?:phương hướng|nhiệm vụ|kế hoạch|dự kiến|mục tiêu|chương trình công tác|chỉ tiêu giao)(?!\p{L})/gu;
const DONE =
  /(?<!\p{L})(?:thực hiện|hoàn thành|triển khai)(?: các| công tác)*(?: kế hoạch| nhiệm vụ| chỉ tiêu)+(?!\p{L})/gu;
const RESULT =
  /(?<!\p{L})(?:báo cáo|kết quả|thực hiện|số liệu|tình hình|tổng kết|sơ kết|thống kê)(?!\p{L})|;|\n/gu;
const COMPARED = /(?<!\p{L})(?:so|với|cùng (?:kỳ|tháng|quý|thời điểm)|c\.? ?kỳ|ck)(?!\p{L})[^;]*$/u;
export const RUNNING = /(?<!\p{L})(?:lũy kế|cộng dồn|tính chung)(?!\p{L})/u;

/** `before`: the words between the period before, or the line's start, and this one. `was`: that period's role. */
export function roleAfter(before: string, was: PeriodRole): PeriodRole {
  const words = before.replace(DONE, " thực hiện ");
  const plan = lastIndex(words, PLAN);
  const result = lastIndex(words, RESULT);
  if (plan > result) return "plan";
  if (was === "plan" && result < 0) return "plan";
  if (COMPARED.test(words)) return "comparison";
  return RUNNING.test(words) ? "cumulative" : "this";
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
