import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatNumber,
  formatPeriodCode,
  formatWindow,
} from "../../src/messages/terms.ts";

describe("numbers", () => {
  it.each([
    [1642, undefined, "1.642", "1,642"],
    [84.31, undefined, "84,31", "84.31"],
    [84.3, 2, "84,30", "84.30"],
    [1.005, 2, "1,01", "1.01"],
    [-1234.5, undefined, "-1.234,5", "-1,234.5"],
    [-0.001, 2, "0,00", "0.00"],
    [0, undefined, "0", "0"],
    [999.999, 2, "1.000,00", "1,000.00"],
    [0.5, 0, "1", "1"],
    [2 ** 53 - 1, undefined, "9.007.199.254.740.991", "9,007,199,254,740,991"],
    [1e21, undefined, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
  ])("%d with %s decimals is %s", (n, decimals, vi, en) => {
    expect(formatNumber(n, "vi", decimals)).toBe(vi);
    expect(formatNumber(n, "en", decimals)).toBe(en);
  });

  it("read back, a number is itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1 }), (n) => {
        expect(Number(formatNumber(n, "vi").replaceAll(".", ""))).toBe(n);
        expect(Number(formatNumber(n, "en").replaceAll(",", ""))).toBe(n);
      }),
    );
  });
});

it("days and windows", () => {
  expect(formatDate("2019-06-12")).toBe("12/06/2019");
  const days = { start: "2023-12-15", end: "2024-12-14" };
  expect(formatWindow(days, "vi")).toBe("từ 15/12/2023 đến 14/12/2024");
  expect(formatWindow(days, "en")).toBe("from 15/12/2023 to 14/12/2024");
  expect(formatWindow({ start: "2024-01-01", end: "2024-01-01" }, "vi")).toBe("ngày 01/01/2024");
});

it.each([
  ["2024-06", "tháng 6/2024", "June 2024"],
  ["2024-Q2", "quý II/2024", "Q2 2024"],
  ["2024-H1", "6 tháng đầu năm 2024", "first half of 2024"],
  ["2024-9M", "9 tháng năm 2024", "first nine months of 2024"],
  ["2024", "năm 2024", "2024"],
  ["2014..2023", "các năm 2014 - 2023", "2014 to 2023"],
  ["2024-01..2024-05", "tháng 1/2024 - tháng 5/2024", "January 2024 - May 2024"],
  ["2019-06-12..2020-06-11", "từ 12/06/2019 đến 11/06/2020", "from 12/06/2019 to 11/06/2020"],
  ["2019-06-12/2020-06-11", "từ 12/06/2019 đến 11/06/2020", "from 12/06/2019 to 11/06/2020"],
  ["khác", "khác", "khác"],
])("%s is %s", (code, vi, en) => {
  expect(formatPeriodCode(code, "vi")).toBe(vi);
  expect(formatPeriodCode(code, "en")).toBe(en);
});
