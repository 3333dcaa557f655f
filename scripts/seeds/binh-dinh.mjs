// Bình Định 2014-2023: the summary form, one workbook a year, a line a district. Cells are hedged where
// the published figure is; two towns change type or name on the way.
import { between, rng, split } from "./random.mjs";
import { rollUp, verifyPublished } from "./report.mjs";
import { signatures, titleBlock, xlsx } from "./sheet.mjs";
import { about, dotted, exactly, hedge, less, more, orderOf } from "./value.mjs";

/** @typedef {import("./value.mjs").Figure} Figure @typedef {import("./sheet.mjs").Cell} Cell */

const YEARS = Array.from({ length: 10 }, (_, i) => 2014 + i);
const DISTRICTS = [
  ["540", "Thành phố Quy Nhơn"],
  ["542", "Huyện An Lão"],
  ["543", "Thị xã Hoài Nhơn"],
  ["544", "Huyện Hoài Ân"],
  ["545", "Huyện Phù Mỹ"],
  ["546", "Huyện Vĩnh Thạnh"],
  ["547", "Huyện Tây Sơn"],
  ["548", "Huyện Phù Cát"],
  ["549", "Thị xã An Nhơn"],
  ["550", "Huyện Tuy Phước"],
  ["551", "Huyện Vân Canh"],
];
const N = DISTRICTS.length;

/** The name in force in a year (the last day of it). */
function nameIn(/** @type {number} */ year, /** @type {string} */ latest) {
  if (latest === "Thị xã Hoài Nhơn" && year < 2020) return "Huyện Hoài Nhơn";
  if (latest === "Thành phố Quy Nhơn" && year < 2021) return "Thành phố Qui Nhơn";
  return latest;
}

/** Columns, in the sheet's order: indicator, heading, group heading over it. */
const COLUMNS = /** @type {const} */ ([
  ["outreach_sessions", "Số buổi tuyên truyền", "Tuyên truyền pháp luật"],
  ["outreach_attendees", "Lượt người tham dự tuyên truyền", "Tuyên truyền pháp luật"],
  ["law_contests", "Số cuộc thi tìm hiểu pháp luật", ""],
  ["conferences", "Số hội nghị", ""],
  ["movement_launches", "Số đợt, điểm phát động phong trào", "Phát động phong trào"],
  ["movement_participants", "Lượt người tham gia phát động", "Phát động phong trào"],
  ["festival_sites", "Số điểm tổ chức Ngày hội", ""],
  ["youth_classes", "Số lớp giáo dục thanh thiếu niên", "Giáo dục thanh thiếu niên"],
  ["youth_educated", "Thanh thiếu niên được giáo dục, răn đe", "Giáo dục thanh thiếu niên"],
  ["self_managed_sites", "Khu dân cư, cơ quan có mô hình tự quản", ""],
]);

/** Figures of an indicator, year by year and district by district. @returns {Record<string, Figure[]>} */
function figures() {
  const r = rng(52);
  const cells = YEARS.length * N;
  const even = (/** @type {number} */ total, min = 0) =>
    split(r, total, cells, { min }).map(exactly);
  const every = (/** @type {number} */ step, /** @type {number} */ from) =>
    Array.from({ length: cells }, (_, i) => i).filter((i) => i % step === from && i < cells - N);
  const attendees = even(235000, 300);
  hedge(attendees, every(9, 2), (n) => more(n, "trên"));
  const participants = even(469100, 900);
  hedge(participants, every(7, 3), (n) => more(n));
  const conferences = even(350, 1);
  hedge(conferences, every(12, 5), (n) => more(n));
  // Few places hold the festival in one year, at several sites each.
  const held = Array.from({ length: cells }, (_, i) => (i % 9 === 2 ? 6 : 0.28));
  const festivals = split(r, 100, cells, { weights: held }).map(exactly);
  const busy = every(1, 0).filter((i) => (festivals[i]?.value ?? 0) >= 4);
  hedge(
    festivals,
    busy.filter((_, i) => i % 2 === 0),
    (n) => less(n),
  );
  const contests = split(r, 430, cells, { min: 1 }).map((n, i) =>
    i % 6 === 4 ? about(n) : exactly(n),
  );
  const sessions = split(r, 33000, cells, { min: 60 }).map((n, i) =>
    i % 5 === 1 ? orderOf(2, "hàng trăm") : exactly(n),
  );
  return {
    outreach_sessions: sessions,
    outreach_attendees: attendees,
    law_contests: contests,
    conferences,
    movement_launches: even(2389, 5),
    movement_participants: participants,
    festival_sites: festivals,
    youth_classes: even(146),
    youth_educated: even(1855, 3),
    self_managed_sites: sites(r),
  };
}

/** A stock that grows to 817 sites at the end of 2023. */
function sites(/** @type {import("./random.mjs").Rng} */ r) {
  let now = split(r, 817, N, { min: 20 });
  const years = [now];
  for (let year = YEARS.length - 1; year > 0; year -= 1) {
    now = now.map((n) => n - between(r, 0, 3));
    years.unshift(now);
  }
  return years.flat().map(exactly);
}

