/** Findings against a baseline: which are new, which are accepted, which entries say nothing any more. */
import type { Finding } from "../model/finding.ts";
import { type AcceptedFinding, cellOf } from "./check-report.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Baseline, BaselineEntry } from "./schemas/baseline.ts";
import { outgoing } from "../model/readings/mask.ts";

export interface Weighed {
  /** A baseline was given, even an empty one. */
  readonly inUse: boolean;
  readonly fresh: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Entries whose file was looked at and that were not found there. */
  readonly stale: readonly BaselineEntry[];
  readonly withoutReason: readonly BaselineEntry[];
}

/** The value as a baseline holds it. */
function covered(value: Finding["value"]): Finding["value"] {
  return typeof value === "string" ? outgoing(value) : value;
}

export const NO_BASELINE: Baseline = { schema: "antq/baseline@1", accepted: [] };

/** `files`: every file that was looked at; an entry of another file is neither used nor stale. */
export function weigh(
  findings: readonly Finding[],
  baseline: Baseline | null,
  files: readonly string[],
): Weighed {
  const known = baseline?.accepted ?? [];
  const entries = new Map(known.map((entry) => [entry.fingerprint, entry]));
  const identities = fingerprints(findings);
  const used = new Set<BaselineEntry>();
  const fresh: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const [i, finding] of findings.entries()) {
    const entry = entries.get(identities[i] ?? "");
    if (entry === undefined || entry.value !== covered(finding.value)) fresh.push(finding);
    else {
      used.add(entry);
      accepted.push({ finding, reason: entry.reason });
    }
  }
  const looked = new Set(files.map(outgoing));
  const stale = known.filter((entry) => !used.has(entry) && looked.has(entry.file));
  const withoutReason = [...used].filter(({ reason }) => reason.trim() === "");
  return { inUse: baseline !== null, fresh, accepted, stale, withoutReason };
}

/**
 * The baseline that accepts these findings; information fails nothing and is left out. Reasons that the old one
 * gave stay, and so do its entries of files that were not looked at.
 */
export function baselineOf(
  findings: readonly Finding[],
  old: Baseline,
  files: readonly string[],
): Baseline {
  const reasons = new Map(
    old.accepted.map((entry) => [entry.fingerprint, [entry.value, entry.reason]]),
  );
  const identities = fingerprints(findings);
  const accepted = findings.flatMap(({ code, severity, place, value }, i) => {
    if (severity === "information") return [];
    const fingerprint = identities[i] ?? "";
    const [known, reason] = reasons.get(fingerprint) ?? [];
    return [
      {
        fingerprint,
        code,
        file: outgoing(place.file),
        sheet: place.sheet === undefined ? null : outgoing(place.sheet),
        cell: cellOf(place),
        ...(value === undefined ? {} : { value: covered(value) ?? value }),
        reason: known === covered(value) && typeof reason === "string" ? reason : "",
      },
    ];
  });
  const looked = new Set(files.map(outgoing));
  const others = old.accepted.filter(({ file }) => !looked.has(file));
  return { schema: "antq/baseline@1", accepted: [...accepted, ...others] };
}
