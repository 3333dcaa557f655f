/** A file as it was understood, in words: what its sheets are, what became of their figures, and their cells to be drawn. */
import type { Catalogue } from "../../catalogue/index.ts";
import type { Lang } from "../../messages/index.ts";
import { said } from "../../messages/said.ts";
import { fateReason, fateWord, readingText } from "../../present/fate-words.ts";
import {
  ACCOUNT_KEYS,
  type InspectSheet,
  type InspectTable,
  type SheetPicture,
} from "../../present/inspect-report.ts";
import { formatPeriodCode } from "../../present/number-format.ts";
import { columnLetter } from "../../util/a1.ts";
import { MOST_COLUMNS, type SeenRow, type SeenSheet, type SeenTable } from "../request.ts";

export interface SeenHow {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** Rows to be drawn wherever they stand, by sheet; null: no cells are wanted. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>> | null;
}

export function seenSheet(sheet: InspectSheet, { catalogue, lang, rows }: SeenHow): SeenSheet {
  const { name, hidden, account, picture } = sheet;
  const tables = sheet.tables ?? [sheet];
  return {
    name,
    hidden,
    tables: tables.map((table) => seenTable(table, picture, catalogue, lang)),
    account: ACCOUNT_KEYS.flatMap((fate) => {
      // Of the command line, which the page's reader has not.
      const reason = fate === "refused" ? "" : fateReason(fate, lang);
      return account[fate] === 0
        ? []
        : [{ words: `${fateWord(fate, lang)}${reason}`, count: account[fate] }];
    }),
    rows: rows === null ? [] : drawnRows(picture, rows.get(name) ?? new Set()),
    left: picture.left,
  };
}

function seenTable(
  { form, unit, period, dataRows, columns }: InspectTable,
  picture: SheetPicture,
  catalogue: Catalogue,
  lang: Lang,
): SeenTable {
  const known = catalogue.forms.find(({ id }) => id === form);
  const readings = new Map(
    picture.columns.map(({ column, labels }) => [columnLetter(column), labels]),
  );
  return {
    form: form === null ? null : (said(lang, known?.label) ?? form),
    unit,
    period: period === null ? null : formatPeriodCode(period, lang),
    dataRows,
    columns: columns.map(({ column, heading, field }) => {
      const reading = readingText(readings.get(column) ?? [], lang);
      const means = reading === "" || reading === field ? null : reading;
      return { column, heading, known: field !== null, means };
    }),
  };
}

/** Rows drawn of a longer sheet, beside those asked for and the ones around them. */
const MOST_ROWS = 300;
const AROUND = 2;
const MOST_BLANK = 3;

function blankRow(row: number): SeenRow {
  return { row, heading: false, cells: [] };
}

function drawnRows({ rows }: SheetPicture, wanted: ReadonlySet<number>): SeenRow[] {
  const near = new Set(
    [...wanted].flatMap((row) =>
      Array.from({ length: 2 * AROUND + 1 }, (_, i) => row - AROUND + i),
    ),
  );
  const drawn = new Map<number, SeenRow>();
  for (const [at, { row, heading, cells }] of rows.entries()) {
    if (at >= MOST_ROWS && !near.has(row)) continue;
    const shown = cells
      .filter(({ column }) => column <= MOST_COLUMNS)
      .map(({ column, shown, fate }) => ({ column, shown, figure: fate !== null }));
    drawn.set(row, { row, heading, cells: shown });
  }
  // A few blank lines are drawn as such; more are told.
  let before = 0;
  for (const { row } of rows.slice(0, MOST_ROWS)) {
    if (row - before <= MOST_BLANK + 1)
      for (let blank = before + 1; blank < row; blank++) drawn.set(blank, blankRow(blank));
    before = row;
  }
  // A row may be wrong for being blank.
  for (const row of wanted) if (!drawn.has(row)) drawn.set(row, blankRow(row));
  return [...drawn.values()].sort((a, b) => a.row - b.row);
}
