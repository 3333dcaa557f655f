/** A code quality report for GitLab. */
import type { Severity } from "../../model/finding.ts";
import { fullText, placeText, type CheckReport } from "../check-report.ts";
import type { Format } from "../document.ts";
import { fingerprints } from "../fingerprint.ts";

const SEVERITY: Record<Severity, string> = {
  error: "major",
  warning: "minor",
  information: "info",
};

const format: Format<CheckReport> = {
  id: "gitlab",
  extension: ".json",
  byOptionOnly: true,
  mediaType: "application/json",
  render(report) {
    const identities = fingerprints(report.findings);
    const issues = report.findings.map((finding, i) => ({
      description: `${placeText(finding.place, report.lang)}: ${fullText(report.messageOf(finding))}`,
      check_name: finding.code,
      fingerprint: identities[i],
      severity: SEVERITY[finding.severity],
      location: { path: finding.place.file, lines: { begin: finding.place.row ?? 1 } },
    }));
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

export default format;
