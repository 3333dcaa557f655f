/**
 * Words that hold a listed one and mean something else: no part of them is read, unless a longer
 * listed phrase holds them whole ("trật tự xã hội").
 */
import type { Words } from "../../model/words.ts";

export const compounds = [
  "tổng hợp", "tổng kết", "tổng cục", "tổng công ty", "tổng liên đoàn", "tổng đài", "tổng bí thư", "tổng giám đốc", "tổng thanh tra",
  "tổng hội", "tổng thể", "tổng điều tra", "tổng rà soát", "tổng kiểm tra", "tổng ra quân", "tổng kiểm soát", "tổng tấn công",
  "cộng đồng", "cộng đồng dân cư", "cộng tác", "cộng tác viên", "công cộng", "cộng sản",
  "an toàn", "hoàn toàn", "bảo toàn", "toàn diện", "toàn dân", "toàn thể", "xã hội", "xã hội hóa",
  "tăng cường", "tăng gia", "giảm nghèo", "giảm thiểu", "giảm án", "giảm nhẹ",
  "hương ước", "quy ước", "giao ước", "công ước", "khế ước", "ước mơ",
  "riêng lẻ", "riêng biệt", "chung cư", "chung tay", "chung sống", "kế hoạch hóa", "so le", "dân số", "năm học", "nhiệm kỳ",
] as const satisfies Words["compounds"]; // prettier-ignore
