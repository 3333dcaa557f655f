// Ba Tri 2019-2020: dated records of 25 communes (two of them merged into a third on the way), as the
// communes would send them: workbooks in four layouts, CSV in three, an .xls and an .ods.
import { between, days, pick, rng, split } from "./random.mjs";
import { rollUp, verifyPublished, withClearanceRate } from "./report.mjs";
import {
  delimited,
  oldBook,
  signatures,
  titleBlock,
  utf16,
  utf8Bom,
  vnDate,
  xlsx,
} from "./sheet.mjs";
import { exactly } from "./value.mjs";

/** @typedef {import("./sheet.mjs").Sheet} Sheet @typedef {import("./sheet.mjs").Cell} Cell */
/** @typedef {import("./report.mjs").Entry} Entry */

const START = "2019-06-12";
const END = "2020-06-11";
/** The day Phước Tuy and Phú Ngãi became Phước Ngãi. */
const MERGED = "2020-02-01";
const DAY_BEFORE = "2020-01-31";

/** Layout of a commune's files, and its name on disk. @type {readonly [string, string, string][]} */
const COMMUNES = [
  ["Thị trấn Ba Tri", "formal", "BC ANTQ TT Ba Tri.xlsx"],
  ["Xã Tân Mỹ", "semicolon", "Tan My"],
  ["Xã Mỹ Hòa", "plain", "Mỹ Hòa - theo dõi 2019-2020.xlsx"],
  ["Xã Tân Xuân", "formal", "bao cao xa Tan Xuan.xlsx"],
  ["Xã Mỹ Chánh", "merged", "My Chanh.xlsx"],
  ["Xã Bảo Thạnh", "plain", "SO THEO DOI BAO THANH.xlsx"],
  ["Xã An Phú Trung", "utf16", "An Phu Trung"],
  ["Xã Mỹ Thạnh", "formal", "BC ANTQ My Thanh.xlsx"],
  ["Xã Mỹ Nhơn", "texts", "mynhon_2020.xlsx"],
  ["Xã Phước Tuy", "plain", "truoc sap nhap/Phuoc Tuy.xlsx"],
  ["Xã Phước Ngãi", "formal", "Phuoc Ngai (tu thang 2-2020).xlsx"],
  ["Xã Phú Ngãi", "semicolon", "truoc sap nhap/Phu Ngai"],
  ["Xã An Ngãi Trung", "ods", "An Ngai Trung.ods"],
  ["Xã Phú Lễ", "merged", "Phu Le.xlsx"],
  ["Xã An Bình Tây", "plain", "An Binh Tay.xlsx"],
  ["Xã Bảo Thuận", "comma", "Bao Thuan"],
  ["Xã Tân Hưng", "formal", "BC ANTQ xa Tan Hung.xlsx"],
  ["Xã An Ngãi Tây", "texts", "an ngai tay (gui lai mail).xlsx"],
  ["Xã An Hiệp", "plain", "An Hiệp.xlsx"],
  ["Xã Vĩnh Hòa", "xls", "VINHHOA.XLS"],
  ["Xã Tân Thủy", "formal", "BC ANTQ xa Tan Thuy.xlsx"],
  ["Xã Vĩnh An", "semicolon", "Vinh An"],
  ["Xã An Đức", "merged", "An Duc.xlsx"],
  ["Xã An Hòa Tây", "plain", "An Hoa Tay.xlsx"],
  ["Xã An Thủy", "texts", "An Thuy.xlsx"],
];

const PARTNERS = ["Hội Cựu chiến binh", "Hội LHPN", "Hội Nông dân", "Đoàn Thanh niên", "MTTQ"];
const TOPICS = [
  "Thủ đoạn lừa đảo qua điện thoại",
  "Phòng ngừa trộm cắp mùa nước mặn",
  "Không mua bán, đốt pháo",
  "Luật Giao thông đường bộ",
  "Tác hại của cờ bạc, số đề",
];
const CATEGORIES = ["trật tự xã hội", "kinh tế", "ma túy", "môi trường", "an ninh"];
const OFFENCES = ["Trộm cắp tài sản", "Cố ý gây thương tích", "Đánh bạc", "Cướp giật tài sản"];

