/** JUnit XML: a suite for each file, a test case for each finding; only errors fail, accepted ones are skipped. */
import type { Finding } from "../../model/finding.ts";
import {
  byFile,
  fullText,
  placeText,
  type AcceptedFinding,
  type CheckReport,
} from "../check-report.ts";
import type { Format } from "../document.ts";

const format: Format<CheckReport> = {
  id: "junit",
  extension: ".xml",
  mediaType: "application/xml",
  render(report) {
    const groups = byFile(report.findings);
    // Each file that was looked at is a suite, a clean one with a single case that passes.
    const accepted = report.accepted ?? [];
    const named = [...groups.keys(), ...accepted.map(({ finding }) => finding.place.file)];
    const files = [...new Set([...(report.files ?? []), ...named])];
    const suites = files.map((file) =>
      suite(
        report,
        file,
        groups.get(file) ?? [],
        accepted.filter(({ finding }) => finding.place.file === file),
      ),
    );
    const tests = suites.reduce((sum, { tests }) => sum + tests, 0);
    const failures = suites.reduce((sum, { failures }) => sum + failures, 0);
    const counts = attributes({ name: "antq check", tests, failures, errors: 0 });
    const body = suites.map(({ xml }) => xml).join("");
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n${body}</testsuites>\n`;
  },
};

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function suite(
  report: CheckReport,
  file: string,
  findings: readonly Finding[],
  accepted: readonly AcceptedFinding[],
): Suite {
  const skipped = accepted.map((one) => skippedCase(report, one));
  const cases =
    findings.length + skipped.length === 0
      ? [`    <testcase${attributes({ classname: file, name: "antq check" })}/>\n`]
      : [...findings.map((finding) => testCase(report, finding)), ...skipped];
  const failures = findings.filter(({ severity }) => severity === "error").length;
  const head = attributes({
    name: file,
    tests: cases.length,
    failures,
    errors: 0,
    skipped: skipped.length,
  });
  const xml = `  <testsuite${head}>\n${cases.join("")}  </testsuite>\n`;
  return { xml, tests: cases.length, failures };
}

function testCase(report: CheckReport, finding: Finding): string {
  const { place, code, severity } = finding;
  const texts = report.messageOf(finding);
  const name = `${placeText(place, report.lang)} ${code}`;
  const head = attributes({ classname: place.file, name });
  const full = escapeXml(fullText(texts));
  const body =
    severity === "error"
      ? `<failure${attributes({ message: texts.message, type: code })}>${full}</failure>`
      : `<system-out>${escapeXml(severity)}: ${full}</system-out>`;
  return `    <testcase${head}>\n      ${body}\n    </testcase>\n`;
}

function skippedCase(report: CheckReport, { finding, reason }: AcceptedFinding): string {
  const { place, code } = finding;
  const name = `${placeText(place, report.lang)} ${code}`;
  const head = attributes({ classname: place.file, name });
  return `    <testcase${head}>\n      <skipped${attributes({ message: reason })}/>\n    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}

// Characters that XML 1.0 cannot hold, escaped or not: they would make the report unreadable.
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

export default format;
