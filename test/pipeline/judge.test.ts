/** Which rows an error makes untrustworthy: what --keep-going leaves out, and what it says of it. */
import { describe, expect, it } from "vitest";
import {
  expectScenario,
  oneFinding,
  type Scenario,
  checkOf,
  totalsOf,
} from "../support/run-files.ts";

const R = "Đơn vị;Ngày;Hình thức;Số người tham dự\n";
const T = "Đơn vị;Kỳ;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\n";
const base = { keepGoing: true, levels: ["district"] as const, today: "2021-01-01" };
const district = (values: Record<string, string>) => ({ "Huyện Ba Tri": values });

const CASES: readonly Scenario[] = [
  {
    ...base,
    name: "a row with a refused cell is left out whole, and every total is provisional",
    files: { "a.csv": `${T}Xã An Đức;2020;ma túy;9;nhiều\nXã An Hiệp;2020;ma túy;8;6\n` },
    totals: district({ tips_received: "8P", valuable_tips: "6P" }),
    findings: ["not-a-number a.csv E2"],
    balance: { read: 4, observed: 2, refused: 2 },
    notes: ["left-out-rows"],
  },
  {
    ...base,
    name: "a row of an unknown unit is left out",
    files: {
      "a.csv": `${R}Xã An Đứt;04/03/2020;tuyên truyền;7\nXã An Đức;04/03/2020;tuyên truyền;10\n`,
    },
    totals: district({ outreach_sessions: "1P", outreach_attendees: "10P" }),
    findings: ["unknown-unit a.csv A2"],
  },
  {
    ...base,
    name: "a fault of a heading is a fault of the whole sheet",
    files: {
      "a.csv": "Đơn vị;Kỳ;Số tin có giá trị;Tin có giá trị\nXã An Đức;2020;5;5\n",
      "b.csv": `${T}Xã An Hiệp;2020;ma túy;8;6\n`,
    },
    totals: district({ tips_received: "8P", valuable_tips: "6P" }),
    findings: ["duplicate-column a.csv D1"],
  },
  {
    ...base,
    name: "a fault in the title is a fault of every row that reads it",
    files: {
      "a.csv": "CÔNG AN XÃ AN ĐỨT\nNăm 2020\nLĩnh vực;Số tin có giá trị\nma túy;5\nkinh tế;6\n",
      "b.csv": `${T}Xã An Hiệp;2020;ma túy;8;6\n`,
    },
    totals: district({ tips_received: "8P", valuable_tips: "6P" }),
    findings: ["unknown-unit a.csv A1"],
    balance: { read: 4, observed: 2, refused: 2 },
  },
  {
    ...base,
    name: "a file that cannot be read is no row, and is an error all the same",
    files: { "a.xlsx": "PK\u0003\u0004 no", "b.csv": `${T}Xã An Hiệp;2020;ma túy;8;6\n` },
    totals: district({ tips_received: "8P", valuable_tips: "6P" }),
    findings: ["file-unreadable a.xlsx"],
  },
  {
    ...base,
    name: "a total row that differs leaves no data row out, and is an error all the same",
    files: { "a.csv": `${T}Xã An Hiệp;2020;ma túy;8;6\nXã An Đức;2020;ma túy;1;1\nCộng;;;9;8\n` },
    totals: district({ tips_received: "9P", valuable_tips: "7P" }),
    findings: ["total-row-mismatch a.csv E4"],
  },
  {
    ...base,
    name: "what a row in error hid is weighed again: a year beside months one of which is refused",
    files: {
      "y.csv": `${T}Xã An Đức;Năm 2020;ma túy;99;50\n`,
      "m.csv": `${T}Xã An Đức;Tháng 1/2020;ma túy;9;5\nXã An Đức;Tháng 2/2020;ma túy;9;nhiều\n`,
    },
    totals: district({ tips_received: "99P", valuable_tips: "50P" }),
    findings: ["not-a-number m.csv E3"],
    balance: { read: 6, observed: 2, superseded: 2, refused: 2 },
  },
];

describe("keep going", () => {
  it.each(CASES)("$name", (scenario) => expectScenario(scenario));

  it("lists every row that was left out, by its place", async () => {
    const { report } = await totalsOf(
      {
        "a.csv": `${T}Xã An Đức;2020;ma túy;9;nhiều\nXã An Hiệp;2020;ma túy;8;6\nXã Lạ;2020;ma túy;1;1\n`,
      },
      base,
    );
    const note = report?.notes.find(({ code }) => code === "left-out-rows");
    expect(note?.facts).toEqual({ places: ["a.csv csv!2", "a.csv csv!4"], count: 2 });
    expect(report?.provisional).toBe(true);
  });
});

describe("findings", () => {
  it("come by file, sheet, row, column, code, all of them", async () => {
    const files = {
      "b.csv": `${R}Xã An Đức;31/02/2020;họp;nhiều\n`,
      "a.csv": `${R}Xã An Đức;04/03/2020;;x\nXã Lạ;05/03/2020;;-3\n`,
    };
    const { findings } = await checkOf(files, { today: "2021-01-01" });
    expect(findings.map(oneFinding)).toEqual([
      "unknown-unit a.csv A3",
      "negative-count a.csv D3",
      "invalid-date b.csv B2",
      "unknown-code b.csv C2",
      "not-a-number b.csv D2",
    ]);
  });

  it("at a cell with personal data nothing else is told, and the value is nowhere", async () => {
    const { findings } = await checkOf({
      "a.csv": "Đơn vị;Ngày;Hình thức;Số người tham dự\nXã An Đức;04/03/2020;0912345678;5\n",
    });
    expect(findings.map(oneFinding)).toEqual(["personal-data a.csv C2"]);
    expect(JSON.stringify(findings)).not.toContain("0912345678");
  });

  it.each([
    ["error", "warning", ["a.csv C2"]],
    ["off", null, []],
  ] as const)("a workspace makes unknown-code %s", async (severity, _, told) => {
    const files = { "a.csv": `${T}Xã An Đức;2020;chuyện lạ;9;5\n` };
    const { findings } = await checkOf(files, { severities: { "unknown-code": severity } });
    expect(findings.map(oneFinding)).toEqual(told.map((cell) => `unknown-code ${cell}`));
    expect(findings.map((finding) => finding.severity)).toEqual(told.map(() => severity));
  });
});
