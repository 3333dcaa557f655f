/** Five monthly reports of two communes in three layouts (indicators down, across, records) that use what the movement reports beyond tips and sessions: each total by hand. */
import { expect, it } from "vitest";
import { workbook } from "../map/sheets.ts";
import { checkOf, type Files, figures, told, totalsOf } from "../support/run-files.ts";

type Row = readonly (string | number | null)[];
interface Report {
  readonly files: () => Promise<Files>;
  /** Of the two communes together. */
  readonly totals: Readonly<Record<string, string>>;
}

/** Indicators down the rows, running totals beside the month. */
const down = (commune: string, values: readonly Row[]): { rows: Row[] } => ({
  rows: [
    ["UBND HUYỆN BA TRI", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    [`CÔNG AN ${commune.toLocaleUpperCase("vi")}`],
    ["BÁO CÁO KẾT QUẢ PHONG TRÀO"],
    ["Tháng 5 năm 2020"],
    ["STT", "Nội dung", "ĐVT", "Trong tháng", "Lũy kế từ đầu năm"],
    ...values.map((row, i) => [i + 1, ...row]),
    [null, null, null, "TRƯỞNG CÔNG AN"],
  ],
});

const REPORTS: Readonly<Record<string, Report>> = {
  "indicators down, a file a commune": {
    files: async () => ({
      "an-duc.xlsx": await workbook({
        "Tháng 5": down("Xã An Đức", [
          ["Số vụ mâu thuẫn, tranh chấp được hòa giải", "vụ", 12, 51],
          ["Số vụ hòa giải thành", "vụ", 9, 40],
          ["Số buổi tuần tra", "buổi", 31, 150],
          ["Số hòm thư tố giác tội phạm", "hòm thư", 7, 7],
          ["Số mắt camera an ninh", "mắt", 24, 24],
          ["Số súng giao nộp, thu hồi", "khẩu", 2, 5],
          ["Kinh phí vận động, xã hội hóa", "triệu đồng", "12,5", "80,25"],
          ["Số tổ bảo vệ an ninh, trật tự", "tổ", 5, 5],
          ["Số thành viên tổ bảo vệ an ninh, trật tự", "người", 25, 25],
        ]),
      }),
      "an-hiep.xlsx": await workbook({
        "Tháng 5": down("Xã An Hiệp", [
          ["Số vụ mâu thuẫn, tranh chấp được hòa giải", "vụ", 5, 20],
          ["Số vụ hòa giải thành", "vụ", 5, 18],
          ["Số buổi tuần tra", "buổi", "-", 44],
          ["Số hòm thư tố giác tội phạm", "hòm thư", 3, 3],
          ["Số mắt camera an ninh", "mắt", 6, 6],
          ["Số súng giao nộp, thu hồi", "khẩu", 0, 1],
          ["Kinh phí vận động, xã hội hóa", "triệu đồng", "0,75", "9,5"],
          ["Số tổ bảo vệ an ninh, trật tự", "tổ", 4, 4],
          ["Số thành viên tổ bảo vệ an ninh, trật tự", "người", 16, 16],
        ]),
      }),
    }),
    totals: {
      disputes_mediated: "17A",
      disputes_settled: "14A",
      patrols: "31A",
      tip_boxes: "10A",
      cameras: "30A",
      guns_surrendered: "2A",
      funds_mobilised: "13250000A",
      guard_teams: "9A",
      guard_members: "41A",
    },
  },
  "indicators across, a district's table": {
    files: async () => ({
      "ba-tri.csv": [
        "CÔNG AN HUYỆN BA TRI",
        "BÁO CÁO THÁNG 5 NĂM 2020",
        "STT;Đơn vị;Số vụ việc giải quyết nhờ tin của quần chúng;Số đối tượng bị bắt nhờ tin của quần chúng;Giá trị tài sản thu hồi (triệu đồng);Số đối tượng truy nã bị bắt;Số đối tượng truy nã được vận động ra đầu thú",
        "1;Xã An Đức;8;11;150,5;1;2",
        "2;Xã An Hiệp;3;4;9,25;0;1",
        ";Cộng;11;15;159,75;1;3",
        "",
      ].join("\n"),
    }),
    totals: {
      cases_from_tips: "11A",
      suspects_from_tips: "15A",
      property_recovered: "159750000A",
      wanted_caught: "1A",
      wanted_persuaded: "3A",
    },
  },
  "indicators across under spanners": {
    files: async () => ({
      "ba-tri.xlsx": await workbook({
        "Đạt chuẩn": {
          rows: [
            ["CÔNG AN HUYỆN BA TRI"],
            ["Tháng 5 năm 2020"],
            ["STT", "Đơn vị", "Tự quản", null, "Tuyên truyền", null, "Đường biên"],
            [
              null,
              null,
              "Số tổ an ninh nhân dân",
              "Số câu lạc bộ về an ninh, trật tự, pháp luật",
              "Số tờ rơi, tài liệu phát hành",
              "Số tin, bài trên mạng xã hội",
              "Số mốc quốc giới được đăng ký tự quản",
            ],
            [1, "Xã An Đức", 14, 1, 500, 22, 3],
            [2, "Xã An Hiệp", 11, 2, 350, "...", 0],
            [null, "Tổng cộng", 25, 3, 850, 22, 3],
          ],
          merges: ["A3:A4", "B3:B4", "C3:D3", "E3:F3"],
        },
      }),
    }),
    totals: {
      people_security_groups: "25A",
      security_clubs: "3A",
      leaflets: "850A",
      social_posts: "22A",
      border_marks: "3A",
    },
  },
  "months across, a file a commune": {
    files: async () => ({
      "an-duc.csv":
        "CÔNG AN XÃ AN ĐỨC\nQuý II năm 2020\nChỉ tiêu;Tháng 4;Tháng 5;Tháng 6\nSố buổi họp dân;4;5;6\nSố suất quà trao tặng;10;20;30\nSố người lầm lỗi được cảm hóa, giáo dục;1;2;0\n",
      "an-hiep.csv":
        "CÔNG AN XÃ AN HIỆP\nQuý II năm 2020\nChỉ tiêu;Tháng 4;Tháng 5;Tháng 6\nSố buổi họp dân;2;3;2\nSố suất quà trao tặng;0;7;1\nSố người lầm lỗi được cảm hóa, giáo dục;0;4;1\n",
    }),
    totals: { residents_meetings: "8A", gifts: "27A", persons_reformed: "6A" },
  },
  "records, a sheet a form": {
    files: async () => ({
      "ba-tri.xlsx": await workbook({
        "Hòa giải": {
          rows: [
            ["Đơn vị", "Ngày", "Số vụ được hòa giải", "Số vụ hòa giải thành"],
            ["Xã An Đức", "04/05/2020", 3, 2],
            ["Xã An Đức", "20/05/2020", 1, 1],
            ["Xã An Hiệp", "11/05/2020", 2, 2],
            ["Xã An Hiệp", "02/06/2020", 9, 9],
          ],
        },
        "Vũ khí": {
          rows: [
            [
              "Đơn vị",
              "Ngày",
              "Loại vũ khí",
              "Số lượng giao nộp, thu hồi",
              "Khối lượng giao nộp, thu hồi (kg)",
            ],
            ["Xã An Đức", "06/05/2020", "Súng", 2, null],
            ["Xã An Hiệp", "07/05/2020", "Vũ khí thô sơ", 5, null],
            ["Xã An Hiệp", "07/05/2020", "Pháo", null, "1,4"],
            ["Xã An Đức", "09/05/2020", "Pháo", null, "12,25"],
          ],
        },
        "Kinh phí": {
          rows: [
            ["Đơn vị", "Ngày", "Nguồn kinh phí", "Kinh phí vận động (đồng)"],
            ["Xã An Đức", "08/05/2020", "Doanh nghiệp", "2.300.000.000"],
            ["Xã An Hiệp", "09/05/2020", "Nhân dân", "45.500.000"],
          ],
        },
      }),
    }),
    totals: {
      disputes_mediated: "6A",
      disputes_settled: "5A",
      guns_surrendered: "2A",
      primitive_weapons_surrendered: "5A",
      fireworks_surrendered_kg: "13.65A",
      funds_mobilised: "2345500000A",
    },
  },
};

it.each(Object.entries(REPORTS))("%s", async (_, { files, totals }) => {
  const given = await files();
  const serious = (await checkOf(given)).findings.filter(({ severity }) => severity === "error");
  expect(told(serious)).toEqual([]);
  const outcome = await totalsOf(given, { levels: ["district"], period: "2020-05" });
  const own = figures(outcome)?.["Huyện Ba Tri"] ?? {};
  expect(Object.fromEntries(Object.keys(totals).map((id) => [id, own[id]]))).toEqual(totals);
});

it("they use twenty of them and more", () => {
  const used = new Set(Object.values(REPORTS).flatMap(({ totals }) => Object.keys(totals)));
  expect(used.size).toBeGreaterThanOrEqual(20);
});
