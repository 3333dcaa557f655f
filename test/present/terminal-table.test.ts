import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AggregateReport } from "../../src/model/report.ts";
import { exact } from "../../src/model/value.ts";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import { PLAIN_STYLE } from "../../src/present/document.ts";
import table from "../../src/present/formats/table.ts";
import { displayWidth } from "../../src/util/display-width.ts";
import { BA_TRI, BEN_TRE, BY_PARTNER, manyUnits, report, row, TWO_UNITS } from "./reports.ts";

function text(of: AggregateReport, width: number, lang: "vi" | "en" = "vi"): string {
  return table.render(aggregateDocument(of, lang), { lang, width }) as string;
}

const REPORTS = { TWO_UNITS, BY_PARTNER, many: manyUnits(9) };

describe("the terminal table", () => {
  it("looks as a person likes it", () => {
    expect(text(TWO_UNITS, 100)).toMatchInlineSnapshot(`
      "Kết quả phong trào Toàn dân bảo vệ ANTQ
      Từ 12/06/2019 đến 11/06/2020 · địa giới khi báo cáo · 22/23 đơn vị đã báo cáo

      Chỉ tiêu                                Đơn vị tính        Tỉnh Bến Tre        Huyện Ba Tri
      Đơn vị đã báo cáo                       đơn vị                   22/23               22/23
      Số buổi tuyên truyền                    buổi                     1.128               1.128
      Số lớp tập huấn, bồi dưỡng              lớp                          0*                  0*
        Số lớp bồi dưỡng kiến thức pháp luật  lớp                        ...                 ...
      Lượt người tham dự tuyên truyền         lượt người           > 358.000           > 358.000
      Số tin có giá trị                       tin          100.000 – 999.999   100.000 – 999.999
      Tỷ lệ làm rõ                            %                        84,31               84,31
      Tổng số mô hình hiện có                 mô hình                      ·                   ·

      · không có số liệu (khác với 0).  ... có phát sinh nhưng không thu thập được.
        > nhiều hơn.  a – b chỉ biết trong khoảng.  * chỉ một phần đơn vị có số liệu.
      * Đơn vị có số liệu, Tỉnh Bến Tre: Số lớp tập huấn, bồi dưỡng 18/23.
      Ô số liệu: đọc 412 = tính 400 + không có số 5 + có lỗi 0 + đã có nơi khác 4 +
        ngoài chỉ tiêu 3
      Nguồn: 2 tệp, 27 trang tính, 412 dòng · 0 lỗi, 2 cảnh báo (antq check để xem)
      "
    `);
  });

  it("puts breakdowns under their indicator, and says what is unknown", () => {
    expect(text(BY_PARTNER, 80)).toMatchInlineSnapshot(`
      "Kết quả phong trào Toàn dân bảo vệ ANTQ
      Từ 12/06/2019 đến 11/06/2020 · địa giới khi báo cáo · 22 đơn vị đã báo cáo, chưa
      biết độ phủ: không có danh mục đơn vị
      Phân theo đơn vị phối hợp
      SỐ TẠM TÍNH: các dòng có lỗi bị để ngoài

      Chỉ tiêu / Đơn vị
      phối hợp              Đơn vị tính  Huyện Ba Tri
      Số buổi tuyên truyền  buổi                  128
        Hội Nông dân                              100
        (không ghi)                                28
      Số tin có giá trị     tin                     7

      Ô số liệu: đọc 412 = tính 400 + không có số 5 + có lỗi 0 + đã có nơi khác 4 +
        ngoài chỉ tiêu 3
      Nguồn: 2 tệp, 27 trang tính, 412 dòng · 0 lỗi, 2 cảnh báo (antq check để xem)
      "
    `);
  });

  it("goes to blocks that repeat the units where there are many", () => {
    expect(text(manyUnits(4), 80)).toMatchInlineSnapshot(`
      "Kết quả phong trào Toàn dân bảo vệ ANTQ
      Từ 12/06/2019 đến 11/06/2020 · địa giới khi báo cáo · 22/23 đơn vị đã báo cáo

                                               Số buổi    Số lớp tập
                                          tuyên truyền     huấn, bồi
      Đơn vị                  Đã báo cáo        (buổi)   dưỡng (lớp)
      Tỉnh Bến Tre                 22/23         1.128            0*
        Huyện Ba Tri               22/23         1.128            0*
          Xã Tân Lập (29000)         1/1             0            0*
          Xã Tân Lập (29001)         1/1         1.234            0*
          Xã An Đức 2                1/1         2.468            0*
          Xã An Đức 3                1/1         3.702            0*

                                Trong đó: Số lớp
                                  bồi dưỡng kiến  Lượt người tham
                                  thức pháp luật  dự tuyên truyền  Số tin có giá trị
      Đơn vị                               (lớp)     (lượt người)              (tin)
      Tỉnh Bến Tre                           ...        > 358.000  100.000 – 999.999
        Huyện Ba Tri                         ...        > 358.000  100.000 – 999.999
          Xã Tân Lập (29000)                 ...        > 358.000  100.000 – 999.999
          Xã Tân Lập (29001)                 ...        > 358.000  100.000 – 999.999
          Xã An Đức 2                        ...        > 358.000  100.000 – 999.999
          Xã An Đức 3                        ...        > 358.000  100.000 – 999.999

                                              Tổng số mô
                              Tỷ lệ làm rõ  hình hiện có
      Đơn vị                           (%)     (mô hình)
      Tỉnh Bến Tre                   84,31             ·
        Huyện Ba Tri                 84,31             ·
          Xã Tân Lập (29000)         84,31             ·
          Xã Tân Lập (29001)         84,31             ·
          Xã An Đức 2                84,31             ·
          Xã An Đức 3                84,31             ·

      · không có số liệu (khác với 0).  ... có phát sinh nhưng không thu thập được.
        > nhiều hơn.  a – b chỉ biết trong khoảng.  * chỉ một phần đơn vị có số liệu.
      * Đơn vị có số liệu, Tỉnh Bến Tre: Số lớp tập huấn, bồi dưỡng 18/23.
      Ô số liệu: đọc 412 = tính 400 + không có số 5 + có lỗi 0 + đã có nơi khác 4 +
        ngoài chỉ tiêu 3
      Nguồn: 2 tệp, 27 trang tính, 412 dòng · 0 lỗi, 2 cảnh báo (antq check để xem)
      "
    `);
  });

  it.each(Object.entries(REPORTS))("%s fits 40, 60, 80, 100 and 200 columns", (_, of) => {
    for (const width of [40, 60, 80, 100, 200]) {
      const widest = Math.max(...text(of, width).split("\n").map(displayWidth));
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it("never cuts a number, however narrow the terminal", () => {
    const big = 9_007_199_254_740_991;
    const of = report([row(BEN_TRE, { valuable_tips: exact(big) })]);
    expect(text(of, 10)).toContain("9.007.199.254.740.991");
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: big }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 20, max: 160 }),
        (numbers, width) => {
          const rows = numbers.map((n, i) =>
            row({ ...BA_TRI, code: String(i) }, { valuable_tips: exact(n) }),
          );
          const printed = text(report(rows), width, "en").replaceAll(",", "");
          for (const n of numbers) expect(printed).toContain(String(n));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives the style whole lines to set off, after padding", () => {
    const style = { ...PLAIN_STYLE, bold: (line: string) => `<b>${line}</b>` };
    const document = aggregateDocument(BY_PARTNER, "vi");
    const styled = table.render(document, { lang: "vi", width: 80, style }) as string;
    expect(styled.replaceAll(/<\/?b>/g, "")).toBe(text(BY_PARTNER, 80));
    expect(styled).toContain("<b>Kết quả phong trào Toàn dân bảo vệ ANTQ</b>");
  });

  it("takes 100 columns where nobody says how many there are", () => {
    const document = aggregateDocument(manyUnits(5), "vi");
    expect(table.render(document, { lang: "vi" })).toBe(text(manyUnits(5), 100));
  });

  it("bears the whole country's communes", () => {
    const lines = text(manyUnits(10_035), 100).split("\n");
    expect(lines.filter((line) => line.includes("Xã An Đức 9999 "))).toHaveLength(2);
  });

  it("says so where there are no figures", () => {
    expect(text(report([], { indicators: [] }), 80)).toContain("Không có số liệu nào.");
  });
});
