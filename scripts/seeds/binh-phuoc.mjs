// Bình Phước 2019-2024: sessions by partner, one workbook a district with a sheet for every year; unit
// and year stand in the title block. What was published as a bound or an order stands so in some cells.
import { rng, split } from "./random.mjs";
import { rollUp, verifyPublished } from "./report.mjs";
import { signatures, titleBlock, xlsx } from "./sheet.mjs";
import { dotted, exactly, hedge, less, more, notCollected, orderOf } from "./value.mjs";

/** @typedef {import("./value.mjs").Figure} Figure */

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
const DISTRICTS = [
  "Thị xã Phước Long",
  "Thành phố Đồng Xoài",
  "Thị xã Bình Long",
  "Huyện Bù Gia Mập",
  "Huyện Lộc Ninh",
  "Huyện Bù Đốp",
  "Huyện Hớn Quản",
  "Huyện Đồng Phú",
  "Huyện Bù Đăng",
  "Thị xã Chơn Thành",
  "Huyện Phú Riềng",
];
const FILES = [
  "TX Phuoc Long.xlsx",
  "TP Dong Xoai.xlsx",
  "TX Binh Long.xlsx",
  "H. Bu Gia Map.xlsx",
  "H. Loc Ninh.xlsx",
  "H. Bu Dop.xlsx",
  "H. Hon Quan.xlsx",
  "H. Dong Phu.xlsx",
  "H. Bu Dang.xlsx",
  "Chon Thanh (huyen, tu 2022 la thi xa).xlsx",
  "H. Phu Rieng.xlsx",
];
const CELLS = YEARS.length * DISTRICTS.length;
const VETERANS = "Hội Cựu chiến binh";
const WOMEN = "Hội Liên hiệp Phụ nữ";
const FARMERS = "Hội Nông dân";

/** @typedef {{ partner: string, activity: string, sessions: Figure[], attendees: Figure[] }} Line one figure a district and year */

/** @returns {Line[]} */
function lines() {
  const r = rng(70);
  const even = (/** @type {number} */ total, min = 0) => split(r, total, CELLS, { min });
  const some = (/** @type {number} */ step, /** @type {number} */ from) =>
    Array.from({ length: CELLS }, (_, i) => i).filter((i) => i % step === from && i < CELLS - 9);
  const sessions = even(886, 4);
  const veterans = split(r, 300000, CELLS, { weights: sessions, unevenness: 0.1 }).map(exactly);
  hedge(veterans, some(8, 1), (n) => less(n));
  const gatherings = even(5856, 20);
  const women = split(r, 358000, CELLS, { weights: gatherings, unevenness: 0.1 }).map(exactly);
  hedge(women, some(7, 2), (n) => more(n, "trên"));
  const farmers = split(r, 200000, CELLS, { min: 1000 }).map((n, i) =>
    i % 5 < 3 ? orderOf(3, "hàng nghìn") : exactly(n),
  );
  return [
    {
      partner: VETERANS,
      activity: "tuyên truyền",
      sessions: sessions.map(exactly),
      attendees: veterans,
    },
    { partner: VETERANS, activity: "tập huấn", ...training(r, 19, 1642, 0) },
    {
      partner: WOMEN,
      activity: "tuyên truyền",
      sessions: gatherings.map(exactly),
      attendees: women,
    },
    // Nobody counted who came: the yearbook sign for "there is a figure, it was not collected".
    {
      partner: FARMERS,
      activity: "tuyên truyền",
      sessions: farmers,
      attendees: farmers.map(() => notCollected),
    },
    { partner: FARMERS, activity: "tập huấn", ...training(r, 24, 1800, 6) },
  ];
}

/** Classes in `count` of the cells, one each; `hedged` of them say only "hơn". @param {import("./random.mjs").Rng} r */
function training(
  r,
  /** @type {number} */ count,
  /** @type {number} */ people,
  /** @type {number} */ hedged,
) {
  const order = Array.from({ length: CELLS }, (_, i) => ({ i, key: r() })).sort(
    (a, b) => a.key - b.key,
  );
  const chosen = order.slice(0, count).map(({ i }) => i);
  const attended = split(r, people, count, { min: 40 }).map(exactly);
  hedge(
    attended,
    Array.from({ length: hedged }, (_, i) => i * 3),
    (n) => more(n),
  );
  const sessions = Array.from({ length: CELLS }, () => exactly(0));
  const attendees = [...sessions];
  chosen.forEach((cell, i) => {
    sessions[cell] = exactly(1);
    attendees[cell] = /** @type {Figure} */ (attended[i]);
  });
  return { sessions, attendees };
}