/** Share of the district's work and the days in which the commune existed. */
function share(/** @type {string} */ name) {
  if (name === "Thị trấn Ba Tri") return { weight: 2, start: START, end: END };
  if (name === "Xã Phước Ngãi") return { weight: 0.6, start: MERGED, end: END };
  if (name === "Xã Phước Tuy" || name === "Xã Phú Ngãi")
    return { weight: 0.6, start: START, end: DAY_BEFORE };
  return { weight: 1, start: START, end: END };
}

/** @typedef {{ date: string, partner: string, topic: string, attendees: number }} Session */
/** @typedef {{ date: string, category: string, received: number, valuable: number }} Tip */
/** @typedef {{ date: string, offence: string, reported: number, solved: number, groups: number, spots: number }} Case */
/** @typedef {{ name: string, layout: string, file: string, sessions: Session[], tips: Tip[], cases: Case[] }} Commune */

/** @returns {Commune[]} */
function communes() {
  const r = rng(836);
  const n = COMMUNES.length;
  const weights = COMMUNES.map(([name]) => share(name).weight);
  const sessions = split(r, 128, n, { min: 2, weights });
  const valuable = split(r, 221, n, { min: 3, weights });
  const reported = split(r, 51, n, { weights });
  const unsolved = split(r, 51 - 43, n, { weights: reported.map((c) => (c > 1 ? c : 0)) });
  const groups = split(r, 32, n, { weights });
  const spots = split(r, 81, n, { min: 1, weights });
  return COMMUNES.map(([name, layout, file], i) => {
    const { start, end } = share(name);
    const at = (/** @type {number[]} */ list) => /** @type {number} */ (list[i]);
    const tipRows = between(r, 2, Math.min(5, at(valuable)));
    const perTip = split(r, at(valuable), tipRows, { min: 1 });
    const caseRows = Math.max(1, Math.min(3, at(reported)));
    const parts = (/** @type {number[]} */ list) => split(r, at(list), caseRows);
    const perCase = split(r, at(reported), caseRows, { min: at(reported) >= caseRows ? 1 : 0 });
    const open = spread(at(unsolved), perCase);
    const [g, s] = [parts(groups), parts(spots)];
    return {
      name,
      layout,
      file,
      sessions: days(r, start, end, at(sessions)).map((date) => {
        const attendees = between(r, 18, 145);
        return { date, partner: pick(r, PARTNERS), topic: pick(r, TOPICS), attendees };
      }),
      tips: days(r, start, end, tipRows).map((date, j) => {
        const own = /** @type {number} */ (perTip[j]);
        const category = /** @type {string} */ (CATEGORIES[(i + j) % CATEGORIES.length]);
        return { date, category, received: own + between(r, 0, 3), valuable: own };
      }),
      cases: days(r, start, end, caseRows).map((date, j) => {
        const own = /** @type {number} */ (perCase[j]);
        const offence = /** @type {string} */ (OFFENCES[(i + j) % OFFENCES.length]);
        const solved = own - /** @type {number} */ (open[j]);
        return { date, offence, reported: own, solved, groups: g[j] ?? 0, spots: s[j] ?? 0 };
      }),
    };
  });
}

/** Takes `total` off rows in turn, never more than a row has. */
function spread(/** @type {number} */ total, /** @type {readonly number[]} */ most) {
  let left = total;
  return most.map((m) => {
    const taken = Math.min(left, m);
    left -= taken;
    return taken;
  });
}

