/** The fields that every form takes: who reports, and for when. */
import type { FormField } from "../model/catalogue.ts";

export const COMMON_FIELDS: readonly FormField[] = [
  {
    id: "unit",
    role: "unit",
    heading: "Đơn vị",
    required: true,
    aliases: [
      "Đơn vị báo cáo",
      "Đơn vị thực hiện",
      "Tên đơn vị",
      "Xã/phường/thị trấn",
      "Xã/phường/đặc khu",
      "Công an phường",
      "Xã phường",
      "Xã, thị trấn",
      "Công an xã",
      "Địa bàn",
    ],
  },
  { id: "unit_code", role: "unit_code", heading: "Mã đơn vị", required: false, aliases: ["Mã ĐVHC", "Mã xã"] },
  {
    id: "district",
    role: "district",
    heading: "Huyện",
    required: false,
    aliases: ["Huyện/thị xã/thành phố", "Quận/huyện", "Công an huyện"],
  },
  { id: "province", role: "province", heading: "Tỉnh", required: false, aliases: ["Tỉnh/thành phố"] },
  {
    id: "date",
    role: "date",
    heading: "Ngày",
    required: false,
    aliases: ["Ngày tổ chức", "Ngày thực hiện", "Ngày tháng", "Thời gian"],
  },
  { id: "period", role: "period", heading: "Kỳ báo cáo", required: false, aliases: ["Kỳ", "Thời kỳ"] },
  { id: "period_month", role: "period", heading: "Tháng", required: false, aliases: [] },
  { id: "period_quarter", role: "period", heading: "Quý", required: false, aliases: [] },
  { id: "period_year", role: "period", heading: "Năm", required: false, aliases: [] },
  { id: "serial", role: "ignored", heading: "STT", required: false, aliases: ["TT", "Số TT", "Số thứ tự"] },
  { id: "remark", role: "ignored", heading: "Ghi chú", required: false, aliases: [] },
];
