/** Faults of headings, totals, whole sheets and whole files. */
import {
  type At,
  type Book,
  cloneBook,
  isCsv,
  keyAt,
  lastRow,
  type Rec,
  type Sheet,
} from "../book.ts";
import {
  type Fault,
  isWorkbook,
  type Mutant,
  number,
  plainCounts,
  set,
  told,
  text,
  victimOf,
} from "../mutant.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "../scenario.ts";

function addColumn(
  scenario: Scenario,
  rng: Random,
  heading: string,
  value: (rec: Rec) => ReturnType<typeof text> | null,
  fits: (sheet: Sheet) => boolean = () => true,
) {
  const victim = victimOf(scenario, rng, fits);
  if (victim === null) return null;
  const column = victim.sheet.lastColumn + 1;
  const sheet = { ...victim.sheet, lastColumn: column };
  victim.book.sheets[victim.book.sheets.indexOf(victim.sheet)] = sheet;
  const at = { row: sheet.heading[1], column };
  set(sheet, at, text(heading));
  const filled: At[] = [];
  for (const rec of sheet.recs) {
    const cell = value(rec);
    if (cell === null) continue;
    set(sheet, { row: rec.row, column }, cell);
    filled.push({ row: rec.row, column });
  }
  return { victim, at, filled };
}

function dropColumn(sheet: Sheet, field: string): void {
  const column = sheet.columns.get(field) as number;
  const [top, bottom] = sheet.heading;
  for (let row = top; row <= bottom; row++) set(sheet, { row, column }, null);
  for (let row = bottom + 1; row <= lastRow(sheet); row++) set(sheet, { row, column }, null);
}

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  sessions: ["attendees"],
  tips: ["valuable_tips"],
  cases: ["cases_reported", "cases_solved"],
};

/** Without this column the sheet is still a form of its own: two other columns speak for it. */
function droppable(sheet: Sheet): string[] {
  const own = (REQUIRED[sheet.form ?? ""] ?? []).filter((field) => sheet.columns.has(field));
  const left = [...(sheet.recs[0]?.counts.keys() ?? [])];
  return own.filter(
    (field) =>
      sheet.heading[0] === sheet.heading[1] && left.filter((other) => other !== field).length > 0,
  );
}

/** SheetJS writes no hidden rows into .xls and .ods. */
const SHOWS_HIDDEN = new Set<Book["writer"]>(["exceljs", "sheetjs"]);

function firstFilled(sheet: Sheet, row: number): number {
  for (let column = 1; ; column++) if (sheet.cells.has(keyAt(row, column))) return column;
}

const file = (books: readonly Book[], name: string, ...codes: string[]): Mutant => ({
  books,
  expected: [{ codes, file: name, at: null }],
});

