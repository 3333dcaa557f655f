/** SARIF 2.1.0 (OASIS), for code scanning services. */
import type { Finding, Place, Severity } from "../../model/finding.ts";
import { cellOf, fullText, placeText, type CheckReport, type CheckRule } from "../check-report.ts";
import type { Format, Json } from "../document.ts";
import { fingerprints } from "../fingerprint.ts";

const LEVEL: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "note",
};

const format: Format<CheckReport> = {
  id: "sarif",
  extension: ".sarif",
  // The standard also names files `.sarif.json`.
  alsoIn: [".json"],
  mediaType: "application/sarif+json",
  render: (report) => `${JSON.stringify(sarifLog(report), null, 2)}\n`,
};

function sarifLog(report: CheckReport): Json {
  const indexOf = new Map(report.rules.map(({ code }, i) => [code, i]));
  const accepted = report.accepted ?? [];
  const all = [...report.findings, ...accepted.map(({ finding }) => finding)];
  const identities = fingerprints(all);
  const results = all.map((finding, i) => {
    const ruleIndex = indexOf.get(finding.code);
    const reason = accepted[i - report.findings.length]?.reason;
    return {
      ruleId: finding.code,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVEL[finding.severity],
      message: { text: fullText(report.messageOf(finding)) },
      locations: [location(report, finding)],
      // A reader of SARIF takes an absent list for "not looked at", an empty one for "not suppressed".
      ...(report.accepted === undefined ? {} : { suppressions: suppressions(reason) }),
      partialFingerprints: { "antq/v1": identities[i] ?? "" },
    };
  });
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "antq", rules: report.rules.map(ruleJson) } },
        language: report.lang,
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
}

function suppressions(reason: string | undefined): Json {
  if (reason === undefined) return [];
  return [{ kind: "external", ...(reason === "" ? {} : { justification: reason }) }];
}

function ruleJson({ code, title, explanation, severity }: CheckRule): Json {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

/** A text file has lines, so a region; a workbook's cell is a logical location. */
function location(report: CheckReport, { place }: Finding): Json {
  const lines = /\.(csv|tsv|txt)$/i.test(place.file) && place.row !== undefined;
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(place.file) },
      ...(lines ? { region: { startLine: place.row ?? 1 } } : {}),
    },
    ...logicalLocations(report, place),
  };
}

function logicalLocations(report: CheckReport, place: Place): { [key: string]: Json } {
  if (place.sheet === undefined && place.row === undefined) return {};
  const name = cellOf(place) ?? (place.row === undefined ? place.sheet : String(place.row));
  const kind = cellOf(place) !== null ? "cell" : place.row === undefined ? "sheet" : "row";
  const fullyQualifiedName = placeText(place, report.lang);
  return { logicalLocations: [{ name: name ?? "", fullyQualifiedName, kind }] };
}

/** A relative reference stays relative; an absolute path becomes a file URI. */
export function fileUri(file: string): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(file))
    return `file:///${file.slice(0, 2)}${path.slice(path.indexOf("/"))}`;
  return file.startsWith("/") ? `file://${path}` : path;
}

export default format;
