import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { describe, expect, it, vi } from "vitest";
import type { AggregateReport } from "../../src/model/report.ts";
import { exact } from "../../src/model/value.ts";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import xlsx from "../../src/present/formats/xlsx.ts";
import { fixZipDates } from "../../src/present/zip-dates.ts";
import { BA_TRI, manyUnits, report, row, TWO_UNITS } from "./reports.ts";

async function bytesOf(report: AggregateReport): Promise<Uint8Array> {
  return (await xlsx.render(aggregateDocument(report, "vi"), { lang: "vi" })) as Uint8Array;
}

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
  return workbook;
}

function rowOf(sheet: ExcelJS.Worksheet | undefined, label: string): ExcelJS.Row {
  for (let r = 1; r <= (sheet?.rowCount ?? 0); r += 1) {
    const row = sheet?.getRow(r);
    if (row !== undefined && row.getCell(1).value === label) return row;
  }
  throw new Error(`no row ${label}`);
}

describe("xlsx", () => {
  it("has typed numbers, and text where a sum would be wrong", async () => {
    const sheet = (await read(await bytesOf(TWO_UNITS))).getWorksheet("Kết quả");
    const cell = (label: string): ExcelJS.Cell => rowOf(sheet, label).getCell(3);
    expect(cell("Số buổi tuyên truyền").result).toBe(1128);
    expect(cell("Số buổi tuyên truyền").numFmt).toBe("[$-42A]#,##0");
    expect(cell("Tỷ lệ làm rõ").value).toEqual({ formula: "ROUND(43*100/51,2)", result: 84.31 });
    expect(cell("Tỷ lệ làm rõ").numFmt).toBe("[$-42A]#,##0.00");
    // A stored result of 0 is read as none.
    expect(cell("Số lớp tập huấn, bồi dưỡng").value).toEqual({ formula: "SUM(D12)" });
    expect(cell("Số lớp tập huấn, bồi dưỡng").numFmt).toBe('[$-42A]#,##0"*"');
    expect(cell("Lượt người tham dự tuyên truyền").value).toBe("> 358.000");
    expect(cell("Tổng số mô hình hiện có").value).toBe("·");
  });

  it("shows no number that Excel would round", async () => {
    const big = report([row(BA_TRI, { valuable_tips: exact(9_007_199_254_740_991) })]);
    const sheet = (await read(await bytesOf(big))).getWorksheet("Kết quả");
    expect(rowOf(sheet, "Số tin có giá trị").getCell(3).value).toBe("9.007.199.254.740.991");
  });

  it("is ready to read and to print", async () => {
    const workbook = await read(await bytesOf(TWO_UNITS));
    const sheet = workbook.getWorksheet("Kết quả");
    const heading = rowOf(sheet, "Chỉ tiêu");
    expect(sheet?.views[0]).toMatchObject({
      state: "frozen",
      xSplit: 2,
      ySplit: heading.number + 1,
    });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      paperSize: 9,
    });
    const title = rowOf(sheet, "KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ").getCell(1);
    expect(title.isMerged).toBe(true);
    expect(title.font).toMatchObject({ name: "Times New Roman", bold: true, size: 14 });
    expect(workbook.getWorksheet("Nguồn")?.getCell("A3").value).toBe("Tệp");
    const file = rowOf(workbook.getWorksheet("Nguồn"), "submissions/an-duc.xlsx");
    expect(file.getCell(2).value).toBe(14);
  });

  it("has the same bytes at every time, in every time zone", async () => {
    const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    const zone = process.env["TZ"];
    const hashes: string[] = [];
    vi.useFakeTimers({ toFake: ["Date"] });
    for (const tz of ["Asia/Ho_Chi_Minh", "UTC", "America/New_York"]) {
      process.env["TZ"] = tz;
      vi.setSystemTime(`2026-0${hashes.length + 1}-17T23:41:07Z`);
      hashes.push(hash(await bytesOf(manyUnits(6))));
    }
    vi.useRealTimers();
    process.env["TZ"] = zone;
    expect(new Set(hashes).size).toBe(1);
  });

  it("refuses to patch what is no zip", () => {
    expect(() => fixZipDates(new Uint8Array(100))).toThrow("not a plain zip archive");
  });
});
