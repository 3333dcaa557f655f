/** One walk over the cells of a sheet: what was refused or remarked on while reading. */
import type { Place, Problem } from "../model/finding.ts";
import type { CountCell, CountReading, PlacedSheet, RowTime, TextAt } from "../model/form-sheet.ts";
import { type CountColumn, type RowBlock, timeOf, whenOf } from "../model/row-block.ts";
import { dayFirst, isDitto, showableTime } from "../model/readings/index.ts";
import type { Value } from "../model/value.ts";
import { cellPlace, headingOf } from "./places.ts";

/** Problems of the count cells and of the time of every row, totals included. */
export function* readingProblems(sheet: PlacedSheet): Generator<Problem> {
  // Where the sheet has no time at all, `missing-column` says so once.
  const timeless = sheet.problems.some(
    ({ code, field }) => code === "missing-column" && (field === "period" || field === "date"),
  );
  for (const block of sheet.blocks) {
    yield* timeProblems(sheet, block, timeless);
    for (const [at, cell] of block.cells) {
      if (!hasProblem(cell.reading)) continue;
      const { field } = block.counts[at % block.counts.length] as CountColumn;
      yield* cellProblems(sheet, field, cell);
    }
  }
  for (const total of sheet.totals) {
    if (total.exact !== undefined) continue;
    for (const [field, cell] of total.counts) {
      // A total may be blank: then it is not compared.
      if (cell.reading.ok || cell.reading.code === "required-value") continue;
      yield* cellProblems(sheet, field, cell);
    }
  }
}

function* timeProblems(sheet: PlacedSheet, block: RowBlock, timeless: boolean): Generator<Problem> {
  if (!block.whens.some(({ time }) => time.kind === "problem")) return;
  for (let i = 0; i < block.length; i++) {
    if (whenOf(block, i).kind !== "problem") continue;
    const time = timeOf(block, i) as TimeProblem;
    if (!timeless || time.at !== null) yield timeProblem(sheet, time, block.rows[i] as number);
  }
}

function hasProblem(reading: CountReading): boolean {
  return !reading.ok || reading.remarks.length > 0;
}

function* cellProblems(sheet: PlacedSheet, field: string, cell: CountCell): Generator<Problem> {
  const { reading } = cell;
  const place = cellPlace(sheet, cell);
  const heading = headingOf(sheet, field, cell.column);
  if (reading.ok) {
    const value = writtenValue(reading.value);
    for (const code of reading.remarks) {
      const base = { code, place, field, facts: { heading } };
      yield value === null ? base : { ...base, value };
    }
    return;
  }
  yield {
    code: reading.code,
    place,
    field,
    ...(reading.shown === undefined ? {} : { value: reading.shown }),
    ...(reading.suggestion === undefined ? {} : { suggestion: reading.suggestion }),
    facts: { ...reading.facts, heading },
  };
}

/** What was written is not kept with a value: the number behind its qualifier says enough. */
function writtenValue(value: Value): string | number | null {
  if (value.value === null) return value.lower === null ? null : `${value.lower} - ${value.upper}`;
  return value.qualifier === "=" ? value.value : `${value.qualifier} ${value.value}`;
}

/** No column and no title line says when: what is asked for (the messages know it by its words). */
const WHEN = "Ngày hoặc kỳ báo cáo";

const DITTO = "ditto-mark";

type TimeProblem = Extract<RowTime, { kind: "problem" }>;

function timeProblem(sheet: PlacedSheet, time: TimeProblem, row: number): Problem {
  const { at } = time;
  // A title's cell stands over a column, and is none of it.
  const inTable = at !== null && at.row > (sheet.headingRows?.[0] ?? 0);
  const field = inTable ? timeField(sheet, time) : fieldOf(time);
  const shown = at === null || at.text === "" ? undefined : showableTime(iso(at.text));
  const base: Problem = {
    code: at !== null && isDitto(at.text) ? DITTO : time.code,
    place: placeOf(sheet, at, row),
    facts: {
      ...time.facts,
      heading: at !== null && inTable ? headingOf(sheet, field, at.column) : WHEN,
    },
    ...(time.suggestion === undefined ? {} : { suggestion: time.suggestion }),
    ...(shown === undefined ? {} : { value: shown }),
  };
  return { ...base, field };
}

/** `at`: null where nothing says when; of a file's or a sheet's name without a cell. */
function placeOf(sheet: PlacedSheet, at: TextAt | null, row: number): Place {
  if (at !== null && at.row > 0) return cellPlace(sheet, at);
  const place = { file: sheet.file, sheet: sheet.sheet };
  return at === null ? { ...place, row } : place;
}

/** A date cell's text is ISO; people write the day first. */
function iso(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? dayFirst(text) : text;
}

function timeField(sheet: PlacedSheet, time: TimeProblem): string {
  const column = sheet.columns.find((candidate) => candidate.column === time.at?.column);
  if (column?.field) return column.field;
  return fieldOf(time);
}

function fieldOf({ code }: TimeProblem): string {
  return code === "invalid-period" ? "period" : "date";
}
