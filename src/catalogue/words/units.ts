/** Words around the names of units. */
import type { UnitWords } from "../../model/words.ts";

export const units = {
  types: [
    { word: "tỉnh", rank: 0 },
    { word: "thành phố", rank: null },
    { word: "huyện", rank: 1 },
    { word: "quận", rank: 1 },
    { word: "thị xã", rank: 1 },
    { word: "xã", rank: 2 },
    { word: "phường", rank: 2 },
    { word: "thị trấn", rank: 2 },
    { word: "đặc khu", rank: 2 },
  ],
  letters: [
    { word: "tp", rank: null, stop: false },
    { word: "tx", rank: 1, stop: false },
    { word: "tt", rank: 2, stop: true },
    { word: "đk", rank: 2, stop: true },
    { word: "catp", rank: null, stop: false },
    { word: "catx", rank: 1, stop: false },
    { word: "catt", rank: 2, stop: false },
    { word: "cat", rank: 0, stop: false },
    { word: "cah", rank: 1, stop: false },
    { word: "caq", rank: 1, stop: false },
    { word: "cax", rank: 2, stop: false },
    { word: "cap", rank: 2, stop: false },
    { word: "t", rank: 0, stop: true },
    { word: "h", rank: 1, stop: true },
    { word: "q", rank: 1, stop: true },
    { word: "x", rank: 2, stop: true },
    { word: "p", rank: 2, stop: true },
  ],
  numbered: ["phường", "quận", "p", "q", "cap", "caq"],
  agencies: [
    "công an", "CA", "C.A", "UBND", "ủy ban nhân dân", "HĐND", "hội đồng nhân dân", "HĐND - UBND", "đảng ủy", "trạm y tế", "tyt", "TT y tế",
    "trung tâm y tế", "bưu điện", "chi cục thuế", "ban chỉ huy quân sự", "ban công an", "đội công an", "tổ công an", "MTTQ", "tên", "tên đơn vị",
    "ủy ban mttq", "ban chỉ đạo", "hội nông dân", "hội phụ nữ", "đoàn thanh niên", "đồn công an",
  ],
  notNames: [
    "hội", "ủy", "viên", "trên", "trong", "đã", "có", "không", "trọng điểm", "đạt", "nào", "này", "khác", "được", "là", "và", "của", "với", "hoặc",
    "loại", "các", "thuộc", "cũ", "mới", "trực thuộc", "nông thôn", "lỵ", "đảo", "biên giới", "miền núi", "đội", "đoàn", "báo cáo", "xã", "phường", "huyện", "quận",
    "thị", "thành", "tỉnh", "đặc khu", "về", "theo", "từ", "đến", "năm nay", "ngoài", "để", "tự quản", "do", "trưởng", "phó", "nhà",
    "an toàn", "điểm", "đơn vị", "cấp", "chưa", "chuyển đến",
  ],
} as const satisfies UnitWords; // prettier-ignore
