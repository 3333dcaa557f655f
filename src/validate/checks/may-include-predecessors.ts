import { text, fileAt } from "../../messages/words.ts";
import { defineCheck, type Example } from "../check.ts";
import { among, commendations } from "../examples.ts";

/** Two communes that became a third on 2018-07-01. */
const MERGED = [
  "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
  "83,Tỉnh Bến Tre,province,,,,,",
  "29141,Xã Phú Ngãi,commune,83,,2018-07-01,29143,",
  "29142,Xã Phước Tuy,commune,83,,2018-07-01,29143,",
  "29143,Xã Phước Ngãi,commune,83,2018-07-01,,,",
  "",
].join("\n");

const FIRST_HALF = commendations(
  "Xã Phú Ngãi;6 tháng đầu năm 2018;3;1",
  "Xã Phước Tuy;6 tháng đầu năm 2018;4;1",
);
const SECOND_HALF = commendations("Xã Phước Ngãi;6 tháng cuối năm 2018;2;1");
const YEAR = commendations("Xã Phước Ngãi;Năm 2018;9;3");

const merged = (...of: Parameters<typeof among>): Example => ({ ...among(...of), units: MERGED });

export default defineCheck({
  code: "may-include-predecessors",
  severity: "error",
  origin: "observe",
  title: { vi: "Có thể đã gồm số của đơn vị cũ", en: "May hold the units it was formed from" },
  explanation: {
    vi: "Đơn vị mới thành lập giữa kỳ báo cáo một kỳ bắt đầu từ trước ngày thành lập (ví dụ cả năm 2025), và các đơn vị cũ nhập vào đó cũng đã gửi số của những ngày trước: số của đơn vị mới có thể đã gồm số của đơn vị cũ, cộng nữa là tính hai lần. Ghi kỳ từ ngày thành lập, bỏ dòng đó, gửi thêm số riêng của đơn vị mới để đối chiếu, hoặc khai báo là số riêng (ownRowsOfHigherUnits trong antq.yaml).",
    en: "A unit formed during a period reports a stretch from before it was formed (the whole of 2025, for one), and the units that became part of it sent the days before: its figure may hold theirs, and adding both would count them twice. Name the period from the day it was formed, leave the row out, send its own days too, so that it can be held against them, or declare it the unit's own (ownRowsOfHigherUnits in antq.yaml).",
  },
  facts: {
    unit: "text",
    code: "text",
    began: "text",
    indicator: "text",
    own: "number",
    before: "number",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
  },
  words: {
    vi: ({ unit, code, began, own, before, other, otherSheet, otherCell }, say) =>
      text(
        `${unit} thành lập ngày ${say.date(began)} nhưng báo cáo cả những ngày trước đó và ghi ${say.n(own)}; các đơn vị cũ (từ ${fileAt(other, otherSheet, otherCell)}) đã có ${say.n(before)}: không rõ số này đã gồm đơn vị cũ hay là số riêng.`,
        `Nếu là số riêng thì ghi kỳ từ ngày ${say.date(began)}, hoặc khai báo trong antq.yaml: ownRowsOfHigherUnits: ["${code}"]. Nếu đã gồm đơn vị cũ thì bỏ dòng này, hoặc gửi thêm báo cáo từ ngày ${say.date(began)} để đối chiếu.`,
      ),
    en: ({ unit, code, began, own, before, other, otherSheet, otherCell }, say) =>
      text(
        `${unit} was formed on ${say.date(began)}, but reports days before that and says ${say.n(own)}; the units it was formed from (from ${fileAt(other, otherSheet, otherCell)}) have ${say.n(before)}: nothing says whether it holds them or is its own.`,
        `If it is the unit's own, name the period from ${say.date(began)}, or declare in antq.yaml: ownRowsOfHigherUnits: ["${code}"]. If it holds them, leave the row out, or send a report from ${say.date(began)} too, against which it can be held.`,
      ),
  },
  examples: () => ({
    bad: [merged({ "a.csv": FIRST_HALF, "b.csv": YEAR }, [{ file: "b.csv", cell: "C2" }])],
    good: [
      merged({ "a.csv": FIRST_HALF, "b.csv": YEAR, "c.csv": SECOND_HALF }, []),
      merged({ "a.csv": FIRST_HALF, "c.csv": SECOND_HALF }, []),
      merged({ "b.csv": YEAR }, []),
    ],
  }),
});
