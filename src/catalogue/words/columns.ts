/** Headings of columns that hold no figures, besides those of the common fields. */
import type { Words } from "../../model/words.ts";

export const columns = {
  serial: ["S TT", "S T T", "STT dòng", "thứ tự", "số T.T", "No", "số hiệu"],
  remark: ["đánh giá", "nhận xét", "lý do", "chú thích", "G/c", "ghi chú khác", "notes"],
  line_code: ["mã số", "MS", "mã", "mã dòng", "mã chỉ tiêu", "mã hàng", "ký hiệu", "dòng", "mã số dòng"],
  measure: ["đơn vị", "đơn vị tính", "đvt", "dvt", "đ.v.t", "ĐV tính", "đơn vị đo"],
  stub: [
    "chỉ tiêu", "tên chỉ tiêu", "nội dung", "diễn giải", "tiêu chí", "nội dung chỉ tiêu", "chỉ tiêu báo cáo", "chỉ tiêu thống kê",
    "danh mục", "nội dung công việc", "nội dung báo cáo", "hạng mục", "tên biểu", "loại", "phân loại", "tên", "chỉ tiêu, nội dung",
    "nội dung thống kê", "tên nội dung", "nội dung công tác", "mặt công tác", "nhóm chỉ tiêu", "tiêu thức", "khoản mục", "nội dung, chỉ tiêu",
  ],
  unit: ["đơn vị", "đơn vị gửi", "đơn vị xã", "địa phương", "tên xã", "tên phường", "xã, phường, thị trấn", "xã/phường", "cấp xã", "tên địa phương", "tên địa bàn", "đơn vị hành chính"],
  district: ["tên huyện", "quận, huyện", "huyện, thị xã, thành phố", "huyện/thị xã", "quận/huyện/thị xã", "cấp huyện", "quận", "thị xã", "quận, huyện, thị xã", "tên quận, huyện"],
  province: ["tên tỉnh", "tỉnh, thành phố", "tỉnh, thành", "cấp tỉnh"],
  unit_code: ["mã đơn vị hành chính", "mã xã, phường", "mã xã phường", "mã địa bàn"],
  date: ["ngày, tháng, năm", "ngày tháng năm", "ngày báo cáo"],
  period: ["kỳ báo cáo", "kỳ thống kê", "thời kỳ báo cáo", "thời gian báo cáo"],
} as const satisfies Words["columns"]; // prettier-ignore
