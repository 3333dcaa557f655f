import { describe, expect, it } from "vitest";
import { bindYears, type Period, type PeriodScheme } from "../../src/model/period.ts";
import type { ReportValue } from "../../src/model/report.ts";
import { exact, missing } from "../../src/model/value.ts";
import csv from "../../src/present/formats/csv.ts";
import table from "../../src/present/formats/table.ts";
import { sparkline } from "../../src/present/sparkline.ts";
import { summaryDocument, summaryJson } from "../../src/present/summary-document.ts";
import type { SummaryReport } from "../../src/model/summary.ts";
import { displayWidth } from "../../src/util/display-width.ts";
import { BA_TRI, BEN_TRE, hedged, MODELS, SESSIONS, TWO_UNITS } from "./reports.ts";

const CIVIL: PeriodScheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };
const YEARS = Array.from({ length: 10 }, (_, i): Period => {
  return { ...bindYears(2014 + i, 2014 + i, CIVIL), type: "year", code: String(2014 + i) };
});

function years(total: number, ...first: ReportValue[]): ReportValue[] {
  const rest = Array.from({ length: 10 - first.length }, (_, i) => exact(100 * (i + 1)));
  return [...first, ...rest, exact(total)];
}

const FLOW = years(3009, missing("O"), missing("L"), { ...exact(1198), status: "B" });
const GROWTH = {
  from: "2014",
  to: "2023",
  difference: 280,
  percent: 45.16,
  points: null,
  annualPercent: 4.23,
};
const STOCK = years(817, hedged(620, ">", 621, null));

const SUMMARY: SummaryReport = {
  boundaries: "reported",
  findings: TWO_UNITS.findings,
  sources: TWO_UNITS.sources,
  sheets: 27,
  balance: TWO_UNITS.balance,
  notes: [],
  provisional: false,
  periods: YEARS,
  topOnly: false,
  layout: "by-indicator",
  indicators: [SESSIONS, MODELS],
  rows: [
    {
      id: "83",
      unit: BEN_TRE,
      indicator: "outreach_sessions",
      cells: FLOW,
      average: 376.125,
      change: null,
    },
    {
      id: "83",
      unit: BEN_TRE,
      indicator: "models_total",
      cells: STOCK,
      average: null,
      change: GROWTH,
    },
  ],
};

function text(report: SummaryReport, width: number): string {
  return table.render(summaryDocument(report, "vi"), { lang: "vi", width }) as string;
}

