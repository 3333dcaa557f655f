import { describe, expect, it } from "vitest";
import text from "../../src/present/check-formats/text.ts";
import type { CheckReport } from "../../src/present/check-report.ts";
import { PLAIN_STYLE } from "../../src/present/document.ts";
import { displayWidth } from "../../src/util/display-width.ts";
import { CHECK, CLEAN } from "./checks.ts";

function render(report: CheckReport, width?: number): string {
  return text.render(report, { lang: "vi", width }) as string;
}

describe("check as text", () => {
  it("groups by file: place, code, message, the row, the cure; then the sum", () => {
    expect(render(CHECK)).toMatchInlineSnapshot(`
      "submissions/29173.xlsx
        Tin có giá trị!D11   not-an-integer      Số tin có giá trị ghi 1,642: số tin phải là số nguyên.
                                                 │ 3 │ 07/03/2020 │ ma túy │ 4 │ 1.642 │
                                                 Có thể là 1642, gõ trên máy dùng dấu chấm thập phân. Sửa
                                                 ô thành 1642.
        Vụ việc!AA9          approximate-value   Cảnh báo: Giá trị "hơn 1.300" là số gần đúng, tính là >
                                                 1.300.

      submissions/xã, an đức: 100%.csv
        dữ liệu!B3   personal-data   Ô có dạng số định danh cá nhân.
                                     Xóa cột này.

      submissions/trống.xlsx
        (cả tệp)            file-empty      Tệp không có dòng số liệu nào.
                                            Nộp lại tệp có số liệu.
        A & B <1>, dòng 7   duplicate-row   Thông tin: Dòng 7 trùng với dòng 6, cả hai đều được tính.

      39 tệp · 1.412 dòng · 3 lỗi, 1 cảnh báo, 1 thông tin · 3 tệp phải sửa
      "
    `);
  });

  it("stands below the place in a narrow terminal", () => {
    expect(render(CHECK, 50)).toMatchInlineSnapshot(`
      "submissions/29173.xlsx
        Tin có giá trị!D11   not-an-integer
          Số tin có giá trị ghi 1,642: số tin phải là số
          nguyên.
          │ 3 │ 07/03/2020 │ ma túy │ 4 │ 1.642 │
          Có thể là 1642, gõ trên máy dùng dấu chấm thập
          phân. Sửa ô thành 1642.
        Vụ việc!AA9   approximate-value
          Cảnh báo: Giá trị "hơn 1.300" là số gần đúng,
          tính là > 1.300.

      submissions/xã, an đức: 100%.csv
        dữ liệu!B3   personal-data
          Ô có dạng số định danh cá nhân.
          Xóa cột này.

      submissions/trống.xlsx
        (cả tệp)   file-empty
          Tệp không có dòng số liệu nào.
          Nộp lại tệp có số liệu.
        A & B <1>, dòng 7   duplicate-row
          Thông tin: Dòng 7 trùng với dòng 6, cả hai đều
          được tính.

      39 tệp · 1.412 dòng · 3 lỗi, 1 cảnh báo, 1 thông
      tin · 3 tệp phải sửa
      "
    `);
  });

  it.each([40, 50, 76, 80, 120])("fits %i columns", (width) => {
    const lines = render(CHECK, width).split("\n");
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  });

  it("has a friendly line where there is nothing", () => {
    expect(render(CLEAN)).toBe("39 tệp · 412 dòng · không thấy gì phải sửa\n");
  });

  it("sets off severities where the caller has colour, and nothing else changes", () => {
    const style = { ...PLAIN_STYLE, red: (s: string) => `{${s}}`, yellow: (s: string) => `[${s}]` };
    const styled = text.render(CHECK, { lang: "vi", style }) as string;
    expect(styled).toContain("{not-an-integer}");
    expect(styled).toContain("[approximate-value]");
    expect(styled.replaceAll(/[{}[\]]/g, "")).toBe(render(CHECK));
  });
});
