/** Headings and code values as offices write them; the harness's own copy, so that it is a second opinion. */
import type { CodeField } from "./book.ts";

export interface FieldWords {
  readonly id: string;
  readonly headings: readonly string[];
}

export interface FormWords {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly (FieldWords & { readonly id: CodeField; readonly required?: true })[];
  readonly texts: readonly FieldWords[];
  readonly counts: readonly (FieldWords & { readonly required?: true })[];
}

const PARTNER = {
  id: "partner",
  headings: ["Đơn vị phối hợp", "Phối hợp với", "Tổ chức phối hợp", "Hội đoàn thể"],
} as const;
const ATTENDEES = {
  id: "attendees",
  required: true,
  headings: ["Số người tham dự", "Lượt người tham dự", "Số lượt người", "Người dự"],
} as const;

export const FORMS: readonly FormWords[] = [
  {
    id: "sessions",
    title: "BUỔI TUYÊN TRUYỀN",
    codes: [PARTNER, { id: "activity", headings: ["Hình thức", "Loại hình", "Loại hoạt động"] }],
    texts: [{ id: "topic", headings: ["Nội dung", "Chủ đề"] }],
    counts: [{ id: "sessions", headings: ["Số buổi", "Số cuộc", "Số đợt", "Số lớp"] }, ATTENDEES],
  },
  {
    id: "attendees",
    title: "NGƯỜI THAM DỰ",
    codes: [PARTNER, { id: "group", headings: ["Thành phần", "Đối tượng"], required: true }],
    texts: [],
    counts: [ATTENDEES],
  },
  {
    id: "tips",
    title: "TIN CÓ GIÁ TRỊ",
    codes: [{ id: "category", headings: ["Lĩnh vực", "Loại tin"] }],
    texts: [],
    counts: [
      { id: "tips_received", headings: ["Số tin tiếp nhận", "Số tin cung cấp", "Tổng số tin"] },
      { id: "valuable_tips", headings: ["Số tin có giá trị", "Tin có giá trị"], required: true },
    ],
  },
  {
    id: "cases",
    title: "VỤ VIỆC",
    codes: [{ id: "offence", headings: ["Loại vụ việc", "Loại tội phạm", "Loại án"] }],
    texts: [],
    counts: [
      {
        id: "cases_reported",
        headings: ["Số vụ xảy ra", "Số vụ phát hiện", "Tổng số vụ", "Xảy ra"],
        required: true,
      },
      {
        id: "cases_solved",
        headings: ["Số vụ làm rõ", "Số vụ khám phá", "Số vụ điều tra, khám phá", "Làm rõ"],
        required: true,
      },
      { id: "youth_groups_dispersed", headings: ["Số nhóm triệt phá", "Nhóm thanh thiếu niên"] },
      { id: "vice_spots_cleared", headings: ["Số tụ điểm triệt xóa", "Tụ điểm tệ nạn"] },
    ],
  },
  {
    id: "models",
    title: "MÔ HÌNH TỰ QUẢN",
    codes: [{ id: "model_type", headings: ["Loại mô hình", "Tên loại"] }],
    texts: [],
    counts: [
      { id: "models_maintained", headings: ["Củng cố, duy trì", "Duy trì"] },
      { id: "models_replicated", headings: ["Nhân rộng"] },
      { id: "models_new", headings: ["Xây dựng mới", "Xây mới"] },
      { id: "models_ended", headings: ["Ngừng hoạt động", "Giải thể"] },
    ],
  },
  {
    id: "commendations",
    title: "KHEN THƯỞNG",
    codes: [],
    texts: [],
    counts: [
      { id: "commended_collectives", headings: ["Tập thể"] },
      { id: "commended_individuals", headings: ["Cá nhân"] },
    ],
  },
  {
    id: "summary",
    title: "TỔNG HỢP PHONG TRÀO",
    codes: [],
    texts: [],
    counts: [
      { id: "outreach_sessions", headings: ["Số buổi tuyên truyền", "outreach_sessions"] },
      { id: "outreach_attendees", headings: ["Lượt người tham dự tuyên truyền"] },
      { id: "training_classes", headings: ["Số lớp tập huấn, bồi dưỡng"] },
      { id: "movement_launches", headings: ["Số đợt, điểm phát động phong trào"] },
      { id: "conferences", headings: ["Số hội nghị"] },
      { id: "festival_sites", headings: ["Số điểm tổ chức Ngày hội"] },
      { id: "valuable_tips", headings: ["Số tin có giá trị"] },
      { id: "cases_reported", headings: ["Số vụ phạm pháp xảy ra"] },
      { id: "models_maintained", headings: ["Mô hình được củng cố, duy trì"] },
      { id: "models_total", headings: ["Tổng số mô hình hiện có"] },
      { id: "self_managed_sites", headings: ["Khu dân cư, cơ quan có mô hình tự quản"] },
      { id: "commended_individuals", headings: ["Cá nhân được khen thưởng"] },
    ],
  },
];

