/** Each report that is due with what became of it, and reports that nobody asked for. */
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { ReportState, StatusLine } from "../model/status.ts";
import type { Level, Unit } from "../model/unit.ts";
import { type DueReport, DueReports, type OwedForm } from "./due-reports.ts";

/** A row that was sent: accepted, or left out because of an error. */
export interface SentRow {
  readonly unit: Unit;
  readonly form: string;
  readonly stretch: Stretch;
  readonly file: string;
  /** The date that the report bears. */
  readonly date: CalendarDate | null;
  readonly accepted: boolean;
  /** Dated rows are of no due period. */
  readonly record: boolean;
}

export interface StatusInput {
  readonly rows: readonly SentRow[];
  readonly window: Stretch;
  readonly today: CalendarDate;
  /** null: nobody knows who must report. */
  readonly units: { unitsInForce(date: CalendarDate, level?: Level): readonly Unit[] } | null;
  /** Last days of the due periods that the submissions show. */
  readonly ends?: readonly CalendarDate[];
  /** The n-th working day after a day; null: its year's holidays are not known. */
  readonly workingDayAfter: (date: CalendarDate, n: number) => CalendarDate | null;
}

export interface UnitLine {
  readonly unit: Unit;
  readonly line: StatusLine;
  /** A due day is declared, but falls into a year whose holidays are not known. */
  readonly unknownHolidays: boolean;
}

export function statusLines(owed: OwedForm, input: StatusInput): UnitLine[] {
  const rows = input.rows.filter(({ form }) => owed.form === null || form === owed.form);
  if (input.units === null) return sentOnly(rows, owed, "reported", input);
  const due = new DueReports([owed], input.units, input.window, false, input.ends);
  const sent = new Map<string, SentRow[]>();
  for (const row of rows) {
    for (const { key } of due.answeredBy(row.form, row.unit.id, row.stretch)) {
      const own = sent.get(key);
      if (own === undefined) sent.set(key, [row]);
      else own.push(row);
    }
  }
  const lines = due.units.flatMap((unit) =>
    [...due.of(unit.id)].map((report) => dueLine(report, sent.get(report.key) ?? [], owed, input)),
  );
  const strange = rows.filter(
    ({ unit }) => !due.owes(unit.id) && (due.levels?.has(unit.level) ?? true),
  );
  return [...lines, ...sentOnly(strange, owed, "not-expected", input)];
}

function dueLine(
  { unit, on, period }: DueReport,
  rows: readonly SentRow[],
  owed: OwedForm,
  input: StatusInput,
): UnitLine {
  const days = owed.reporting?.dueWorkingDays[unit.level];
  const due = days === undefined ? null : input.workingDayAfter(on.end, days);
  const sent = sentOf(rows);
  const late = due !== null && sent.submitted !== null && sent.submitted > due;
  const state: ReportState = sent.files.length === 0 ? "missing" : late ? "late" : "reported";
  const overdue = due === null ? null : state === "missing" && due < input.today;
  const line = {
    form: owed.form,
    period,
    start: on.start,
    end: on.end,
    due,
    state,
    overdue,
    ...sent,
  };
  return { unit, line, unknownHolidays: days !== undefined && due === null };
}

/** Units of which only what they sent is known: one line each for the window. */
function sentOnly(
  rows: readonly SentRow[],
  owed: OwedForm,
  state: ReportState,
  { window }: StatusInput,
): UnitLine[] {
  const byUnit = new Map<string, SentRow[]>();
  for (const row of rows) {
    if (!row.accepted) continue;
    const own = byUnit.get(row.unit.id);
    if (own === undefined) byUnit.set(row.unit.id, [row]);
    else own.push(row);
  }
  return [...byUnit.values()].map((own) => {
    const { unit } = own[0] as SentRow;
    const { start, end } = window;
    const blank = { form: owed.form, period: null, start, end, due: null, state, overdue: null };
    return { unit, line: { ...blank, ...sentOf(own) }, unknownHolidays: false };
  });
}

/** A report sent twice was submitted when it first came. */
function sentOf(rows: readonly SentRow[]): Pick<StatusLine, "files" | "refused" | "submitted"> {
  const accepted = rows.filter((row) => row.accepted);
  const files = filesOf(accepted);
  const dates = accepted.flatMap(({ date }) => date ?? []).sort();
  const refused = filesOf(rows.filter((row) => !row.accepted)).filter(
    (file) => !files.includes(file),
  );
  return { files, refused, submitted: dates[0] ?? null };
}

function filesOf(rows: readonly SentRow[]): string[] {
  return [...new Set(rows.map(({ file }) => file))].sort();
}
