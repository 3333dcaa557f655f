import type { PeriodScheme } from "../../model/period.ts";

/** Guidance 01/HD-BCA-V05: teams are rated once a year, over the twelve months up to 14 November. */
export default {
  id: "guards",
  label: {
    vi: "Năm đánh giá tổ bảo vệ ANTT (15/11 đến 14/11)",
    en: "Year in which protection teams are rated (15 November to 14 November)",
  },
  cutoffDay: 14,
  firstMonth: 12,
} satisfies PeriodScheme;
