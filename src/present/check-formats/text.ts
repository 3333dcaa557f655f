/** Findings for people: by file, each at its cell with its row and its cure, then the sum. */
import { severityWord } from "../../messages/terms.ts";
import type { Finding } from "../../model/finding.ts";
import { displayWidth, pad, printable, widestOf, wrap } from "../../util/display-width.ts";
import { byFile, placeText, type CheckReport } from "../check-report.ts";
import { summaryLine } from "../check-summary.ts";
import { DEFAULT_WIDTH, PLAIN_STYLE, type Format, type Style } from "../document.ts";

/** Widest column of places; a longer place pushes its own line only. */
const PLACE_WIDTH = 24;
/** A text of a row is cut behind this many columns, or where the line ends; a date or a period never. */
const LONG_CELL = 40;
/** Below this many columns a message stands under its place, not beside it. */
const SIDE_BY_SIDE = 76;

const format: Format<CheckReport> = {
  id: "text",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  render(report, { width = DEFAULT_WIDTH, style = PLAIN_STYLE }) {
    const groups = [...byFile(report.findings)].map(([file, findings]) =>
      [style.bold(printable(file)), ...fileLines(report, findings, width, style)].join("\n"),
    );
    const sum = wrap(summaryLine(report), width).map(style.bold).join("\n");
    return `${[...groups, sum].join("\n\n")}\n`;
  },
};

function fileLines(
  report: CheckReport,
  findings: readonly Finding[],
  width: number,
  style: Style,
): string[] {
  const places = findings.map(({ place }) => printable(placeText(place, report.lang)));
  const placeWidth = Math.min(PLACE_WIDTH, widestOf(places));
  const codeWidth = widestOf(findings.map(({ code }) => code));
  const beside = width >= SIDE_BY_SIDE;
  const indent = " ".repeat(beside ? placeWidth + codeWidth + 8 : 4);
  return findings.flatMap((finding, i) => {
    const place = places[i] ?? "";
    const code = colour(finding, style)(finding.code);
    const gap = " ".repeat(Math.max(0, codeWidth - finding.code.length));
    const lead = `  ${pad(place, beside ? placeWidth : 0, "left")}   ${code}${beside ? gap : ""}`;
    const [first = "", ...more] = bodyLines(report, finding, Math.max(20, width - indent.length));
    const rest = more.map((line) => indent + line);
    if (!beside || displayWidth(place) > placeWidth) return [lead, indent + first, ...rest];
    return [`${lead}   ${first}`, ...rest];
  });
}

/** Message, the row's cells, the cure. Errors are told as such by silence: they are the rule. */
function bodyLines(report: CheckReport, finding: Finding, room: number): string[] {
  const { message, cure } = report.messageOf(finding);
  const label = severityWord(finding.severity, report.lang);
  const prefix =
    finding.severity === "error" ? "" : `${label.slice(0, 1).toUpperCase()}${label.slice(1)}: `;
  const excerpt = report.excerpt?.(finding) ?? null;
  return [
    ...wrap(printable(prefix + message), room),
    ...(excerpt === null ? [] : excerptLines(excerpt, room)),
    ...(cure === undefined || cure === null || cure === "" ? [] : wrap(printable(cure), room)),
  ];
}

/** `│ 3 │ 07/03/2020 │ ma túy │`, over several lines where the row is wider than the room. */
function excerptLines(cells: readonly string[], room: number): string[] {
  const lines: string[] = [];
  let line = "│";
  for (const cell of cells) {
    const piece = ` ${shorten(printable(cell), Math.max(room - 4, LONG_CELL))} │`;
    if (line !== "│" && displayWidth(line + piece) > room) {
      lines.push(line);
      line = "│";
    }
    const [first = "", ...more] = wrap(line + piece, room);
    line = more.pop() ?? first;
    if (line !== first) lines.push(first, ...more);
  }
  return line === "│" ? lines : [...lines, line];
}

function shorten(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  return `${wrap(text.replaceAll(" ", "\u00a0"), room - 1)[0] ?? ""}…`;
}

function colour({ severity }: Finding, style: Style): (text: string) => string {
  if (severity === "error") return style.red;
  return severity === "warning" ? style.yellow : style.dim;
}

export default format;