/** @returns {Entry[]} */
function entriesOf(/** @type {Commune} */ commune) {
  const unit = commune.name;
  const entry = (/** @type {string} */ indicator, /** @type {number} */ n, by = {}) => ({
    unit,
    indicator,
    by,
    figure: exactly(n),
  });
  return [
    ...commune.sessions.flatMap((s) => [
      entry("outreach_sessions", 1),
      entry("outreach_attendees", s.attendees),
    ]),
    ...commune.tips.flatMap((t) => [
      entry("tips_received", t.received, { category: t.category }),
      entry("valuable_tips", t.valuable, { category: t.category }),
    ]),
    ...commune.cases.flatMap((c) => [
      entry("cases_reported", c.reported),
      entry("cases_solved", c.solved),
      entry("youth_groups_dispersed", c.groups),
      entry("vice_spots_cleared", c.spots),
    ]),
  ];
}

/** The layouts. Each gives the files of one commune. @type {Record<string, (c: Commune) => Promise<[string, Buffer][]>>} */
const LAYOUTS = {
  /** Three sheets, heading in the first row, unit in a column, real dates. */
  async plain(c) {
    return [[c.file, await xlsx(plainSheets(c, (date) => ({ date })))]];
  },
  /** As plain, with dates and numbers typed as text. */
  async texts(c) {
    const sheets = plainSheets(c, vnDate).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (typeof cell === "number" ? String(cell) : cell)),
      ),
    }));
    return [[c.file, await xlsx(sheets)]];
  },
  async formal(c) {
    return [[c.file, await xlsx(formalSheets(c))]];
  },
  async merged(c) {
    return [[c.file, await xlsx(mergedSheets(c))]];
  },
  async xls(c) {
    return [[c.file, oldBook(formalSheets(c), "biff8")]];
  },
  async ods(c) {
    return [[c.file, oldBook(plainSheets(c, vnDate), "ods")]];
  },
  async semicolon(c) {
    return csvFiles(c, (sheet) => utf8Bom(delimited(sheet, ";")));
  },
  async comma(c) {
    return csvFiles(c, (sheet) =>
      Buffer.from(delimited(sheet, ",", "\n").normalize("NFD"), "utf8"),
    );
  },
  async utf16(c) {
    return csvFiles(c, (sheet) => utf16(delimited(sheet, "\t")));
  },
};

/** @param {Commune} c @param {(sheet: Sheet) => Buffer} encode @returns {[string, Buffer][]} */
function csvFiles(c, encode) {
  const ends = ["tuyen truyen.csv", "tin.csv", "vu viec.csv"];
  return plainSheets(c, vnDate).map((sheet, i) => [`${c.file} - ${ends[i]}`, encode(sheet)]);
}

/** @param {Commune} c @param {(iso: string) => Cell} day @returns {Sheet[]} */
function plainSheets(c, day) {
  const widths = [6, 18, 14, 22, 34, 16];
  return [
    {
      name: "Tuyên truyền",
      rows: [
        [
          "TT",
          "Đơn vị thực hiện",
          "Ngày thực hiện",
          "Phối hợp với",
          "Chủ đề",
          "Lượt người tham dự",
        ],
        ...c.sessions.map((s, i) => [i + 1, c.name, day(s.date), s.partner, s.topic, s.attendees]),
      ],
      bold: [1],
      widths,
    },
    {
      name: "Tin",
      rows: [
        ["TT", "Đơn vị", "Ngày tháng", "Loại tin", "Số tin cung cấp", "Tin có giá trị"],
        ...c.tips.map((t, i) => [i + 1, c.name, day(t.date), t.category, t.received, t.valuable]),
      ],
      bold: [1],
      widths,
    },
    {
      name: "Vụ việc",
      rows: [
        [
          "TT",
          "Đơn vị",
          "Ngày",
          "Loại tội phạm",
          "Số vụ phát hiện",
          "Số vụ khám phá",
          "Nhóm thanh thiếu niên",
          "Tụ điểm tệ nạn",
        ],
        ...c.cases.map((k, i) => [
          i + 1,
          c.name,
          day(k.date),
          k.offence,
          k.reported,
          k.solved,
          k.groups,
          k.spots,
        ]),
      ],
      bold: [1],
      widths,
    },
  ];
}

