/** A note and a fill on a faulty cell; everything else about the cell stays. */
import type { Annotation } from "./annotation.ts";
import { type Lang, said } from "../../messages/said.ts";
import type { Cell, Comment } from "./excel.ts";
import type { Severity } from "../../model/finding.ts";
import { SEVERITY_WORDS } from "./words.ts";

/** Excel's own colours for bad, neutral and note. */
export const FILLS: Readonly<Record<Severity, string>> = {
  error: "FFFFC7CE",
  warning: "FFFFEB9C",
  information: "FFDDEBF7",
};
const RANK: readonly Severity[] = ["error", "warning", "information"];

export function markCell(cell: Cell, annotations: readonly Annotation[], lang: Lang): void {
  const worst =
    RANK.find((severity) => annotations.some((own) => own.severity === severity)) ?? "information";
  // exceljs shares one style object between cells that look alike: never write into it.
  cell.style = {
    ...cell.style,
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: FILLS[worst] } },
  };
  const before = noteText(cell.note);
  const own = annotations.map((annotation) => noteOf(annotation, lang)).join("\n\n");
  cell.note = { texts: [{ text: before === "" ? own : `${before}\n\n${own}` }] };
}

function noteOf({ severity, message, cure, suggestion }: Annotation, lang: Lang): string {
  const lines = [`${said(lang, SEVERITY_WORDS)[severity]}: ${message}`];
  if (cure !== "") lines.push(cure);
  if (suggestion !== null && !cure.includes(suggestion)) lines.push(`→ ${suggestion}`);
  return lines.join("\n");
}

/** The note that the file has there is kept above ours. */
function noteText(note: Comment | string | undefined): string {
  if (note === undefined || typeof note === "string") return note ?? "";
  return (note.texts ?? []).map(({ text }) => text).join("");
}
