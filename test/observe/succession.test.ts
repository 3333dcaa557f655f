/** A unit formed during a period, beside the units that became it: each half of the year is counted once. */
import { describe, it } from "vitest";
import { expectScenario, type Scenario } from "../support/run-files.ts";

const UNITS = [
  "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
  "83,Tỉnh Bến Tre,province,,,,,",
  "1,Xã An Đức,commune,83,,2025-07-01,9,",
  "2,Xã An Hiệp,commune,83,,2025-07-01,9,",
  "9,Xã Ba Tri,commune,83,2025-07-01,,,",
  "",
].join("\n");
const H = "Đơn vị;Kỳ;Tập thể;Cá nhân\n";
const D = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\n";
const OLD = `${H}Xã An Đức;6 tháng đầu năm 2025;6;1\nXã An Hiệp;6 tháng đầu năm 2025;4;2\n`;
const YEAR = `${H}Xã Ba Tri;Năm 2025;18;7\n`;
const OWN = `${H}Xã Ba Tri;6 tháng cuối năm 2025;8;4\n`;
const MAY = "may-include-predecessors b.csv C2";
const once = (collectives: number, individuals: number) => ({
  "Tỉnh Bến Tre": {
    commended_collectives: `${collectives}A`,
    commended_individuals: `${individuals}A`,
  },
});

const CASES: readonly Scenario[] = [
  {
    name: "the year equals the old units' half and its own: said once more",
    files: { "a.csv": OLD, "b.csv": YEAR, "c.csv": OWN },
    totals: once(18, 7),
    balance: { read: 8, observed: 6, superseded: 2 },
  },
  {
    name: "in any order of files, its own half by months",
    files: {
      "z.csv": OLD,
      "b.csv": YEAR,
      "a.csv": `${H}${[7, 8, 9, 10, 11, 12].map((m) => `Xã Ba Tri;Tháng ${m}/2025;${m === 7 ? 8 : 0};${m === 12 ? 4 : 0}\n`).join("")}`,
    },
    totals: once(18, 7),
  },
  {
    name: "the year equals its own half alone: of its own days",
    files: { "a.csv": OLD, "b.csv": `${H}Xã Ba Tri;Năm 2025;8;4\n`, "c.csv": OWN },
    totals: once(18, 7),
  },
  {
    name: "off by one from both halves",
    files: { "a.csv": OLD, "b.csv": `${H}Xã Ba Tri;Năm 2025;19;7\n`, "c.csv": OWN },
    totals: null,
    findings: ["summary-mismatch b.csv C2"],
  },
  {
    name: "without its own half nothing says what the year holds",
    files: { "a.csv": OLD, "b.csv": YEAR },
    totals: null,
    findings: [MAY],
  },
  {
    name: "equal to the old units' half: it may be chance",
    files: { "a.csv": OLD, "b.csv": `${H}Xã Ba Tri;Năm 2025;10;3\n` },
    totals: null,
    findings: [MAY],
  },
  {
    name: "smaller than theirs in one figure: its own",
    files: { "a.csv": OLD, "b.csv": `${H}Xã Ba Tri;Năm 2025;8;4\n` },
    totals: once(18, 7),
  },
  {
    name: "declared its own",
    files: { "a.csv": OLD, "b.csv": YEAR },
    ownUnits: ["9"],
    totals: once(28, 10),
  },
  {
    name: "the old units sent nothing: the year counts, and its own half says part of it",
    files: { "b.csv": YEAR, "c.csv": OWN },
    totals: once(18, 7),
  },
  {
    name: "of one old unit only",
    files: { "a.csv": `${H}Xã An Đức;6 tháng đầu năm 2025;6;1\n`, "b.csv": YEAR, "c.csv": OWN },
    totals: null,
    findings: [MAY],
  },
  {
    name: "the old units' year is of the days they had",
    files: {
      "a.csv": `${H}Xã An Đức;Năm 2025;6;1\nXã An Hiệp;Năm 2025;4;2\n`,
      "b.csv": YEAR,
      "c.csv": OWN,
    },
    totals: once(18, 7),
  },
  {
    name: "records of the old units and of its own half",
    files: {
      "a.csv": `${D}Xã An Đức;03/02/2025;ma túy;9;6\nXã An Hiệp;03/03/2025;ma túy;5;4\n`,
      "b.csv":
        "Đơn vị;Kỳ;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\nXã Ba Tri;Năm 2025;ma túy;22;18\n",
      "c.csv": `${D}Xã Ba Tri;03/09/2025;ma túy;8;8\n`,
    },
    totals: { "Tỉnh Bến Tre": { tips_received: "22A", valuable_tips: "18A" } },
  },
];

describe("a unit formed during the year", () => {
  it.each(CASES.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    await expectScenario({
      units: UNITS,
      period: "2025",
      levels: ["province"],
      ...one,
    });
  });
});
