/** Cell contents read as values, days and periods: pure functions for the map stage. */
export { type AmountContext, type Factor, readAmount } from "./amount.ts";
export { isPlainCount, readCount } from "./count.ts";
export type { ColumnEvidence, CountContext } from "./count-context.ts";
export { TOO_LARGE } from "./count-cells.ts";
export { isFigure, isFigureText } from "./figure.ts";
export { isDitto } from "./ditto.ts";
export { readDate, type DateReading } from "./date.ts";
export * from "./period.ts";
export { isPersonalHeading, looksPersonal } from "./personal.ts";
export { folded } from "./text.ts";
export { dayFirst, showable, showableTime } from "./show.ts";
