/** The registry file: CSV text to spells. A bad line is a problem with its cure, never a crash. */
import { parse } from "csv-parse/sync";
import { calendarDate, type CalendarDate } from "../model/calendar.ts";
import { BUILT_IN_LEVELS } from "../catalogue/levels.ts";
import type { Levels, Successor, UnitSpell } from "../model/unit.ts";
import { registryOf, type Registry } from "./registry.ts";
import type { RegistryProblem, RegistryProblemCode } from "./registry-problem.ts";

const COLUMNS = [
  "code",
  "name",
  "level",
  "parent_code",
  "valid_from",
  "valid_to",
  "successor_codes",
  "aliases",
] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ["code", "name", "level"];

type Report = (code: RegistryProblemCode, line: number, facts: RegistryProblem["facts"]) => void;
type Cells = Readonly<Record<Column, string>>;

/** The registry of every line that can be read, and what is wrong with the others. `levels`: that its lines may have. */
export function parseRegistry(
  csvText: string,
  file: string,
  levels: Levels = BUILT_IN_LEVELS,
): { registry: Registry; problems: RegistryProblem[] } {
  const problems: RegistryProblem[] = [];
  const report: Report = (code, line, facts) => {
    problems.push({ code, severity: "error", file, line, facts });
  };
  const spells: UnitSpell[] = [];
  for (const { cells, line } of tableOf(csvText, report)) {
    const spell = spellOf(cells, line, levels, report);
    if (spell !== null) spells.push(spell);
  }
  if (spells.length === 0 && problems.length === 0) report("registry-empty", 1, {});
  return { registry: registryOf(spells), problems };
}

function* tableOf(text: string, report: Report): Generator<{ cells: Cells; line: number }> {
  const lines = recordsOf(text, report);
  const heading = lines.next();
  if (heading.done === true) return;
  const names = heading.value.record.map((h) => h.trim().toLowerCase());
  if (!hasColumns(names, heading.value.line, report)) return;
  const at = COLUMNS.map((c) => names.indexOf(c));
  for (const { record, line } of lines) {
    if (record.every((cell) => cell.trim() === "")) continue;
    if (record.length > names.length) report("registry-cells", line, { cells: record.length });
    const cells = {} as Record<Column, string>;
    COLUMNS.forEach((c, i) => (cells[c] = (record[at[i] as number] ?? "").trim()));
    yield { cells, line };
  }
}

/** Columns may be absent but for the required ones; a strange or repeated one is said. */
function hasColumns(names: readonly string[], line: number, report: Report): boolean {
  const expected = [...COLUMNS];
  const absent = REQUIRED.filter((c) => !names.includes(c));
  const unknown = names.filter((n) => n !== "" && !COLUMNS.includes(n as Column));
  const twice = names.filter((n, i) => n !== "" && names.indexOf(n) !== i);
  if (absent.length + unknown.length + twice.length > 0) {
    report("registry-columns", line, { absent, unknown, twice, expected });
  }
  return absent.length === 0;
}

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

/** Comma, or semicolon where the heading is written with semicolons (Vietnamese Excel). */
export function* recordsOf(csvText: string, report: Report): Generator<Line> {
  const text = csvText.replace(/^\ufeff/, "");
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = !heading.includes(",") && heading.includes(";") ? ";" : ",";
  if (!text.includes('"')) {
    // Where no cell is quoted a line is a record, and splitting is five times faster.
    const lines = text.split(/\r\n|\n|\r/);
    for (const [i, line] of lines.entries()) yield { record: line.split(delimiter), line: i + 1 };
    return;
  }
  let line = 1;
  for (const record of quotedRecords(text, delimiter, report)) {
    yield { record, line };
    line += 1;
    for (const cell of record) line += cell.split("\n").length - 1;
  }
}

function quotedRecords(text: string, delimiter: string, report: Report): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    const at = /line (\d+)/.exec(error instanceof Error ? error.message : "");
    report("registry-csv", at === null ? 1 : Number(at[1]), {});
    return [];
  }
}

function spellOf(cells: Cells, line: number, levels: Levels, report: Report): UnitSpell | null {
  const { code, name } = cells;
  if (code === "" || name === "") {
    report("registry-required", line, { column: code === "" ? "code" : "name" });
    return null;
  }
  if (!levels.some(({ id }) => id === cells.level)) {
    const known = levels.map(({ id }) => id);
    report("registry-level", line, { code, level: cells.level, known });
    return null;
  }
  const from = dayOf(cells, "valid_from", line, report);
  const to = dayOf(cells, "valid_to", line, report);
  const successors = successorsOf(cells, line, report);
  if (from === undefined || to === undefined || successors === null) return null;
  if (from !== null && to !== null && from >= to) {
    report("registry-dates", line, { code, from, to });
    return null;
  }
  return {
    code,
    name,
    level: cells.level,
    parentCode: cells.parent_code === "" ? null : cells.parent_code,
    validFrom: from,
    validTo: to,
    successors,
    aliases: listOf(cells.aliases),
    // The line is the position in the file, and says where a problem found later stands.
    order: line,
  };
}

/** Few different days occur in a registry: each is read once. */
const days = new Map<string, CalendarDate | null>();

function isoDay(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** ISO day; null where blank, undefined where it is no day. */
function dayOf(
  cells: Cells,
  column: "valid_from" | "valid_to",
  line: number,
  report: Report,
): string | null | undefined {
  const text = cells[column];
  if (text === "") return null;
  const day = days.get(text) ?? isoDay(text);
  days.set(text, day);
  if (day !== null) return day;
  report("registry-date", line, { code: cells.code, column, date: text });
  return undefined;
}

const NONE: readonly never[] = [];

function successorsOf(cells: Cells, line: number, report: Report): readonly Successor[] | null {
  if (cells.successor_codes === "") return NONE;
  const successors: Successor[] = [];
  for (const item of listOf(cells.successor_codes)) {
    const match = /^([^:]+?)\s*(?::\s*(0?\.\d+|[01](?:\.0*)?))?$/.exec(item);
    const share = match?.[2] === undefined ? null : Number(match[2]);
    if (match === null || (share !== null && (share < 0 || share > 1))) {
      report("registry-successor", line, { code: cells.code, successor: item });
      return null;
    }
    successors.push({ code: match[1] as string, share });
  }
  return successors;
}

function listOf(text: string): readonly string[] {
  if (text === "") return NONE;
  return text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