export const SHEET_FAULTS: readonly Fault[] = [
  {
    kind: "a required column missing",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet) =>
          droppable(sheet).length > 0 &&
          (sheet.columns.has("serial") || sheet.columns.has("unit") || sheet.columns.has("date")),
      );
      if (victim === null) return null;
      dropColumn(victim.sheet, rng.pick(droppable(victim.sheet)));
      return told(victim, { row: victim.sheet.heading[1], column: 1 }, "missing-column");
    },
  },
  {
    kind: "a column twice",
    apply(scenario, rng) {
      let heading: string | null = null;
      const pick = (sheet: Sheet) => {
        const [, column] = rng.pick(
          [...sheet.columns].filter(([name]) => sheet.recs[0]?.counts.has(name)),
        );
        const cell = sheet.cells.get(keyAt(sheet.heading[1], column));
        heading = cell?.kind === "text" ? cell.text : null;
        return heading !== null;
      };
      const added = addColumn(
        scenario,
        rng,
        "?",
        () => number(1),
        (sheet) => sheet.columns.size > 0,
      );
      if (added === null) return null;
      const sheet = added.victim.book.sheets.find(
        (own) => own.lastColumn === added.at.column && own.name === added.victim.sheet.name,
      ) as Sheet;
      if (!pick(sheet) || heading === null) return null;
      set(sheet, added.at, text(heading));
      return told(added.victim, added.at, "duplicate-column");
    },
  },
  {
    kind: "an unknown column",
    apply(scenario, rng) {
      const added = addColumn(
        scenario,
        rng,
        rng.pick(["Số quà tặng", "Kinh phí (triệu đồng)", "Điểm số"]),
        () => number(7),
      );
      // In a table that is read by its labels an unknown head is one of them.
      const codes = ["unknown-column", "label-not-understood"];
      return added === null ? null : told(added.victim, added.at, ...codes);
    },
  },
  {
    kind: "a personal column",
    apply(scenario, rng) {
      const [heading, value] = rng.pick([
        ["Họ và tên", "Nguyễn Văn B"],
        ["Số CCCD", "083201004512"],
        ["Số điện thoại", "0912345678"],
        ["Ngày sinh", "02/03/1980"],
      ] as const);
      const added = addColumn(scenario, rng, heading, () => text(value));
      if (added === null) return null;
      const { victim, at, filled } = added;
      const expected = [at, ...filled].map((cell) => ({
        codes: ["personal-data"],
        file: victim.book.file,
        at: cell,
      }));
      return { books: [victim.book], expected };
    },
  },
  {
    kind: "a phone number in an unknown column",
    apply(scenario, rng) {
      const added = addColumn(scenario, rng, "Liên hệ", (rec) =>
        rec.row % 2 === 0 ? text("0912345678") : text("không"),
      );
      if (added === null) return null;
      const cells = added.filled.filter(({ row }) => row % 2 === 0);
      const expected = cells.map((at) => ({
        codes: ["personal-data"],
        file: added.victim.book.file,
        at,
      }));
      return expected.length === 0 ? null : { books: [added.victim.book], expected };
    },
  },
  {
    kind: "the same file twice",
    apply(scenario, rng) {
      const book = rng.pick(scenario.books);
      // exceljs and .ods write the hour into the file; the copy must have the very same bytes.
      if (!["sheetjs", "xls"].includes(book.writer) && !isCsv(book.writer)) return null;
      const copy = { ...book, file: book.file.replace("bao cao", "xbao cao") };
      return file([book, copy], copy.file, "duplicate-file");
    },
  },
  {
    kind: "a report sent again",
    apply(scenario, rng) {
      // Of records at least one must be the same in both: else they are reports of different days.
      const victim = victimOf(
        scenario,
        rng,
        (sheet) => sheet.recs.length > 1 && plainCounts(sheet).length > 2,
      );
      if (victim === null) return null;
      const copy = {
        ...cloneBook(victim.book),
        file: victim.book.file.replace("bao cao", "xbao cao"),
      };
      const sheet = copy.sheets[victim.book.sheets.indexOf(victim.sheet)] as Sheet;
      const { at, value } = rng.pick(plainCounts(sheet));
      set(sheet, at, number(value + 1));
      const expected = {
        codes: ["duplicate-submission"],
        file: copy.file,
        at: null,
        anywhere: true as const,
      };
      return { books: [victim.book, copy], expected: [expected] };
    },
  },
  {
    kind: "no data rows",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet, book) => book.sheets.length === 1 && !sheet.cells.has("x"),
      );
      if (victim === null) return null;
      const { sheet, book } = victim;
      for (let row = sheet.heading[1] + 1; row <= lastRow(sheet); row++) {
        for (let column = 1; column <= sheet.lastColumn + 3; column++)
          set(sheet, { row, column }, null);
      }
      sheet.merges.splice(
        0,
        sheet.merges.length,
        ...sheet.merges.filter((merge) => merge.bottom <= sheet.heading[1]),
      );
      return file([book], book.file, "file-empty");
    },
  },
  {
    kind: "a hidden row",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet, book) =>
          isWorkbook(sheet, book) &&
          SHOWS_HIDDEN.has(book.writer) &&
          sheet.hiddenRows.length === 0 &&
          sheet.recs.length > 0,
      );
      if (victim === null) return null;
      const { row } = rng.pick(victim.sheet.recs);
      victim.sheet.hiddenRows.push(row);
      return told(victim, { row, column: firstFilled(victim.sheet, row) }, "hidden-content");
    },
  },
  {
    kind: "headings of no form",
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (_sheet, book) => book.sheets.length === 1);
      if (victim === null) return null;
      const { sheet, book } = victim;
      const words = new Set<string>();
      for (const [, column] of sheet.columns) {
        for (let row = sheet.heading[0]; row <= sheet.heading[1]; row++) {
          const cell = sheet.cells.get(keyAt(row, column));
          if (cell?.kind === "text") words.add(cell.text);
        }
      }
      // Where the heading is printed again, there too.
      for (const [key, cell] of sheet.cells) {
        if (cell.kind === "text" && words.has(cell.text))
          sheet.cells.set(key, text(`Mục ${key.split(",")[1]}`));
      }
      return file([book], book.file, "no-form-found");
    },
  },
];
