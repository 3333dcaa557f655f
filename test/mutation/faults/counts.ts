/** Faults of a single count cell. */
import type { Book, Cell, Sheet } from "../book.ts";
import {
  type Fault,
  isWorkbook,
  number,
  plainCounts,
  set,
  text,
  victimOf,
  told,
} from "../mutant.ts";
import type { Random } from "../random.ts";

const REQUIRED = new Set(["attendees", "valuable_tips", "cases_reported", "cases_solved"]);

function countFault(
  kind: string,
  code: string,
  cell: (rng: Random) => Cell | null,
  fits: (sheet: Sheet, book: Book) => boolean = () => true,
  field: (id: string, sheet: Sheet) => boolean = () => true,
): Fault {
  return {
    kind,
    apply(scenario, rng) {
      const places = (sheet: Sheet) => plainCounts(sheet, (count) => field(count.field, sheet));
      const victim = victimOf(
        scenario,
        rng,
        (sheet, book) => fits(sheet, book) && places(sheet).length > 0,
      );
      if (victim === null) return null;
      const { at } = rng.pick(places(victim.sheet));
      set(victim.sheet, at, cell(rng));
      return told(victim, at, code);
    },
  };
}

const of = (book: Book, ...writers: Book["writer"][]): boolean => writers.includes(book.writer);
/** The summary form asks for none of its columns. */
const isRequired = (id: string, sheet: Sheet): boolean =>
  sheet.form !== "summary" && REQUIRED.has(id) && figuresOf(sheet) > 1;
/** Without any figure the sheet says nothing (`no-figures`). */
const figuresOf = ({ recs }: Sheet): number =>
  recs.flatMap(({ counts }) => [...counts.values()].filter(({ value }) => value !== null)).length;
const notCases = (id: string): boolean => !id.startsWith("cases_");

export const COUNT_FAULTS: readonly Fault[] = [
  countFault("text in a count", "not-a-number", (rng) =>
    text(rng.pick(["nhiều", "chưa rõ", "12 người", "năm", "đang tổng hợp", "12a"])),
  ),
  countFault(
    "a date in a count",
    "not-a-number",
    () => ({ kind: "date", iso: "2024-05-03" }),
    (sheet, book) => isWorkbook(sheet, book),
  ),
  countFault("a date typed as text", "not-a-number", () => text("03/05/2024")),
  countFault("below zero", "negative-count", (rng) => number(-rng.int(1, 500))),
  countFault("below zero as text", "negative-count", () => text("-3")),
  countFault(
    "1.642 as a number",
    "not-an-integer",
    (rng) => number(rng.int(1001, 9999) / 1000 + 0.0001),
    isWorkbook,
  ),
  countFault("half a unit", "not-an-integer", (rng) => number(rng.int(1, 99) + 0.5), isWorkbook),
  countFault("12,5", "not-an-integer", (rng) => text(rng.pick(["12,5", "0,5", "7,25"]))),
  countFault("two readings", "ambiguous-number", (rng) =>
    text(rng.pick(["1,642", "12.5", "1.23.4", "0.125", "12,345", "3.1415"])),
  ),
  countFault("nine digits", "number-too-large", (rng) => number(rng.int(100_000_000, 999_999_999))),
  countFault("a phone number in a count", "number-too-large", () => text("0912345678")),
  countFault("an identity number in a count", "number-too-large", () => text("083201004512")),
  countFault(
    "an error value",
    "formula-error",
    (rng) => ({ kind: "error", error: rng.pick(["#REF!", "#DIV/0!", "#N/A"] as const) }),
    (_sheet, book) =>
      // SheetJS writes no error values into .ods.
      book.writer !== "ods",
  ),
  countFault(
    "a formula without its result",
    "formula-not-calculated",
    () => ({ kind: "uncalculated", formula: "A1+B1" }),
    (_sheet, book) =>
      of(book, "exceljs", "csv-semicolon", "csv-comma", "csv-tab", "csv-bom", "csv-utf16"),
  ),
  countFault(
    "a blank required count",
    "required-value",
    () => null,
    () => true,
    isRequired,
  ),
  countFault(
    "spaces in a required count",
    "required-value",
    () => text("  "),
    isWorkbook,
    isRequired,
  ),
  countFault(
    "a mark of truncation",
    "truncated-value",
    (rng) => number(rng.pick([32_767, 65_535])),
    () => true,
    (id) => id !== "cases_solved",
  ),
  countFault("about so many", "approximate-value", (rng) =>
    text(rng.pick(["khoảng 500", "gần 300", "hơn 1.300", "~200", "hàng trăm"])),
  ),
  countFault(
    "a number stored as text",
    "number-as-text",
    (rng) => text(String(rng.int(1, 9))),
    isWorkbook,
  ),
  countFault(
    "a fraction outside cases",
    "not-a-number",
    () => text("43/51"),
    () => true,
    notCases,
  ),
];
