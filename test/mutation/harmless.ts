/** Changes that change no meaning: nothing may be refused, and every total stays what it was. */
import { type Book, isCsv, keyAt, type Sheet } from "./book.ts";
import { dots } from "./cells.ts";
import { number, plainCounts, set, text, victimOf } from "./mutant.ts";
import type { Random } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { dayFirst } from "./times.ts";

export interface Harmless {
  readonly kind: string;
  readonly apply: (scenario: Scenario, rng: Random) => Book | null;
}

function rewriteUnit(kind: string, rewrite: (name: string) => string): Harmless {
  return {
    kind,
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (sheet) =>
        sheet.recs.some((rec) => rec.unitCell !== null),
      );
      if (victim === null) return null;
      const { unitCell } = rng.pick(victim.sheet.recs.filter((rec) => rec.unitCell !== null));
      const cell =
        unitCell === null
          ? undefined
          : victim.sheet.cells.get(keyAt(unitCell.row, unitCell.column));
      if (unitCell === null || cell?.kind !== "text") return null;
      set(victim.sheet, unitCell, text(rewrite(cell.text)));
      return victim.book;
    },
  };
}

function rewriteCount(
  kind: string,
  rewrite: (value: number) => string | number,
  fits: (value: number) => boolean,
): Harmless {
  return {
    kind,
    apply(scenario, rng) {
      const places = (sheet: Sheet) => plainCounts(sheet, ({ value }) => fits(value));
      const victim = victimOf(scenario, rng, (sheet) => places(sheet).length > 0);
      if (victim === null) return null;
      const { at, value } = rng.pick(places(victim.sheet));
      const written = rewrite(value);
      set(victim.sheet, at, typeof written === "number" ? number(written) : text(written));
      return victim.book;
    },
  };
}

export const HARMLESS: readonly Harmless[] = [
  rewriteUnit("a unit in capitals", (name) => name.toUpperCase()),
  rewriteUnit("a unit decomposed (NFD)", (name) => name.normalize("NFD")),
  rewriteUnit("a unit with spaces", (name) => `  ${name.replaceAll(" ", "   ")} `),
  rewriteUnit("a unit with Ð for Đ", (name) => name.replaceAll("Đ", "Ð")),
  rewriteCount(
    "a count with a dot for thousands",
    (value) => dots(value),
    (value) => value >= 1000,
  ),
  rewriteCount(
    "a count with spaces for thousands",
    (value) => dots(value, " "),
    (value) => value >= 1000,
  ),
  rewriteCount(
    "a count with a hard space",
    (value) => dots(value, "\u00A0"),
    (value) => value >= 1000,
  ),
  rewriteCount(
    "a count with spaces around",
    (value) => ` ${value} `,
    () => true,
  ),
  rewriteCount(
    "a dash for zero",
    () => "-",
    (value) => value === 0,
  ),
  rewriteCount(
    "the same number",
    (value) => value,
    () => true,
  ),
  {
    kind: "a date in another writing",
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (sheet) => sheet.columns.has("date"));
      if (victim === null) return null;
      const { timeCell, when } = rng.pick(victim.sheet.recs);
      if (timeCell === null) return null;
      const written = rng.pick([
        dayFirst(when.start, true),
        dayFirst(when.start, false),
        when.start,
        dayFirst(when.start, true).replaceAll("/", "."),
      ]);
      set(victim.sheet, timeCell, text(written));
      return victim.book;
    },
  },
  {
    kind: "a remark",
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (sheet) => sheet.columns.has("remark"));
      if (victim === null) return null;
      const { row } = rng.pick(victim.sheet.recs);
      set(
        victim.sheet,
        { row, column: victim.sheet.columns.get("remark") as number },
        text("đã đối chiếu ngày 5"),
      );
      return victim.book;
    },
  },
  {
    kind: "serial numbers left out",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet, book) =>
          sheet.columns.has("serial") && !isCsv(book.writer) && sheet.columns.has("unit"),
      );
      if (victim === null) return null;
      const { sheet, book } = victim;
      for (const { row } of sheet.recs)
        set(sheet, { row, column: sheet.columns.get("serial") as number }, null);
      return book;
    },
  },
];
