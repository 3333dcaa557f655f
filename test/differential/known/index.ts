/** Every known difference; any other fails. */
import type { KnownDifference } from "./difference.ts";
import { EXCELJS } from "./exceljs.ts";
import { SHEETJS } from "./sheetjs.ts";
import { WRITTEN } from "./written.ts";

export const KNOWN: readonly KnownDifference[] = [...EXCELJS, ...SHEETJS, ...WRITTEN];
export type { KnownDifference } from "./difference.ts";
