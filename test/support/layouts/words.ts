/** The words of headings and stubs, copied from the specification: a second opinion on the catalogue. */
export type FormId = "tips" | "cases" | "sessions" | "commendations" | "summary";
export type DimensionId = "category" | "offence" | "partner";

export interface IndicatorWords {
  readonly id: string;
  readonly form: FormId;
  /** Understood wherever an indicator may stand. */
  readonly labels: readonly string[];
  /** The headings of its column in its form; some are understood there only. */
  readonly columns: readonly string[];
  readonly measure: string;
  /** The last value stands for a longer period. */
  readonly stock?: true;
  /** Asked for in every table that is one form. */
  readonly required?: true;
  /** At most this other one. */
  readonly partOf?: string;
}

export const INDICATORS: readonly IndicatorWords[] = [
  {
    id: "tips_received",
    form: "tips",
    labels: ["Số tin tiếp nhận", "Số tin cung cấp", "tips_received"],
    columns: ["Số tin tiếp nhận", "Số tin cung cấp", "Tổng số tin"],
    measure: "tin",
  },
  {
    id: "valuable_tips",
    form: "tips",
    labels: ["Số tin có giá trị", "Tin có giá trị", "valuable_tips"],
    columns: ["Số tin có giá trị", "Tin có giá trị"],
    measure: "tin",
    required: true,
    partOf: "tips_received",
  },
  {
    id: "cases_reported",
    form: "cases",
    labels: ["Số vụ phạm pháp xảy ra", "Số vụ xảy ra", "Số vụ phát hiện"],
    columns: ["Số vụ xảy ra", "Số vụ phát hiện", "Tổng số vụ", "Xảy ra"],
    measure: "vụ",
    required: true,
  },
  {
    id: "cases_solved",
    form: "cases",
    labels: ["Số vụ được làm rõ", "Số vụ làm rõ", "Số vụ khám phá", "Số vụ điều tra, khám phá"],
    columns: ["Số vụ làm rõ", "Số vụ khám phá", "Số vụ điều tra, khám phá", "Làm rõ", "Khám phá"],
    measure: "vụ",
    required: true,
    partOf: "cases_reported",
  },
  {
    id: "youth_groups_dispersed",
    form: "cases",
    labels: ["Số nhóm thanh thiếu niên bị triệt phá", "Số nhóm triệt phá"],
    columns: ["Số nhóm triệt phá", "Nhóm thanh thiếu niên"],
    measure: "nhóm",
  },
  {
    id: "vice_spots_cleared",
    form: "cases",
    labels: ["Lượt tụ điểm tệ nạn được triệt xóa", "Số tụ điểm triệt xóa"],
    columns: ["Số tụ điểm triệt xóa", "Tụ điểm tệ nạn"],
    measure: "lượt",
  },
  {
    id: "outreach_sessions",
    form: "sessions",
    labels: ["Số buổi tuyên truyền", "outreach_sessions"],
    columns: ["Số buổi", "Số cuộc", "Số đợt"],
    measure: "buổi",
    // A record without it counts as one session.
    required: true,
  },
  {
    id: "outreach_attendees",
    form: "sessions",
    labels: ["Lượt người tham dự tuyên truyền", "outreach_attendees"],
    columns: ["Số người tham dự", "Lượt người tham dự", "Số lượt người"],
    measure: "lượt người",
    required: true,
  },
  {
    id: "commended_collectives",
    form: "commendations",
    labels: ["Tập thể được khen thưởng"],
    columns: ["Tập thể"],
    measure: "tập thể",
  },
  {
    id: "commended_individuals",
    form: "commendations",
    labels: ["Cá nhân được khen thưởng"],
    columns: ["Cá nhân"],
    measure: "cá nhân",
  },
  ...(
    [
      ["training_classes", "Số lớp tập huấn, bồi dưỡng", "lớp"],
      ["movement_launches", "Số đợt, điểm phát động phong trào", "đợt"],
      ["conferences", "Số hội nghị", "hội nghị"],
      ["festival_sites", "Số điểm tổ chức Ngày hội", "điểm"],
      ["models_new", "Mô hình xây dựng mới", "mô hình"],
    ] as const
  ).map(([id, label, measure]) => ({
    id,
    form: "summary" as const,
    labels: [label, id],
    columns: [],
    measure,
  })),
  {
    id: "models_total",
    form: "summary",
    labels: ["Tổng số mô hình hiện có"],
    columns: [],
    measure: "mô hình",
    stock: true,
  },
  {
    id: "self_managed_sites",
    form: "summary",
    labels: ["Khu dân cư, cơ quan có mô hình tự quản"],
    columns: [],
    measure: "điểm",
    stock: true,
  },
];

/** Column headings of a breakdown and its members; the first writing of each is the member itself. */
export const DIMENSIONS: Readonly<
  Record<
    DimensionId,
    {
      readonly form: FormId;
      readonly headings: readonly string[];
      readonly members: readonly (readonly string[])[];
    }
  >
