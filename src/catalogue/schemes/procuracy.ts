import type { PeriodScheme } from "../../model/period.ts";

/** The statistics of the people's procuracy: a year is 1 December to 30 November, months are the calendar's. */
export default {
  id: "procuracy",
  label: {
    vi: "Kỳ thống kê của Viện kiểm sát (1/12 đến 30/11)",
    en: "Statistics of the procuracy (1 December to 30 November)",
  },
  cutoffDay: null,
  firstMonth: 12,
} satisfies PeriodScheme;
