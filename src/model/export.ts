/**
 * An exported data set: what `aggregate` adds up, after every source has been weighed, as plain tables.
 * Dates are ISO texts, so that the same stands in all three formats and no time zone can move a day.
 */

export type ExportFormat = "parquet" | "csv" | "ndjson";
export const EXPORT_FORMATS: readonly ExportFormat[] = ["parquet", "csv", "ndjson"];

/** The version of the tables and their columns. */
export const EXPORT_SCHEMA = "antq/export@1";

export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  readonly name: string;
  /** `number`: up to 15 digits, decimals among them. */
  readonly type: "text" | "integer" | "number" | "flag";
}

export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** In an order that is the same for the same data. */
  readonly rows: readonly (readonly ExportValue[])[];
}

/** The part of a table that stands in one file; `folder` empty: the whole table. */
export interface ExportPart extends ExportTable {
  readonly table: TableName;
  /** Below the table's folder: `year=2024/province=83`. */
  readonly folder: string;
}

const text = (name: string): ExportColumn => ({ name, type: "text" });
const integer = (name: string): ExportColumn => ({ name, type: "integer" });
const number = (name: string): ExportColumn => ({ name, type: "number" });
const flag = (name: string): ExportColumn => ({ name, type: "flag" });

/** Ids of the unit itself and of those above it, each under its own level. */
const LINE = [text("province_id"), text("district_id"), text("commune_id")];
const DAYS = [text("start_day"), text("end_day")];

/** Columns of `observations` before and behind those of the breakdowns, one a dimension: {@link breakdownColumn}. */
const OBSERVATION = {
  before: [text("indicator"), text("unit_id"), ...LINE, ...DAYS, text("form"), flag("record")],
  after: [
    number("value"),
    text("qualifier"),
    number("lower"),
    number("upper"),
    text("status"),
    text("item"),
    text("file"),
    text("sheet"),
    integer("sheet_order"),
    text("cell"),
    integer("cell_row"),
    integer("cell_row_last"),
    integer("cell_column"),
    text("counts_in"),
    text("unpaired_in"),
    text("portions"),
  ],
};

/** Null: the form has no such breakdown; empty: it was left blank. */
export function breakdownColumn(dimension: string): string {
  return `by_${dimension}`;
}

export function observationColumns(dimensions: readonly string[]): ExportColumn[] {
  const breakdowns = dimensions.map((own) => text(breakdownColumn(own)));
  return [...OBSERVATION.before, ...breakdowns, ...OBSERVATION.after];
}

/** The tables but `observations`, each a file. */
export const TABLES = {
  periods: [
    text("period"),
    text("type"),
    text("scheme"),
    ...DAYS,
    flag("asked"),
    flag("provisional"),
    flag("coverage_known"),
    text("not_by"),
    integer("errors"),
    integer("warnings"),
    integer("information"),
    integer("cells_read"),
    integer("cells_observed"),
    integer("cells_missing"),
    integer("cells_refused"),
    integer("cells_superseded"),
    integer("cells_unassigned"),
    text("notes"),
    text("boundaries"),
  ],
  units: [
    text("unit_id"),
    text("code"),
    text("level"),
    integer("unit_order"),
    integer("spell"),
    text("spell_code"),
    text("name"),
    text("parent_code"),
    text("valid_from"),
    text("valid_to"),
    integer("spell_order"),
    text("successors"),
    text("aliases"),
  ],
  indicators: [
    text("indicator"),
    integer("indicator_order"),
    text("label"),
    text("measure"),
    text("kind"),
    text("over_time"),
    text("over_units"),
    text("numerator"),
    text("denominator"),
    number("scale"),
    integer("decimals"),
    text("part_of"),
  ],
  coverage: [
    text("period"),
    text("scope"),
    text("unit_id"),
    ...LINE,
    text("report"),
    ...DAYS,
    flag("once"),
    flag("owed"),
    flag("reported"),
    text("portions"),
  ],
  portions: [
    text("portions"),
    text("line_id"),
    text("level"),
    flag("unallocated"),
    text("under_level"),
    integer("part"),
    number("weight"),
    number("weight_sum"),
    number("share"),
  ],
  boundary_units: [
    text("line_id"),
    text("code"),
    integer("unit_order"),
    text("name"),
    text("parent_code"),
  ],
  scopes: [text("period"), text("indicator"), text("scope"), flag("by_report")],
  reports: [text("unit_id"), text("form"), ...DAYS, flag("record"), text("counts_in")],
  lacking: [text("period"), text("indicator"), text("unit_id"), ...DAYS],
  old_stocks: [text("period"), text("indicator"), text("unit_id"), text("day")],
  findings: [
    text("code"),
    text("severity"),
    text("file"),
    text("sheet"),
    text("cell"),
    integer("row"),
    text("field"),
    text("value"),
    text("message"),
    text("cure"),
    text("suggestion"),
  ],
  sources: [text("file"), text("sha256"), integer("rows")],
} satisfies Record<string, readonly ExportColumn[]>;

export type TableName = "observations" | keyof typeof TABLES;

/** `manifest.json`, written last: what it does not name is no part of the data set. */
export interface ExportManifest {
  readonly schema: typeof EXPORT_SCHEMA;
  /** Of the program. */
  readonly version: string;
  readonly format: ExportFormat;
  /** The period that was asked for, or the span of the data. */
  readonly period: string;
  readonly periodFromData: boolean;
  readonly scheme: string;
  /** The breakdown for which sources were weighed; null: none. */
  readonly by: string | null;
  /** The hierarchy comes from the submissions. */
  readonly inferred: boolean;
  readonly sheets: number;
  /** Facts of what `--keep-going` left out. */
  readonly leftOut: readonly ManifestNote[];
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
  readonly files: readonly ManifestFile[];
  /** What fills a database with it (CSV); null: nothing does. */
  readonly script: Omit<ManifestFile, "table" | "rows"> | null;
}

export interface ManifestNote {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface ManifestFile {
  readonly table: TableName;
  /** From the data set's folder, with `/`. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Members of a list in one text, each between two signs that no code has: `;2024;2024-Q2;`. null: no list. */
export function listText(members: readonly string[]): string {
  return members.length === 0 ? ";" : `;${members.join(";")};`;
}
export function listMembers(list: string): string[] {
  return list.split(";").filter((member) => member !== "");
}