> = {
  category: {
    form: "tips",
    headings: ["Lĩnh vực", "Loại tin"],
    members: [
      ["trật tự xã hội"],
      ["kinh tế", "Kinh tế"],
      ["ma túy", "Ma tuý"],
      ["môi trường"],
      ["an ninh", "An ninh"],
      ["khác", "Khác"],
    ],
  },
  offence: {
    form: "cases",
    headings: ["Loại vụ việc", "Loại tội phạm", "Loại án"],
    members: [
      ["Trộm cắp tài sản"],
      ["Cố ý gây thương tích"],
      ["Đánh bạc"],
      ["Gây rối trật tự công cộng"],
    ],
  },
  partner: {
    form: "sessions",
    headings: ["Đơn vị phối hợp", "Phối hợp với", "Hội đoàn thể"],
    members: [
      ["Hội Cựu chiến binh", "CCB"],
      ["Hội Liên hiệp Phụ nữ", "LHPN"],
      ["Hội Nông dân"],
      ["Đoàn Thanh niên"],
      ["Mặt trận Tổ quốc", "MTTQ"],
      ["Khác"],
    ],
  },
};

export const UNIT_HEADINGS = [
  "Đơn vị",
  "Đơn vị báo cáo",
  "Tên đơn vị",
  "Xã/phường/thị trấn",
  "Xã, thị trấn",
  "Địa bàn",
] as const;
export const STUB_HEADINGS = ["Chỉ tiêu", "Nội dung", "Tên chỉ tiêu"] as const;
export const SERIAL = ["STT", "TT", "Số TT"] as const;
export const MEASURE_HEADINGS = ["Đơn vị tính", "ĐVT"] as const;
export const CODE_HEADINGS = ["Mã số", "MS"] as const;

/** Of anything that can be added. */
export const TOTALS = [
  "Cộng",
  "Tổng cộng",
  "Tổng số",
  "Tổng",
  "CỘNG",
  "T. cộng",
  "TC",
  "Chung",
  "Tất cả",
  "Total",
  "Grand Total",
  "Tổng cộng:",
] as const;
/** Of the communes of one district; of several districts. */
export const DISTRICT_TOTALS: Readonly<Record<string, readonly string[]>> = {
  "Huyện Ba Tân": ["Toàn huyện", "Cả huyện", "Tổng cộng toàn huyện", "Huyện Ba Tân"],
  "Thị xã Kỳ Sơn": ["Toàn thị xã", "Toàn địa bàn", "Thị xã Kỳ Sơn"],
};
export const PROVINCE_TOTALS = ["Toàn tỉnh", "Cả tỉnh", "Toàn địa bàn"] as const;
export const COLUMN_TOTALS = ["Cộng", "Tổng cộng", "Tổng số", "Tổng"] as const;

/** Heads of a single column of figures beside the stub. */
export const VALUE_HEADINGS = ["Kết quả", "Số liệu", "Thực hiện", "Số lượng", "Kết quả thực hiện"];

export type RoleId = "this" | "previous" | "cumulative" | "same" | "plan" | "change" | "rate";
export const ROLES: Readonly<Record<RoleId, readonly string[]>> = {
  this: ["Trong kỳ", "Kỳ này", "Thực hiện", "Kết quả", "Kỳ báo cáo", "Ước thực hiện"],
  previous: ["Kỳ trước", "Số kỳ trước"],
  cumulative: [
    "Luỹ kế từ đầu năm",
    "Lũy kế từ đầu năm",
    "Luỹ kế",
    "Lũy kế",
    "Từ đầu năm đến nay",
    "Cộng dồn từ đầu năm",
    "Cộng dồn",
    "Tính chung",
    "LK từ đầu năm",
    "Lũy kế năm",
  ],
  same: [
    "Cùng kỳ năm trước",
    "Cùng kỳ",
    "Cùng kỳ năm 2023",
    "Thực hiện cùng kỳ",
    "C.kỳ",
    "Cùng kỳ năm ngoái",
  ],
  plan: ["Kế hoạch", "Chỉ tiêu giao", "Kế hoạch năm", "KH năm", "Kế hoạch giao"],
  change: ["Tăng, giảm", "Tăng (+), giảm (-)", "So với kỳ trước", "Tăng/giảm", "Chênh lệch"],
  rate: ["So với cùng kỳ (%)", "Tỷ lệ % so với cùng kỳ", "Tỷ lệ %"],
};
/** Said of months only, of quarters only. */
export const ROLES_OF: Readonly<
  Record<"month" | "quarter", Partial<Record<RoleId, readonly string[]>>>
> = {
  month: { this: ["Trong tháng", "Tháng này"], previous: ["Tháng trước"] },
  quarter: { this: ["Trong quý"], previous: ["Quý trước"] },
};

export const PART_COLUMNS = ["Trong đó: nữ", "Trong đó: ban đêm"] as const;
/** Centre heads over rows that say the same figures in another measure. */
export const STRUCTURES = ["Cơ cấu (%)", "Tỷ trọng (%)"] as const;

export const PARTS = [
  "Trong đó: qua đường dây nóng",
  "Trong đó: nữ",
  "Riêng ban đêm",
  "Trong đó: người dưới 18 tuổi",
] as const;

export const TITLES = [
  "THỐNG KÊ KẾT QUẢ PHONG TRÀO",
  "BÁO CÁO KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC",
  "BIỂU TỔNG HỢP",
  "BẢNG TỔNG HỢP KẾT QUẢ",
] as const;
