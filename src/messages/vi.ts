/** Vietnamese, by topic. */
import type { Code } from "./facts.ts";
import { CELLS } from "./vi/cells.ts";
import { FILES } from "./vi/files.ts";
import { LAYOUT } from "./vi/layout.ts";
import { ROWS } from "./vi/rows.ts";
import { SETS } from "./vi/sets.ts";
import { SERIES } from "./vi/series.ts";
import { UNITS } from "./vi/units.ts";
import type { Words } from "./words.ts";

export const VI: Words<Code> = {
  ...FILES,
  ...CELLS,
  ...ROWS,
  ...UNITS,
  ...LAYOUT,
  ...SETS,
  ...SERIES,
};