const shown = (/** @type {Figure} */ f, /** @type {boolean} */ dots) =>
  f.text ?? (dots && (f.value ?? 0) >= 1000 ? dotted(f.value ?? 0) : f.value);

/** One year's workbook. @param {Record<string, Figure[]>} all @param {number} year */
function book(all, year) {
  const y = year - 2014;
  // Some years were typed with the thousands point, as text; some carry the unit's code.
  const dots = year % 3 === 0;
  const coded = year >= 2019;
  const lead = coded ? ["TT", "Mã đơn vị", "Địa bàn"] : ["TT", "Đơn vị báo cáo"];
  const heading = [...lead, ...COLUMNS.map(([, label, group]) => group || label)];
  const under = [
    ...lead.map(() => null),
    ...COLUMNS.map(([, label, group]) => (group ? label : null)),
  ];
  const block = titleBlock({
    above: "Bộ Công an",
    unit: "Công an tỉnh Bình Định",
    name: "KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC",
    period: year % 2 === 0 ? `Năm ${year}` : `Kỳ báo cáo: Năm ${year}`,
    width: heading.length,
  });
  const top = block.rows.length + 1;
  const letter = (/** @type {number} */ i) => String.fromCharCode(65 + i);
  const merges = heading.flatMap((_, i) => {
    const group = COLUMNS[i - lead.length]?.[2];
    if (!group) return [`${letter(i)}${top}:${letter(i)}${top + 1}`];
    const first = COLUMNS[i - lead.length - 1]?.[2] !== group;
    return first ? [`${letter(i)}${top}:${letter(i + 1)}${top}`] : [];
  });
  const body = DISTRICTS.map(([code = "", latest = ""], d) => [
    d + 1,
    ...(coded ? [code] : []),
    nameIn(year, latest),
    ...COLUMNS.map(([id]) => shown(/** @type {Figure} */ (all[id]?.[y * N + d]), dots)),
  ]);
  const rows = [
    ...block.rows,
    heading.map((h, i) =>
      i > 0 && COLUMNS[i - lead.length]?.[2] && h === heading[i - 1] ? null : h,
    ),
    under,
    ...body,
    totalRow(all, y, lead.length),
    ...signatures("Bình Định", `ngày 20 tháng 12 năm ${year}`, heading.length),
  ];
  const sheet = {
    name: `TH ${year}`,
    rows,
    merges: [...block.merges, ...merges],
    bold: [4, top, top + 1],
  };
  return xlsx([sheet]);
}

/** Sums of the columns whose cells are all exact; the others are left blank, as a clerk would. */
function totalRow(
  /** @type {Record<string, Figure[]>} */ all,
  /** @type {number} */ y,
  /** @type {number} */ lead,
) {
  const cells = COLUMNS.map(([id]) => {
    const column = (all[id] ?? []).slice(y * N, y * N + N);
    if (column.some((f) => f.qualifier !== "=")) return null;
    return column.reduce((a, f) => a + (f.value ?? 0), 0);
  });
  const label = Array(lead).fill(null);
  label[lead - 1] = "Tổng cộng toàn tỉnh";
  return [...label, ...cells];
}

/** @returns {Promise<import("./report.mjs").Seed>} */
export async function binhDinh() {
  const all = figures();
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const year of YEARS) files.set(`BIEU TONG HOP ANTQ ${year}.xlsx`, await book(all, year));
  const last = (YEARS.length - 1) * N;
  const entries = COLUMNS.flatMap(([indicator]) =>
    (all[indicator] ?? []).flatMap((figure, i) => {
      // A stock is what stands at the end of the window.
      if (indicator === "self_managed_sites" && i < last) return [];
      return [{ unit: DISTRICTS[i % N]?.[1] ?? "", indicator, by: {}, figure }];
    }),
  );
  const places = [
    { level: "province", unit: "Tỉnh Bình Định", path: [] },
    ...DISTRICTS.map(([, unit = ""]) => ({ level: "district", unit, path: ["Tỉnh Bình Định"] })),
  ];
  const seed = {
    id: "binh-dinh-2014-2023",
    files,
    totals: rollUp(entries, places),
    readme:
      'Biểu tổng hợp hằng năm của 11 huyện, thị xã, thành phố, 2014 đến 2023; có ô ghi "hơn", "gần", "khoảng", "hàng trăm".',
  };
  const whole = "Tỉnh Bình Định";
  verifyPublished(seed, [
    [whole, "", "outreach_sessions", null, "~", 10000, 99999],
    [whole, "", "law_contests", 430, "~"],
    [whole, "", "festival_sites", 100, "<"],
    [whole, "", "movement_launches", 2389, "="],
    [whole, "", "movement_participants", 469100, ">"],
    [whole, "", "conferences", 350, ">"],
    [whole, "", "outreach_attendees", 235000, ">"],
    [whole, "", "youth_classes", 146, "="],
    [whole, "", "youth_educated", 1855, "="],
    [whole, "", "self_managed_sites", 817, "="],
  ]);
  return seed;
}
