/** What the page asks of its engine, and what it is answered. */
import type { CheckReport } from "../present/check-report.ts";
import type { Lang } from "../messages/index.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { CompareWith } from "../model/period-shift.ts";
import type { Level } from "../model/unit.ts";

/** Paths with `/`, and the bytes of each. */
export type DroppedFiles = readonly (readonly [path: string, bytes: Uint8Array])[];

export interface Asked {
  readonly files: DroppedFiles;
  /** Files and folders among them, as they are named on a command line. */
  readonly inputs: readonly string[];
  readonly lang: Lang;
  readonly today: CalendarDate;
}

/** A command of the command line, its options read. What is left out is as there. */
export interface CommandRequest extends Asked {
  readonly command: "check" | "inspect" | "aggregate" | "status" | "summary";
  readonly format: string;
  readonly onDuplicate?: "error" | "latest";
  readonly levels?: readonly Level[];
  readonly by?: string;
  readonly only?: readonly string[];
  readonly keepGoing?: boolean;
  readonly compare?: CompareWith;
  readonly shape?: "wide" | "long";
  readonly csvDialect?: "rfc4180" | "excel-vi";
  readonly chart?: boolean;
  readonly years?: {
    readonly from: number | null;
    readonly to: number | null;
    readonly count: number | null;
  };
  readonly layout?: "by-unit" | "by-indicator";
}

export interface CommandAnswer {
  /** What the command writes; empty where there are no totals. */
  readonly content: string | Uint8Array;
  /** There are errors, or something could not be read. */
  readonly failed: boolean;
}

/** A finding, covered, with its words. */
export interface SeenFinding {
  readonly severity: "error" | "warning" | "information";
  readonly code: string;
  readonly title: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  /** Where it is, in words. */
  readonly place: string;
  readonly message: string;
  readonly cure: string | null;
  /** The page takes in less than the command, which reads the file. */
  readonly beyondPage: boolean;
}

export interface SeenFile {
  readonly file: string;
  readonly sheets: readonly SeenSheet[];
  readonly unreadable: string | null;
  readonly errors: number;
  readonly warnings: number;
}

export interface SeenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly SeenTable[];
  /** What became of its figures: how many of each kind, in words. */
  readonly account: readonly { readonly words: string; readonly count: number }[];
  /** Cells to be drawn, what may be personal left out; none where there are many files. */
  readonly rows: readonly SeenRow[];
  /** Rows that were not looked at for drawing. */
  readonly left: number;
}

export interface SeenTable {
  /** Its name; null: no known form. */
  readonly form: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly dataRows: readonly [number, number] | null;
  readonly columns: readonly {
    /** Letter. */
    readonly column: string;
    readonly heading: string;
    readonly known: boolean;
    /** null: its heading says no more than the column's field. */
    readonly means: string | null;
  }[];
}

/** Columns of a sheet that are drawn. */
export const MOST_COLUMNS = 60;

export interface SeenRow {
  readonly row: number;
  readonly heading: boolean;
  readonly cells: readonly {
    readonly column: number;
    readonly shown: string;
    readonly figure: boolean;
  }[];
}

/** What the page was made for, told when it opens. */
export interface Opened {
  /** Units in the registry, and the latest day on which one began or ended; null: there is no registry. */
  readonly registry: { readonly units: number; readonly latest: CalendarDate | null } | null;
  readonly within: string | null;
  readonly period: { readonly code: string; readonly end: CalendarDate } | null;
  readonly made: CalendarDate;
  readonly version: string;
  readonly lang: Lang;
}

/** A table as texts, each cell as a reader sees it. */
export interface PlainTable {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly columns: readonly { readonly label: string; readonly number: boolean }[];
  readonly rows: readonly PlainRow[];
  readonly notes: readonly string[];
}

export interface PlainRow {
  readonly depth: number;
  readonly strong: boolean;
  readonly cells: readonly string[];
}

/** What the page shows of the files that were dropped. */
export interface View {
  readonly summary: CheckReport["summary"];
  readonly findings: readonly SeenFinding[];
  readonly files: readonly SeenFile[];
  /** null: there are none, for `noTotals`. */
  readonly totals: PlainTable | null;
  readonly noTotals: string | null;
  /** Who has reported; null: no unit is expected, or there is one file only. */
  readonly status: PlainTable | null;
  /** Names to choose from where the files do not say whose they are; empty: they do, or there is no registry. */
  readonly unitNames: readonly string[];
}

export interface Copy {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** No annotated copy holds the original's cells. */
  readonly inexact: boolean;
}
