/** English, by topic. */
import type { Code } from "./facts.ts";
import { CELLS } from "./en/cells.ts";
import { FILES } from "./en/files.ts";
import { LAYOUT } from "./en/layout.ts";
import { ROWS } from "./en/rows.ts";
import { SETS } from "./en/sets.ts";
import { SERIES } from "./en/series.ts";
import { UNITS } from "./en/units.ts";
import type { Words } from "./words.ts";

export const EN: Words<Code> = {
  ...FILES,
  ...CELLS,
  ...ROWS,
  ...UNITS,
  ...LAYOUT,
  ...SETS,
  ...SERIES,
};
