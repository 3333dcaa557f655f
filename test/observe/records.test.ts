/** Record rows claim only themselves (domain 6). */
import { describe, expect, it } from "vitest";
import { checkOf, expectScenario, type Scenario, told, totalsOf } from "../support/run-files.ts";

const R = "Đơn vị;Ngày;Hình thức;Số người tham dự\n";
const CASES: readonly Scenario[] = [
  {
    name: "records of several files for one month add up",
    files: {
      "a.csv": `${R}Xã An Đức;03/03/2020;tuyên truyền;10\n`,
      "b.csv": `${R}Xã An Đức;05/03/2020;tuyên truyền;9\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "2A", outreach_attendees: "19A" } },
    balance: { read: 2, observed: 2 },
  },
  {
    name: "two files that share an identical record of a unit, form and month are a report sent again",
    files: {
      "a.csv": `${R}Xã An Đức;03/03/2020;tuyên truyền;10\nXã An Đức;04/03/2020;tuyên truyền;11\n`,
      "b.csv": `${R}Xã An Đức;04/03/2020;tuyên truyền;11\nXã An Đức;05/03/2020;tuyên truyền;9\n`,
    },
    totals: null,
    findings: ["duplicate-submission b.csv A2"],
  },
  {
    name: "identical records of different months are no report sent again",
    files: {
      "a.csv": `${R}Xã An Đức;04/03/2020;tuyên truyền;11\n`,
      "b.csv": `${R}Xã An Đức;04/04/2020;tuyên truyền;11\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "2A", outreach_attendees: "22A" } },
  },
  {
    name: "identical records of different units are no report sent again",
    files: {
      "a.csv": `${R}Xã An Đức;04/03/2020;tuyên truyền;11\n`,
      "b.csv": `${R}Xã An Hiệp;04/03/2020;tuyên truyền;11\n`,
    },
    levels: ["district"],
    totals: { "Huyện Ba Tri": { outreach_sessions: "2A", outreach_attendees: "22A" } },
  },
  {
    name: "under decree-09 the month of a record is the reporting month",
    files: {
      "a.csv": `${R}Xã An Đức;14/06/2020;tuyên truyền;10\nXã An Đức;15/06/2020;tuyên truyền;3\nXã An Đức;15/12/2019;tuyên truyền;100\n`,
    },
    scheme: "decree-09",
    period: "2020-06",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "1A", outreach_attendees: "10A" } },
  },
  {
    name: "under decree-09 the half year begins on 15 December",
    files: {
      "a.csv": `${R}Xã An Đức;14/06/2020;tuyên truyền;10\nXã An Đức;15/06/2020;tuyên truyền;3\nXã An Đức;15/12/2019;tuyên truyền;100\n`,
    },
    scheme: "decree-09",
    period: "2020-H1",
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "2A", outreach_attendees: "110A" } },
  },
  {
    name: "an identical row twice in one file is a warning, and both count",
    files: {
      "a.csv": `${R}Xã An Đức;04/03/2020;tuyên truyền;11\nXã An Đức;04/03/2020;tuyên truyền;11\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { outreach_sessions: "2A", outreach_attendees: "22A" } },
    findings: ["duplicate-row a.csv A3"],
  },
  {
    name: "a blank cell of a present sessions column is missing, an absent column is one session",
    files: {
      "a.csv":
        "Đơn vị;Ngày;Hình thức;Số buổi;Số người tham dự\nXã An Đức;04/03/2020;tuyên truyền;;11\nXã An Đức;05/03/2020;tuyên truyền;2;9\n",
      "b.csv": `${R}Xã An Hiệp;04/03/2020;tuyên truyền;7\n`,
    },
    levels: ["commune"],
    totals: {
      "Xã An Hiệp": { outreach_sessions: "1A", outreach_attendees: "7A" },
      "Xã An Đức": { outreach_sessions: "2A+", outreach_attendees: "20A" },
    },
    balance: { read: 5, observed: 4, missing: 1 },
  },
  {
    name: "attendance at an activity without an attendance indicator is unassigned",
    files: { "a.csv": `${R}Xã An Đức;04/03/2020;diễn đàn;11\n` },
    levels: ["commune"],
    totals: { "Xã An Đức": { listening_forums: "1A" } },
    balance: { read: 1, observed: 0, unassigned: 1 },
    notes: ["unassigned"],
  },
  {
    name: "a district's own session counts beside its communes'",
    files: {
      "a.csv": `${R}Huyện Ba Tri;03/03/2020;tuyên truyền;10\nXã An Đức;03/03/2020;tuyên truyền;10\n`,
    },
    totals: {
      "Huyện Ba Tri": { outreach_sessions: "2A", outreach_attendees: "20A" },
      "Xã An Đức": { outreach_sessions: "1A", outreach_attendees: "10A" },
    },
  },
];

describe("record rows", () => {
  it.each(CASES)("$name", (scenario) => expectScenario(scenario));

  it("the same bytes twice are a duplicate file, read once", async () => {
    const text = `${R}Xã An Đức;03/03/2020;tuyên truyền;10\n`;
    const { findings } = await checkOf({ "a.csv": text, "b.csv": text });
    expect(told(findings)).toEqual(["duplicate-file b.csv"]);
  });

  it("every file that shares a record is left out by --keep-going, never added", async () => {
    const same = "Xã An Đức;04/03/2020;tuyên truyền;11\n";
    const { report } = await totalsOf(
      {
        "a.csv": `${R}${same}Xã An Đức;03/03/2020;tuyên truyền;1\n`,
        "b.csv": `${R}${same}Xã An Đức;05/03/2020;tuyên truyền;2\n`,
        "c.csv": `${R}${same}Xã An Đức;06/03/2020;tuyên truyền;3\n`,
        "d.csv": `${R}Xã An Hiệp;06/03/2020;tuyên truyền;4\n`,
      },
      { keepGoing: true, levels: ["district"] },
    );
    expect(report?.rows[0]?.values["outreach_attendees"]?.value).toBe(4);
  });
});
