/** Where mapped files are kept from run to run, as a run sees it: who starts the run opens it. */
import type { Catalogue } from "../catalogue/index.ts";
import type { Limits } from "../model/limits.ts";
import type { Unit } from "../model/unit.ts";
import type { InputFile } from "../read/index.ts";
import type { CleanFile } from "./clean-file/index.ts";
import type { MappedFile } from "./mapped-file.ts";

/** A clean file of this thread's or another's. */
export type Kept = Pick<CleanFile, "sha256" | "templates" | "ownBytes">;

export interface RunCache {
  /** The file as it was mapped before, where its content is known to be the same. */
  find(input: InputFile): MappedFile | null;
  keep(input: InputFile, file: Kept): void;
  close(): void;
}

/** `units`: null where there is no registry. */
export type OpenRunCache = (
  catalogue: Catalogue,
  units: readonly Unit[] | null,
  limits: Limits,
) => Promise<RunCache>;
