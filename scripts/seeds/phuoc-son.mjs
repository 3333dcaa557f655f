// Phước Sơn 2013-2023: one workbook a year for the whole district, four sheets, each with its own words for
// the unit column; the first and the last year are cut by the programme's own dates.
import { ACTIVITIES, COMMUNES, N, YEARS, figures } from "./phuoc-son-figures.mjs";
import { rollUp, verifyPublished } from "./report.mjs";
import { signatures, titleBlock, xlsx } from "./sheet.mjs";
import { exactly } from "./value.mjs";

/** @typedef {import("./value.mjs").Figure} Figure @typedef {import("./sheet.mjs").Sheet} Sheet @typedef {import("./sheet.mjs").Cell} Cell */

/** What the title of a year's workbook says, in three spellings. */
function periodOf(/** @type {number} */ year) {
  if (year === 2013) return "(Từ ngày 01/8/2013 đến ngày 31/12/2013)";
  if (year === 2023) return "(Từ ngày 01/01/2023 đến ngày 11/7/2023)";
  return year % 2 === 0 ? `Năm ${year}` : `Kỳ báo cáo: Năm ${year}`;
}

/** @typedef {ReturnType<typeof figures>} All */

/** A sheet with its title block; runs of one unit in column B become one merged cell. @returns {Sheet} */
function sheet(
  /** @type {string} */ name,
  /** @type {string} */ title,
  /** @type {number} */ year,
  /** @type {Cell[]} */ heading,
  /** @type {Cell[][]} */ body,
  /** @type {Cell[][]} */ after = [],
) {
  const width = Math.max(4, heading.length);
  const block = titleBlock({
    above: "Công an tỉnh Quảng Nam",
    unit: "Công an huyện Phước Sơn",
    name: title,
    period: periodOf(year),
    width,
  });
  const first = block.rows.length + 2;
  const merges = [...block.merges];
  const rows = body.map((row, i) => {
    if (i > 0 && row[1] === body[i - 1]?.[1]) return row.map((cell, c) => (c === 1 ? null : cell));
    let run = 1;
    while (body[i + run]?.[1] === row[1]) run += 1;
    if (run > 1) merges.push(`B${first + i}:B${first + i + run - 1}`);
    return row;
  });
  const end = signatures(
    "Phước Sơn",
    `ngày 28 tháng ${year === 2023 ? "7" : "12"} năm ${year}`,
    width,
  );
  return {
    name,
    rows: [...block.rows, heading, ...rows, ...after, ...end],
    merges,
    bold: [4, first - 1],
    widths: [6, 22, 34, 12, 16],
  };
}

/** @param {All} all @param {number} y */
function book(all, y) {
  const year = YEARS[y] ?? 0;
  const numbered = (/** @type {Cell[][]} */ rows) => rows.map((row, i) => [i + 1, ...row]);
  const perCommune = (/** @type {(cell: number, name: string) => Cell[][]} */ of) =>
    numbered(COMMUNES.flatMap((name, c) => of(y * N + c, name)));
  const shown = (/** @type {Figure | undefined} */ f) => f?.text ?? f?.value ?? null;
  const sessions = perCommune((cell, name) =>
    ACTIVITIES.flatMap(([activity]) => {
      const count = all.sessions[activity][cell];
      return count?.value === 0
        ? []
        : [[name, activity, shown(count), shown(all.attendees[activity][cell])]];
    }),
  );
  const tipRows = perCommune((cell, name) =>
    (all.tips[cell] ?? []).map(({ category, n }) => [name, category, n]),
  );
  const total = tipRows.reduce((a, row) => a + Number(row[3]), 0);
  const kept = numbered(
    all.models
      .filter(({ since }) => since <= year)
      .map(({ commune, type, since }) => [
        COMMUNES[commune] ?? "",
        type,
        1,
        year > 2013 && since === year ? 1 : 0,
      ]),
  );
  const given = numbered(
    (all.awards[y] ?? []).map((a) => [
      COMMUNES[a.commune] ?? "",
      a.collectives || "-",
      a.individuals,
    ]),
  );
  return xlsx([
    sheet(
      "1. Tuyen truyen",
      "I. KẾT QUẢ TUYÊN TRUYỀN, PHÁT ĐỘNG PHONG TRÀO",
      year,
      ["TT", "Xã/phường/thị trấn", "Hình thức", "Số đợt", "Lượt người tham dự"],
      sessions,
    ),
    sheet(
      "2. Nguon tin",
      "II. NGUỒN TIN CÓ GIÁ TRỊ",
      year,
      ["TT", "Công an xã", "Lĩnh vực", "Số tin có giá trị"],
      tipRows,
      [[null, "Toàn huyện", null, total]],
    ),
    sheet(
      "3. Mo hinh",
      "III. MÔ HÌNH TỰ PHÒNG, TỰ QUẢN",
      year,
      ["TT", "Tên đơn vị", "Tên loại", "Duy trì", "Xây mới"],
      kept,
    ),
    sheet(
      "4. Khen thuong",
      "IV. KHEN THƯỞNG",
      year,
      ["TT", "Địa bàn", "Tập thể", "Cá nhân"],
      given,
    ),
  ]);
}

