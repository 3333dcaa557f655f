import { text, listed } from "../../messages/words.ts";
import { unlistedCodes } from "../codes.ts";
import { defineCheck } from "../check.ts";
import { codeRule } from "../rules.ts";
import { bad, good, sessions, tips } from "../examples.ts";

export default defineCheck({
  code: "unknown-code",
  severity: "warning",
  origin: "row",
  title: { vi: "Giá trị ngoài danh mục", en: "Value not in the code list" },
  explanation: {
    vi: "Tổ chức phối hợp, lĩnh vực hoặc hình thức không có trong danh mục. Giá trị được giữ như đã ghi; riêng hình thức quyết định chỉ tiêu, nên số của dòng có hình thức lạ không thuộc chỉ tiêu nào và không được cộng. Thêm giá trị mới vào danh mục nếu cần.",
    en: "A partner, category or activity that is not in its code list. It is kept as written; an activity decides the indicator, so the figures of an unlisted one belong to none and are not added up. Add new values to a catalogue of your own.",
  },
  facts: { heading: "text", written: "text?", listed: "list", uncounted: "text" },
  words: {
    vi: ({ heading, written, listed: known, uncounted }, say) =>
      text(
        `${heading}:${written === null ? " giá trị" : ` “${written}”`} không có trong danh mục${say.finding.severity === "error" ? ", nên không biết tính vào chỉ tiêu nào" : uncounted === "yes" ? ", nên số của dòng không thuộc chỉ tiêu nào và không được cộng" : written === null ? "" : ", được giữ như đã ghi"}.`,
        say.finding.suggestion === undefined
          ? `Chọn một trong: ${listed(known, 12)}; hoặc thêm giá trị này vào danh mục (docs/catalogue.vi.md).`
          : `Có thể là “${say.finding.suggestion}”. Trong danh mục có: ${listed(known, 12)}; hoặc thêm giá trị này vào danh mục (docs/catalogue.vi.md).`,
      ),
    en: ({ heading, written, listed: known, uncounted }, say) =>
      text(
        written === null
          ? `${heading}: the value is not in the code list.`
          : say.finding.severity === "error"
            ? `${heading}: “${written}” is not in the code list, so its indicator is unknown.`
            : uncounted === "yes"
              ? `${heading}: “${written}” is not in the code list, so the row's figures belong to no indicator and are not added up.`
              : `${heading}: “${written}” is not in the code list and is kept as written.`,
        say.finding.suggestion === undefined
          ? `Choose one of: ${listed(known, 12)}; or add this value to the list (docs/catalogue.md).`
          : `Possibly “${say.finding.suggestion}”. The list has: ${listed(known, 12)}; or add this value to it (docs/catalogue.md).`,
      ),
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;07/03/2020;giao thông;5;4"), "C2"),
      bad(sessions("Xã An Đức;07/03/2020;Hội Nông dân;họp;1;50"), "D2"),
    ],
    good: [
      good(sessions("Xã An Đức;07/03/2020;CCB;Tuyên truyền;1;50")),
      good(tips("Xã An Đức;07/03/2020;;5;4")),
    ],
  }),
  rows: (block, sheet, context) =>
    codeRule(
      block,
      (what) => [...what.values()].some(({ listed }) => !listed),
      (row) => unlistedCodes(row.codes, sheet, context),
    ),
});
