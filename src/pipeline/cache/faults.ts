/** Faults of the disk: a run goes on without a cache. */
import { unlinkSync } from "node:fs";

/** What the step gives; undefined where the disk refuses it. Faults of the program are thrown. */
export function ignoreFault<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    // Only what the operating system answers has a number.
    if (error instanceof Error && "errno" in error) return undefined;
    throw error;
  }
}

/** Unlinks a file; one that cannot be is left for another time. */
export function remove(path: string): void {
  ignoreFault(() => unlinkSync(path));
}
