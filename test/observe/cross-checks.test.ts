/** Sources that say the same thing twice: summaries, attendance by group, restating districts (domain 6). */
import { describe, it } from "vitest";
import { makeCatalogue, BUILT_IN } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { expectScenario, type Scenario } from "../support/run-files.ts";

const R = "Đơn vị;Ngày;Hình thức;Số người tham dự\n";
const G = "Đơn vị;Kỳ;Thành phần;Số người tham dự\n";
const S = "Đơn vị;Kỳ báo cáo;Số buổi tuyên truyền;Lượt người tham dự tuyên truyền\n";
const H = "Đơn vị;Kỳ báo cáo;Hình thức;Số buổi;Số người tham dự\n";
const records = [1, 2, 3].map((d) => `Xã An Đức;0${d}/06/2020;tuyên truyền;${d * 10}\n`).join("");
const ownRows = makeCatalogue(
  mergeCatalogue(BUILT_IN, { forms: [{ id: "sessions", ownRowsOfHigherUnits: true }] }),
);

const SUMMARIES: readonly Scenario[] = [
  {
    name: "a summary of a month with records: the records count",
    files: { "r.csv": R + records, "s.csv": `${S}Xã An Đức;Tháng 6/2020;3;60\n` },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "3A", outreach_attendees: "60A" } },
    balance: { read: 5, observed: 3, superseded: 2 },
  },
  {
    name: "a summary that differs from the records of its month is a mismatch",
    files: { "r.csv": R + records, "s.csv": `${S}Xã An Đức;Tháng 6/2020;4;60\n` },
    totals: null,
    findings: ["summary-mismatch s.csv C2"],
  },
  {
    name: "a summary of a quarter with records of one month: the summary counts",
    files: { "r.csv": R + records, "s.csv": `${S}Xã An Đức;Quý II/2020;9;200\n` },
    period: "2020-Q2",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "9A", outreach_attendees: "200A" } },
    balance: { superseded: 3 },
  },
  {
    name: "records of any activity cover the month: a summary that adds another is a mismatch",
    files: {
      "r.csv": R + records,
      "s.csv": "Đơn vị;Kỳ;Số hội nghị;Số buổi tuyên truyền\nXã An Đức;Tháng 6/2020;2;3\n",
    },
    totals: null,
    findings: ["summary-mismatch s.csv C2"],
  },
  {
    name: "a summary column that no detailed form reports counts",
    files: {
      "r.csv": R + records,
      "s.csv": "Đơn vị;Kỳ;Số tin có giá trị;Số buổi tuyên truyền\nXã An Đức;Tháng 6/2020;2;3\n",
    },
    levels: ["commune"],
    totals: {
      "Xã An Đức": { outreach_sessions: "3A", outreach_attendees: "60A", valuable_tips: "2A" },
    },
    balance: { read: 5, observed: 4, superseded: 1 },
  },
  {
    name: "an approximate summary is no mismatch",
    files: { "r.csv": R + records, "s.csv": `${S}Xã An Đức;Tháng 6/2020;3;hơn 50\n` },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "3A", outreach_attendees: "60A" } },
    findings: ["approximate-value s.csv D2"],
  },
];

