import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindPeriod, codeOf, type PeriodScheme } from "../../src/model/period.ts";
import {
  bindReading,
  findPeriodInTitle,
  findReportDate,
  parsePeriodCode,
  periodOfTitle,
  readPeriodParts,
  readPeriodText,
  type PeriodReading,
} from "../../src/model/readings/index.ts";

const label = { vi: "", en: "" };
const CIVIL: PeriodScheme = { id: "civil", label, cutoffDay: null };
const DECREE: PeriodScheme = { id: "decree-09", label, cutoffDay: 14 };

function brief(reading: PeriodReading | null): string {
  if (reading === null) return "null";
  const mark = reading.cumulative === true ? "+cumulative" : "";
  switch (reading.kind) {
    case "label":
      return codeOf(reading.label) + mark;
    case "stretch":
      return `${reading.stretch.start}..${reading.stretch.end}${mark}`;
    case "years":
      return `${reading.from}..${reading.to}`;
    case "months":
      return `${codeOf(reading.from)}..${codeOf(reading.to)}${mark}`;
    case "invalid":
      return `!${reading.reason}`;
  }
}

describe("a whole text", () => {
  it.each(["2024", "Năm 2024", "9 tháng năm 2024", "2024-9M"])(
    "%s is the one of its kind",
    (text) => {
      const reading = readPeriodText(text) ?? parsePeriodCode(text, CIVIL);
      expect(reading).toMatchObject({ kind: "label", label: { year: 2024, index: 1 } });
    },
  );

  const cases: [string, string][] = [
    ["Tháng 6/2024", "2024-06"],
    ["Tháng 06 năm 2024", "2024-06"],
    ["tháng 6 - 2024", "2024-06"],
    ["T6/2024", "2024-06"],
    ["T.06/2024", "2024-06"],
    ["06/2024", "2024-06"],
    ["6/2024", "2024-06"],
    ["2024-06", "2024-06"],
    ["Quý II/2024", "2024-Q2"],
    ["Quý 2 năm 2024", "2024-Q2"],
    ["Qúy IV/2024", "2024-Q4"],
    ["Q2/2024", "2024-Q2"],
    ["QIII/2024", "2024-Q3"],
    ["2024-Q2", "2024-Q2"],
    ["6 tháng đầu năm 2024", "2024-H1"],
    ["06 tháng cuối năm 2024", "2024-H2"],
    ["Sáu tháng đầu năm 2024", "2024-H1"],
    ["2024-H1", "2024-H1"],
    ["9 tháng 2024", "2024-9M"],
    ["9 tháng đầu năm 2024", "2024-9M"],
    ["9 tháng năm 2024", "2024-9M"],
    ["2024-9M", "2024-9M"],
    ["Năm 2024", "2024"],
    ["2024", "2024"],
    ["cả năm 2024", "2024"],
    ["Kỳ báo cáo: Năm 2019", "2019"],
    ["Kỳ: 2019", "2019"],
    ["(Số liệu tháng 6/2024)", "2024-06"],
    ["2014-2023", "2014..2023"],
    ["giai đoạn 2014 - 2023", "2014..2023"],
    ["Giai đoạn 2014–2023", "2014..2023"],
    ["từ năm 2014 đến năm 2023", "2014..2023"],
    ["2014..2023", "2014..2023"],
    ["từ ngày 12/6/2019 đến ngày 11/6/2020", "2019-06-12..2020-06-11"],
    ["(Từ ngày 12/06/2019 đến hết ngày 11/06/2020)", "2019-06-12..2020-06-11"],
    ["Từ ngày 12 tháng 6 năm 2019 đến ngày 11 tháng 6 năm 2020", "2019-06-12..2020-06-11"],
    ["12/06/2019 - 11/06/2020", "2019-06-12..2020-06-11"],
    ["Kỳ báo cáo: từ 12/06/2019 đến 11/06/2020", "2019-06-12..2020-06-11"],
    ["2019-06-12..2020-06-11", "2019-06-12..2020-06-11"],
    ["từ 01/6 đến 30/6/2024", "2024-06-01..2024-06-30"],
    ["từ 15/12 đến 14/01/2024", "!year-missing"],
    ["từ tháng 1/2024 đến tháng 6/2024", "2024-H1"],
    ["từ tháng 1 đến tháng 9 năm 2024", "2024-9M"],
    ["Tháng 1-3/2024", "2024-Q1"],
    ["từ tháng 3/2024 đến tháng 5/2024", "2024-03..2024-05"],
    ["Lũy kế 6 tháng đầu năm 2024", "2024-H1+cumulative"],
    ["Luỹ kế đến tháng 6/2024", "2024-06+cumulative"],
    ["Tháng 13/2024", "!no-such-month"],
    ["Quý V/2024", "!no-such-quarter"],
    ["Quý 5/2024", "!no-such-quarter"],
    ["Tháng 6/24", "!two-digit-year"],
    ["6/24", "!two-digit-year"],
    ["Tháng 6", "!year-missing"],
    ["sáu tháng đầu năm", "!year-missing"],
    ["2023..2014", "!end-before-start"],
    ["từ ngày 31/2/2019 đến ngày 11/6/2020", "!no-such-day"],
    ["từ ngày 12/6/2020 đến ngày 11/6/2019", "!end-before-start"],
    ["5 tháng đầu năm 2024", "2024-01..2024-05"],
    ["Quý I và Quý II năm 2024", "2024-H1"],
    ["Quí III + IV/2024", "2024-H2"],
    ["năm tháng đầu năm 2024", "2024-01..2024-05"],
    ["tháng năm năm 2024", "2024-05"],
    ["Tháng 1, 2, 3", "!year-missing"],
    ["Tháng 1-3", "!year-missing"],
    ["từ tháng 12 đến tháng 1", "!end-before-start"],
    ["nửa đầu năm 2024", "2024-H1"],
    ["nửa năm cuối 2024", "2024-H2"],
    ["H1/2024", "2024-H1"],
    ["h 1/2024", "null"],
    ["k1/2024", "null"],
    ["tháng năm 2024", "!words-left"],
    ["Tháng ...", "!words-left"],
    ["Quý ...", "!words-left"],
    ["Tổ công tác ...", "null"],
    ["Tháng ... năm 2024", "!words-left"],
    ["Năm học 2023-2024", "!words-left"],
    ["Kế hoạch năm 2024", "!words-left"],
    ["Ngày 14/01/2020", "2020-01-14..2020-01-14"],
    ["Tuần 1 tháng 5 (từ 01/5/2024 đến 07/5/2024)", "2024-05-01..2024-05-07"],
    ["từ ngày 01 đến ngày 10 tháng 5 năm 2024", "2024-05-01..2024-05-10"],
    ["từ đầu năm đến tháng 5/2024", "2024-01..2024-05+cumulative"],
    ["Tháng 1, 3, 5/2024", "!several"],
    ["3 tháng cao điểm năm 2024", "!several"],
    ["Kỳ 1/2024", "!dates-missing"],
    ["Xã An Đức", "null"],
    ["", "null"],
  ];
  it.each(cases)("%j is %s", (written, expected) => {
    expect(brief(readPeriodText(written))).toBe(expected);
    expect(brief(readPeriodText(written.normalize("NFD").toUpperCase()))).toBe(expected);
  });

  it("binds to days by the scheme", () => {
    const year = readPeriodText("Năm 2024");
    expect(year && bindReading(year, DECREE)).toEqual({ start: "2023-12-15", end: "2024-12-14" });
    const years = readPeriodText("2014-2023");
    expect(years && bindReading(years, CIVIL)).toEqual({ start: "2014-01-01", end: "2023-12-31" });
  });
});

