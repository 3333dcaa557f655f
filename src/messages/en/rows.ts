/** Rows: codes, cases, sessions, totals, duplicates, personal data. */
import { counted, formatNumber } from "../terms.ts";
import { listed, text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "en");

const PERSONAL: Readonly<Record<string, string>> = {
  "identity-number": "an identity number",
  phone: "a phone number",
};

export const ROWS: Words<
  | "unknown-code"
  | "personal-data"
  | "solved-exceeds-reported"
  | "attendees-without-sessions"
  | "sessions-without-attendees"
  | "total-row-mismatch"
  | "duplicate-row"
> = {
  "unknown-code": ({ heading, written, listed: known, uncounted }, finding) =>
    text(
      written === null
        ? `${heading}: the value is not in the code list.`
        : finding.severity === "error"
          ? `${heading}: “${written}” is not in the code list, so its indicator is unknown.`
          : uncounted === "yes"
            ? `${heading}: “${written}” is not in the code list, so the row's figures belong to no indicator and are not added up.`
            : `${heading}: “${written}” is not in the code list and is kept as written.`,
      finding.suggestion === undefined
        ? `Choose one of: ${listed(known, 12)}; or add this value to the list (docs/catalogue.md).`
        : `Possibly “${finding.suggestion}”. The list has: ${listed(known, 12)}; or add this value to it (docs/catalogue.md).`,
    ),
  "personal-data": ({ kind, where }) =>
    where === "heading"
      ? text(
          "This column is for personal data of citizens (its content was not taken in).",
          "Delete the whole column before sending. Statistics need counts only.",
        )
      : text(
          `This cell holds ${PERSONAL[kind] ?? "personal data"} (not shown).`,
          "Delete its content before sending. Statistics need counts only.",
        ),
  "solved-exceeds-reported": ({ solved, reported }) =>
    text(
      `More cases solved (${n(solved)}) than reported (${n(reported)}).`,
      "Look at both; leave them if cases of earlier periods were solved in this one.",
    ),
  "attendees-without-sessions": ({ attendees }) =>
    text(
      `${n(attendees)} attended, but the number of sessions is 0.`,
      "Fill in the sessions that were held, or correct the attendance.",
    ),
  "sessions-without-attendees": ({ sessions }) =>
    text(
      `${n(sessions)} session${sessions === 1 ? "" : "s"}, and nobody came.`,
      'Fill in the attendance; "..." where it was not collected.',
    ),
  "total-row-mismatch": ({ heading, stated, sum, rows, difference }) =>
    text(
      `${heading}: the total row says ${n(stated)}, its ${counted(rows, "row adds", "rows add")} up to ${n(sum)}, ${n(Math.abs(difference))} too ${difference > 0 ? "many" : "few"}.`,
      "Look at the rows above and at the formula of the total row.",
    ),
  "duplicate-row": ({ other }) =>
    text(
      `The row says the same as the one at ${other}: unit, day, contents and every figure; both are counted.`,
      "Delete one of them if one event was entered twice; leave them if there were two.",
    ),
};
