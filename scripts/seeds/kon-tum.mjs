// Kon Tum 2019: self-management models by type, one workbook a district; the unit and the year stand only
// in the title block, the heading has two rows with merged cells.
import { rng, split } from "./random.mjs";
import { rollUp, verifyPublished } from "./report.mjs";
import { signatures, titleBlock, xlsx } from "./sheet.mjs";
import { exactly } from "./value.mjs";

const DISTRICTS = /** @type {const} */ ([
  ["Thành phố Kon Tum", "mo hinh TP Kon Tum 2019.xlsx"],
  ["Huyện Đắk Glei", "Đăk Glei/Bieu mo hinh.xlsx"],
  ["Huyện Ngọc Hồi", "Ngọc Hồi/Bieu mo hinh.xlsx"],
  ["Huyện Đắk Tô", "Đăk Tô/Bieu mo hinh.xlsx"],
  ["Huyện Kon Plông", "Kon Plong_mo hinh_2019.xlsx"],
  ["Huyện Kon Rẫy", "KON RAY.xlsx"],
  ["Huyện Đắk Hà", "Dak Ha - nam 2019.xlsx"],
  ["Huyện Sa Thầy", "Sa Thầy.xlsx"],
  ["Huyện Tu Mơ Rông", "TU MO RONG (lan 2).xlsx"],
  ["Huyện Ia H' Drai", "Ia H'Drai.xlsx"],
]);
const CIVIC = "Dân vận khéo";
const TYPES = [
  "Thôn, làng tự quản",
  "Tổ an ninh nhân dân",
  "Cổng an ninh",
  "Dòng họ tự quản",
  "Trường học an toàn",
  CIVIC,
];
const COLUMNS = ["models_maintained", "models_replicated", "models_new"];

/** counts[district][type] = [maintained, replicated, new] */
function counts() {
  const r = rng(62);
  const n = DISTRICTS.length;
  const civic = split(r, 18, n, { min: 1 });
  const maintained = split(r, 2150 - 18, n, { min: 90 });
  const replicated = split(r, 172, n, { min: 3 });
  const fresh = split(r, 138, n, { min: 2 });
  return DISTRICTS.map((_, d) => {
    const types = TYPES.length - 1;
    const at = (/** @type {number[]} */ list) => /** @type {number} */ (list[d]);
    // Not every district has every type: the number of types differs from place to place.
    const kept = types - (d % 3);
    const over = (/** @type {number} */ total, min = 0) => split(r, total, kept, { min });
    const [m, p, f] = [over(at(maintained), 4), over(at(replicated)), over(at(fresh))];
    const rows = TYPES.slice(0, kept).map((type, t) => ({
      type,
      figures: [m[t] ?? 0, p[t] ?? 0, f[t] ?? 0],
    }));
    return [...rows, { type: CIVIC, figures: [at(civic), 0, 0] }];
  });
}

/** @param {string} unit @param {ReturnType<typeof counts>[number]} body @param {number} d */
function book(unit, body, d) {
  const block = titleBlock({
    above: "Công an tỉnh Kon Tum",
    unit: `Công an ${unit}`,
    name: "THỐNG KÊ MÔ HÌNH TỰ QUẢN VỀ AN NINH, TRẬT TỰ",
    period: d % 2 === 0 ? "Năm 2019" : "Kỳ báo cáo: năm 2019",
    width: 5,
  });
  const first = block.rows.length + 3;
  const rows = [
    ...block.rows,
    ["TT", "Tên loại", "Kết quả trong năm", null, null],
    [null, null, "Duy trì", "Nhân rộng", "Xây mới"],
    ...body.map(({ type, figures }, i) => [i + 1, type, ...figures]),
    [
      null,
      "Tổng số",
      ...COLUMNS.map((_, c) => ({
        sum: /** @type {[number, number]} */ ([first, first + body.length - 1]),
        result: body.reduce((a, { figures }) => a + (figures[c] ?? 0), 0),
      })),
    ],
    ...signatures("Kon Tum", "ngày 25 tháng 12 năm 2019", 5),
  ];
  const merges = [...block.merges, "A7:A8", "B7:B8", "C7:E7"];
  return xlsx([{ name: "Mo hinh", rows, merges, bold: [4, 7, 8], widths: [6, 26, 12, 12, 12] }]);
}

/** @returns {Promise<import("./report.mjs").Seed>} */
export async function konTum() {
  const all = counts();
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const [d, [unit, file]] of DISTRICTS.entries())
    files.set(file, await book(unit, all[d] ?? [], d));
  const entries = all.flatMap((body, d) =>
    body.flatMap(({ type, figures }) => {
      const common = { unit: DISTRICTS[d]?.[0] ?? "", by: { model_type: type } };
      const own = figures.map((n, c) => ({
        ...common,
        indicator: COLUMNS[c] ?? "",
        figure: exactly(n),
      }));
      return type === CIVIC
        ? [...own, { ...common, indicator: "civic_models", figure: exactly(figures[0] ?? 0) }]
        : own;
    }),
  );
  const whole = "Tỉnh Kon Tum";
  const places = [
    { level: "province", unit: whole, path: [] },
    ...DISTRICTS.map(([unit]) => ({ level: "district", unit, path: [whole] })),
  ];
  const types = places.map(({ level, unit }) => {
    const own = all.filter((_, d) => unit === whole || DISTRICTS[d]?.[0] === unit).flat();
    const distinct = new Set(
      own.filter(({ figures }) => (figures[0] ?? 0) > 0).map(({ type }) => type),
    );
    return { level, unit, by: "", indicator: "model_types", figure: exactly(distinct.size) };
  });
  const seed = {
    id: "kon-tum-2019",
    files,
    totals: [...rollUp(entries, places, { models_maintained: "model_type" }), ...types],
    readme:
      "Mô hình tự quản theo loại của 10 huyện, thành phố, năm 2019; đơn vị và kỳ chỉ ghi ở phần đầu biểu.",
  };
  verifyPublished(seed, [
    [whole, "", "models_maintained", 2150, "="],
    [whole, "", "models_replicated", 172, "="],
    [whole, "", "models_new", 138, "="],
    [whole, "", "civic_models", 18, "="],
  ]);
  return seed;
}
