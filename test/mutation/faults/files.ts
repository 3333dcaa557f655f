/** Faults of whole files and sheets, of titles, and of figures seen together. */
import { type Book, isCsv, keyAt, lastRow, type Sheet } from "../book.ts";
import {
  type Fault,
  isWorkbook,
  number,
  plainCounts,
  set,
  told,
  text,
  type Victim,
  victimOf,
} from "../mutant.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "../scenario.ts";
import { guidance } from "../scenario.ts";
import { chainOf, isUnique, type WorldUnit } from "../world.ts";
import { bytesOf } from "../write/index.ts";

/** The cell above the heading that holds exactly this. */
function titleCell(sheet: Sheet, wanted: string) {
  for (let row = 1; row < sheet.heading[0]; row++) {
    for (let column = 1; column <= sheet.lastColumn; column++) {
      const cell = sheet.cells.get(keyAt(row, column));
      if (cell?.kind === "text" && cell.text.normalize("NFC") === wanted) return { row, column };
    }
  }
  return null;
}

const titled = (sheet: Sheet) =>
  titleCell(sheet, `CÔNG AN ${sheet.recs[0]?.unit.name.toUpperCase() ?? "?"}`);
const noTimeColumn = (sheet: Sheet): boolean =>
  ![...sheet.columns.keys()].some((field) => field === "date" || field.startsWith("period"));
const several = (book: Book): boolean =>
  book.sheets.filter((sheet) => sheet.form !== null && !sheet.hidden).length > 1;

/** Told of the sheet as a whole: a place without a row. */
function ofSheet({ book }: Victim, code: string) {
  return { books: [book], expected: [{ codes: [code], file: book.file, at: null }] };
}

function sharedNames(scenario: Scenario, unit: WorldUnit): WorldUnit[] {
  const province = chainOf(scenario.world, unit.code).at(-1)?.code ?? null;
  return scenario.world.units.filter(
    (u) =>
      u.level === "commune" &&
      chainOf(scenario.world, u.code).at(-1)?.code === province &&
      !isUnique(scenario.world, u, province),
  );
}

function withRaw(kind: string, spoil: (bytes: Uint8Array, rng: Random) => Uint8Array): Fault {
  return {
    kind,
    async apply(scenario: Scenario, rng: Random) {
      const book = rng.pick(scenario.books);
      if (isCsv(book.writer)) return null;
      const raw = new Map([[book.file, spoil(await bytesOf(book), rng)]]);
      return {
        books: [],
        raw,
        expected: [{ codes: ["file-unreadable"], file: book.file, at: null }],
      };
    },
  };
}

export const FILE_FAULTS: readonly Fault[] = [
  withRaw("a file cut short", (bytes) => bytes.slice(0, Math.floor(bytes.length / 2))),
  withRaw("a file of noise", (bytes, rng) => Uint8Array.from(bytes, () => rng.int(0, 255))),
  withRaw("an empty file", () => new Uint8Array(0)),
  {
    kind: "a form without rows beside others",
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (sheet, book) => several(book) && !sheet.hidden);
      if (victim === null) return null;
      const { sheet } = victim;
      for (let row = sheet.heading[1] + 1; row <= lastRow(sheet); row++) {
        for (let column = 1; column <= sheet.lastColumn + 3; column++)
          set(sheet, { row, column }, null);
      }
      sheet.merges.splice(
        0,
        sheet.merges.length,
        ...sheet.merges.filter((merge) => merge.bottom <= sheet.heading[1]),
      );
      return ofSheet(victim, "empty-form");
    },
  },
  {
    kind: "a sheet that is no form",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet, book) => isWorkbook(sheet, book) && book.sheets.every(({ form }) => form !== null),
      );
      if (victim === null) return null;
      victim.book.sheets.push(guidance());
      return ofSheet(victim, "sheet-unrecognised");
    },
  },
  {
    kind: "a hidden sheet",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet, book) =>
          isWorkbook(sheet, book) && book.writer !== "ods" && several(book) && !sheet.hidden,
      );
      if (victim === null) return null;
      victim.sheet.hidden = true;
      return ofSheet(victim, "hidden-content");
    },
  },
  {
    kind: "a title's unit one letter wrong",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet) => !sheet.columns.has("unit") && titled(sheet) !== null,
      );
      const at = victim === null ? null : titled(victim.sheet);
      if (victim === null || at === null) return null;
      set(victim.sheet, at, text(`CÔNG AN ${victim.sheet.recs[0]?.unit.name.toUpperCase()}KX`));
      return told(victim, at, "unknown-unit");
    },
  },
  {
    kind: "a title's period that cannot be",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet) => sheet.periodAt !== null && noTimeColumn(sheet),
      );
      const at = victim?.sheet.periodAt ?? null;
      if (victim === null || at === null) return null;
      set(
        victim.sheet,
        at,
        text(rng.pick(["Tháng 13/2024", "Quý 5/2024", "Từ ngày 31/2/2024 đến ngày 30/6/2024"])),
      );
      return told(victim, at, "invalid-period");
    },
  },
  {
    kind: "a date outside the title's period",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet) => sheet.columns.has("date") && sheet.periodAt !== null,
      );
      if (victim === null) return null;
      const { timeCell } = rng.pick(victim.sheet.recs);
      if (timeCell === null) return null;
      set(victim.sheet, timeCell, text("15/12/2023"));
      return told(victim, timeCell, "date-outside-period");
    },
  },
  {
    kind: "a phone number in a remark",
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (sheet) => sheet.columns.has("remark"));
      if (victim === null) return null;
      const at = {
        row: rng.pick(victim.sheet.recs).row,
        column: victim.sheet.columns.get("remark") as number,
      };
      set(victim.sheet, at, text("liên hệ 0987 654 321"));
      return told(victim, at, "personal-data");
    },
  },
  {
    kind: "a name that two units bear",
    apply(scenario, rng) {
      const fits = (sheet: Sheet) =>
        sheet.scope === "none" &&
        !sheet.columns.has("unit_code") &&
        sheet.recs.some(
          (rec) =>
            rec.unitCell !== null &&
            rec.unit.level === "commune" &&
            sharedNames(scenario, rec.unit).length > 0,
        );
      const victim = victimOf(scenario, rng, fits);
      if (victim === null) return null;
      const rec = rng.pick(
        victim.sheet.recs.filter(
          (own) => own.unitCell !== null && sharedNames(scenario, own.unit).length > 0,
        ),
      );
      if (rec.unitCell === null) return null;
      set(victim.sheet, rec.unitCell, text(rng.pick(sharedNames(scenario, rec.unit)).name));
      // In a book that another sheet titles for one commune, the name is at odds with that title first.
      return told(victim, rec.unitCell, "ambiguous-unit", "unit-conflict");
    },
  },
  {
    kind: "one number down a column",
    apply(scenario, rng) {
      const whole = (sheet: Sheet) =>
        [...sheet.columns.keys()].filter(
          (field) =>
            sheet.recs.length >= 5 &&
            plainCounts(sheet, (count) => count.field === field).length === sheet.recs.length,
        );
      const victim = victimOf(scenario, rng, (sheet) => whole(sheet).length > 0);
      if (victim === null) return null;
      const counts = plainCounts(victim.sheet, (count) => count.field === whole(victim.sheet)[0]);
      for (const { at } of counts) set(victim.sheet, at, number(37));
      return told(victim, counts[0]?.at ?? null, "repeated-value");
    },
  },
];
