/** What reading gives: form sheets, fingerprints, and what could not be read. */
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";

export interface FileInfo {
  readonly file: string;
  readonly sha256: string | null;
  readonly sheets: number;
}

export interface ReadResult {
  readonly files: readonly FileInfo[];
  readonly sheets: readonly FormSheet[];
  readonly problems: readonly Problem[];
}
