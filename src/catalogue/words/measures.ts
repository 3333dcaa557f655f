/** Units of measure, scales of them, and what announces them. */
import type { Words } from "../../model/words.ts";

export const measures = [
  "người", "lượt người", "lượt", "vụ", "vụ việc", "vụ án", "việc", "tin", "nguồn tin", "buổi", "cuộc", "đợt", "lần", "lớp",
  "điểm", "đợt, điểm", "mô hình", "nhóm", "tụ điểm", "tập thể", "cá nhân", "tập thể, cá nhân", "diễn đàn", "hội nghị", "loại", "ca",
  "đồng chí", "đ/c", "học sinh", "hội viên", "hộ", "hộ gia đình", "em", "đối tượng", "cơ quan", "đơn vị", "trường hợp", "cặp", "tổ",
  "trường", "bản", "chữ ký", "phong trào", "tuổi", "cái", "chiếc", "con", "cơ sở", "giường bệnh", "thôn, tổ", "thôn", "viên", "bộ",
  "hồ sơ", "đơn", "đơn thư", "văn bản", "bài", "tin, bài", "cán bộ", "chiến sĩ", "thành viên", "câu lạc bộ", "khu dân cư", "xã",
  "đồng", "đ", "vnđ", "USD", "ha", "m", "m2", "m²", "m3", "m³", "km", "tấn", "tạ", "kg", "g", "gam", "gram", "ml", "lít", "cây", "KW", "MW",
  "khẩu", "quả", "phương tiện", "xe", "mắt", "bóng", "hòm thư", "suất", "tờ", "ý kiến", "điển hình", "đội", "doanh nghiệp", "mốc", "băng", "bị can", "bị cáo", "khẩu súng", "dongs",
] as const satisfies Words["measures"]; // prettier-ignore

export const scales = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  "1000": 1e3,
  "10³": 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tr: 1e6,
  "1000000": 1e6,
  "mill.": 1e6,
  tỷ: 1e9,
} as const satisfies Words["scales"];

export const conversions = {
  gam: { g: 1, gam: 1, gram: 1, kg: 1e3, "ki lô gam": 1e3, tạ: 1e5, tấn: 1e6 },
  đồng: { đồng: 1, đ: 1, vnđ: 1, vnd: 1, dongs: 1 },
  m: { m: 1, mét: 1, km: 1e3 },
  ml: { ml: 1, lít: 1e3 },
  m2: { m2: 1, "m²": 1, ha: 1e4, km2: 1e6, "km²": 1e6 },
  m3: { m3: 1, "m³": 1 },
} as const satisfies Words["conversions"];

export const percents = ["%", "phần trăm", "‰"] as const satisfies Words["percents"];

export const measureLeads = [
  "đơn vị tính", "đơn vị đo", "đvt", "dvt", "đ.v.t", "đơn vị tính - unit", "đvt - unit", "đvt cho", "tính bằng",
  "đơn vị đo lường",
] as const satisfies Words["measureLeads"]; // prettier-ignore

export const colonLeads = ["đơn vị", "unit"] as const satisfies Words["colonLeads"];

/** None beside those of the yearbook, which the reading of counts knows. */
export const missingSigns = [] as const satisfies Words["missingSigns"];
