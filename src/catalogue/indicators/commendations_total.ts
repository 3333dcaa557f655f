import type { Indicator } from "../../model/catalogue.ts";

/**
 * Seven reports give one number of collectives and individuals that cannot be split: the whole of
 * `commended_collectives` and `commended_individuals`.
 */
export default {
  id: "commendations_total",
  order: 950,
  theme: "awards",
  label: { vi: "Số tập thể, cá nhân được khen thưởng", en: "Commendations" },
  measure: { vi: "lượt", en: "commendations" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Tập thể, cá nhân được khen thưởng", "Tập thể, cá nhân được khen"],
  phrases: { topics: ["lượt tập thể, cá nhân được khen thưởng"] },
  sources: [{ form: "commendations", field: "commendations_total" }],
  note: {
    vi: "dùng khi báo cáo gộp tập thể và cá nhân một số; không tự cộng từ hai chỉ tiêu kia",
    en: "for reports that merge collectives and individuals; it is not made of the other two",
  },
} satisfies Indicator;
