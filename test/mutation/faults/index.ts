import type { Fault } from "../mutant.ts";
import { COUNT_FAULTS } from "./counts.ts";
import { ROW_FAULTS } from "./rows.ts";
import { SHEET_FAULTS } from "./sheets.ts";

export const FAULTS: readonly Fault[] = [...COUNT_FAULTS, ...ROW_FAULTS, ...SHEET_FAULTS];
