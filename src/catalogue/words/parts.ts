/** "Trong đó": what follows is a part of what stands before, or all of its parts. */
import type { Words } from "../../model/words.ts";

export const parts = [
  "trong đó", "tr.đó", "trđó", "t/đó", "trong số đó", "trong số này", "trong tổng số", "trong tổng số đó", "riêng",
  "chia ra", "chia ra theo", "chia theo", "phân theo", "phân ra", "phân tổ", "phân tổ theo", "phân tích tổng số theo", "tách ra",
  "bao gồm", "gồm", "gồm có", "cụ thể", "trong đó có", "trong đó gồm", "of which", "phân loại theo", "trong đó chia ra",
] as const satisfies Words["parts"]; // prettier-ignore
