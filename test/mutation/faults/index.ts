import type { Fault } from "../mutant.ts";
import { COUNT_FAULTS } from "./counts.ts";
import { FILE_FAULTS } from "./files.ts";
import { ROW_FAULTS } from "./rows.ts";
import { SHEET_FAULTS } from "./sheets.ts";
import { TOTAL_FAULTS } from "./totals.ts";

export const FAULTS: readonly Fault[] = [
  ...COUNT_FAULTS,
  ...ROW_FAULTS,
  ...TOTAL_FAULTS,
  ...SHEET_FAULTS,
  ...FILE_FAULTS,
];
