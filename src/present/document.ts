/**
 * What a command hands to the formats: one result in the shapes that they need, so that
 * a format only writes and a command only computes. Shapes are made when asked for.
 */
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { FormPlaces } from "../model/form-place.ts";
import type { Office } from "../model/office.ts";
import type { Said } from "../messages/said.ts";
import type { Period } from "../model/period.ts";
import type { AggregateReport, ReportTable } from "../model/report.ts";
import type { BarChart } from "./bar-chart.ts";
import type { Exchange } from "./exchange.ts";
import type { Lang } from "./number-format.ts";
import type { PageContent } from "./page/content.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A plain data table for machines: values unformatted, null where there is none. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface ReportDocument {
  /** For people: terminal, Markdown, workbook. */
  table(): ReportTable;
  /** A table that stands before it (a matrix of what it lists); null or absent: none. */
  before?(): ReportTable | null;
  /** For the eye: bars in the place of the table's figures; absent: it is not drawn. */
  bars?(): readonly BarChart[];
  /** For a workbook: as `table`, with every number in a cell of its own. */
  sheet(): ReportTable;
  /** For people in a spreadsheet: the same columns whatever the number of units. */
  wide(): ReportTable;
  /** For machines. */
  long(): DataTable;
  /** The object of the JSON contract, keys in their order. */
  json(): Json;
  /** One object a line. */
  lines(): readonly Json[];
  /** Its totals one by one; absent: it is none of totals. */
  exchange?(): Exchange;
  /** The totals themselves, for a form of the office; absent: it is none of totals. */
  totals?(): AggregateReport;
  /** Which of them the labels of an office's own form ask for; absent: only its marks tell. */
  places?(form: Uint8Array): Promise<FormPlaces>;
  /** The same totals of other days (null: of their own), broken down otherwise (null: not); null: there are none. */
  totalsOf?(window: Stretch | null, by: string | null): Promise<AggregateReport | null>;
  /** Sources and notes, for a workbook's second sheet. */
  sources(): ReportTable;
  /** A report that an office hands in: its workbook and its letter are in official form. */
  readonly official?: true;
  /** The report in sentences; absent where nobody tells it. */
  narrative?(): Promise<readonly string[]>;
  /** For a page of its own; absent: a page of its tables. */
  page?(): Promise<PageContent>;
  /** What was found in the submissions; absent where nobody asks for it. */
  findings?(): ReportTable;
}

/** The tables for people, in their order. */
export function tablesOf(document: ReportDocument): readonly ReportTable[] {
  const before = document.before?.() ?? null;
  return before === null ? [document.table()] : [before, document.table()];
}

/** How text is set off in a terminal; the identity where there is no colour. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export const PLAIN_STYLE: Style = {
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  yellow: (text) => text,
  green: (text) => text,
  cyan: (text) => text,
};

export interface RenderOptions {
  readonly lang: Lang;
  /** Terminal columns; undefined in a pipe. */
  readonly width?: number | undefined;
  readonly style?: Style | undefined;
  readonly shape?: "wide" | "long" | undefined;
  readonly csvDialect?: CsvDialect | undefined;
  /** Of an official report: who issues it, and its date. */
  readonly office?: Office | undefined;
  readonly today?: CalendarDate | undefined;
  /** Bars in the place of a table of figures. */
  readonly chart?: boolean | undefined;
}

export type CsvDialect = "rfc4180" | "excel-vi";

/** Columns of text in a pipe and wherever the terminal does not tell. */
export const DEFAULT_WIDTH = 100;

/** Titles and notes are lines that are read: longer ones are hard to, and a pipe and a terminal of 80 columns show the same. */
export const PROSE_WIDTH = 80;

/** An output format: text or the bytes of a file, nothing written. */
export interface Format<Input = ReportDocument> {
  readonly id: string;
  /** The ending of its files, `.csv`: a name that ends so is in this format. */
  readonly extension: string;
  /** Its ending belongs to another format of the command: `-o` never chooses it. */
  readonly byOptionOnly?: true;
  /** Other endings that its files bear where people and services expect them. */
  readonly alsoIn?: readonly string[];
  readonly mediaType: string;
  /** It prints who issues a report, and its date. */
  readonly official?: true;
  /** Its units fold open down to communes, and its figures to their cells: a run makes both for it. */
  readonly opens?: true;
  /** Why it cannot hold figures of a period, and the cure; asked before anything is read, where the period is known. */
  refusesPeriod?(period: Period): Said | null;
  /** Why it cannot hold a result, and the cure. */
  refuses?(input: Input): Said | null;
  /** What its reader would get wrong about a result, told beside it. */
  cautions?(input: Input): Said | null;
  render(input: Input, options: RenderOptions): string | Uint8Array | Promise<string | Uint8Array>;
}
