/** The copy that `inspect --annotate` writes: colours by fate, notes that say why, cells kept, persons gone. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { FATE_FILLS } from "../../../src/present/annotate/fate-fills.ts";
import { runCli } from "../../support/run-cli.ts";

const SHEET = [
  "CÔNG AN HUYỆN BA TRI;;;;;",
  "Tháng 3 năm 2020;;;;;",
  ";;;;;",
  "Đơn vị;Người cung cấp;Số tin tiếp nhận;Lũy kế số tin tiếp nhận;Số tin có giá trị;Số gì đó",
  "Xã An Đức;Nguyễn Văn A;5;12;4;8",
  "Xã An Hiệp;Trần Thị B;3;9;2;8",
  "Tổng cộng;;8;21;6;",
].join("\n");

describe("inspect --annotate", () => {
  const folder = mkdtempSync(join(tmpdir(), "antq-understood-"));
  const workbook = new ExcelJS.Workbook();

  beforeAll(async () => {
    writeFileSync(join(folder, "bao-cao.csv"), `\uFEFF${SHEET}\n`);
    const run = await runCli(["inspect", "bao-cao.csv", "--annotate", "xem"], { cwd: folder });
    expect(run.code).toBe(0);
    await workbook.xlsx.load(readFileSync(join(folder, "xem/bao-cao.csv.xlsx")).buffer);
  });

  const cell = (address: string) => {
    const found = workbook.worksheets.find(({ name }) => name === "csv")?.getCell(address);
    const fill = found?.fill as { fgColor?: { argb?: string } } | undefined;
    const note = found?.note === undefined ? "" : JSON.stringify(found.note);
    return { value: found?.value, fill: fill?.fgColor?.argb, note };
  };

  it("gives each figure the colour of its fate", () => {
    expect(cell("C5")).toMatchObject({ value: "5", fill: FATE_FILLS.counted, note: "" });
    expect(cell("D5").fill).toBe(FATE_FILLS.comparison);
    expect(cell("C7").fill).toBe(FATE_FILLS.total);
    expect(cell("F5").fill).toBe(FATE_FILLS.refused);
  });

  it("says beside what was not counted why, by the labels that decide it", () => {
    expect(cell("D5").note).toContain("lũy kế");
    expect(cell("C7").note).toContain("tổng");
    expect(cell("F5").note).not.toBe("");
  });

  it("begins with a sheet that explains the colours with their counts", () => {
    const [first] = [...workbook.worksheets].sort(
      (a, b) =>
        (a as unknown as { orderNo: number }).orderNo -
        (b as unknown as { orderNo: number }).orderNo,
    );
    const said = first?.getSheetValues().flat().map(String).join(" ") ?? "";
    expect(said).toContain("được cộng");
    expect(said).toContain("để đối chiếu");
  });
});
