// The country of the workloads: units, indicators and figures from a fixed seed.

/** Mulberry32: small, fast, the same everywhere. */
export function random(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Flows of the `summary` form, under the headings of two rows: [group, heading, id]. */
export const INDICATORS = /** @type {const} */ ([
  ["Tuyên truyền", "Số buổi tuyên truyền", "outreach_sessions"],
  ["Tuyên truyền", "Lượt người tham dự tuyên truyền", "outreach_attendees"],
  ["Tập huấn", "Số lớp tập huấn, bồi dưỡng", "training_classes"],
  ["Tập huấn", "Lượt người tham dự tập huấn", "training_participants"],
  ["Phong trào", "Số đợt, điểm phát động phong trào", "movement_launches"],
  ["Phong trào", "Lượt người tham gia phát động", "movement_participants"],
  ["Hội nghị", "Số hội nghị", "conferences"],
  ["Hội nghị", "Số cuộc thi tìm hiểu pháp luật", "law_contests"],
  ["Hội nghị", "Số điểm tổ chức Ngày hội", "festival_sites"],
  ["Thanh thiếu niên", "Số lớp giáo dục thanh thiếu niên", "youth_classes"],
  ["Thanh thiếu niên", "Thanh thiếu niên được giáo dục, răn đe", "youth_educated"],
  ["Tin báo", "Số tin tiếp nhận", "tips_received"],
  ["Tin báo", "Số tin có giá trị", "valuable_tips"],
  ["Vụ việc", "Số vụ phạm pháp xảy ra", "cases_reported"],
  ["Vụ việc", "Số vụ được làm rõ", "cases_solved"],
  ["Vụ việc", "Số nhóm thanh thiếu niên bị triệt phá", "youth_groups_dispersed"],
  ["Vụ việc", "Lượt tụ điểm tệ nạn được triệt xóa", "vice_spots_cleared"],
  ["Mô hình", "Mô hình được nhân rộng", "models_replicated"],
  ["Mô hình", "Mô hình xây dựng mới", "models_new"],
  ["Mô hình", "Mô hình ngừng hoạt động", "models_ended"],
  ["Khen thưởng", "Tập thể được khen thưởng", "commended_collectives"],
  ["Khen thưởng", "Cá nhân được khen thưởng", "commended_individuals"],
  ["Hòa giải", "Số lớp tập huấn nghiệp vụ, hòa giải", "skills_training_classes"],
]);

/** What each indicator of a unit comes to in a period, about: many small counts, a few large. */
export function habits(/** @type {() => number} */ next, /** @type {number} */ count) {
  return Array.from({ length: count }, () => next() ** 3 * 1000 + 3);
}

/** Counts of one row around the unit's habits; tips and cases keep their order (valuable <= received). */
export function figures(/** @type {() => number} */ next, /** @type {readonly number[]} */ habit) {
  const values = habit.map((usual) => Math.round(usual * (0.6 + 0.8 * next())));
  for (const [whole, part] of [
    [11, 12],
    [13, 14],
  ]) {
    const [a, b] = [
      values[/** @type {number} */ (whole)] ?? 0,
      values[/** @type {number} */ (part)] ?? 0,
    ];
    values[/** @type {number} */ (whole)] = Math.max(a, b);
    values[/** @type {number} */ (part)] = Math.min(a, b);
  }
  return values;
}

const FIRST = ["An", "Bình", "Châu", "Đông", "Gia", "Hòa", "Long", "Minh", "Ngọc", "Phú"];
const SECOND = ["Đức", "Giang", "Hải", "Khánh", "Lâm", "Mỹ", "Phước", "Sơn", "Thạnh", "Xuân"];

/** @typedef {{ code: string, name: string, district: string, districtCode: string, province: string, provinceCode: string }} Commune */

/** 20 communes a district, 10 districts a province; names recur across districts, as they do. */
export function communes(/** @type {number} */ count) {
  return Array.from({ length: count }, (_, i) => {
    const d = Math.floor(i / 20);
    const p = Math.floor(d / 10);
    const [a, b] = [FIRST[i % 10], SECOND[(Math.floor(i / 10) + d) % 10]];
    return {
      code: String(10_000 + i),
      name: `Xã ${a} ${b}`,
      district: `Huyện ${FIRST[d % 10]} ${SECOND[p % 10]}`,
      districtCode: String(1000 + d),
      province: `Tỉnh ${SECOND[p % 10]} ${FIRST[Math.floor(p / 10) % 10]}`,
      provinceCode: String(100 + p),
    };
  });
}

/** Their registry. */
export function registryCsv(/** @type {readonly Commune[]} */ all) {
  const rows = new Map();
  for (const unit of all) {
    rows.set(unit.provinceCode, `${unit.provinceCode},${unit.province},province,,,,,`);
    rows.set(
      unit.districtCode,
      `${unit.districtCode},${unit.district},district,${unit.provinceCode},,,,`,
    );
  }
  for (const unit of all)
    rows.set(unit.code, `${unit.code},${unit.name},commune,${unit.districtCode},,,,`);
  const head = "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases";
  return `${[head, ...rows.values()].join("\n")}\n`;
}
