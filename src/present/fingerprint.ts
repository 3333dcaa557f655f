/** A finding's identity from run to run, for tools that tell new findings from known ones. */
import { sha256 } from "#host/digest.ts";
import type { Finding } from "../model/finding.ts";
import { keyOf } from "../util/keys.ts";
import { outgoing } from "../model/readings/mask.ts";

/**
 * One fingerprint for each finding, all different. Made of what and where, never of
 * prose or severity: a better wording is no new finding.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, place, field }) => {
    // Of the name as it is shown: from a hash, too, a short number could be found.
    const file = outgoing(place.file);
    const sheet = place.sheet === undefined ? undefined : outgoing(place.sheet);
    const { row, column } = place;
    const key = keyOf(code, file, sheet, row, column, field);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return sha256(keyOf(key, nth));
  });
}