/** Title block with the unit, column numbers, a total row with formulas, signatures. @returns {Sheet[]} */
function formalSheets(/** @type {Commune} */ c) {
  const sheet = (
    /** @type {string} */ name,
    /** @type {string} */ title,
    /** @type {string[]} */ heading,
    /** @type {Cell[][]} */ body,
    /** @type {number} */ counts,
  ) => {
    const width = heading.length;
    const block = titleBlock({
      above: "Công an huyện Ba Tri",
      unit: `Công an ${c.name}`,
      name: title,
      period: "(Số liệu từ ngày 12/6/2019 đến ngày 11/6/2020)",
      width,
    });
    const first = block.rows.length + 3;
    const total = heading.map((_, i) => {
      if (i === 1) return "Tổng cộng";
      if (i < width - counts) return null;
      const result = body.reduce((a, row) => a + Number(row[i]), 0);
      return { sum: /** @type {[number, number]} */ ([first, first + body.length - 1]), result };
    });
    const rows = [
      ...block.rows,
      heading,
      heading.map((_, i) => `(${i + 1})`),
      ...body,
      total,
      ...signatures("Ba Tri", "ngày 12 tháng 6 năm 2020", width),
    ];
    return {
      name,
      rows,
      merges: block.merges,
      bold: [4, first - 2, first + body.length],
      widths: [6, 14, 24, 20, 16],
    };
  };
  return [
    sheet(
      "BM01",
      "KẾT QUẢ CÔNG TÁC TUYÊN TRUYỀN",
      ["STT", "Ngày tổ chức", "Tổ chức phối hợp", "Loại hình", "Người dự"],
      c.sessions.map((s, i) => [i + 1, { date: s.date }, s.partner, "tuyên truyền", s.attendees]),
      1,
    ),
    sheet(
      "BM02",
      "TIN DO NHÂN DÂN CUNG CẤP",
      ["STT", "Ngày", "Lĩnh vực", "Số tin tiếp nhận", "Số tin có giá trị"],
      c.tips.map((t, i) => [i + 1, { date: t.date }, t.category, t.received, t.valuable]),
      2,
    ),
    sheet(
      "BM03",
      "TÌNH HÌNH VỤ VIỆC",
      ["STT", "Ngày", "Loại án", "Xảy ra", "Làm rõ", "Số nhóm triệt phá", "Số tụ điểm triệt xóa"],
      c.cases.map((k, i) => [
        i + 1,
        { date: k.date },
        k.offence,
        k.reported,
        k.solved,
        k.groups,
        k.spots,
      ]),
      4,
    ),
  ];
}

