/** Every place that a label can stand at. */
import type { LabelPlace } from "../../src/map/label/types.ts";

export const LABEL_PLACES: readonly LabelPlace[] = [
  "heading",
  "stub",
  "centre",
  "title",
  "sheet",
  "file",
  "folder",
];
