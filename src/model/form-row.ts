/** A row of a form: its cells as read, its time, the names of its unit. */
import type { PeriodsByRole } from "./readings/period-reading.ts";
import type { Value } from "./value.ts";
import {
  bindPeriod,
  bindSpan,
  type PeriodLabel,
  type PeriodScheme,
  yearOfLabel,
} from "./period.ts";
import type { CalendarDate, Stretch } from "./calendar.ts";

/** A text with the cell that it stands in. */
export interface TextAt {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What was read in a count cell. A refused cell has no value and a problem instead. */
export type CountReading =
  | {
      readonly ok: true;
      readonly value: Value;
      /** Remarks that do not refuse the cell: `number-as-text`, `approximate-value`, `truncated-value`. */
      readonly remarks: readonly string[];
      /** `43/51` in a cases column: solved, reported. */
      readonly fraction?: readonly [number, number];
    }
  | {
      readonly ok: false;
      /** Finding code, e.g. `not-an-integer`. */
      readonly code: string;
      /** The content as shown to the user; absent where it could be personal. */
      readonly shown?: string | number;
      readonly suggestion?: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };

export interface CountCell {
  readonly column: number;
  /** Row and column of the cell that holds the text: a merged cell stands for every covered row. */
  readonly row: number;
  readonly reading: CountReading;
  /** Merged over the rows down to this one: it counts once, for all of them. */
  readonly mergedTo?: number;
}

/** A breakdown's value in a row: `value` canonical, null where blank. */
export interface CodeCell {
  readonly column: number;
  readonly row: number;
  readonly written: string;
  readonly value: string | null;
  /** In the code list, or the list is absent. */
  readonly listed: boolean;
  readonly suggestion?: string;
}

/** When a row's figures are of. */
export type RowTime =
  | { readonly kind: "date"; readonly date: CalendarDate; readonly at: TextAt | null }
  /** A labelled period, bound to days by the form's or the run's scheme. */
  | {
      readonly kind: "label";
      readonly label: PeriodLabel;
      readonly at: TextAt | null;
      /** "Lũy kế": counted since the start of the year. */
      readonly cumulative?: true;
    }
  /** From one labelled period to another ("2014 - 2023"), bound like a label. */
  | {
      readonly kind: "span";
      readonly from: PeriodLabel;
      readonly to: PeriodLabel;
      readonly at: TextAt | null;
      readonly cumulative?: true;
      /** "Lũy kế" beside these months or days: counted since the start of the year in which they end. */
      readonly sinceNewYear?: true;
    }
  /** Explicit dates. */
  | {
      readonly kind: "stretch";
      readonly stretch: Stretch;
      readonly at: TextAt | null;
      readonly cumulative?: true;
      readonly sinceNewYear?: true;
    }
  | {
      readonly kind: "problem";
      readonly code: "invalid-date" | "invalid-period" | "required-value";
      readonly at: TextAt | null;
      readonly suggestion?: string;
      readonly facts: Readonly<Record<string, string | number>>;
      /** Of a title that names several stretches, all of one year: labels under it may leave the year out. */
      readonly year?: number;
      /** Of a title that speaks of a period and of a running total. */
      readonly roles?: PeriodsByRole;
    };

export interface FormRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly counts: ReadonlyMap<string, CountCell>;
  readonly codes: ReadonlyMap<string, CodeCell>;
  /** Texts that are compared (identical rows), never shown. */
  readonly texts: ReadonlyMap<string, string>;
  readonly time: RowTime;
  readonly unit: TextAt | null;
  readonly unitCode: TextAt | null;
  readonly district: TextAt | null;
  readonly province: TextAt | null;
  /** Group rows above it ("I. Huyện Ba Tri"), outermost first. */
  readonly groups: readonly TextAt[];
}

/** What a row says of its unit. */
export type RowOfNames = Pick<FormRow, "unit" | "unitCode" | "district" | "province" | "groups">;

/** The days of a row's time; null where it could not be read. Labels are bound by the scheme. */
export function bindTime(time: RowTime, scheme: PeriodScheme): Stretch | null {
  switch (time.kind) {
    case "date":
      return { start: time.date, end: time.date };
    case "label": {
      const { start, end } = bindPeriod(time.label, scheme);
      if (time.cumulative !== true) return { start, end };
      // "Lũy kế tháng 6" counts from the first day of the year.
      return { start: yearStart(time.label, scheme), end };
    }
    case "span": {
      const days = bindSpan(time.from, time.to, scheme);
      const sinceStart = time.from.type === "month" && time.from.index === 1;
      const isRunning = time.cumulative === true && sinceStart;
      if (days === null || !(isRunning || time.sinceNewYear === true)) return days;
      return { start: yearStart(time.to, scheme), end: days.end };
    }
    case "stretch":
      return time.sinceNewYear === true ? sinceNewYear(time.stretch, scheme) : time.stretch;
    case "problem":
      return null;
  }
}

function yearStart(label: PeriodLabel, scheme: PeriodScheme): Stretch["start"] {
  const year = yearOfLabel(label, scheme);
  return bindPeriod({ type: "year", year, index: 1 }, scheme).start;
}

function sinceNewYear({ start, end }: Stretch, scheme: PeriodScheme): Stretch {
  const year = Number(end.slice(0, 4));
  // Schemes begin a year before or after January.
  const starts = [year + 1, year, year - 1].map(
    (own) => bindPeriod({ type: "year", year: own, index: 1 }, scheme).start,
  );
  const first = starts.find((own) => own <= end) ?? start;
  return { start: first < start ? first : start, end };
}
