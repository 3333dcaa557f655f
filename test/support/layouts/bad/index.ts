/** Sheets that are hostile or badly kept: they are read, or refused with a reason, in linear time. */
import { BADLY_KEPT } from "./badly-kept.ts";
import { LONG_LABELS } from "./long-labels.ts";
import type { BadInput } from "./sheet.ts";
import { SIZES } from "./sizes.ts";

export type { BadSheet } from "./sheet.ts";

export const BAD_INPUTS: readonly BadInput[] = [...LONG_LABELS, ...SIZES, ...BADLY_KEPT];
