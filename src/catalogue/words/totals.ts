/** Words of totals. "Tổng hợp" is none; "Toàn", "Cả" are with a noun or before a unit's name. */
import type { Words } from "../../model/words.ts";

export const totals = [
  "cộng", "cộng số", "cộng chung", "tổng", "tổng số", "TC", "T. cộng", "T. số", "total", "sub total", "subtotal", "sum",
  "tất cả", "cộng phát sinh", "cộng khoản", "cộng các khoản", "tổng số trường hợp", "trong tổng", "cộng dọc", "cộng ngang", "cộng nhóm",
  "cộng tuần", "cộng tháng", "cộng quý", "cộng kỳ", "cộng năm", "tổng tháng", "tổng quý", "tổng kỳ",
  "cộng trang", "cộng trang này", "cộng trang trước", "mang sang", "cộng mang sang", "trang trước mang sang",
  "cộng trang trước mang sang", "chuyển sang trang sau", "cộng chuyển sang trang sau", "chuyển trang sau",
  "chuyển trang", "chuyển sang trang", "cộng chuyển trang", "số mang sang", "mang sang trang sau", "cộng mang sang trang sau",
  "trang trước chuyển sang", "trang trước chuyển qua", "cộng trang trước chuyển sang", "số trang trước mang sang", "số chuyển trang sau",
] as const satisfies Words["totals"]; // prettier-ignore

export const grandTotals = [
  "tổng cộng", "tổng số chung", "tổng cộng chung", "cộng tổng", "tổng chung", "tổng toàn bộ", "grand total", "tổng cộng các khoản",
  "tổng số cộng", "tổng cộng số",
] as const satisfies Words["grandTotals"]; // prettier-ignore

export const totalsAlone = ["chung"] as const satisfies Words["totalsAlone"];

export const whole = {
  words: ["toàn", "cả"],
  nouns: [
    "huyện", "tỉnh", "xã", "phường", "quận", "thị xã", "thị trấn", "thành phố", "đặc khu", "ngành", "quốc", "nước", "địa bàn",
    "đơn vị", "bộ", "khối", "cụm", "vùng", "khu vực", "lực lượng", "hệ thống", "khu", "miền", "công an tỉnh", "công an huyện",
    "tỉnh thành", "địa phương", "địa bàn huyện", "địa bàn tỉnh", "địa bàn xã",
  ],
} as const satisfies Words["whole"]; // prettier-ignore