describe("summary over years", () => {
  it("has years across, the total, the average and the trend", () => {
    expect(text(SUMMARY, 140)).toMatchInlineSnapshot(`
      "Tỉnh Bến Tre, 2014 - 2023
      Từ 01/01/2014 đến 31/12/2023 · địa giới khi báo cáo

      Chỉ tiêu                     2014  2015    2016  2017  2018  2019  2020  2021  2022  2023   Cộng  BQ/năm        Thay đổi   %/năm  Xu hướng
      Số buổi tuyên truyền            ·   ...  1.198ᴮ   100   200   300   400   500   600   700  3.009   376,1                          ··█▁▂▂▃▄▄▅
      Tổng số mô hình hiện có     > 620   100    200    300   400   500   600   700   800   900    817          +280 (+45,16%)  +4,23%  ▆▁▂▃▄▅▅▆▇█
        (cuối kỳ)

      (cuối kỳ): số hiện có, không cộng dồn; cột Cộng là số của kỳ cuối.
      · không có số liệu (khác với 0).  ... có phát sinh nhưng không thu thập được.
        > nhiều hơn.  ᴮ đổi địa giới hoặc cách tính.
      Thay đổi: năm 2023 so với năm 2014; %/năm: bình quân nhân. Số gốc dưới 10
        không tính %.
      Ô số liệu: đọc 412 = tính 400 + không có số 5 + có lỗi 0 + đã có nơi khác 4 +
        ngoài chỉ tiêu 3
      Nguồn: 2 tệp, 27 trang tính, 412 dòng · 0 lỗi, 2 cảnh báo (antq check để xem)
      "
    `);
  });

  it("groups by unit, or by indicator in the other layout", () => {
    const rows = [
      ...SUMMARY.rows,
      ...SUMMARY.rows.map((row) => ({ ...row, id: "836", unit: BA_TRI })),
    ];
    const first = (layout: SummaryReport["layout"]): string[] =>
      summaryDocument({ ...SUMMARY, rows, layout }, "vi")
        .table()
        .rows.map(({ cells, depth }) => {
          const [cell] = cells;
          return `${depth} ${cell?.kind === "text" ? cell.text : ""}`;
        });
    expect(first("by-indicator")).toEqual([
      "0 Tỉnh Bến Tre",
      "1 Số buổi tuyên truyền",
      "1 Tổng số mô hình hiện có (cuối kỳ)",
      "0 Huyện Ba Tri",
      "1 Số buổi tuyên truyền",
      "1 Tổng số mô hình hiện có (cuối kỳ)",
    ]);
    expect(first("by-unit").slice(0, 3)).toEqual([
      "0 Số buổi tuyên truyền",
      "1 Tỉnh Bến Tre",
      "1 Huyện Ba Tri",
    ]);
  });

  it("shows the units of the highest level only where so asked, and says how many are left out", () => {
    const rows = [
      ...SUMMARY.rows,
      ...SUMMARY.rows.map((row) => ({ ...row, id: "836", unit: BA_TRI })),
    ];
    const shown = summaryDocument({ ...SUMMARY, rows, topOnly: true }, "vi").table();
    expect(shown.rows).toHaveLength(2);
    expect(shown.footnotes.some((line) => line.startsWith("Còn 1 đơn vị cấp dưới"))).toBe(true);
  });

  it.each([40, 80, 100])("fits %i columns", (width) => {
    const widest = Math.max(...text(SUMMARY, width).split("\n").map(displayWidth));
    expect(widest).toBeLessThanOrEqual(width);
  });

  it("is the object of the contract; a missing year is missing, not zero", () => {
    const object = JSON.parse(JSON.stringify(summaryJson(SUMMARY, "vi")));
    expect(object.schema).toBe("antq/summary@1");
    expect(object.columns).toEqual([...YEARS.map(({ code }) => code), "total"]);
    const [flow] = object.rows;
    expect(flow.unit).toEqual({ ...BEN_TRE });
    expect(flow.indicator).toBe("outreach_sessions");
    expect(flow.cells).toHaveLength(11);
    expect(flow.cells[0]).toMatchObject({ value: null, status: "O", qualifier: "=" });
    expect(flow.cells[2]).toMatchObject({ value: 1198, status: "B", qualifier: "=" });
    expect(flow.cells[10]).toMatchObject({ value: 3009 });
  });

  it("goes to csv, wide without bars and long", async () => {
    const document = summaryDocument(SUMMARY, "vi");
    const wide = (await csv.render(document, { lang: "vi" })) as string;
    expect(wide.split("\r\n")[1]).toBe(
      "83,Tỉnh Bến Tre,Tỉnh,,Số buổi tuyên truyền,buổi,,...,1198,100,200,300,400,500,600,700,3009,376.125,,,,2016: đổi địa giới hoặc cách tính",
    );
    const long = (await csv.render(document, { lang: "vi", shape: "long" })) as string;
    expect(long.split("\r\n")).toHaveLength(1 + 22 + 1);
    expect(long).toContain("outreach_sessions,2016,1198,B,=,1198,1198");
  });
});

describe("sparkline", () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"],
    [[5, 5], "▄▄"],
    [[0, null, 10], "▁·█"],
    [[null], ""],
    [[], ""],
  ])("%j", (values, bars) => {
    expect(sparkline(values)).toBe(bars);
  });
});
