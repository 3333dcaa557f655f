import type { PeriodScheme } from "../../model/period.ts";

/** Monthly reports of the police that close on the 15th (wanted persons; month 9/2018 was 16 August to 15 September). */
export default {
  id: "day-15",
  label: {
    vi: "Chốt số ngày 15 hằng tháng (16 đến 15)",
    en: "Closed on day 15 of each month (16th to 15th)",
  },
  cutoffDay: 15,
} satisfies PeriodScheme;
