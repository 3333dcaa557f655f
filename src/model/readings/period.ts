/** Periods as written: whole texts, title lines, parts of labels, columns side by side, codes. */
export { bindReading, readPeriodText } from "./period-text.ts";
export { monthsOfYear } from "./period-years.ts";
export type { PeriodReading } from "./period-reading.ts";
export { findPeriodInTitle, findReportDate, periodOfTitle } from "./period-title.ts";
export { periodsIn } from "./periods-in.ts";
export { readPeriodParts } from "./period-parts.ts";
export { parsePeriodCode } from "./period-code.ts";
