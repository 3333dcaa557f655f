/** `antq inspect`: what is seen in each sheet, a known form or not. */
import { makeMapper, type Mapper } from "../map/index.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { bindTime } from "../model/form-sheet.ts";
import type { Problem } from "../model/finding.ts";
import { rawCounts } from "../read/index.ts";
import type { RawSheet, WorkbookFormat } from "../model/raw.ts";
import type { InspectSheet, InspectTable } from "../present/inspect-report.ts";
import type { Annotation } from "../present/annotate/annotation.ts";
import { columnLetter } from "../util/a1.ts";
import { accountOf } from "./account.ts";
import type { RunOptions } from "./options.ts";
import type { ReadResult } from "./read-result.ts";
import { readAll } from "./read.ts";
import { pictureOf } from "./sheet-picture.ts";
import { labelUnits, unitNameTest } from "./unit-labels.ts";

export interface InspectOutcome {
  readonly files: readonly {
    readonly file: string;
    readonly sheets: readonly InspectSheet[];
    /** Cells of personal data: copies go without them. */
    readonly personal: readonly Annotation[];
  }[];
  /** Files that could not be read. */
  readonly problems: readonly Problem[];
  /** For another command over the same inputs. */
  readonly read: ReadResult;
}

export async function runInspect(options: RunOptions): Promise<InspectOutcome> {
  const sheets = new Map<string, readonly InspectSheet[]>();
  const personal = new Map<string, readonly Annotation[]>();
  const { catalogue, registry } = options;
  const mapper = makeMapper(
    catalogue,
    unitNameTest(registry === null ? null : labelUnits(registry)),
  );
  const read = await readAll(options, (workbook, forms, fates) => {
    personal.set(workbook.file, personalCells(forms));
    sheets.set(
      workbook.file,
      workbook.sheets.map((raw, i) =>
        inspected(
          { raw, format: workbook.format, fates: fates.get(raw), mapper },
          forms.filter(({ sheetIndex }) => sheetIndex === i),
          options,
        ),
      ),
    );
  });
  return {
    files: read.files.map(({ file }) => ({
      file,
      sheets: sheets.get(file) ?? [],
      personal: personal.get(file) ?? [],
    })),
    problems: read.problems.filter((problem) => problem.code === "file-unreadable"),
    read,
  };
}

function personalCells(forms: readonly FormSheet[]): Annotation[] {
  return forms.flatMap(({ problems }) =>
    problems.flatMap(({ code, place, facts }): Annotation[] => {
      if (code !== "personal-data") return [];
      const { sheet = null, row = null, column = null } = place;
      const words = { message: "", cure: "", suggestion: null };
      const heading = facts["where"] === "heading";
      return [{ severity: "error", code, sheet, row, column, heading, ...words }];
    }),
  );
}

interface ReadSheet {
  readonly raw: RawSheet;
  readonly format: WorkbookFormat;
  /** By cell. */
  readonly fates: Uint8Array | undefined;
  readonly mapper: Mapper;
}

function inspected(
  { raw, format, fates, mapper }: ReadSheet,
  forms: readonly FormSheet[],
  options: RunOptions,
): InspectSheet {
  // Of several tables on a sheet the first one; all of them stand in `tables`.
  const [form] = forms as readonly [FormSheet, ...FormSheet[]];
  const { cells, numbers, sum, dates, errors } = rawCounts(raw, format);
  return {
    name: raw.name,
    hidden: raw.hidden,
    cells,
    numbers,
    sum,
    dates,
    errors,
    ...accountOf(raw, format, fates),
    picture: pictureOf({ raw, fates, forms: forms.filter((own) => own.form !== null), mapper }),
    ...(form.seen === undefined ? {} : { seen: form.seen }),
    ...tableOf(form, options),
    ...(forms.length < 2 ? {} : { tables: forms.map((own) => tableOf(own, options)) }),
  };
}

function tableOf(form: FormSheet, options: RunOptions): InspectTable {
  return {
    form: form.form,
    headingRows: form.headingRows,
    dataRows: form.dataRows,
    totalRows: form.totals.map((total) => total.row),
    columns: form.columns.map(({ column, heading, field }) => ({
      column: columnLetter(column),
      heading,
      field,
    })),
    unit: unitOf(form),
    period: periodOf(form, options),
  };
}

/** The unit of the title, else the only one of the rows. */
function unitOf(form: FormSheet): string | null {
  const title = form.title.units.at(-1)?.text;
  if (title !== undefined) return title;
  const names = new Set<string>();
  // Every unit of a block stands in at least one of its rows.
  for (const { whos } of form.blocks) for (const who of whos) names.add(who.unit ?? "");
  const [only] = names;
  return names.size === 1 && only !== undefined && only !== "" ? only : null;
}

function periodOf(form: FormSheet, options: RunOptions): string | null {
  const time = form.title.time;
  const stretch = time === null ? null : bindTime(time, options.scheme);
  return stretch === null ? null : `${stretch.start}..${stretch.end}`;
}
