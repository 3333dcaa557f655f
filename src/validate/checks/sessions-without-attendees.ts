import { pairRule } from "../pairs.ts";
import type { Check } from "../check.ts";
import { bad, good, sessions } from "../examples.ts";

export default {
  code: "sessions-without-attendees",
  severity: "warning",
  origin: "row",
  title: { vi: "Có buổi, không có người dự", en: "Sessions without attendance" },
  explanation: {
    vi: "Dòng ghi có buổi nhưng không ai tham dự. Điền số người; chưa thu thập được thì ghi dấu ba chấm.",
    en: "A row has sessions, and nobody came. Fill in the attendance; write three dots where it was not collected.",
  },
  examples: {
    bad: [bad(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;0"), "F2")],
    good: [
      good(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;50")),
      good(sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;...")),
    ],
  },
  rows: (block, sheet, context) => pairRule(block, sheet, context, "sessions-without-attendees"),
} satisfies Check;