describe("a title line", () => {
  it.each([
    ["BÁO CÁO KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2024", "2024"],
    ["(Từ ngày 12/6/2019 đến ngày 11/6/2020)", "2019-06-12..2020-06-11"],
    ["Số liệu từ ngày 12/6/2019 đến ngày 11/6/2020 của Công an xã", "2019-06-12..2020-06-11"],
    ["BIỂU TỔNG HỢP TIN CÓ GIÁ TRỊ THÁNG 6 NĂM 2024", "2024-06"],
    ["Báo cáo tháng 6/2024", "2024-06"],
    ["KẾT QUẢ PHONG TRÀO QUÝ II NĂM 2024", "2024-Q2"],
    ["Kết quả 6 tháng đầu năm 2024", "2024-H1"],
    ["Kết quả 9 tháng năm 2024", "2024-9M"],
    ["Tổng kết giai đoạn 2014 - 2023", "2014..2023"],
    ["Kỳ báo cáo: 2019", "2019"],
    ["(06/2024)", "2024-06"],
    ["Báo cáo theo Nghị định 09/2019/NĐ-CP", "null"],
    ["Kế hoạch số 12/2024", "null"],
    ["Số: 15/2024/BC-CAX", "null"],
    ["Ngày hội toàn dân bảo vệ ANTQ 19/8/2005", "null"],
    ["Ngày 12 tháng 6 năm 2020", "null"],
    ["Ba Tri, ngày 12 tháng 6 năm 2020", "null"],
    ["Báo cáo năm 2023, phương hướng nhiệm vụ năm 2024", "2023"],
    ["Kết quả năm 2023 so với năm 2022", "2023"],
    ["Kết quả năm 2023 và năm 2022", "!several"],
    ["Thực hiện Nghị định 09/2019/NĐ-CP, báo cáo năm 2024", "2024"],
    ["CÔNG AN HUYỆN BA TRI", "null"],
    ["Kế hoạch năm 2024; báo cáo tháng 5/2024", "2024-05"],
    ["Kế hoạch năm 2024; báo cáo tháng 5", "!year-missing"],
    ["Kết quả công tác tháng 5, phương hướng nhiệm vụ tháng 6 năm 2024", "2024-05"],
    ["Kết quả tháng 12, phương hướng tháng 01 năm 2025", "2024-12"],
    ["Tháng 6 và lũy kế 6 tháng năm 2024", "!several"],
    ["Đề án 06 giai đoạn 2021-2025, năm 2024", "2024"],
    ["Kết quả thực hiện nhiệm vụ tháng 5/2024", "2024-05"],
    ["Báo cáo công tác tuần tra tháng 5/2024", "2024-05"],
    ["Số hồ sơ; 2024", "null"],
    ["(2024)", "null"],
    ["Đảo Phú Quý II năm 2024", "2024"],
    ["TỔNG KẾT 10 NĂM (2014-2023)", "2014..2023"],
    ["Báo cáo lũy kế 6 tháng đầu năm 2024", "2024-H1+cumulative"],
  ])("%j speaks of %s", (line, expected) => {
    expect(brief(findPeriodInTitle(line))).toBe(expected);
    expect(brief(findPeriodInTitle(line.normalize("NFD").toUpperCase()))).toBe(expected);
  });

  it.each([
    [["THÁNG 5", "NĂM 2024"], "2024-05"],
    [["Báo cáo năm 2024", "Tháng 5/2024"], "!several"],
    [["Tháng 6/2024", "Kỳ: 06/2024"], "2024-06"],
    [["Tháng 6/2024", "(từ ngày 15/5/2024 đến ngày 14/6/2024)"], "2024-05-15..2024-06-14"],
    [["Tuần 1 tháng 5", "Từ ngày 01/5/2024 đến ngày 07/5/2024"], "2024-05-01..2024-05-07"],
    [["BÁO CÁO NĂM 2024", "Ngày 12 tháng 6 năm 2024"], "2024"],
    // Days win, whatever words stand before them.
    ...[
      "(Số liệu từ 15/3/2025 đến 14/6/2025)",
      "Số liệu tính từ ngày 15/3/2025 đến ngày 14/6/2025",
      "(Kỳ báo cáo: từ ngày 15/3/2025 đến ngày 14/6/2025)",
      "(15/3/2025 - 14/6/2025)",
    ].map((days): [string[], string] => [
      ["THỐNG KÊ QUÝ II NĂM 2025", days],
      "2025-03-15..2025-06-14",
    ]),
    [["(Số liệu từ 15/3/2025 đến 14/6/2025)", "(Số liệu từ 15/4/2025 đến 14/6/2025)"], "!several"],
  ])("lines %j speak of %s", (lines, expected) => {
    expect(brief(periodOfTitle(lines)?.reading ?? null)).toBe(expected);
  });

  it.each([
    ["Ba Tri, ngày 12 tháng 6 năm 2020", "2020-06-12"],
    ["Ngày 12 tháng 6 năm 2020", "2020-06-12"],
    ["An Đức, ngày 05 tháng 07 năm 2024.", "2024-07-05"],
    ["Ngày lập biểu: 12/6/2020", "2020-06-12"],
    ["NGƯỜI LẬP BIỂU\nBa Tri, ngày 12 tháng 6 năm 2020", "2020-06-12"],
    ["Từ ngày 12 tháng 6 năm 2019 đến ngày 11 tháng 6 năm 2020", null],
    ["Ba Tri, ngày ... tháng ... năm 2020", null],
    ["Ngày hội 19/8/2005", null],
    ["Theo Quyết định ngày 12 tháng 6 năm 2020 của Bộ", null],
  ])("%j has the report date %s", (line, expected) => {
    expect(findReportDate(line)).toBe(expected);
    expect(findReportDate(line.normalize("NFD"))).toBe(expected);
  });
});

