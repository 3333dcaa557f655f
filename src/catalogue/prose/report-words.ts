/** The words of a report's paragraph that belong to no indicator. */
export interface ReportWords {
  /** `{when}, {who} đã {what}.` */
  readonly opening: string;
  readonly closing: string;
  /** Nothing of it is published. */
  readonly nothing: string;
  readonly suppressed: string;
  /** Between what was done. */
  readonly join: string;
  readonly partners: string;
  /** `{who}: {what}` of a partner. */
  readonly partner: string;
  readonly rise: string;
  readonly fall: string;
  readonly percent: string;
  readonly samePeriod: string;
  readonly previous: string;
  readonly coverage: string;
  readonly provisional: string;
  readonly above: readonly [string, string];
  readonly below: string;
  readonly about: string;
  readonly points: string;
  /** Of an indicator without a sentence of its own. */
  readonly plain: string;
  readonly attended: string;
}

export const reportWords: Readonly<Record<"vi" | "en", ReportWords>> = {
  vi: {
    opening: "{when}, {who} đã ",
    closing: ".",
    nothing: "{when}, {who} không có số liệu nào được công bố.",
    suppressed: "Các số từ 1 đến dưới {n} và các số từ đó tính ra được không công bố.",
    join: "; ",
    partners: "Trong đó, ",
    partner: "phối hợp với {who} ",
    rise: "tăng {n}",
    fall: "giảm {n}",
    percent: ", tương đương {n}%,",
    samePeriod: "so với cùng kỳ năm trước",
    previous: "so với kỳ trước",
    coverage: "Số liệu trên là của {actual}/{expected} đơn vị đã báo cáo.",
    provisional: "Số liệu trên là tạm tính.",
    above: ["trên", "hơn"],
    below: "gần",
    about: "khoảng",
    points: "điểm phần trăm",
    plain: "có {label}: {n} {measure}",
    attended: "có {n} {label}",
  },
  en: {
    opening: "{when}: {who} ",
    closing: ".",
    nothing: "{when}: no figures of {who} are published.",
    suppressed:
      "Counts from 1 to below {n}, and those that they could be computed from, are not published.",
    join: "; ",
    partners: "Of these, ",
    partner: "with {who}: ",
    rise: "up by {n}",
    fall: "down by {n}",
    percent: ", or {n}%,",
    samePeriod: "on the same period last year",
    previous: "on the previous period",
    coverage: "These figures are of the {actual}/{expected} units that have reported.",
    provisional: "These figures are provisional.",
    above: ["over", "more than"],
    below: "nearly",
    about: "about",
    points: "percentage points",
    plain: "{label}: {n} {measure}",
    attended: "had {n} {label}",
  },
};
