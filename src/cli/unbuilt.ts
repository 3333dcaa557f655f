/** Options of the contract that this version does not have: said, never ignored. */
import { UsageError } from "./errors.ts";

/** Options of the contract that no command of this version takes. */
export const UNBUILT_OPTIONS: readonly string[] = ["--disclosure"];

export function unbuilt(option: string): UsageError {
  return new UsageError({
    vi: `${option}: chưa có trong phiên bản này.`,
    en: `${option}: not in this version yet.`,
  });
}