export const COMMON: Readonly<Record<string, readonly string[]>> = {
  serial: ["STT", "TT"],
  unit: [
    "Đơn vị",
    "Đơn vị báo cáo",
    "Đơn vị thực hiện",
    "Tên đơn vị",
    "Xã/phường/thị trấn",
    "Xã phường",
    "Xã, thị trấn",
    "Địa bàn",
  ],
  unit_code: ["Mã đơn vị", "Mã ĐVHC"],
  district: ["Huyện", "Huyện/thị xã/thành phố", "Quận/huyện"],
  province: ["Tỉnh", "Tỉnh/thành phố"],
  date: ["Ngày", "Ngày tổ chức", "Ngày thực hiện", "Ngày tháng", "Thời gian"],
  period: ["Kỳ báo cáo", "Kỳ", "Thời kỳ"],
  period_month: ["Tháng"],
  period_quarter: ["Quý"],
  period_year: ["Năm"],
  remark: ["Ghi chú"],
};

/** Written forms of each value; the first is the value itself. */
export const CODES: Readonly<Record<CodeField, readonly (readonly string[])[]>> = {
  partner: [
    ["Hội Cựu chiến binh", "CCB", "hội cựu chiến binh"],
    ["Hội Liên hiệp Phụ nữ", "LHPN"],
    ["Hội Nông dân"],
    ["Đoàn Thanh niên", "Đoàn TNCS Hồ Chí Minh"],
    ["Mặt trận Tổ quốc", "MTTQ", "Ủy ban MTTQ Việt Nam"],
    ["Liên đoàn Lao động", "LĐLĐ"],
    ["Khác"],
  ],
  activity: [
    ["tuyên truyền", "Tuyên truyền", "TUYÊN TRUYỀN"],
    ["tập huấn", "Tập huấn"],
    ["bồi dưỡng pháp luật"],
    ["phát động", "Phát động"],
    ["diễn đàn"],
    ["hội nghị"],
    ["cuộc thi"],
    ["ngày hội", "Ngày hội"],
    ["lớp giáo dục"],
  ],
  category: [
    ["trật tự xã hội"],
    ["kinh tế", "Kinh tế"],
    ["ma túy", "Ma tuý"],
    ["môi trường"],
    ["an ninh"],
    ["khác"],
  ],
  offence: [
    ["Trộm cắp tài sản"],
    ["Cố ý gây thương tích"],
    ["Đánh bạc"],
    ["Gây rối trật tự công cộng"],
  ],
  group: [["Học sinh"], ["Nông dân"], ["Cán bộ, công chức"], ["Công nhân"]],
  model_type: [
    ["Dân vận khéo"],
    ["Camera giám sát an ninh"],
    ["Tự quản, tự phòng"],
    ["Tiếng loa an ninh"],
    ["Mô hình 5+1"],
  ],
};

export const TOPICS = [
  "Luật An ninh mạng",
  "Phòng cháy, chữa cháy",
  "Tác hại của ma túy",
  "An toàn giao thông",
  "Nghị định 09/2019/NĐ-CP",
];
