/** Files, sheets, columns. */
import { systemFault } from "../system.ts";
import { detailWords } from "../unreadable-details.ts";
import type { Problem } from "../../model/finding.ts";
import type { FactsOf } from "../facts.ts";
import { listed, text, type Words } from "../words.ts";

const UNREADABLE: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  empty: ["the file is empty", "Save it again from the spreadsheet program and send it again."],
  encrypted: ["the file has a password", "Save it without a password and send it again."],
  corrupt: [
    "the file is damaged",
    "Open it in Excel or LibreOffice, save it as .xlsx, send it again.",
  ],
  truncated: ["the file is cut off, perhaps an unfinished copy or download", "Copy it again."],
  "not-a-spreadsheet": [
    "the content is no spreadsheet, whatever the file name says",
    "Send a .xlsx, .xls, .ods or .csv file.",
  ],
  "no-sheets": ["the file has no sheet", "Look at the file that was sent."],
  "unsupported-format": ["the file format is not supported", "Save it as .xlsx and send it again."],
  "too-large": [
    "the file is beyond the size limits",
    "Split it, or delete unused rows and sheets.",
  ],
  "too-many-faults": [
    "too many rows, from this one on, would have to be looked at cell by cell",
    "Most often one column is written wrongly in every row, such as 1.642 or “about 30”: cut some hundred rows into a file of their own, run antq check to see which column, and mend it; or split the file.",
  ],
  "zip-bomb": ["the compressed file grows out of all proportion", "Save it again from Excel."],
  "entity-bomb": ["the file holds declarations that can do harm", "Do not use it; ask the sender."],
};

const SEPARATORS: Readonly<Record<string, string>> = {
  ";": "semicolon",
  ",": "comma",
  "\t": "tab",
  "|": "vertical bar",
};

const HIDDEN: Readonly<Record<string, readonly [one: string, many: string]>> = {
  row: ["hidden row holds", "hidden rows hold"],
  column: ["hidden column holds", "hidden columns hold"],
};

type Seen = FactsOf<"sheet-unrecognised">;

function seenWords({ headings, row, form }: Seen): string {
  if (headings.length === 0) return " No row of headings was seen.";
  const texts = headings.map((heading) => (heading === "…" ? heading : `“${heading}”`));
  const near = form === null ? "" : ` The nearest form is “${form}”.`;
  return ` Headings seen in row ${row}: ${listed(texts, 12)}.${near}`;
}

/** What makes a form of it: other headings, more columns, or a declaration. */
function toBecome({ form, lacks, renames }: Seen, { facts }: Problem): string {
  if (form === null)
    return "Use the headings of a form (antq catalogue forms), or declare your own in a catalogue file (docs/catalogue.md).";
  const steps = [
    ...(renames.length === 0 ? [] : [`change ${renames.join(", ")}`]),
    ...(lacks.length === 0 ? [] : [`add ${lacks.join(", ")}`]),
  ];
  const how = steps.length === 0 ? "look at the row of headings" : steps.join("; ");
  return `To make it the form “${form}”: ${how}. Its headings: antq catalogue forms ${String(facts["form"])}; or declare your own in a catalogue file (docs/catalogue.md).`;
}

export const FILES: Words<
  | "file-unreadable"
  | "no-form-found"
  | "sheet-unrecognised"
  | "file-empty"
  | "empty-form"
  | "duplicate-file"
  | "missing-column"
  | "duplicate-column"
  | "unknown-column"
  | "ragged-row"
  | "hidden-content"
  | "legacy-encoding"
> = {
  "file-unreadable": ({ reason, detail }) => {
    if (reason === "not-opened") {
      const { what, cure } = systemFault(detail ?? "");
      return text(`Cannot be read: ${what.en}.`, cure.en);
    }
    const [what, cure] = UNREADABLE[reason] ?? [reason, "Look at the file that was sent."];
    const more = detailWords(detail, "en");
    return text(`Cannot be read: ${what}${more === null ? "" : ` (${more})`}.`, cure);
  },
  "no-form-found": ({ sheets, ...seen }, finding) =>
    text(
      `No sheet is a known form${sheets.length === 0 ? "" : ` (${listed(sheets)})`}.${seenWords(seen)}`,
      toBecome(seen, finding),
    ),
  "sheet-unrecognised": (seen, finding) =>
    text(
      `The sheet has content but is no known form, so it is not counted.${seenWords(seen)}`,
      `If it holds no figures of the report, remove the sheet. ${toBecome(seen, finding)}`,
    ),
  "file-empty": () =>
    text(
      "The forms of this file have no data row.",
      'Fill in the figures; if nothing happened, write "Không phát sinh".',
    ),
  "empty-form": ({ form }) =>
    text(
      `The form “${form}” has no data row and counts as not reported.`,
      'Fill in the figures; if nothing happened, write "Không phát sinh".',
    ),
  "duplicate-file": ({ other }) =>
    text(`The file is identical to ${other}.`, "Keep one of them, so that nothing counts twice."),
  "missing-column": ({ heading, form }) =>
    text(
      `The form “${form}” lacks the required column “${heading}”.`,
      `Add the column “${heading}”, or correct its heading.`,
    ),
  "duplicate-column": ({ heading, other }) =>
    text(
      `The column “${heading}” means the same as column ${other}.`,
      "Keep one of the two, or give them different headings.",
    ),
  "unknown-column": ({ heading, nearest, other, form }, { facts }) =>
    text(
      `${heading === null ? "This column" : `The column “${heading}”`} is not part of the form${form === null ? "" : ` “${form}”`} and is not counted.`,
      nearest === null
        ? `If these figures are to be reported, use a heading of the form (antq catalogue forms${form === null ? "" : ` ${String(facts["form"])}`}), or declare this one in a catalogue file (docs/catalogue.md).`
        : other === null
          ? `Nearest: “${nearest}”. If that is what it is, correct the heading, or declare this one in a catalogue file (docs/catalogue.md).`
          : `Nearest: “${nearest}”, but column ${other} is that already. Remove this column if both are the same; else make its heading plainer.`,
    ),
  "ragged-row": ({ kind, fields, heading, lines, separator }) => {
    if (kind === "quote")
      return text(
        `The quotation mark that opens in this cell swallows ${lines === 1 ? "a line" : `${lines} lines`} of the table, which is not counted.`,
        "Delete the stray quotation mark, or close it within the cell.",
      );
    if (kind === "separator")
      return text(
        `From this line on, ${lines === 1 ? "a line is" : `${lines} lines are`} divided by a ${SEPARATORS[separator ?? ""] ?? "sign"} that the table does not use, and not counted.`,
        "Send two files, or use one separator for the whole file.",
      );
    return text(
      `The line has ${fields} fields and its heading ${heading}: figures may stand in the wrong columns, so the line is not counted.`,
      "Put quotation marks around a field that holds the separator, such as 1,642 (or type 1642), or remove the extra field.",
    );
  },
  "hidden-content": ({ kind, count }) => {
    const [one, many] = HIDDEN[kind] ?? ["hidden part holds", "hidden parts hold"];
    const what =
      kind === "sheet" ? "This hidden sheet holds" : `${count} ${count === 1 ? one : many}`;
    return text(
      `${what} data; the data are counted.`,
      "Unhide to look; delete what is no report data.",
    );
  },
  "legacy-encoding": ({ encoding }) =>
    text(
      `The text was typed in an old encoding (${encoding}) and was converted to Unicode.`,
      "Look over the unit names; save the file in Unicode next time (Times New Roman).",
    ),
};
