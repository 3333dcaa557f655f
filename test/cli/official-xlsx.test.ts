/** The workbook of a report in official form, read back: letter, page, columns, formulas, notes, sheets. */
import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";
import { workedFormulas } from "../support/workbook-formulas.ts";

const OFFICE = `office:
  name: Công an huyện Ba Tri
  parent: Công an tỉnh Bến Tre
  place: Ba Tri
  signers: { left: "NGƯỜI LẬP BIỂU", right: "TRƯỞNG CÔNG AN HUYỆN" }
  signerNames: { right: "Nguyễn Văn A" }
  recipients: ["Công an tỉnh Bến Tre;", "Lưu: VT."]
`;
const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
837,Huyện Giồng Trôm,district,83,,,,
29173,Xã An Đức,commune,836,,,,
29174,Xã An Hiệp,commune,836,,,,
29175,"=cmd|'/c calc'!A1 <img onerror=alert(1)>",commune,837,,,,
`;
const DATA = `Mã xã;Đơn vị;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ;Tổng số mô hình hiện có
29173;Xã An Đức;2024;12;30;20;4
29174;Xã An Hiệp;2024;> 9;21;23;5
29175;;2024;7;9;3;6
29173;Xã An Đức;2023;10;36;20;4
29174;Xã An Hiệp;2023;8;20;10;5
29175;;2023;7;3;3;6
`.replace("21;23", "21;20");

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "antq-office-"));
  await writeFile(join(cwd, "antq.yaml"), OFFICE);
  await writeFile(join(cwd, "units.csv"), UNITS);
  await writeFile(join(cwd, "a.csv"), DATA);
});
afterAll(() => rm(cwd, { recursive: true }));

async function bytesOf(line: string): Promise<Buffer> {
  const words = [...line.split(" "), "--today", "2026-02-05", "-o", "x.xlsx"];
  const { code, stderr } = await runCli(words, { cwd });
  expect([code, stderr.toString()]).toEqual([0, ""]);
  return readFile(join(cwd, "x.xlsx"));
}

async function bookOf(line: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await bytesOf(line)).buffer);
  return book;
}

function textsOf(sheet: ExcelJS.Worksheet | undefined): string[] {
  const texts: string[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => void (typeof cell.value === "string" && texts.push(cell.value)))); // prettier-ignore
  return texts;
}

const LEVELS = "--level province,district,commune";
const RUN = `aggregate a.csv --units units.csv --period 2024 ${LEVELS}`;

describe("the official form", () => {
  it("has its letter, with what the office says of itself", async () => {
    const [sheet] = (await bookOf(RUN)).worksheets;
    const texts = textsOf(sheet);
    for (const text of [
      "CÔNG AN TỈNH BẾN TRE",
      "CÔNG AN HUYỆN BA TRI",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Ba Tri, ngày 05 tháng 02 năm 2026",
      "KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ",
      "NGƯỜI LẬP BIỂU",
      "TRƯỞNG CÔNG AN HUYỆN",
      "Nguyễn Văn A",
      "Nơi nhận:",
      "- Lưu: VT.",
    ])
      expect(texts).toContain(text);
  });

  it("leaves what nobody told to be written in, and says it in English too", async () => {
    await writeFile(join(cwd, "empty.yaml"), "{}\n");
    const texts = textsOf((await bookOf(`${RUN} --config empty.yaml --lang en`)).worksheets[0]);
    expect(texts).toContain("SOCIALIST REPUBLIC OF VIET NAM");
    expect(texts.some((text) => /^…+$/u.test(text))).toBe(true);
    expect(texts).toContain("HEAD OF THE OFFICE");
  });

  it("is printed on A4, one page wide, with its headings on each page, numbered but the first", async () => {
    const book = await bookOf(RUN);
    const [sheet] = book.worksheets;
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }); // prettier-ignore
    const { top, bottom, left, right } = sheet?.pageSetup.margins ?? {};
    for (const [inches = 0, least, most] of [
      [top, 20, 25],
      [bottom, 20, 25],
      [left, 30, 35],
      [right, 15, 20],
    ] as const) {
      // prettier-ignore
      const millimetres = Math.round(inches * 25.4);
      expect([millimetres >= least, millimetres <= most]).toEqual([true, true]);
    }
    expect(sheet?.headerFooter).toMatchObject({ differentFirst: true });
    expect(sheet?.headerFooter.oddHeader).toMatch(/&P/u);
    const [first = 0, last = 0] = (sheet?.pageSetup.printTitlesRow ?? "").split(":").map(Number);
    const row = (at: number) => ((sheet?.getRow(at).values ?? []) as unknown[]).slice(1);
    expect(row(first)[0]).toBe("Đơn vị");
    expect(row(last).slice(0, 4)).toEqual(["A", "1", "2", "3"]);
    sheet?.eachRow((line) => {
      line.eachCell((cell) => {
        expect(cell.font.name).toBe("Times New Roman");
      });
    });
  });

  it("has notes at its marked cells, a sheet of sources and one of findings", async () => {
    const book = await bookOf(RUN);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Kết quả", "Nguồn", "Kết quả kiểm tra"]); // prettier-ignore
    const notes: string[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => {
      const note: unknown = cell.note;
      if (note !== undefined) notes.push(typeof note === "string" ? note : JSON.stringify(note));
    })); // prettier-ignore
    expect(notes.filter((note) => note.includes("ước tính")).length).toBeGreaterThan(0);
    const findings = textsOf(book.worksheets[2]);
    expect(findings).toContain("Mức");
  });

  it("keeps a hostile name a text, never a formula", async () => {
    const sheet = (await bookOf(RUN)).worksheets[0];
    expect(textsOf(sheet)).toContain("'=cmd|'/c calc'!A1 <img onerror=alert(1)>");
    if (sheet === undefined) throw new Error("no sheet");
    for (const { formula } of workedFormulas(sheet)) expect(formula).toMatch(/^(?:SUM|ROUND)\(/u);
  });

  it("gives the same bytes again", async () => {
    expect((await bytesOf(RUN)).equals(await bytesOf(RUN))).toBe(true);
  });
});

const seed = (name: string) =>
  `${ROOT}fixtures/seeds/${name}/submissions --units ${ROOT}fixtures/seeds/${name}/units.csv`;
const LINES: readonly (readonly [line: string, least: number])[] = [
  [RUN, 6],
  [`${RUN} --compare previous`, 6],
  ["aggregate a.csv --units units.csv --period 2024 --level province,commune", 3],
  ["summary a.csv --units units.csv", 6],
  ["summary a.csv --units units.csv --by-unit --level province,district", 6],
  [`aggregate ${seed("ba-tri-2020")} --period 2019-06-12..2020-06-11`, 10],
  [`summary ${seed("binh-dinh-2014-2023")} --from 2014 --to 2023`, 5],
  [`aggregate ${seed("binh-phuoc-2019-2024")} --by partner --level province`, 2],
  [`aggregate ${seed("kon-tum-2019")} --level province,district`, 4],
  [`summary ${seed("phuoc-son-2013-2023")} --by-unit --level district,commune`, 50],
];

describe("formulas", () => {
  it.each(LINES)("give what stands there: %s", async (line, least) => {
    const sheet = (await bookOf(line)).worksheets[0];
    if (sheet === undefined) throw new Error("no sheet");
    const worked = workedFormulas(sheet);
    expect(worked.length).toBeGreaterThanOrEqual(least);
    for (const { cell, formula, stands, gives } of worked)
      expect([cell, formula, gives.toFixed(6)]).toEqual([cell, formula, stands.toFixed(6)]);
  });
});
