/** How many rows of a run may be looked at one by one. */
import { heapLimit } from "#host/memory.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { firstIrregular, irregularCount } from "../model/sheet-rows.ts";
import { UnreadableFile } from "../model/raw.ts";

/** Of memory for each, with its findings and all that is made of it on the way. */
const BYTES = 13_000;

/** As many as the memory holds: beyond it V8 ends the process, which nobody can catch. */
export const MOST_IRREGULAR_ROWS = Math.floor(heapLimit() / BYTES);

/** Counts them over the files of a run. */
export class IrregularRows {
  #count = 0;

  /** Takes the rows of a file in; what is wrong if they are too many. */
  add(sheets: readonly FormSheet[]): UnreadableFile | null {
    const count = sheets.reduce((sum, sheet) => sum + irregularCount(sheet), 0);
    if (this.#count + count > MOST_IRREGULAR_ROWS) {
      const sheet = sheets.find((own) => irregularCount(own) > 0);
      const first = sheet === undefined ? 1 : firstIrregular(sheet);
      return new UnreadableFile("too-many-faults", `${sheet?.sheet ?? ""}!${first ?? 1}`);
    }
    this.#count += count;
    return null;
  }
}
