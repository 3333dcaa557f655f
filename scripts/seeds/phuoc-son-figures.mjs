// The figures of Phước Sơn: what each commune did in each year, made up so that the published totals hold.
import { between, rng, split } from "./random.mjs";
import { exactly, hedge, more } from "./value.mjs";

/** @typedef {import("./value.mjs").Figure} Figure */

export const COMMUNES = [
  "Thị trấn Khâm Đức",
  "Xã Phước Xuân",
  "Xã Phước Hiệp",
  "Xã Phước Hoà",
  "Xã Phước Đức",
  "Xã Phước Năng",
  "Xã Phước Mỹ",
  "Xã Phước Chánh",
  "Xã Phước Công",
  "Xã Phước Kim",
  "Xã Phước Lộc",
  "Xã Phước Thành",
];
export const N = COMMUNES.length;
export const YEARS = Array.from({ length: 11 }, (_, i) => 2013 + i);
const CELLS = YEARS.length * N;
const CATEGORIES = ["trật tự xã hội", "kinh tế", "ma túy", "môi trường"];
const TYPES = [
  "Camera giám sát an ninh",
  "Tiếng loa di động",
  "Mô hình 5+1",
  "Phòng, chống bạo lực gia đình",
  "Khu dân cư an toàn về PCCC",
  "Nông dân không vi phạm pháp luật",
  "Phòng, chống khai thác lâm, khoáng sản trái phép",
];

/** Activities of the first sheet: how often, and the indicators they feed. */
export const ACTIVITIES = /** @type {const} */ ([
  ["tuyên truyền", "outreach_sessions", "outreach_attendees"],
  ["phát động", "movement_launches", "movement_participants"],
  ["diễn đàn", "listening_forums", null],
  ["lớp giáo dục", "youth_classes", "youth_educated"],
  ["bồi dưỡng pháp luật", "law_training_classes", "training_participants"],
  ["tập huấn", "skills_training_classes", "training_participants"],
]);

export function figures() {
  const r = rng(511);
  const weights = Array.from(
    { length: CELLS },
    (_, i) => yearShare(Math.floor(i / N)) * (i % N === 0 ? 1.5 : 1),
  );
  const over = (/** @type {number} */ total, min = 0) => split(r, total, CELLS, { min, weights });
  const outreach = over(1300, 3).map(exactly);
  hedge(outreach, [5, 29, 64, 88, 101], (n) => more(n, "trên"));
  const classes = over(104);
  const educated = split(r, 180, CELLS, { weights: classes, unevenness: 0.2 });
  const taught = educated.map((n, i) => Math.min(n, classes[i] ?? 0));
  const sessions = {
    "tuyên truyền": outreach,
    "phát động": over(138).map(exactly),
    "diễn đàn": over(130).map(exactly),
    "lớp giáo dục": taught.map(exactly),
    "bồi dưỡng pháp luật": over(10).map(exactly),
    "tập huấn": over(13).map(exactly),
  };
  /** @param {Figure} f @param {number} low @param {number} high */
  const people = (f, low, high) => (f.value === 0 ? 0 : (f.value ?? 0) * between(r, low, high));
  const attendees = {
    "tuyên truyền": outreach.map((f) => exactly(people(f, 35, 60))),
    "phát động": sessions["phát động"].map((f) => exactly(people(f, 80, 140))),
    "diễn đàn": sessions["diễn đàn"].map((f) => exactly(people(f, 45, 80))),
    "lớp giáo dục": educated.map(exactly),
    "bồi dưỡng pháp luật": sessions["bồi dưỡng pháp luật"].map((f) => exactly(people(f, 25, 45))),
    "tập huấn": sessions["tập huấn"].map((f) => exactly(people(f, 25, 45))),
  };
  return { sessions, attendees, tips: tips(r, over(386, 1)), models: models(r), awards: awards(r) };
}

/** The first and last workbook cover five and six months. */
const yearShare = (/** @type {number} */ y) => (y === 0 ? 0.42 : y === YEARS.length - 1 ? 0.52 : 1);

/** Tips of a cell by category. @param {import("./random.mjs").Rng} r @param {readonly number[]} perCell */
function tips(r, perCell) {
  return perCell.map((n) => {
    const parts = split(r, n, CATEGORIES.length, { unevenness: 1 });
    return CATEGORIES.flatMap((category, c) => (parts[c] ? [{ category, n: parts[c] ?? 0 }] : []));
  });
}

/** 32 models by the end, each with the year it began in; every commune has one at least. */
function models(/** @type {import("./random.mjs").Rng} */ r) {
  return split(r, 32, N, { min: 2 }).flatMap((count, c) =>
    Array.from({ length: count }, (_, i) => ({
      commune: c,
      type: /** @type {string} */ (TYPES[(c * 3 + i) % TYPES.length]),
      since: i === 0 ? 2013 : between(r, 2014, 2023),
    })),
  );
}

/** 7 collectives and 12 individuals over the years. */
function awards(/** @type {import("./random.mjs").Rng} */ r) {
  const collectives = split(r, 7, YEARS.length);
  const individuals = split(r, 12, YEARS.length, { min: 1 });
  return YEARS.map((_, y) => {
    const first = between(r, 0, N - 1);
    const second = (first + between(r, 1, N - 1)) % N;
    const i = individuals[y] ?? 0;
    const rows = [{ commune: first, collectives: collectives[y] ?? 0, individuals: 1 }];
    return i > 1 ? [...rows, { commune: second, collectives: 0, individuals: i - 1 }] : rows;
  });
}