/** A missing value covers nothing and takes no other source's place. */
const GAPS: readonly Scenario[] = [
  {
    name: "a blank of the summary leaves the records that it could sum up",
    files: { "r.csv": R + records, "s.csv": `${S}Xã An Đức;Quý II/2020;;200\n` },
    period: "2020-Q2",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "3A+", outreach_attendees: "200A" } },
    balance: { read: 5, observed: 1, superseded: 3, missing: 1 },
  },
  {
    name: "a month that is not collected leaves the quarter to count",
    files: {
      "q.csv": `${H}Xã An Đức;Quý I/2020;tuyên truyền;6;120\n`,
      "m.csv": `${H}Xã An Đức;Tháng 1/2020;tuyên truyền;1;10\nXã An Đức;Tháng 2/2020;tuyên truyền;2;20\nXã An Đức;Tháng 3/2020;tuyên truyền;3;...\n`,
    },
    period: "2020-Q1",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "6A", outreach_attendees: "120A" } },
  },
  {
    name: "months whose column is blank leave the quarter to count",
    files: {
      "q.csv": "Đơn vị;Kỳ;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;Quý I/2020;99;60\n",
      "m.csv":
        "Đơn vị;Kỳ;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;Tháng 1/2020;;10\nXã An Đức;Tháng 2/2020;;30\nXã An Đức;Tháng 3/2020;;20\n",
    },
    period: "2020-Q1",
    levels: ["commune"],
    totals: { "Xã An Đức": { tips_received: "99A", valuable_tips: "60A" } },
  },
  {
    name: "a quarter that is not collected leaves its months to count",
    files: {
      "q.csv": `${H}Xã An Đức;Quý I/2020;tuyên truyền;...;...\n`,
      "m.csv": `${H}Xã An Đức;Tháng 1/2020;tuyên truyền;1;10\n`,
    },
    period: "2020-Q1",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "1A+", outreach_attendees: "10A+" } },
  },
  {
    name: "a record that is not collected leaves the summary of its month to count",
    files: {
      "r.csv": `${R}Xã An Đức;01/06/2020;tuyên truyền;10\nXã An Đức;02/06/2020;tuyên truyền;...\n`,
      "s.csv": `${S}Xã An Đức;Tháng 6/2020;2;50\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "2A", outreach_attendees: "50A" } },
  },
];

const ATTENDANCE: readonly Scenario[] = [
  {
    name: "groups break down the attendance of all sessions: counted once",
    files: {
      "r.csv": `${R}Xã An Đức;01/06/2020;tuyên truyền;30\nXã An Đức;02/06/2020;diễn đàn;20\n`,
      "g.csv": `${G}Xã An Đức;Tháng 6/2020;Phụ nữ;20\nXã An Đức;Tháng 6/2020;Thanh niên;30\n`,
    },
    levels: ["commune"],
    totals: {
      "Xã An Đức": { outreach_sessions: "1A", outreach_attendees: "30A", listening_forums: "1A" },
    },
    balance: { read: 4, observed: 1, superseded: 2, unassigned: 1 },
  },
  {
    name: "groups feed the indicator where the unit has no session rows in the month",
    files: {
      "r.csv": `${R}Xã An Đức;01/06/2020;tuyên truyền;30\nXã An Hiệp;01/05/2020;tuyên truyền;4\n`,
      "g.csv": `${G}Xã An Hiệp;Tháng 6/2020;Phụ nữ;7\n`,
    },
    levels: ["commune"],
    totals: {
      "Xã An Hiệp": { outreach_sessions: "1A", outreach_attendees: "11A" },
      "Xã An Đức": { outreach_sessions: "1A", outreach_attendees: "30A" },
    },
    balance: { read: 3, observed: 3 },
  },
  {
    name: "groups that differ from the sessions are a mismatch",
    files: {
      "r.csv": `${R}Xã An Đức;01/06/2020;tuyên truyền;30\n`,
      "g.csv": `${G}Xã An Đức;Tháng 6/2020;Phụ nữ;20\nXã An Đức;Tháng 6/2020;Thanh niên;30\n`,
    },
    totals: null,
    findings: ["attendance-mismatch g.csv D2"],
  },
];

const DISTRICTS: readonly Scenario[] = [
  {
    name: "a district's row equal to its communes' sum restates them",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Năm 2020;tuyên truyền;3;30\nXã An Đức;Năm 2020;tuyên truyền;1;10\nXã An Hiệp;Năm 2020;tuyên truyền;2;20\n`,
    },
    levels: ["district"],
    totals: { "Huyện Ba Tri": { outreach_sessions: "3A", outreach_attendees: "30A" } },
    balance: { read: 6, observed: 4, superseded: 2 },
  },
  {
    name: "one that differs is a mismatch",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Năm 2020;tuyên truyền;4;30\nXã An Đức;Năm 2020;tuyên truyền;1;10\nXã An Hiệp;Năm 2020;tuyên truyền;2;20\n`,
    },
    totals: null,
    findings: ["hierarchy-mismatch a.csv D2"],
  },
  {
    name: "where the form declares such rows the unit's own they count, equal or not",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Năm 2020;tuyên truyền;3;30\nXã An Đức;Năm 2020;tuyên truyền;3;30\n`,
    },
    catalogue: ownRows,
    levels: ["district"],
    totals: { "Huyện Ba Tri": { outreach_sessions: "6A", outreach_attendees: "60A" } },
  },
  {
    name: "a district's period row in another table that equals its communes restates them",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Năm 2020;tuyên truyền;3;30\n`,
      "b.csv": `${H}Xã An Đức;Năm 2020;tuyên truyền;3;30\n`,
    },
    levels: ["district"],
    totals: { "Huyện Ba Tri": { outreach_sessions: "3A", outreach_attendees: "30A" } },
    balance: { read: 4, observed: 2, superseded: 2 },
  },
  {
    name: "one of which a figure is smaller than theirs cannot hold them: it is its own",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Năm 2020;tuyên truyền;2;40\n`,
      "b.csv": `${H}Xã An Đức;Năm 2020;tuyên truyền;3;30\n`,
    },
    levels: ["district"],
    totals: { "Huyện Ba Tri": { outreach_sessions: "5A", outreach_attendees: "70A" } },
  },
  {
    name: "one that may hold them is refused until it is declared",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Quý I/2020;tuyên truyền;3;40\n`,
      "b.csv": `${H}Xã An Đức;Tháng 1/2020;tuyên truyền;3;30\n`,
    },
    totals: null,
    findings: ["may-include-lower-units a.csv E2"],
  },
  {
    name: "a district's quarter that differs from its communes' months in one table",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Quý I/2020;tuyên truyền;4;30\nXã An Đức;Tháng 1/2020;tuyên truyền;1;10\nXã An Đức;Tháng 2/2020;tuyên truyền;2;20\n`,
    },
    totals: null,
    findings: ["hierarchy-mismatch a.csv D2"],
  },
  {
    name: "what its own table does not state of the communes is held against the other tables",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Quý I/2020;tuyên truyền;3;31\nXã An Đức;Quý I/2020;tuyên truyền;1;...\nXã An Hiệp;Quý I/2020;tuyên truyền;2;...\n`,
      "b.csv":
        "Đơn vị;Kỳ;Lượt người tham dự tuyên truyền\nXã An Đức;Tháng 1/2020;10\nXã An Đức;Tháng 2/2020;0\nXã An Đức;Tháng 3/2020;0\nXã An Hiệp;Quý I/2020;20\n",
    },
    totals: null,
    findings: ["hierarchy-mismatch a.csv E2"],
  },
  {
    name: "its own table restates some communes, another table holds the others",
    files: {
      "a.csv": `${H}Huyện Ba Tri;Quý I/2020;tuyên truyền;3;30\nXã An Đức;Quý I/2020;tuyên truyền;1;10\nXã An Hiệp;Quý I/2020;tuyên truyền;2;20\n`,
      "b.csv": `${H}Xã Tân Xuân;Quý I/2020;tuyên truyền;4;40\n`,
    },
    levels: ["district"],
    totals: { "Huyện Ba Tri": { outreach_sessions: "7A", outreach_attendees: "70A" } },
  },
  {
    name: "a wrong district does not make the right province wrong",
    files: {
      "a.csv": `${H}Tỉnh Bến Tre;Năm 2020;tuyên truyền;3;30\nHuyện Ba Tri;Năm 2020;tuyên truyền;4;30\nXã An Đức;Năm 2020;tuyên truyền;1;10\nXã An Hiệp;Năm 2020;tuyên truyền;2;20\n`,
    },
    totals: null,
    findings: ["hierarchy-mismatch a.csv D3"],
  },
  {
    name: "a figure without a breakdown and its categories in another sheet are one thing",
    files: {
      "a.csv": "Đơn vị;Kỳ;Số tin có giá trị\nXã An Đức;Quý I/2020;15\n",
      "b.csv":
        "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;Quý I/2020;ma túy;9\nXã An Đức;Quý I/2020;kinh tế;6\n",
    },
    levels: ["district"],
    totals: { "Huyện Ba Tri": { valuable_tips: "15A" } },
  },
  {
    name: "that differ are a mismatch",
    files: {
      "a.csv": "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;Quý I/2020;;16\n",
      "b.csv":
        "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;Quý I/2020;ma túy;9\nXã An Đức;Quý I/2020;kinh tế;6\n",
    },
    totals: null,
    findings: ["summary-mismatch a.csv D2"],
  },
  {
    name: "a restating district's figure that no commune tells is its own",
    files: {
      "a.csv":
        "Đơn vị;Kỳ;Số tin tiếp nhận;Số tin có giá trị\nTỉnh Bến Tre;2020;40;30\nHuyện Ba Tri;2020;40;30\nXã An Đức;2020;;10\nXã An Hiệp;2020;;20\n",
    },
    levels: ["province", "district"],
    totals: {
      "Tỉnh Bến Tre": { tips_received: "40A", valuable_tips: "30A" },
      "Huyện Ba Tri": { tips_received: "40A", valuable_tips: "30A" },
    },
    balance: { read: 8, observed: 3, superseded: 3, missing: 2 },
  },
  {
    name: "rates written as 43/51 are restated as well",
    files: {
      "a.csv":
        "Đơn vị;Kỳ;Số vụ xảy ra;Số vụ làm rõ\nHuyện Ba Tri;2020;...;43/51\nXã An Đức;2020;...;43/51\n",
    },
    levels: ["district"],
    totals: {
      "Huyện Ba Tri": { cases_reported: "51A+", cases_solved: "43A", clearance_rate: "84.31A+" },
    },
  },
  {
    name: "province, districts and communes in one table: each level restates the one below",
    files: {
      "a.csv": `${H}Tỉnh Bến Tre;Năm 2020;tuyên truyền;3;30\nHuyện Ba Tri;Năm 2020;tuyên truyền;3;30\nXã An Đức;Năm 2020;tuyên truyền;1;10\nXã An Hiệp;Năm 2020;tuyên truyền;2;20\n`,
    },
    levels: ["province", "district"],
    totals: {
      "Tỉnh Bến Tre": { outreach_sessions: "3A", outreach_attendees: "30A" },
      "Huyện Ba Tri": { outreach_sessions: "3A", outreach_attendees: "30A" },
    },
    balance: { read: 8, observed: 4, superseded: 4 },
  },
];

describe("a summary beside its details", () => {
  it.each(SUMMARIES)("$name", (scenario) => expectScenario(scenario));
});

describe("a missing value", () => {
  it.each(GAPS)("$name", (scenario) => expectScenario(scenario));
});

describe("attendance by group", () => {
  it.each(ATTENDANCE)("$name", (scenario) => expectScenario(scenario));
});

describe("a district's row beside its communes'", () => {
  it.each(DISTRICTS)("$name", (scenario) => expectScenario(scenario));
});
