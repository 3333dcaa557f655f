/** One input read and mapped: what later stages need of it, in this thread or another, now or from an earlier run. */
import { extended } from "../util/extended.ts";
import { keyOf } from "../util/keys.ts";
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { rowCount } from "../model/sheet-rows.ts";
import { keepTime, type ReadLimits, timed } from "../model/limits.ts";
import { UnreadableFile, type RawWorkbook } from "../model/raw.ts";
import { type Fates, type Mapper, mapWorkbook } from "../map/index.ts";
import { type InputFile, readWorkbook } from "../read/index.ts";

export interface MappedFile {
  readonly sha256: string;
  readonly sheets: readonly FormSheet[];
  /** A pre-Unicode encoding whose text was converted, else null. */
  readonly legacyEncoding: string | null;
}

/** `fates`: what became of each cell of its sheets. */
export type EachWorkbook = (
  workbook: RawWorkbook,
  sheets: readonly FormSheet[],
  fates: Fates,
) => void;

/** `each` sees the workbook before it is let go. */
export async function mapInput(
  input: InputFile,
  mapper: Mapper,
  limits: ReadLimits,
  each: EachWorkbook | null,
): Promise<MappedFile | UnreadableFile> {
  try {
    const own = timed(limits);
    const workbook = await readWorkbook(input, own);
    const fates: Fates | null = each === null ? null : new WeakMap();
    const asked = extended(mapper, fates === null ? { limits: own } : { limits: own, fates });
    const sheets = mapWorkbook(workbook, input.folders, asked);
    keepTime(own);
    if (fates !== null) each?.(workbook, sheets, fates);
    // What the rows say is in the form sheets.
    else for (const { cells } of workbook.sheets) cells?.giveBack();
    return { sha256: workbook.sha256, sheets, legacyEncoding: workbook.legacyEncoding };
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

export function unreadable(file: string, error: UnreadableFile): Problem {
  const { reason, detail, cell, limit } = error;
  const passed = { limit: limit?.name ?? null, most: limit?.most ?? 0 };
  return {
    code: "file-unreadable",
    place: { file, ...cell },
    facts: { reason, detail, ...passed },
  };
}

/** Of the sheets that are no form, the one that is nearest to one; row 0: none has headings. */
function seenFacts(sheets: readonly FormSheet[]): Problem["facts"] {
  const seen = sheets.flatMap((sheet) => sheet.seen ?? []);
  const best = seen.find(({ form }) => form !== null) ?? seen[0];
  const none = { row: 0, headings: [], form: null, lacks: [], renames: [] };
  return { ...(best ?? none) };
}

/** What is wrong with a file as a whole: no form, no data, an old encoding. */
export function fileProblems(file: string, { sheets, legacyEncoding }: MappedFile): Problem[] {
  const problems: Problem[] = [];
  if (legacyEncoding !== null) {
    problems.push({
      code: "legacy-encoding",
      place: { file },
      facts: { encoding: legacyEncoding },
    });
  }
  const forms = sheets.filter((sheet) => sheet.form !== null);
  if (forms.length === 0) {
    const filled = sheets.filter((sheet) => sheet.hasContent);
    const names = filled.map((sheet) => sheet.sheet);
    const facts = { sheets: names, ...seenFacts(filled) };
    problems.push({ code: "no-form-found", place: { file }, facts });
    return problems;
  }
  for (const sheet of sheets) {
    if (sheet.form !== null || !sheet.hasContent) continue;
    const place = { file, sheet: sheet.sheet };
    problems.push({ code: "sheet-unrecognised", place, facts: seenFacts([sheet]) });
  }
  const empty = forms.filter((sheet) => rowCount(sheet) === 0 && !tellsWhy(sheet));
  if (empty.length > 0 && empty.length === forms.length)
    problems.push({ code: "file-empty", place: { file }, facts: {} });
  else {
    for (const sheet of empty) {
      const facts = { form: sheet.form };
      problems.push({ code: "empty-form", place: { file, sheet: sheet.sheet }, facts });
    }
  }
  return problems;
}

/** What keeps a table's figures from being counted is told of by itself. */
const WHY: ReadonlySet<string> = new Set([
  "no-figures",
  "label-not-understood",
  "label-conflict",
  "period-conflict",
]);

function tellsWhy({ problems }: FormSheet): boolean {
  return problems.some(({ code }) => WHY.has(code));
}

/** Sheets of the file: several tables of one sheet are form sheets of their own. */
export function sheetCount(sheets: readonly FormSheet[]): number {
  return new Set(sheets.map(({ sheetIndex }) => sheetIndex)).size;
}

/** Sheets of all files that hold a known form, however many tables each. */
export function formSheetCount(sheets: readonly FormSheet[]): number {
  const known = sheets.filter(({ form }) => form !== null);
  return new Set(known.map(({ file, sheetIndex }) => keyOf(file, sheetIndex))).size;
}
