import { unlistedCodes } from "../codes.ts";
import type { Check } from "../check.ts";
import { codeRule } from "../rules.ts";
import { bad, good, sessions, tips } from "../examples.ts";

export default {
  code: "unknown-code",
  severity: "warning",
  origin: "row",
  title: { vi: "Giá trị ngoài danh mục", en: "Value not in the code list" },
  explanation: {
    vi: "Tổ chức phối hợp, lĩnh vực hoặc hình thức không có trong danh mục. Giá trị được giữ như đã ghi; riêng hình thức quyết định chỉ tiêu, nên số của dòng có hình thức lạ không thuộc chỉ tiêu nào và không được cộng. Thêm giá trị mới vào danh mục nếu cần.",
    en: "A partner, category or activity that is not in its code list. It is kept as written; an activity decides the indicator, so the figures of an unlisted one belong to none and are not added up. Add new values to a catalogue of your own.",
  },
  examples: {
    bad: [
      bad(tips("Xã An Đức;07/03/2020;giao thông;5;4"), "C2"),
      bad(sessions("Xã An Đức;07/03/2020;Hội Nông dân;họp;1;50"), "D2"),
    ],
    good: [
      good(sessions("Xã An Đức;07/03/2020;CCB;Tuyên truyền;1;50")),
      good(tips("Xã An Đức;07/03/2020;;5;4")),
    ],
  },
  rows: (block, sheet, context) =>
    codeRule(
      block,
      (what) => [...what.values()].some(({ listed }) => !listed),
      (row) => unlistedCodes(row.codes, sheet, context),
    ),
} satisfies Check;
