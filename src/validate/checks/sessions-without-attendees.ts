import { text } from "../../messages/words.ts";
import { pairRule } from "../pairs.ts";
import { defineCheck } from "../check.ts";
import { bad, good, sessions } from "../examples.ts";

export default defineCheck({
  code: "sessions-without-attendees",
  severity: "warning",
  origin: "row",
  title: { vi: "Có buổi, không có người dự", en: "Sessions without attendance" },
  explanation: {
    vi: "Dòng ghi có buổi nhưng không ai tham dự. Điền số người; chưa thu thập được thì ghi dấu ba chấm.",
    en: "A row has sessions, and nobody came. Fill in the attendance; write three dots where it was not collected.",
  },
  facts: { sessions: "number" },
  words: {
    vi: ({ sessions }, say) =>
      text(
        `Có ${say.n(sessions)} buổi nhưng không có người tham dự.`,
        'Điền số người tham dự; chưa thu thập được thì ghi "...".',
      ),
    en: ({ sessions }, say) =>
      text(
        `${say.n(sessions)} session${sessions === 1 ? "" : "s"}, and nobody came.`,
        'Fill in the attendance; "..." where it was not collected.',
      ),
  },
  examples: () => ({
    bad: [bad(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;0"), "F2")],
    good: [
      good(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;50")),
      good(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;...")),
    ],
  }),
  rows: (block, sheet, context) => pairRule(block, sheet, context, "sessions-without-attendees"),
});
