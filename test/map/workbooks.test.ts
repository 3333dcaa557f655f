/** What only workbooks have: merged cells, hidden content, several sheets. */
import type { FormSheet } from "../../src/model/form-sheet.ts";
import { rowsInTurn } from "../../src/model/sheet-rows.ts";
import { describe, expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";
import { lines, mapped, type Sheet, workbook } from "./sheets.ts";

const HEAD = ["Đơn vị", "Kỳ", "Lĩnh vực", "Số tin tiếp nhận", "Số tin có giá trị"];
const one = async (sheet: Sheet) => ({ "a.xlsx": await workbook({ Tin: sheet }) });

describe("merged cells", () => {
  it("a merged unit stands for every covered row", async () => {
    const files = await one({
      rows: [HEAD, ["Xã An Đức", "2020", "ma túy", 9, 5], [null, "2020", "kinh tế", 8, 4]],
      merges: ["A2:A3"],
    });
    expect(figures(await totalsOf(files, { levels: ["commune"] }))).toEqual({
      "Xã An Đức": { tips_received: "17A", valuable_tips: "9A" },
    });
  });

  it("a merged date stands for every covered row", async () => {
    const files = await one({
      rows: [
        ["Đơn vị", "Ngày", "Lĩnh vực", "Số tin có giá trị"],
        ["Xã An Đức", new Date(Date.UTC(2020, 5, 3)), "ma túy", 5],
        ["Xã An Hiệp", null, "ma túy", 6],
      ],
      merges: ["B2:B3"],
    });
    const [sheet] = await mapped(files);
    const dates = [...rowsInTurn(sheet as FormSheet)].map(({ time }) =>
      time.kind === "date" ? time.date : time.kind,
    );
    expect(dates).toEqual(["2020-06-03", "2020-06-03"]);
  });

  it("a merged count counts once", async () => {
    const files = await one({
      rows: [
        HEAD,
        ["Xã An Đức", "2020", "ma túy", 9, 5],
        ["Xã An Đức", "2020", "kinh tế", null, 4],
      ],
      merges: ["D2:D3"],
    });
    const outcome = await totalsOf(files, { levels: ["commune"] });
    expect(figures(outcome)).toEqual({ "Xã An Đức": { tips_received: "9A", valuable_tips: "9A" } });
    expect(outcome.report?.balance).toMatchObject({ read: 3, observed: 3 });
  });

  it("headings merged over two rows and two columns", async () => {
    const files = await one({
      rows: [
        ["Đơn vị", "Kỳ", "Tin", null],
        [null, null, "Số tin tiếp nhận", "Số tin có giá trị"],
        ["Xã An Đức", "2020", 9, 5],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1"],
    });
    const [sheet] = await mapped(files);
    expect(sheet?.headingRows).toEqual([1, 2]);
    expect(lines(sheet!)).toEqual(["3: Xã An Đức; tips_received=9 valuable_tips=5"]);
    expect(sheet?.columns.map(({ heading }) => heading)).toEqual([
      "Đơn vị",
      "Kỳ",
      "Tin / Số tin tiếp nhận",
      "Tin / Số tin có giá trị",
    ]);
  });

  it("heading groups of activities merged over their columns, under a merged title", async () => {
    const files = await one({
      rows: [
        ["BÁO CÁO NĂM 2020", null, null, null, null],
        ["Đơn vị", "Tuyên truyền", null, "Tập huấn", null],
        [null, "Số buổi", "Lượt người", "Số lớp", "Lượt người"],
        ["Xã An Đức", 3, 40, 1, 20],
      ],
      merges: ["A1:E1", "A2:A3", "B2:C2", "D2:E2"],
    });
    expect(figures(await totalsOf(files, { levels: ["commune"] }))).toEqual({
      "Xã An Đức": {
        outreach_sessions: "3A",
        outreach_attendees: "40A",
        training_classes: "1A",
        skills_training_classes: "1A",
        training_participants: "20A",
      },
    });
  });
});

describe("hidden content", () => {
  const rows = [
    HEAD,
    ["Xã An Đức", "2020", "ma túy", 9, 5],
    ["Xã An Hiệp", "2020", "ma túy", 8, 4],
  ];

  it.each([
    ["rows", { rows, hiddenRows: [3] }, "A3"],
    ["columns", { rows, hiddenColumns: [4] }, "D2"],
  ] as const)("%s are told and counted", async (_, sheet, cell) => {
    const outcome = await totalsOf(await one(sheet), { levels: ["district"] });
    expect(told(outcome.findings)).toEqual([`hidden-content a.xlsx ${cell}`]);
    expect(figures(outcome)).toEqual({
      "Huyện Ba Tri": { tips_received: "17A", valuable_tips: "9A" },
    });
  });

  it("sheets are told and counted", async () => {
    const files = { "a.xlsx": await workbook({ Bìa: { rows: [] }, Tin: { rows, hidden: true } }) };
    const outcome = await totalsOf(files, { levels: ["district"] });
    expect(told(outcome.findings)).toEqual(["hidden-content a.xlsx"]);
    expect(figures(outcome)).toEqual({
      "Huyện Ba Tri": { tips_received: "17A", valuable_tips: "9A" },
    });
  });
});

describe("several sheets", () => {
  const tips = { rows: [HEAD, ["Xã An Đức", "2020", "ma túy", 9, 5]] };
  const cases = {
    rows: [
      ["Đơn vị", "Kỳ", "Số vụ xảy ra", "Số vụ làm rõ"],
      ["Xã An Đức", "2020", 3, 2],
    ],
  };

  it("each is one form", async () => {
    const files = { "a.xlsx": await workbook({ Tin: tips, Vụ: cases }) };
    expect((await mapped(files)).map(({ form }) => form)).toEqual(["tips", "cases"]);
  });

  it("one that is no form beside one that is gets a warning; an empty one none", async () => {
    const files = {
      "a.xlsx": await workbook({
        Tin: tips,
        Khác: {
          rows: [
            ["a", "b"],
            [1, 2],
          ],
        },
        Sheet3: { rows: [] },
      }),
    };
    expect(told((await checkOf(files)).findings)).toEqual(["sheet-unrecognised a.xlsx"]);
  });

  it("a form without rows beside one with rows is empty", async () => {
    const files = { "a.xlsx": await workbook({ Tin: tips, Vụ: { rows: cases.rows.slice(0, 1) } }) };
    expect(told((await checkOf(files)).findings)).toEqual(["empty-form a.xlsx"]);
  });

  it("one without unit lines takes those of the other sheets", async () => {
    const files = {
      "a.xlsx": await workbook({
        Tin: { rows: [["CÔNG AN XÃ AN ĐỨC"], ["Năm 2020"], HEAD.slice(2), ["ma túy", 9, 5]] },
        Vụ: { rows: [["Năm 2020"], ["Loại án", "Số vụ xảy ra", "Số vụ làm rõ"], ["Trộm", 3, 2]] },
      }),
    };
    const outcome = await totalsOf(files, {
      levels: ["commune"],
      only: ["valuable_tips", "cases_solved"],
    });
    expect(outcome.report === null ? told(outcome.findings) : figures(outcome)).toEqual({
      "Xã An Đức": { valuable_tips: "5A", cases_solved: "2A" },
    });
  });
});
