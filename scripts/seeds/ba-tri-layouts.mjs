// The layouts in which the communes of Ba Tri lay out the same three forms.
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

/** @typedef {import("./sheet.mjs").Sheet} Sheet @typedef {import("./sheet.mjs").Cell} Cell */
/** @typedef {import("./ba-tri.mjs").Commune} Commune */

/** The layouts. Each gives the files of one commune. @type {Record<string, (c: Commune) => Promise<[string, Buffer][]>>} */
export const LAYOUTS = {
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