describe("columns side by side", () => {
  it.each([
    [{ month: 6, year: 2024 }, "2024-06"],
    [{ month: "06", year: "2024" }, "2024-06"],
    [{ month: "Tháng 6", year: "Năm 2024" }, "2024-06"],
    [{ month: "6/2024" }, "2024-06"],
    [{ quarter: "II", year: 2024 }, "2024-Q2"],
    [{ quarter: "Quý 2", year: 2024 }, "2024-Q2"],
    [{ month: 6, quarter: 2, year: 2024 }, "2024-06"],
    [{ month: 6, quarter: 3, year: 2024 }, "!conflict"],
    [{ month: "6/2023", year: 2024 }, "!conflict"],
    [{ year: 2024 }, "2024"],
    [{ year: 24 }, "!two-digit-year"],
    [{ month: 13, year: 2024 }, "!no-such-month"],
    [{ month: 6 }, "!year-missing"],
    [{ month: "6 tháng đầu năm", year: 2024 }, "2024-H1"],
    [{ month: "abc", year: 2024 }, "!not-a-period"],
    [{ month: "1, 2, 3", year: 2024 }, "2024-Q1"],
    [{ quarter: "I, II", year: 2024 }, "2024-H1"],
    [{ month: "5 tháng", year: 2024 }, "2024-01..2024-05"],
    [{ month: "", year: undefined }, "null"],
  ])("%j is %s", (parts, expected) => {
    expect(brief(readPeriodParts(parts))).toBe(expected);
  });
});