/** @param {All} all @returns {import("./report.mjs").Entry[]} */
function entriesOf(all) {
  const unit = (/** @type {number} */ cell) => COMMUNES[cell % N] ?? "";
  const entry = (
    /** @type {number} */ cell,
    /** @type {string} */ indicator,
    /** @type {Figure} */ figure,
    by = {},
  ) => ({
    unit: unit(cell),
    indicator,
    by,
    figure,
  });
  const activities = ACTIVITIES.flatMap(([activity, count, people]) =>
    all.sessions[activity].flatMap((figure, cell) => {
      if (figure.value === 0) return [];
      const training = count.endsWith("training_classes")
        ? [entry(cell, "training_classes", figure)]
        : [];
      const came = /** @type {Figure} */ (all.attendees[activity][cell]);
      const attended = people === null ? [] : [entry(cell, people, came)];
      return [entry(cell, count, figure), ...training, ...attended];
    }),
  );
  const tipEntries = all.tips.flatMap((rows, cell) =>
    rows.map(({ category, n }) => entry(cell, "valuable_tips", exactly(n), { category })),
  );
  const modelEntries = all.models.flatMap(({ commune, since }) => [
    entry(commune, "models_maintained", exactly(1)),
    entry(commune, "models_new", exactly(since > 2013 ? 1 : 0)),
  ]);
  const awardEntries = all.awards
    .flat()
    .flatMap((a) => [
      entry(a.commune, "commended_collectives", exactly(a.collectives)),
      entry(a.commune, "commended_individuals", exactly(a.individuals)),
    ]);
  return [...activities, ...tipEntries, ...modelEntries, ...awardEntries];
}

/** @returns {Promise<import("./report.mjs").Seed>} */
export async function phuocSon() {
  const all = figures();
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const [y, year] of YEARS.entries())
    files.set(`Phuoc Son - ket qua phong trao ${year}.xlsx`, await book(all, y));
  const district = "Huyện Phước Sơn";
  const above = [district, "Tỉnh Quảng Nam"];
  const places = [
    { level: "province", unit: "Tỉnh Quảng Nam", path: [] },
    { level: "district", unit: district, path: ["Tỉnh Quảng Nam"] },
    ...COMMUNES.map((unit) => ({ level: "commune", unit, path: above })),
  ];
  const types = places.map(({ level, unit }) => {
    const own = all.models.filter(
      ({ commune }) => level !== "commune" || COMMUNES[commune] === unit,
    );
    return {
      level,
      unit,
      by: "",
      indicator: "model_types",
      figure: exactly(new Set(own.map((m) => m.type)).size),
    };
  });
  const seed = {
    id: "phuoc-son-2013-2023",
    files,
    totals: [...rollUp(entriesOf(all), places, { valuable_tips: "category" }), ...types],
    readme:
      "Kết quả mười năm của 12 xã, thị trấn: mỗi năm một tệp, bốn trang tính, 01/08/2013 đến 11/07/2023.",
  };
  const expect = (/** @type {string} */ indicator, /** @type {number} */ value, q = "=") =>
    /** @type {[string, string, string, number, string]} */ ([district, "", indicator, value, q]);
  verifyPublished(seed, [
    expect("outreach_sessions", 1300, ">"),
    expect("youth_educated", 180),
    expect("movement_launches", 138),
    expect("listening_forums", 130),
    expect("valuable_tips", 386),
    expect("model_types", 7),
    expect("models_maintained", 32),
    expect("law_training_classes", 10),
    expect("skills_training_classes", 13),
    expect("commended_collectives", 7),
    expect("commended_individuals", 12),
  ]);
  return seed;
}
