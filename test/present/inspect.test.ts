import { describe, expect, it } from "vitest";
import { inspectDocument } from "../../src/present/inspect-document.ts";
import {
  ACCOUNT_KEYS,
  type InspectAccount,
  type InspectFile,
  type InspectReport,
  type InspectSheet,
} from "../../src/present/inspect-report.ts";
import { inspectText } from "../../src/present/inspect-text.ts";
import json from "../../src/present/formats/json.ts";
import table from "../../src/present/formats/table.ts";
import { displayWidth } from "../../src/util/display-width.ts";

const NONE = Object.fromEntries(ACCOUNT_KEYS.map((key) => [key, 0])) as InspectAccount;

const NO_PICTURE = { rows: [], left: 0, columns: [], ranges: new Map() } as const;

const REPORT: InspectReport = {
  files: [
    {
      file: "submissions/29173.xlsx",
      sheets: [
        {
          name: "Tin có giá trị",
          hidden: false,
          cells: 412,
          numbers: 160,
          sum: 5310,
          dates: 24,
          errors: 0,
          account: { ...NONE, counted: 120, total: 12, label: 25, outside: 3 },
          texts: 2,
          form: "tips",
          headingRows: [7, 8],
          dataRows: [10, 34],
          totalRows: [35],
          columns: [
            { column: "E", heading: "Số tin có giá trị", field: "valuable_tips" },
            { column: "F", heading: "Người cung cấp", field: null },
          ],
          unit: "Xã An Đức",
          period: "2024-06",
          picture: NO_PICTURE,
        },
        {
          name: "Sheet2",
          hidden: true,
          cells: 3,
          numbers: 1,
          sum: 0.5,
          dates: 0,
          errors: 1,
          account: { ...NONE, outside: 1 },
          texts: 0,
          form: null,
          headingRows: null,
          dataRows: null,
          totalRows: [],
          columns: [],
          unit: null,
          period: null,
          picture: NO_PICTURE,
        },
      ],
    },
    { file: "hỏng.xlsx", sheets: [], unreadable: "Tệp bị hỏng: không giải nén được." },
  ],
};

describe("inspect", () => {
  it("tells people what was seen", () => {
    expect(inspectText(REPORT, { lang: "vi" })).toMatchInlineSnapshot(`
      "submissions/29173.xlsx
        Tin có giá trị
          biểu mẫu tips · đơn vị Xã An Đức · kỳ 2024-06
          412 ô có nội dung: 160 số (tổng 5.310), 24 ngày, 0 ô lỗi
          cân đối số: 120 được cộng, 12 tổng in sẵn, 25 nhãn (số thứ tự, mã, năm), 3 nằm ngoài bảng, 2 ô
            chữ đọc thành số
          dòng tiêu đề 7–8 · dòng số liệu 10–34 · dòng cộng 35
          E   Số tin có giá trị  valuable_tips
          F   Người cung cấp     (không rõ)

          Không có số liệu nào.
        Sheet2 (ẩn)
          không phải biểu mẫu nào đã biết
          không thấy dòng tiêu đề cột nào
          3 ô có nội dung: 1 số (tổng 0,5), 0 ngày, 1 ô lỗi
          cân đối số: 1 nằm ngoài bảng

      hỏng.xlsx
        Tệp bị hỏng: không giải nén được.
      "
    `);
  });

  it.each([40, 60, 80])("fits %i columns", (width) => {
    const text = inspectText(REPORT, { lang: "vi", width });
    const grid = table.render(inspectDocument(REPORT, "vi"), { lang: "vi", width }) as string;
    for (const line of [...text.split("\n"), ...grid.split("\n")]) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it("is the object of the contract", () => {
    const object = JSON.parse(json.render(inspectDocument(REPORT, "vi"), { lang: "vi" }) as string);
    expect(object.schema).toBe("antq/inspect@1");
    const [first] = REPORT.files as readonly [InspectFile, InspectFile];
    const { picture, ...sheet } = first.sheets[0] as InspectSheet;
    expect(picture.rows).toEqual([]);
    expect(object.files[0].sheets[0]).toEqual({ ...sheet, fates: {}, labels: [] });
    expect(Object.keys(object.files[0].sheets[0]).join(" ")).toBe(
      "name hidden cells numbers sum dates errors account texts form headingRows dataRows totalRows columns " +
        "unit period fates labels",
    );
    expect(object.files[1]).toEqual(REPORT.files[1]);
  });
});
