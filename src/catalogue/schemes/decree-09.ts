import type { PeriodScheme } from "../../model/period.ts";

export default {
  id: "decree-09",
  label: {
    vi: "Kỳ báo cáo theo Điều 12 Nghị định 09/2019/NĐ-CP",
    en: "Decree 09/2019/NĐ-CP, Article 12",
  },
  cutoffDay: 14,
} satisfies PeriodScheme;
