import type { PeriodScheme } from "../../model/period.ts";

export default {
  id: "civil",
  label: { vi: "Tháng dương lịch", en: "Civil calendar" },
  cutoffDay: null,
} satisfies PeriodScheme;
