/** Names of rows are labels, whatever the head of their column says: no breakdown is added to another one. */
import { describe, expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

const TITLE = "CÔNG AN HUYỆN BA TRI\nCÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\n\n";
const sheet = (head: string, rows: readonly string[]) => ({
  "a.csv": `${TITLE}TT;${head};Số tin tiếp nhận;Số tin có giá trị\n${rows.join("\n")}\n`,
});
const fields = (mark: string) => [`${mark};kinh tế;2;1`, `${mark};ma túy;4;3`];
const partners = (mark: string) => [`${mark};Hội Nông dân;1;1`, `${mark};Hội Liên hiệp Phụ nữ;5;3`];
const sections = (mark: string) => [
  ";Chia theo lĩnh vực:;;",
  ...fields(mark),
  ";Chia theo hội, đoàn thể:;;",
  ...partners(mark),
];

/** Of any form, of this one, of others (texts and code lists), of none. */
const HEADS = [
  "Chỉ tiêu",
  "Nội dung",
  "Chủ đề",
  "Hình thức",
  "Loại vụ việc",
  "Thành phần",
  "Lĩnh vực",
  "Hội đoàn thể",
  "Phân loại",
];
const MARKS = ["-", "", "1", "a"];

describe.each(HEADS)("under %s", (head) => {
  it.each(MARKS)("two breakdowns marked %j are never added", async (mark) => {
    const { findings } = await checkOf(sheet(head, sections(mark)));
    expect(told(findings)).toContain("label-not-understood a.csv B10");
    expect(told(findings)).toContain("label-not-understood a.csv B11");
  });

  it("two breakdowns without heads of their own are never added", async () => {
    const rows = [...fields(""), ...partners("")];
    const { findings } = await checkOf(sheet(head, rows));
    // An open list keeps what is written, and says so.
    const code = head === "Lĩnh vực" ? "unknown-code" : "label-not-understood";
    expect(told(findings).filter((one) => one.startsWith(code))).toHaveLength(2);
  });

  it("dashes under a total are its parts", async () => {
    const rows = [";Tổng số;6;4", ...sections("-")];
    const outcome = await totalsOf(sheet(head, rows), { levels: ["commune"] });
    expect(figures(outcome)).toEqual({
      "Xã An Đức": { tips_received: "6A", valuable_tips: "4A" },
    });
  });
});

it.each(HEADS.filter((head) => head !== "Lĩnh vực"))("%s names categories", async (head) => {
  const files = sheet(head, fields(""));
  const outcome = await totalsOf(files, { levels: ["commune"], by: "category" });
  expect(figures(outcome)).toEqual({
    "Xã An Đức": { tips_received: "6A", valuable_tips: "4A" },
    "Xã An Đức | kinh tế": { tips_received: "2A", valuable_tips: "1A" },
    "Xã An Đức | ma túy": { tips_received: "4A", valuable_tips: "3A" },
  });
});

it("texts of no meaning are no labels", async () => {
  const rows = ["1;Tin về trộm cắp ở ấp 3;2;1", "2;Tin do quần chúng báo;4;3"];
  const outcome = await totalsOf(sheet("Nội dung", rows), { levels: ["commune"] });
  expect(figures(outcome)).toEqual({ "Xã An Đức": { tips_received: "6A", valuable_tips: "4A" } });
});
