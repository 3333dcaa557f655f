/** Annotations for GitHub Actions (workflow commands), one line for each finding. */
import type { Severity } from "../../model/finding.ts";
import { fullText, placeText, type CheckReport } from "../check-report.ts";
import type { Format } from "../document.ts";

const COMMAND: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "notice",
};

const format: Format<CheckReport> = {
  id: "github",
  extension: ".txt",
  byOptionOnly: true,
  mediaType: "text/plain; charset=utf-8",
  render: (report) =>
    report.findings
      .map((finding) => {
        const { place, code, severity } = finding;
        const file = escapeProperty(place.file);
        // A finding of a whole file or sheet stands at its first line.
        const where = `file=${file},line=${place.row ?? 1},title=${escapeProperty(code)}`;
        const text = `${placeText(place, report.lang)}: ${fullText(report.messageOf(finding))}`;
        return `::${COMMAND[severity]} ${where}::${escapeData(text)}\n`;
      })
      .join(""),
};

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export default format;
