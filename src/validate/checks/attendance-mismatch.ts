import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, sessions } from "../examples.ts";

const SESSIONS = sessions("Xã An Đức;07/03/2020;Hội Nông dân;tuyên truyền;1;60");
const groups = (attendees: number): string =>
  `Đơn vị;Ngày;Thành phần;Số người tham dự\nXã An Đức;07/03/2020;Hội viên;${attendees}\n`;

export default defineCheck({
  code: "attendance-mismatch",
  severity: "error",
  origin: "observe",
  title: { vi: "Người dự theo thành phần lệch", en: "Attendance by group differs" },
  explanation: {
    vi: "Tổng người tham dự theo thành phần khác tổng người tham dự các buổi của đơn vị trong tháng. Người dự chỉ được tính một lần, theo các buổi.",
    en: "Attendance by group differs from the attendance of the unit's sessions in the month. It is counted once, by the sessions.",
  },
  facts: {
    unit: "text",
    groups: "number",
    sessions: "number",
    period: "text",
    difference: "number",
  },
  words: {
    vi: ({ unit, groups, sessions, difference, period: code }, say) =>
      text(
        `${unit}, ${say.period(code)}: người tham dự theo thành phần là ${say.n(groups)}, theo các buổi là ${say.n(sessions)}, ${say.apart(difference)}.`,
        "Đối chiếu hai biểu rồi sửa bên sai.",
      ),
    en: ({ unit, groups, sessions, difference, period: code }, say) =>
      text(
        `${unit}, ${say.period(code)}: attendance by group is ${say.n(groups)}, by session ${say.n(sessions)}, ${say.apart(difference)}.`,
        "Compare the two forms and correct the wrong side.",
      ),
  },
  examples: () => ({
    bad: [among({ "a.csv": SESSIONS, "b.csv": groups(50) }, [{ file: "b.csv", cell: "D2" }])],
    good: [among({ "a.csv": SESSIONS, "b.csv": groups(60) }, [])],
  }),
});
