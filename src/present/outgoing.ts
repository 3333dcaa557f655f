/** The one door out: every text of a result is covered and made printable here, before any format sees it. */
import type { Finding } from "../model/finding.ts";
import { outgoing, outgoingLines } from "../model/readings/mask.ts";
import type { CheckReport } from "./check-report.ts";
import type { ReportDocument } from "./document.ts";

type Cover = (text: string) => string;

/** All texts of lists and plain objects, at any depth; numbers stay numbers, names of fields stay. */
export function coveredAll<T>(value: T, cover: Cover = outgoing): T {
  return coverAny(value, cover) as T;
}

function coverAny(value: unknown, cover: Cover): unknown {
  if (typeof value === "string") return cover(value);
  if (Array.isArray(value)) return value.map((each) => coverAny(each, cover));
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [key, coverAny(each, cover)]));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) copy[name] = coverAny(each, cover);
  // What a cell of a picture was read as says it once more.
  if ("shown" in value && "label" in value && isHidden(value.shown, copy["shown"])) {
    copy["label"] = null;
  }
  return copy;
}

function isHidden(before: unknown, after: unknown): boolean {
  return typeof after === "string" && before !== after && after.includes("•");
}

/** What JSON holds may have lines. */
export function coveredJson<T>(value: T): T {
  return coveredAll(value, outgoingLines);
}

/** What may hold lines; the cells of tables are on one line each. */
const WITH_LINES: ReadonlySet<string> = new Set(["json", "lines", "exchange"]);

/** Whatever the document tells, now or in a later version. */
export function coveredDocument(document: ReportDocument): ReportDocument {
  return Object.fromEntries(
    Object.entries(document).map(([name, part]) => {
      const cover = WITH_LINES.has(name) ? outgoingLines : outgoing;
      const tells = part as unknown;
      if (typeof tells !== "function") return [name, coveredAll(tells, cover)];
      return [
        name,
        (...asked: unknown[]) => {
          const told = (tells as (...asked: unknown[]) => unknown).apply(document, asked);
          return told instanceof Promise
            ? told.then((later: unknown) => coveredAll(later, cover))
            : coveredAll(told, cover);
        },
      ];
    }),
  ) as unknown as ReportDocument;
}

export function coveredReport(report: CheckReport): CheckReport {
  const originals = new WeakMap<Finding, Finding>();
  const original = (finding: Finding) => originals.get(finding) ?? finding;
  const covered = (finding: Finding): Finding => {
    const copy = coveredAll(finding);
    originals.set(copy, finding);
    return copy;
  };
  const { findings, standing, accepted, files } = report;
  return {
    ...report,
    findings: findings.map(covered),
    ...(standing === undefined ? {} : { standing: standing.map(covered) }),
    ...(accepted === undefined
      ? {}
      : { accepted: accepted.map((one) => ({ ...one, finding: covered(one.finding) })) }),
    ...(files === undefined ? {} : { files: coveredAll(files) }),
    messageOf: (finding) => coveredAll(report.messageOf(original(finding))),
    ...(report.excerpt === undefined
      ? {}
      : { excerpt: (finding) => coveredAll(report.excerpt?.(original(finding)) ?? null) }),
  };
}
