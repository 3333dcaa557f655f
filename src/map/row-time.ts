/** When a row's figures are of: its date column, its period columns, else what stands above it. */
import type { RowTime, TextAt } from "../model/form-sheet.ts";
import type { RawCell } from "../model/raw.ts";
import { readDate, readPeriodParts, readPeriodText } from "../model/readings/index.ts";
import { partsOf } from "../model/calendar.ts";
import type { MappedColumn } from "./columns.ts";
import { isBlank, textOf } from "./grid.ts";
import { timeOfReading } from "./reading-time.ts";

/** The columns that say when, in a sheet. */
export interface TimeColumns {
  readonly date: MappedColumn | null;
  readonly period: MappedColumn | null;
  readonly month: MappedColumn | null;
  readonly quarter: MappedColumn | null;
  readonly year: MappedColumn | null;
}

export function timeColumns(columns: readonly MappedColumn[]): TimeColumns {
  const of = (id: string) => columns.find((column) => column.field === id) ?? null;
  return {
    date: of("date"),
    period: of("period"),
    month: of("period_month"),
    quarter: of("period_quarter"),
    year: of("period_year"),
  };
}

export function hasTimeColumn(columns: TimeColumns): boolean {
  return Object.values(columns).some((column) => column !== null);
}

export type CellOf = (column: number) => RawCell | undefined;

/** `above`: the time of the group row or the title, used where no column says when. */
export function rowTime(
  row: number,
  cellOf: CellOf,
  columns: TimeColumns,
  above: RowTime | null,
): RowTime {
  if (columns.date !== null) {
    const cell = cellOf(columns.date.column);
    if (!isBlank(cell)) return dateTime(cell as RawCell, at(row, cell as RawCell));
  }
  const period = periodTime(row, cellOf, columns, above);
  if (period !== null) return period;
  const column = Object.values(columns).find((candidate) => candidate !== null) ?? null;
  if (column === null) {
    return above ?? { kind: "problem", code: "required-value", at: null, facts: {} };
  }
  const blank: TextAt = { text: "", row, column: column.column };
  return { kind: "problem", code: "required-value", at: blank, facts: {} };
}

function at(row: number, cell: RawCell): TextAt {
  const text = cell.kind === "date" ? cell.value : textOf(cell);
  return { text, row, column: cell.column };
}

/** A date; or, in a column headed "Thời gian", a period written out. */
function dateTime(cell: RawCell, place: TextAt): RowTime {
  const reading = readDate(cell);
  if (reading.ok) return { kind: "date", date: reading.date, at: place };
  const period = cell.kind === "text" ? fromText(cell.value, place) : null;
  if (period !== null && period.kind !== "problem") return period;
  return {
    kind: "problem",
    code: "invalid-date",
    at: place,
    facts: { reason: reading.reason },
    ...(reading.suggestion === undefined ? {} : { suggestion: reading.suggestion }),
  };
}

function fromText(text: string, place: TextAt): RowTime | null {
  const found = readPeriodText(text);
  return found === null ? null : timeOfReading(found, place);
}

/** Kỳ, Tháng, Quý, Năm, alone or side by side; null where all are blank or absent. */
function periodTime(
  row: number,
  cellOf: CellOf,
  columns: TimeColumns,
  above: RowTime | null,
): RowTime | null {
  const cells = [columns.period, columns.month, columns.quarter, columns.year].map((column) =>
    column === null ? undefined : cellOf(column.column),
  );
  const [whole, month, quarter, year] = cells;
  const first = cells.find((cell) => !isBlank(cell));
  if (first === undefined) return null;
  const place = at(row, first);
  const titleYear = above?.kind === "label" ? above.label.year : null;
  if (!isBlank(whole)) return wholePeriod(whole as RawCell, place, titleYear);
  const alone = [month, quarter, year].filter((cell) => !isBlank(cell)).length === 1;
  if (alone && first.kind === "text") {
    const text = fromText(first.value, place);
    if (text !== null && text.kind !== "problem") return text;
  }
  if (alone && first.kind === "date") return wholePeriod(first, place, titleYear);
  const reading = readPeriodParts({
    month: partOf(month),
    quarter: partOf(quarter),
    year: isBlank(year) && titleYear !== null ? titleYear : partOf(year),
  });
  return reading === null ? null : timeOfReading(reading, place);
}

function partOf(cell: RawCell | undefined): string | number | undefined {
  return isBlank(cell) ? undefined : textOf(cell);
}

/** A cell that holds a period and nothing else. `titleYear`: lent to a cell that says none. */
export function wholePeriod(cell: RawCell, place: TextAt, titleYear: number | null): RowTime {
  const invalid = (reason: string): RowTime => ({
    kind: "problem",
    code: "invalid-period",
    at: place,
    facts: { reason },
  });
  if (cell.kind === "date") {
    // Excel turns a typed 6/2024 into the first day of June.
    const [year, month, day] = partsOf(cell.value);
    if (day !== 1) return invalid("day");
    return { kind: "label", label: { type: "month", year, index: month }, at: place };
  }
  const found = readPeriodText(textOf(cell), titleYear);
  return found === null ? invalid("unreadable") : timeOfReading(found, place);
}
