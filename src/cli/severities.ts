/** `severities:` of antq.yaml: every code must be one that can be found. */
import { CHECKS } from "../validate/index.ts";
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** Stops at the first unknown code, with the nearest right one. `own`: codes of the user's rules. */
export function refuseUnknownCodes(codes: readonly string[], own: readonly string[]): void {
  const known = [...CHECKS.map(({ code }) => code), ...own];
  const wrong = codes.find((code) => !known.includes(code));
  if (wrong === undefined) return;
  const right = nearest(wrong, known);
  throw new UsageError({
    vi: `antq.yaml (severities): không có mã lỗi "${wrong}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `antq.yaml (severities): there is no finding code "${wrong}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}
