/** How numbers and days are written, for the files of this room. */
export {
  counted,
  formatDate,
  formatNumber,
  formatPeriodCode,
  formatWindow,
} from "../messages/terms.ts";
export type { Lang } from "../messages/terms.ts";

/** Decimals that a number has as written shortest, six at most. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.min(6, String(value).split(".")[1]?.length ?? 6);
}
