/** The findings of a check as the formats take them. */
import { said } from "../messages/said.ts";
import type { Finding, Place, Severity } from "../model/finding.ts";
import { a1 } from "../util/a1.ts";
import type { Lang } from "./number-format.ts";

export interface CheckRule {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
  readonly severity: Severity;
}

/** What is wrong, and what to do about it where that is known. */
export interface FindingText {
  readonly message: string;
  readonly cure?: string | null | undefined;
}

/** A finding that the baseline accepts, and why. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface CheckReport {
  readonly summary: {
    readonly files: number;
    readonly sheets: number;
    readonly rows: number;
    readonly error: number;
    readonly warning: number;
    readonly information: number;
  };
  /** In the order of the catalogue: by file, sheet, row, column, code. */
  readonly findings: readonly Finding[];
  /** Where `findings` is only what is new: all that stands, which the last line sums up. */
  readonly standing?: readonly Finding[] | undefined;
  /** Accepted by a baseline: apart from `findings`, and not counted with them. */
  readonly accepted?: readonly AcceptedFinding[] | undefined;
  readonly lang: Lang;
  readonly rules: readonly CheckRule[];
  /** Every file that was looked at, clean ones too; without it only faulty files are listed. */
  readonly files?: readonly string[];
  /** The words of a finding (`messages/`), in `lang`. */
  messageOf(finding: Finding): FindingText;
  /** The cells of the finding's row, personal values blanked; null where there is no row to show. */
  excerpt?(finding: Finding): readonly string[] | null;
}

/** A1 reference of a place, or null for a whole file, sheet or row. */
export function cellOf({ row, column }: Place): string | null {
  return row === undefined || column === undefined ? null : a1(row, column);
}

/** `Vụ việc!D9`; `Vụ việc, dòng 9`; `Vụ việc`; `(cả tệp)`. */
export function placeText(place: Place, lang: Lang): string {
  const { sheet, row } = place;
  const cell = cellOf(place);
  if (cell !== null) return sheet === undefined ? cell : `${sheet}!${cell}`;
  const line = row === undefined ? "" : `${said(lang, { vi: "dòng", en: "row" })} ${row}`;
  const parts = [sheet ?? "", line].filter((part) => part !== "");
  if (parts.length > 0) return parts.join(", ");
  return said(lang, { vi: "(cả tệp)", en: "(whole file)" });
}

/** Message and cure as one text. */
export function fullText({ message, cure }: FindingText): string {
  return cure === undefined || cure === null || cure === "" ? message : `${message} ${cure}`;
}

/** Findings by file, files in order of first mention. */
export function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.file);
    if (group === undefined) groups.set(finding.place.file, [finding]);
    else group.push(finding);
  }
  return groups;
}