/** A sheet holds the lines in which something took place. */
const held = (/** @type {Line} */ line, /** @type {number} */ cell) =>
  line.sessions[cell]?.value !== 0;

/** @param {readonly Line[]} all @param {number} d */
function book(all, d) {
  const district = /** @type {string} */ (DISTRICTS[d]);
  return xlsx(
    YEARS.map((year, y) => {
      const cell = y * DISTRICTS.length + d;
      const unit = district === "Thị xã Chơn Thành" && year < 2022 ? "Huyện Chơn Thành" : district;
      const block = titleBlock({
        above: "Công an tỉnh Bình Phước",
        unit: `Công an ${unit}`,
        name: "BIỂU CÔNG TÁC PHỐI HỢP VỚI CÁC HỘI, ĐOÀN THỂ",
        period: `Năm ${year}`,
        width: 5,
      });
      const shown = (/** @type {Figure | undefined} */ f) =>
        f?.text ??
        (year === 2021 && (f?.value ?? 0) >= 1000 ? dotted(f?.value ?? 0) : (f?.value ?? null));
      const body = all
        .filter((line) => held(line, cell))
        .map((l, i) => [
          i + 1,
          l.partner,
          l.activity,
          shown(l.sessions[cell]),
          shown(l.attendees[cell]),
        ]);
      const rows = [
        ...block.rows,
        ["STT", "Tổ chức phối hợp", "Hình thức", "Kết quả", null],
        [null, null, null, "Số cuộc", "Số lượt người"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ...body,
        ...signatures("Bình Phước", `ngày 15 tháng 12 năm ${year}`, 5),
      ];
      const merges = [...block.merges, "A7:A8", "B7:B8", "C7:C8", "D7:E7"];
      return { name: `Năm ${year}`, rows, merges, bold: [4, 7, 8], widths: [6, 26, 16, 14, 16] };
    }),
  );
}

/** @returns {Promise<import("./report.mjs").Seed>} */
export async function binhPhuoc() {
  const all = lines();
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const [d, file] of FILES.entries()) files.set(file, await book(all, d));
  const entries = all.flatMap((line) =>
    line.sessions.flatMap((figure, cell) => {
      if (!held(line, cell)) return [];
      const [count, people] =
        line.activity === "tập huấn"
          ? ["training_classes", "training_participants"]
          : ["outreach_sessions", "outreach_attendees"];
      const common = {
        unit: DISTRICTS[cell % DISTRICTS.length] ?? "",
        by: { partner: line.partner },
      };
      const attended = /** @type {Figure} */ (line.attendees[cell]);
      // A class of this activity is also a class of skills: a part of the whole, shown beside it.
      const part =
        line.activity === "tập huấn"
          ? [{ ...common, indicator: "skills_training_classes", figure }]
          : [];
      return [
        { ...common, indicator: count, figure },
        ...part,
        { ...common, indicator: people, figure: attended },
      ];
    }),
  );
  const whole = "Tỉnh Bình Phước";
  const places = [
    { level: "province", unit: whole, path: [] },
    ...DISTRICTS.map((unit) => ({ level: "district", unit, path: [whole] })),
  ];
  const dims = Object.fromEntries(
    [
      "outreach_sessions",
      "outreach_attendees",
      "training_classes",
      "skills_training_classes",
      "training_participants",
    ].map((id) => [id, "partner"]),
  );
  const seed = {
    id: "binh-phuoc-2019-2024",
    files,
    totals: rollUp(entries, places, dims),
    readme:
      "Công tác phối hợp theo từng hội, đoàn thể: mỗi huyện một tệp, mỗi năm một trang tính, 2019 đến 2024.",
  };
  verifyPublished(seed, [
    [whole, `partner=${VETERANS}`, "training_classes", 19, "="],
    [whole, `partner=${VETERANS}`, "training_participants", 1642, "="],
    [whole, `partner=${VETERANS}`, "outreach_sessions", 886, "="],
    [whole, `partner=${VETERANS}`, "outreach_attendees", 300000, "<"],
    [whole, `partner=${WOMEN}`, "outreach_sessions", 5856, "="],
    [whole, `partner=${WOMEN}`, "outreach_attendees", 358000, ">"],
    [whole, `partner=${FARMERS}`, "outreach_sessions", null, "~", 100000, 999999],
    [whole, `partner=${FARMERS}`, "training_participants", 1800, ">"],
  ]);
  return seed;
}
