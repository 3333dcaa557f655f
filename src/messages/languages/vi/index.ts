import type { Language } from "../../language.ts";

const ROMAN = ["I", "II", "III", "IV"];

export default {
  id: "vi",
  marks: { group: ".", decimal: "," },
  day: (date) => `ngày ${date}`,
  window: (start, end) => `từ ${start} đến ${end}`,
  month: (year, month) => `tháng ${month}/${year}`,
  quarter: (year, quarter) => `quý ${ROMAN[quarter - 1]}/${year}`,
  half: (year, isFirst) => `6 tháng ${isFirst ? "đầu" : "cuối"} năm ${year}`,
  nineMonths: (year) => `9 tháng năm ${year}`,
  year: (year) => `năm ${year}`,
  years: (first, last) => `các năm ${first} - ${last}`,
  severities: { error: "lỗi", warning: "cảnh báo", information: "thông tin" },
  apart: (difference) => `lệch ${difference}`,
  off: (difference, isOver) => `${isOver ? "thừa" : "thiếu"} ${difference}`,
} satisfies Language;
