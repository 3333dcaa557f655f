/** Periods as written: whole texts, title lines, columns side by side, codes. */
export { bindReading, readPeriodText } from "./period-text.ts";
export type { PeriodReading } from "./period-reading.ts";
export { findPeriodInTitle, findReportDate } from "./period-title.ts";
export { readPeriodParts } from "./period-parts.ts";
export { parsePeriodCode } from "./period-code.ts";
