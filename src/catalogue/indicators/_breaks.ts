/** Days from which something else is counted under the same name, for several indicators. */
import type { SeriesBreak } from "../../model/catalogue.ts";

/** Law 30/2023/QH15, in force since 1 July 2024. */
export const GUARDS_2024: SeriesBreak = {
  day: "2024-07-01",
  why: {
    vi: "đội dân phòng, bảo vệ dân phố và công an xã bán chuyên trách được kiện toàn thành tổ bảo vệ an ninh, trật tự (Luật 30/2023/QH15)",
    en: "civil defence teams, ward guards and part-time commune police are united in protection teams (Law 30/2023/QH15)",
  },
};

/** Circular 124/2021/TT-BCA: the first year that is judged by it. */
export const RECOGNITION_2022: SeriesBreak = {
  day: "2022-01-01",
  why: {
    vi: "xét theo Thông tư 124/2021/TT-BCA, không còn cơ sở mầm non, tiểu học và doanh nghiệp nhỏ, siêu nhỏ",
    en: "Circular 124/2021/TT-BCA applies, which leaves out nursery and primary schools and small firms",
  },
};
