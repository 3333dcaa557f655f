/** Faults of time, unit and code cells, and between the cells of a row. */
import { type At, keyAt, type Rec, type Sheet } from "../book.ts";
import { type Fault, number, plainCounts, set, told, text, victimOf } from "../mutant.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "../scenario.ts";
import { baseOf, type World, type WorldUnit } from "../world.ts";

type Place = (sheet: Sheet) => readonly { at: At; rec: Rec }[];

function cellFault(
  kind: string,
  codes: readonly string[],
  places: Place,
  write: (rng: Random, rec: Rec, scenario: Scenario) => string | null,
): Fault {
  return {
    kind,
    apply(scenario, rng) {
      const victim = victimOf(scenario, rng, (sheet) => places(sheet).length > 0);
      if (victim === null) return null;
      const { at, rec } = rng.pick(places(victim.sheet));
      const written = write(rng, rec, scenario);
      if (written === null) return null;
      set(victim.sheet, at, written === "" ? null : text(written));
      return told(victim, at, ...codes);
    },
  };
}

const timeCells =
  (field: string): Place =>
  (sheet) => {
    const column = sheet.columns.get(field);
    return column === undefined
      ? []
      : sheet.recs.flatMap((rec) =>
          rec.timeCell?.column === column && hasFigure(rec) ? [{ at: rec.timeCell, rec }] : [],
        );
  };
/** Rows without figures may be passed over in a table that is read by its labels. */
const hasFigure = ({ counts }: Rec): boolean =>
  [...counts.values()].some(({ value }) => value !== null);
const unitCells: Place = (sheet) =>
  sheet.recs.flatMap((rec) => (rec.unitCell === null ? [] : [{ at: rec.unitCell, rec }]));
const codeCells =
  (field: string): Place =>
  (sheet) => {
    const column = sheet.columns.get(field);
    const filled = (rec: Rec) => column !== undefined && sheet.cells.has(keyAt(rec.row, column));
    return column === undefined
      ? []
      : sheet.recs.filter(filled).map((rec) => ({ at: { row: rec.row, column }, rec }));
  };
const namedOnly =
  (places: Place): Place =>
  (sheet) =>
    sheet.columns.has("unit_code") ? [] : places(sheet);
const scoped =
  (places: Place): Place =>
  (sheet) =>
    sheet.scope === "none" ? [] : places(sheet);

/** One letter wrong, and no unit's name or anything else that reads as one. */
function misspelt(unit: WorldUnit, world: World, rng: Random): string | null {
  const base = baseOf(unit.name);
  if (/^\d/.test(base)) return null;
  const letters = Array.from(base);
  const at = rng.int(1, letters.length - 1);
  if (letters[at] === " " || letters[at] === "'") return null;
  letters[at] = rng.pick("b c g h k l m n p r s t v x a e i o u".split(" "));
  const name = `${unit.name.slice(0, unit.name.length - base.length)}${letters.join("")}`;
  return same(name, unit.name) || world.units.some((u) => same(u.name, name)) ? null : name;
}

function same(a: string, b: string): boolean {
  return a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}

function bare(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
}

/** A commune of another district, whose name this district does not have. */
function stranger(rec: Rec, { world }: Scenario, rng: Random): string | null {
  const own = world.units
    .filter((unit) => unit.parent === rec.unit.parent)
    .map((unit) => baseOf(unit.name));
  const others = world.units.filter(
    (unit) =>
      unit.level === "commune" &&
      unit.parent !== rec.unit.parent &&
      !own.includes(baseOf(unit.name)),
  );
  return rec.unit.level !== "commune" || others.length === 0 ? null : rng.pick(others).name;
}

function strippedName(rec: Rec, { world }: Scenario): string | null {
  const name = bare(rec.unit.name);
  return name === rec.unit.name || world.units.some((unit) => unit.name === name) ? null : name;
}

/**
 * In its own district's scope, or where nothing narrows the search. A book that another sheet
 * titles for one commune is searched no wider than that commune: there the name is unknown.
 */
function endedName(rec: Rec, { world, books }: Scenario): string | null {
  const book = books.find((own) => own.sheets.some((sheet) => sheet.recs.includes(rec)));
  const named = book?.sheets.every((sheet) => sheet.form === null || sheet.columns.has("unit"));
  const inDistrict = rec.unit.parent === world.ended.parent && rec.unit.level === "commune";
  return named === true && inDistrict ? world.ended.name : null;
}

