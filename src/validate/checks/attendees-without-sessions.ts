import { text } from "../../messages/words.ts";
import { pairRule } from "../pairs.ts";
import { defineCheck } from "../check.ts";
import { bad, good, sessions } from "../examples.ts";

export default defineCheck({
  code: "attendees-without-sessions",
  severity: "error",
  origin: "row",
  title: { vi: "Có người dự, không có buổi", en: "Attendance without sessions" },
  explanation: {
    vi: "Dòng ghi có người tham dự nhưng số buổi bằng 0. Điền số buổi, hoặc sửa số người.",
    en: "A row has attendance, but its number of sessions is 0. Fill in the sessions, or correct the attendance.",
  },
  facts: { attendees: "number" },
  words: {
    vi: ({ attendees }, say) =>
      text(
        `Có ${say.n(attendees)} lượt người tham dự nhưng số buổi bằng 0.`,
        "Điền số buổi đã tổ chức, hoặc sửa số người tham dự.",
      ),
    en: ({ attendees }, say) =>
      text(
        `${say.n(attendees)} attended, but the number of sessions is 0.`,
        "Fill in the sessions that were held, or correct the attendance.",
      ),
  },
  examples: () => ({
    bad: [bad(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;0;50"), "F2")],
    good: [good(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;0;0"))],
  }),
  rows: (block, sheet, context) => pairRule(block, sheet, context, "attendees-without-sessions"),
});