/** Two-row headings with merged cells, the unit in one cell merged down the whole table. @returns {Sheet[]} */
function mergedSheets(/** @type {Commune} */ c) {
  const down = (/** @type {number} */ n) => (n > 1 ? [`A3:A${n + 2}`] : []);
  const unitFirst = (/** @type {Cell[][]} */ body) =>
    body.map((row, i) => [i === 0 ? c.name : null, ...row]);
  return [
    {
      name: "TT",
      rows: [
        ["Công an xã", "Thời gian", "Buổi sinh hoạt", null, "Số lượt người"],
        [null, null, "Hội đoàn thể", "Nội dung", null],
        ...unitFirst(c.sessions.map((s) => [{ date: s.date }, s.partner, s.topic, s.attendees])),
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", ...down(c.sessions.length)],
      bold: [1, 2],
    },
    {
      name: "Tin",
      rows: [
        ["Công an xã", "Thời gian", "Lĩnh vực", "Tin quần chúng cung cấp", null],
        [null, null, null, "Tổng số tin", "Tin có giá trị"],
        ...unitFirst(c.tips.map((t) => [{ date: t.date }, t.category, t.received, t.valuable])),
      ],
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", ...down(c.tips.length)],
      bold: [1, 2],
    },
    {
      name: "VV",
      rows: [
        [
          "Công an xã",
          "Thời gian",
          "Loại vụ việc",
          "Vụ phạm pháp",
          null,
          "Nhóm thanh thiếu niên",
          "Tụ điểm tệ nạn",
        ],
        [null, null, null, "Số vụ xảy ra", "Số vụ làm rõ", null, null],
        ...unitFirst(
          c.cases.map((k) => [
            { date: k.date },
            k.offence,
            k.reported,
            k.solved,
            k.groups,
            k.spots,
          ]),
        ),
      ],
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2", ...down(c.cases.length)],
      bold: [1, 2],
    },
  ];
}

/** Who was commended, by the commune they come from; collectives: none, written with the yearbook sign. */
const AWARDS = /** @type {const} */ ([
  ["Thị trấn Ba Tri", 2],
  ["Xã Mỹ Chánh", 1],
  ["Xã An Bình Tây", 1],
  ["Xã Tân Thủy", 3],
  ["Xã An Đức", 1],
]);

/** @returns {Promise<Buffer>} */
function awardsFile() {
  const block = titleBlock({
    above: "UBND huyện Ba Tri",
    unit: "Huyện Ba Tri",
    name: "DANH SÁCH KHEN THƯỞNG THEO ĐƠN VỊ",
    period: "Từ ngày 12/6/2019 đến ngày 11/6/2020",
    width: 4,
  });
  const body = AWARDS.map(([name, n], i) => [i + 1, name, "-", n]);
  const rows = [
    ...block.rows,
    ["STT", "Xã, thị trấn", "Tập thể", "Cá nhân"],
    ...body,
    [null, "Cộng", null, 8],
  ];
  return xlsx([
    { name: "Khen thưởng", rows, merges: block.merges, bold: [4, 7], widths: [6, 22, 12, 12] },
  ]);
}

/** @returns {Promise<import("./report.mjs").Seed>} */
export async function baTri() {
  const all = communes();
  /** @type {[string, Buffer][]} */
  const files = [["Khen thuong UBND huyen.xlsx", await awardsFile()]];
  for (const c of all)
    files.push(
      ...(await /** @type {(c: Commune) => Promise<[string, Buffer][]>} */ (LAYOUTS[c.layout])(c)),
    );
  const entries = [
    ...all.flatMap(entriesOf),
    ...AWARDS.flatMap(([unit, n]) => [
      { unit, indicator: "commended_collectives", by: {}, figure: exactly(0) },
      { unit, indicator: "commended_individuals", by: {}, figure: exactly(n) },
    ]),
  ];
  const above = ["Huyện Ba Tri", "Tỉnh Bến Tre"];
  const places = [
    { level: "province", unit: "Tỉnh Bến Tre", path: [] },
    { level: "district", unit: "Huyện Ba Tri", path: ["Tỉnh Bến Tre"] },
    ...COMMUNES.map(([unit]) => ({ level: "commune", unit, path: above })),
  ];
  const dims = { valuable_tips: "category", tips_received: "category" };
  const seed = {
    id: "ba-tri-2020",
    files: new Map(files),
    totals: withClearanceRate(rollUp(entries, places, dims)),
    readme:
      "Hồ sơ dòng (bản ghi có ngày) của 25 xã, thị trấn trong một năm kế hoạch, 12/06/2019 đến 11/06/2020.",
  };
  const district = (/** @type {string} */ indicator, /** @type {number} */ value) =>
    /** @type {[string, string, string, number, string]} */ ([
      "Huyện Ba Tri",
      "",
      indicator,
      value,
      "=",
    ]);
  verifyPublished(seed, [
    district("outreach_sessions", 128),
    district("valuable_tips", 221),
    district("cases_reported", 51),
    district("cases_solved", 43),
    district("youth_groups_dispersed", 32),
    district("vice_spots_cleared", 81),
    district("commended_individuals", 8),
  ]);
  return seed;
}
