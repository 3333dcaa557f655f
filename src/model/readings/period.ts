/** Periods as written: whole texts, title lines, columns side by side, codes. */
export {
  bindReading,
  readPeriodText,
  type InvalidPeriodReason,
  type PeriodReading,
} from "./period-text.ts";
export { findPeriodInTitle, findReportDate } from "./period-title.ts";
export { readPeriodParts, type PeriodParts } from "./period-parts.ts";
export { parsePeriodCode, type PeriodCodeReading } from "./period-code.ts";
