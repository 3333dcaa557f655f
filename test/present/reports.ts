/** Hand-made reports for the tests of this folder. */
import { DIMENSIONS } from "../../src/catalogue/dimensions.ts";
import type { Indicator } from "../../src/model/catalogue.ts";
import type {
  AggregateReport,
  ReportRow,
  ReportUnit,
  ReportValue,
} from "../../src/model/report.ts";
import { exact, missing, type Qualifier } from "../../src/model/value.ts";

function indicator(
  id: string,
  order: number,
  vi: string,
  measure: string,
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    order,
    label: { vi, en: id.replaceAll("_", " ") },
    measure: { vi: measure, en: measure },
    kind: "flow",
    overTime: "SUM",
    overUnits: "SUM",
    aliases: [],
    sources: [],
    ...more,
  };
}

export const SESSIONS = indicator("outreach_sessions", 1, "Số buổi tuyên truyền", "buổi");
export const CLASSES = indicator("training_classes", 2, "Số lớp tập huấn, bồi dưỡng", "lớp");
export const LAW_CLASSES = indicator(
  "law_training_classes",
  3,
  "Số lớp bồi dưỡng kiến thức pháp luật",
  "lớp",
  { partOf: "training_classes" },
);
export const ATTENDEES = indicator(
  "outreach_attendees",
  4,
  "Lượt người tham dự tuyên truyền",
  "lượt người",
);
export const TIPS = indicator("valuable_tips", 5, "Số tin có giá trị", "tin");
export const RATE = indicator("clearance_rate", 6, "Tỷ lệ làm rõ", "%", {
  kind: "ratio",
  overTime: "RATIO",
  overUnits: "RATIO",
  ratio: { numerator: "cases_solved", denominator: "cases_reported", scale: 100, decimals: 2 },
});
export const MODELS = indicator("models_total", 7, "Tổng số mô hình hiện có", "mô hình", {
  kind: "stock",
  overTime: "LAST",
});

export const BEN_TRE: ReportUnit = {
  code: "83",
  name: "Tỉnh Bến Tre",
  level: "province",
  parent: null,
};
export const BA_TRI: ReportUnit = {
  code: "836",
  name: "Huyện Ba Tri",
  level: "district",
  parent: "83",
};

export function hedged(
  value: number | null,
  qualifier: Qualifier,
  lower: number | null,
  upper: number | null,
): ReportValue {
  return { value, status: "E", qualifier, lower, upper };
}

export const RATIO: ReportValue = {
  ...exact(84.31),
  numerator: 43,
  denominator: 51,
};

/** Every kind of value that a cell can hold. */
export const VALUES: Readonly<Record<string, ReportValue>> = {
  clearance_rate: RATIO,
  outreach_sessions: exact(1128),
  training_classes: { ...exact(0), actual: 18 },
  law_training_classes: missing("L"),
  outreach_attendees: hedged(358000, ">", 358001, null),
  valuable_tips: hedged(null, "~", 100000, 999999),
  models_total: missing("O"),
};

export function row(
  unit: ReportUnit,
  values: Readonly<Record<string, ReportValue>>,
  by: ReportRow["by"] = {},
  expected: number | null = 23,
  actual = 22,
): ReportRow {
  const rate = expected === null ? null : Math.round((actual / expected) * 1e4) / 1e4;
  return { unit, by, reporting: { expected, actual, rate }, values };
}

export function report(
  rows: readonly ReportRow[],
  more: Partial<AggregateReport> = {},
): AggregateReport {
  return {
    period: {
      code: "2019-06-12..2020-06-11",
      type: "dates",
      scheme: "civil",
      start: "2019-06-12",
      end: "2020-06-11",
    },
    periodFromData: false,
    boundaries: "reported",
    by: null,
    byLabel: null,
    levels: ["province", "district"],
    indicators: [SESSIONS, CLASSES, LAW_CLASSES, ATTENDEES, TIPS, RATE, MODELS],
    rows,
    findings: { error: 0, warning: 2, information: 1 },
    sources: [
      { file: "submissions/an-duc.xlsx", sha256: "ab".repeat(32), rows: 14, observations: 37 },
      { file: "submissions/an-bình.csv", sha256: "cd".repeat(32), rows: 398, observations: 363 },
    ],
    balance: { read: 412, observed: 400, missing: 5, refused: 0, superseded: 4, unassigned: 3 },
    notes: [],
    provisional: false,
    sheets: 27,
    ...more,
  };
}

/** Two units, every kind of value. */
export const TWO_UNITS = report([row(BEN_TRE, VALUES), row(BA_TRI, VALUES)]);

/** A province with `count` communes, two of one name. */
export function manyUnits(count: number): AggregateReport {
  const communes = Array.from({ length: count }, (_, i): ReportRow => {
    const name = i < 2 ? "Xã Tân Lập" : `Xã An Đức ${i}`;
    const unit = { code: String(29000 + i), name, level: "commune", parent: "836" } as const;
    return row(unit, { ...VALUES, outreach_sessions: exact(i * 1234) }, {}, 1, 1);
  });
  return report([row(BEN_TRE, VALUES), row(BA_TRI, VALUES), ...communes]);
}

/** Broken down by partner, coverage unknown, one breakdown left blank. */
export const BY_PARTNER = report(
  [
    row(BA_TRI, { outreach_sessions: exact(128), valuable_tips: exact(7) }, {}, null, 22),
    row(BA_TRI, { outreach_sessions: exact(100) }, { partner: "Hội Nông dân" }, null, 20),
    row(BA_TRI, { outreach_sessions: exact(28) }, { partner: null }, null, 3),
  ],
  {
    by: "partner",
    byLabel: DIMENSIONS.find(({ id }) => id === "partner")?.label ?? null,
    indicators: [SESSIONS, TIPS],
    provisional: true,
  },
);