it("months said by their numbers are the calendar's, in columns too; months counted are the year's", () => {
  const bound = (month: string) => {
    const reading = readPeriodParts({ month, year: 2024 });
    return reading && bindReading(reading, { ...CIVIL, firstMonth: 12 });
  };
  expect(bound("3-5/2024")).toEqual({ start: "2024-03-01", end: "2024-05-31" });
  expect(bound("5 tháng")).toEqual({ start: "2023-12-01", end: "2024-04-30" });
});

describe("codes of the command line", () => {
  it.each([
    ["2024-06", "2024-06-01..2024-06-30"],
    ["2024-Q2", "2024-04-01..2024-06-30"],
    ["2024-H1", "2024-01-01..2024-06-30"],
    ["2024-9M", "2024-01-01..2024-09-30"],
    ["2024", "2024-01-01..2024-12-31"],
    ["2014..2023", "2014-01-01..2023-12-31"],
    ["2024-01..2024-06", "2024-01-01..2024-06-30"],
    ["2019-06-12..2020-06-11", "2019-06-12..2020-06-11"],
  ])("%s is %s and keeps its code", (code, days) => {
    const reading = parsePeriodCode(code, CIVIL);
    expect(reading).toMatchObject({ ok: true, period: { code } });
    if (reading.ok) expect(`${reading.period.start}..${reading.period.end}`).toBe(days);
  });

  it("knows the scheme", () => {
    const reading = parsePeriodCode("2024-H1", DECREE);
    expect(reading).toMatchObject({ period: { start: "2023-12-15", end: "2024-06-14" } });
  });

  it.each([
    ["2024-6", "2024-06"],
    ["06/2024", "2024-06"],
    ["2024-q2", "2024-Q2"],
    ["2024Q2", "2024-Q2"],
    ["Q2/2024", "2024-Q2"],
    ["2023..2014", "2014..2023"],
    ["2014-2023", "2014..2023"],
    ["2024-13", null],
    ["12/6/2019..11/6/2020", "2019-06-12..2020-06-11"],
    ["2024-06-30..2024-06-01", "2024-06-01..2024-06-30"],
    ["quarter two", null],
    ["2024-02-30..2024-03-01", null],
  ])("%s is refused; nearest %s", (code, nearest) => {
    expect(parsePeriodCode(code, CIVIL)).toEqual({ ok: false, nearest });
  });

  it("a label's code is read back as the label", () => {
    const month = fc.record({
      type: fc.constant("month" as const),
      year: fc.integer({ min: 1945, max: 2100 }),
      index: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(month, (one) => {
        const period = bindPeriod(one, DECREE);
        expect(parsePeriodCode(codeOf(one), DECREE)).toEqual({ ok: true, period });
        expect(brief(readPeriodText(`Tháng ${one.index} năm ${one.year}`))).toBe(codeOf(one));
      }),
    );
  });
});
