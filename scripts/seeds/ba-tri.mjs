// Ba Tri 2019-2020: dated records of 25 communes (two of them merged into a third on the way), as the
// communes would send them: workbooks in four layouts, CSV in three, an .xls and an .ods.
import { LAYOUTS } from "./ba-tri-layouts.mjs";
import { between, days, pick, rng, split } from "./random.mjs";
import { rollUp, verifyPublished, withClearanceRate } from "./report.mjs";
import { titleBlock, xlsx } from "./sheet.mjs";
import { exactly } from "./value.mjs";

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
