/** A fault put into clean books, and how it must be told. */
import {
  type At,
  type Book,
  type Cell,
  cloneBook,
  isCsv,
  keyAt,
  type Rec,
  type Sheet,
} from "./book.ts";
import type { Random } from "./random.ts";
import type { Scenario } from "./scenario.ts";

export interface Expected {
  /** Any of these codes is right. */
  readonly codes: readonly string[];
  readonly file: string;
  /** null: told of the whole file or sheet. */
  readonly at: At | null;
  /** Several cells are as right (a conflict has two sides). */
  readonly anywhere?: true;
}

export interface Mutant {
  readonly books: readonly Book[];
  readonly expected: readonly Expected[];
  /** Files that are no books: truncated, foreign. */
  readonly raw?: ReadonlyMap<string, Uint8Array>;
}

export interface Fault {
  readonly kind: string;
  /** null: the scenario has no place for it. */
  readonly apply: (scenario: Scenario, rng: Random) => Mutant | null | Promise<Mutant | null>;
}

/** A book to spoil with one of its sheets. */
export interface Victim {
  readonly book: Book;
  readonly sheet: Sheet;
}

export function victimOf(
  scenario: Scenario,
  rng: Random,
  fits: (sheet: Sheet, book: Book) => boolean = () => true,
): Victim | null {
  const all = scenario.books.flatMap((book, b) =>
    book.sheets.flatMap((sheet, s) => (sheet.form !== null && fits(sheet, book) ? [{ b, s }] : [])),
  );
  if (all.length === 0) return null;
  const { b, s } = rng.pick(all);
  const book = cloneBook(scenario.books[b] as Book);
  return { book, sheet: book.sheets[s] as Sheet };
}

export interface CountAt {
  readonly rec: Rec;
  readonly field: string;
  readonly at: At;
  readonly value: number;
}

/** Every count written in full, with its row. */
export function plainCounts(
  sheet: Sheet,
  fits: (count: CountAt) => boolean = () => true,
): CountAt[] {
  const found: CountAt[] = [];
  for (const rec of sheet.recs) {
    for (const [field, count] of rec.counts) {
      if (!count.plain || count.value === null || count.row !== rec.row) continue;
      const at = { rec, field, at: { row: count.row, column: count.column }, value: count.value };
      if (fits(at)) found.push(at);
    }
  }
  return found;
}

export function set(sheet: Sheet, at: At, cell: Cell | null): void {
  if (cell === null) sheet.cells.delete(keyAt(at.row, at.column));
  else sheet.cells.set(keyAt(at.row, at.column), cell);
}

export const text = (written: string): Cell => ({ kind: "text", text: written });
export const number = (value: number): Cell => ({ kind: "number", value });

/** The spoilt book alone, told at one cell. */
export function told({ book }: Victim, at: At | null, ...codes: string[]): Mutant {
  return { books: [book], expected: [{ codes, file: book.file, at }] };
}

export function isWorkbook(_sheet: Sheet, book: Book): boolean {
  return !isCsv(book.writer);
}