export const ROW_FAULTS: readonly Fault[] = [
  cellFault("an impossible day", ["invalid-date"], timeCells("date"), () => "31/02/2024"),
  cellFault("a two-digit year", ["invalid-date"], timeCells("date"), (rng) =>
    rng.pick(["12/6/24", "05.07.24"]),
  ),
  cellFault("month first", ["invalid-date"], timeCells("date"), () => "05/25/2024"),
  cellFault("words for a date", ["invalid-date"], timeCells("date"), (rng) =>
    rng.pick(["hôm qua", "chưa rõ", "ngày 5"]),
  ),
  cellFault("a future date", ["future-date"], timeCells("date"), (rng) =>
    rng.pick(["15/08/2031", "02/03/2025"]),
  ),
  cellFault("a blank date", ["required-value"], timeCells("date"), () => ""),
  cellFault("an unreadable period", ["invalid-period"], timeCells("period"), (rng) =>
    rng.pick(["Tháng 13/2024", "Quý V/2024", "đầu xuân", "Quý 5/2024"]),
  ),
  cellFault("a blank period", ["required-value"], timeCells("period"), () => ""),
  cellFault("month 13", ["invalid-period"], timeCells("period_month"), () => "13"),
  cellFault("quarter 5", ["invalid-period"], timeCells("period_quarter"), () => "5"),
  cellFault(
    "a unit one letter wrong",
    ["unknown-unit"],
    namedOnly(unitCells),
    (rng, rec, { world }) => misspelt(rec.unit, world, rng),
  ),
  cellFault(
    "a unit without diacritics",
    ["unknown-unit"],
    namedOnly(unitCells),
    (_rng, rec, scenario) => strippedName(rec, scenario),
  ),
  cellFault(
    "a unit of another district",
    ["unknown-unit", "unit-conflict"],
    scoped(namedOnly(unitCells)),
    (rng, rec, scenario) => stranger(rec, scenario, rng),
  ),
  cellFault(
    "a unit no longer in force",
    ["unit-not-in-force"],
    namedOnly(unitCells),
    (_rng, rec, scenario) => endedName(rec, scenario),
  ),
  cellFault("a blank unit", ["required-value"], namedOnly(unitCells), () => ""),
  cellFault(
    "an unknown code",
    ["unknown-unit", "unit-conflict"],
    codeCells("unit_code"),
    () => "97531",
  ),
  cellFault("an unlisted activity", ["unknown-code"], codeCells("activity"), (rng) =>
    rng.pick(["họp giao ban", "tuyên truyền miệng", "tap huan"]),
  ),
  cellFault("an unlisted partner", ["unknown-code"], codeCells("partner"), (rng) =>
    rng.pick(["Hội Chữ thập đỏ", "Trường THPT"]),
  ),
  cellFault("an unlisted category", ["unknown-code"], codeCells("category"), () => "giao thông"),
  cellFault("an identity number in a topic", ["personal-data"], codeCells("topic"), (rng) =>
    rng.pick(["083201004512", "Công dân 083 201 004 512"]),
  ),
  cellFault("a phone number in a topic", ["personal-data"], codeCells("topic"), (rng) =>
    rng.pick(["0912345678", "gọi 0912.345.678", "+84 912 345 678"]),
  ),
  {
    kind: "a code beside another's name",
    apply(scenario, rng) {
      const places = codeCells("unit_code");
      const victim = victimOf(
        scenario,
        rng,
        (sheet) => places(sheet).length > 0 && sheet.columns.has("unit"),
      );
      if (victim === null) return null;
      const { at, rec } = rng.pick(places(victim.sheet));
      const others = scenario.world.units.filter(
        (u) =>
          u.level === rec.unit.level &&
          u.code !== rec.unit.code &&
          baseOf(u.name) !== baseOf(rec.unit.name),
      );
      if (others.length === 0) return null;
      set(victim.sheet, at, text(rng.pick(others).code));
      const row = {
        codes: ["unit-conflict"],
        file: victim.book.file,
        at: rec.unitCell,
        anywhere: true as const,
      };
      return { books: [victim.book], expected: [row] };
    },
  },
  {
    kind: "more solved than reported",
    apply: (scenario, rng) =>
      pairFault(
        scenario,
        rng,
        "cases_reported",
        "cases_solved",
        (reported) => [reported, reported + 1],
        "solved-exceeds-reported",
      ),
  },
  {
    kind: "attendance without sessions",
    apply: (scenario, rng) =>
      pairFault(
        scenario,
        rng,
        "sessions",
        "attendees",
        () => [0, 25],
        "attendees-without-sessions",
      ),
  },
  {
    kind: "sessions without attendance",
    apply: (scenario, rng) =>
      pairFault(scenario, rng, "sessions", "attendees", () => [3, 0], "sessions-without-attendees"),
  },
  {
    kind: "the same record twice",
    apply(scenario, rng) {
      const victim = victimOf(
        scenario,
        rng,
        (sheet) => sheet.form !== "models" && sheet.form !== "summary" && twins(sheet).length > 0,
      );
      if (victim === null) return null;
      const { sheet } = victim;
      const [first, second] = rng.pick(twins(sheet));
      for (let column = 1; column <= sheet.lastColumn; column++) {
        set(sheet, { row: second.row, column }, sheet.cells.get(keyAt(first.row, column)) ?? null);
      }
      const known = [...sheet.columns]
        .filter(([field]) => !["serial", "remark", "topic"].includes(field))
        .map(([, column]) => column);
      return told(victim, { row: second.row, column: Math.min(...known) }, "duplicate-row");
    },
  },
];

function pairFault(
  scenario: Scenario,
  rng: Random,
  left: string,
  right: string,
  make: (value: number) => [number, number],
  code: string,
) {
  const places = (sheet: Sheet) =>
    sheet.form === "cases" || sheet.form === "sessions"
      ? plainCounts(
          sheet,
          ({ field, rec }) =>
            field === left &&
            rec.counts.get(right)?.plain === true &&
            rec.counts.get(right)?.row === rec.row,
        )
      : [];
  const victim = victimOf(scenario, rng, (sheet) => places(sheet).length > 0);
  if (victim === null) return null;
  const { at, rec, value } = rng.pick(places(victim.sheet));
  const other = rec.counts.get(right) as At;
  const [a, b] = make(value);
  set(victim.sheet, at, number(a));
  set(victim.sheet, other, number(b));
  return { books: [victim.book], expected: [{ codes: [code], file: victim.book.file, at: other }] };
}

/** Neighbouring record rows without merged or unreadable cells. */
function twins(sheet: Sheet): [Rec, Rec][] {
  const merged = (row: number) =>
    sheet.merges.some((m) => m.top <= row && row <= m.bottom && m.top > sheet.heading[1]);
  const found: [Rec, Rec][] = [];
  for (const [i, second] of sheet.recs.entries()) {
    const first = sheet.recs[i - 1];
    if (first === undefined || !first.when.dated || merged(first.row) || merged(second.row))
      continue;
    if (first.unit !== second.unit) continue;
    found.push([first, second]);
  }
  return found;
}
