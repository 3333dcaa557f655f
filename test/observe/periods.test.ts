/** Period rows claim the whole period (domain 6). */
import { describe, expect, it } from "vitest";
import { expectScenario, figures, type Scenario, told, totalsOf } from "../support/run-files.ts";

const H = "Đơn vị;Kỳ báo cáo;Hình thức;Số buổi;Số người tham dự\n";
const T = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
/** Sessions 1 8 3 10 5 12 ... and attendees 10 15 20 13 18 11 ...: in twelve months 78 and 186. */
const months = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const [sessions, people] = [((i * 7) % 12) + 1, ((i * 5) % 12) + 10];
    return `Xã An Đức;Tháng ${i + 1}/2020;tuyên truyền;${sessions};${people}\n`;
  }).join("");
const year = (sessions: number, people: number) =>
  `${H}Xã An Đức;Năm 2020;tuyên truyền;${sessions};${people}\n`;
const dated = (day: number, tips: number) =>
  `CÔNG AN XÃ AN ĐỨC\nNgày ${day} tháng 7 năm 2020\n\nKỳ;Lĩnh vực;Số tin có giá trị\nTháng 6/2020;ma túy;${tips}\n`;

const CASES: readonly Scenario[] = [
  {
    name: "rows of one sheet are lines of one report and add up",
    files: { "a.csv": `${T}Xã An Đức;Tháng 6/2020;ma túy;5\nXã An Đức;Tháng 6/2020;ma túy;6\n` },
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "11A" } },
  },
  {
    name: "the same unit, indicator, breakdown and period in two files is a duplicate submission",
    files: {
      "a.csv": `${T}Xã An Đức;Tháng 6/2020;ma túy;5\n`,
      "b.csv": `${T}Xã An Đức;Tháng 6/2020;ma túy;6\n`,
    },
    totals: null,
    findings: ["duplicate-submission b.csv A2"],
  },
  {
    name: "another breakdown of the period in another file adds up",
    files: {
      "a.csv": `${T}Xã An Đức;Tháng 6/2020;ma túy;5\n`,
      "b.csv": `${T}Xã An Đức;Tháng 6/2020;kinh tế;6\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "11A" } },
  },
  {
    name: "another period in another file adds up",
    files: {
      "a.csv": `${T}Xã An Đức;Tháng 6/2020;ma túy;5\n`,
      "b.csv": `${T}Xã An Đức;Tháng 7/2020;ma túy;6\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "11A" } },
  },
  {
    name: "stretches that overlap without one containing the other are an error",
    files: {
      "a.csv": `${T}Xã An Đức;từ ngày 01/01/2020 đến ngày 20/02/2020;ma túy;1\n`,
      "b.csv": `${T}Xã An Đức;từ ngày 15/02/2020 đến ngày 15/04/2020;ma túy;1\n`,
    },
    totals: null,
    findings: ["overlapping-period b.csv B2"],
  },
  {
    name: "every stretch that overlaps is left out by --keep-going, also the second that one crosses",
    files: {
      "a.csv": `${T}Xã An Đức;từ ngày 01/01/2020 đến ngày 20/02/2020;ma túy;1\n`,
      "b.csv": `${T}Xã An Đức;Quý I/2020;ma túy;2\n`,
      "c.csv": `${T}Xã An Đức;từ ngày 15/02/2020 đến ngày 15/04/2020;ma túy;4\n`,
      "d.csv": `${T}Xã An Hiệp;Quý I/2020;ma túy;8\n`,
    },
    keepGoing: true,
    levels: ["district"],
    totals: { "Huyện Ba Tri": { valuable_tips: "8P" } },
    findings: ["overlapping-period c.csv B2"],
    balance: { read: 4, observed: 1, refused: 3 },
  },
  {
    name: "a year beside its twelve months: the months count",
    files: { "y.csv": year(78, 186), "m.csv": H + months(12) },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "78A", outreach_attendees: "186A" } },
    balance: { read: 26, observed: 24, superseded: 2 },
  },
  {
    name: "a year that differs from its twelve months is a mismatch",
    files: { "y.csv": year(79, 186), "m.csv": H + months(12) },
    totals: null,
    findings: ["summary-mismatch y.csv D2"],
  },
  {
    name: "a year beside six of its months: the year counts",
    files: { "y.csv": year(79, 186), "m.csv": H + months(6) },
    period: "2020",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "79A", outreach_attendees: "186A" } },
    balance: { read: 14, observed: 2, superseded: 12 },
  },
  {
    name: "six months that add up to more than the year are a mismatch",
    files: { "y.csv": year(20, 186), "m.csv": H + months(6) },
    period: "2020",
    totals: null,
    findings: ["summary-mismatch y.csv D2"],
  },
  {
    name: "asked for one of the months, the month counts and the year is not missed",
    files: { "y.csv": year(79, 186), "m.csv": H + months(6) },
    period: "2020-06",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "12A", outreach_attendees: "11A" } },
    balance: { read: 2, observed: 2 },
  },
  {
    name: "quarters within a year and months within a quarter: each stretch by its finest whole source",
    files: {
      "a.csv": `${T}Xã An Đức;Năm 2020;ma túy;100\nXã An Đức;Quý I/2020;ma túy;10\nXã An Đức;Quý II/2020;ma túy;20\nXã An Đức;Quý III/2020;ma túy;30\nXã An Đức;Quý IV/2020;ma túy;40\n`,
      "b.csv": `${T}Xã An Đức;Tháng 1/2020;ma túy;1\nXã An Đức;Tháng 2/2020;ma túy;2\nXã An Đức;Tháng 3/2020;ma túy;7\nXã An Đức;Tháng 5/2020;ma túy;5\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "100A" } },
    balance: { read: 9, observed: 6, superseded: 3 },
  },
  {
    name: "--on-duplicate latest takes the report with the later date",
    files: { "a.csv": dated(9, 5), "b.csv": dated(5, 6) },
    onDuplicate: "latest",
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "5A" } },
    balance: { read: 2, observed: 1, superseded: 1 },
    notes: ["duplicates-resolved"],
  },
  {
    name: "--on-duplicate latest of three reports takes one, never two",
    files: { "a.csv": dated(5, 1), "b.csv": dated(7, 20), "c.csv": dated(9, 300) },
    onDuplicate: "latest",
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "300A" } },
    balance: { read: 3, observed: 1, superseded: 2 },
  },
  {
    name: "--on-duplicate latest of three reports in the wrong order",
    files: { "a.csv": dated(9, 300), "b.csv": dated(5, 1), "c.csv": dated(7, 20) },
    onDuplicate: "latest",
    levels: ["commune"],
    totals: { "Xã An Đức": { valuable_tips: "300A" } },
    balance: { read: 3, observed: 1, superseded: 2 },
  },
  {
    name: "--on-duplicate latest: a report without a date stays an error",
    files: { "a.csv": dated(9, 5), "b.csv": `${T}Xã An Đức;Tháng 6/2020;ma túy;6\n` },
    onDuplicate: "latest",
    totals: null,
    findings: ["duplicate-submission b.csv A2"],
  },
  {
    name: "--on-duplicate latest: two reports of one date stay an error",
    files: { "a.csv": dated(9, 5), "b.csv": dated(9, 6) },
    onDuplicate: "latest",
    totals: null,
    findings: ["duplicate-submission b.csv C5"],
  },
];

describe("period rows", () => {
  it.each(CASES)("$name", (scenario) => expectScenario(scenario));

  it("lists the report that was kept and the one that was dropped", async () => {
    const files = { "a.csv": dated(9, 5), "b.csv": dated(5, 6) };
    const { report } = await totalsOf(files, { onDuplicate: "latest" });
    const note = report?.notes.find(({ code }) => code === "duplicates-resolved");
    expect(note?.facts).toMatchObject({
      kept: "a.csv!csv",
      dropped: "b.csv!csv",
      unit: "Xã An Đức",
    });
  });

  it("a row that straddles the period is left out, and the totals that lack it are marked", async () => {
    const outcome = await totalsOf(
      { "a.csv": `${T}Xã An Đức;Năm 2020;ma túy;13\nXã An Hiệp;Tháng 7/2020;ma túy;1\n` },
      { period: "2020-07" },
    );
    expect(told(outcome.findings)).toEqual(["period-straddles a.csv B2"]);
    expect(figures(outcome)).toEqual({
      "Huyện Ba Tri": { valuable_tips: "1A+" },
      "Xã An Hiệp": { valuable_tips: "1A" },
    });
    expect(outcome.report?.notes.map(({ code }) => code)).toContain("straddling-rows");
  });

  it("a row longer than the period does not count as reported", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${T}Xã An Đức;Năm 2020;ma túy;13\nXã An Hiệp;Tháng 7/2020;ma túy;1\n` },
      { period: "2020-07", levels: ["district"] },
    );
    expect(report?.rows[0]?.reporting).toMatchObject({ actual: 1, expected: 23 });
  });
});
