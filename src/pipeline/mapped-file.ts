/** One input read and mapped: what later stages need of it, in this thread or another, now or from an earlier run. */
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { rowCount } from "../model/mixed-rows.ts";
import { UnreadableFile, type RawWorkbook, type ReadLimits } from "../model/raw.ts";
import { type Mapper, mapWorkbook } from "../map/index.ts";
import { type InputFile, readWorkbook } from "../read/index.ts";

export interface MappedFile {
  readonly sha256: string;
  readonly sheets: readonly FormSheet[];
  /** A pre-Unicode encoding whose text was converted, else null. */
  readonly legacyEncoding: string | null;
}

export type EachWorkbook = (workbook: RawWorkbook, sheets: readonly FormSheet[]) => void;

/** `each` sees the workbook before it is let go. */
export async function mapInput(
  input: InputFile,
  mapper: Mapper,
  limits: ReadLimits,
  each: EachWorkbook | null,
): Promise<MappedFile | UnreadableFile> {
  try {
    const workbook = await readWorkbook(input, limits);
    const sheets = mapWorkbook(workbook, input.folders, mapper);
    if (each !== null) each(workbook, sheets);
    // What the rows say is in the form sheets.
    else for (const { cells } of workbook.sheets) cells?.giveBack();
    return { sha256: workbook.sha256, sheets, legacyEncoding: workbook.legacyEncoding };
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

export function unreadable(file: string, error: UnreadableFile): Problem {
  const { reason, detail, cell } = error;
  return { code: "file-unreadable", place: { file, ...cell }, facts: { reason, detail } };
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
    const names = sheets.filter((sheet) => sheet.hasContent).map((sheet) => sheet.sheet);
    problems.push({ code: "no-form-found", place: { file }, facts: { sheets: names } });
    return problems;
  }
  for (const sheet of sheets) {
    if (sheet.form !== null || !sheet.hasContent) continue;
    problems.push({ code: "sheet-unrecognised", place: { file, sheet: sheet.sheet }, facts: {} });
  }
  const empty = forms.filter((sheet) => rowCount(sheet) === 0);
  if (empty.length === forms.length)
    problems.push({ code: "file-empty", place: { file }, facts: {} });
  else {
    for (const sheet of empty) {
      const facts = { form: sheet.form };
      problems.push({ code: "empty-form", place: { file, sheet: sheet.sheet }, facts });
    }
  }
  return problems;
}
