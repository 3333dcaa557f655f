/** What antq knows, as data: forms, indicators, code lists. Definitions are in `catalogue/`. */
import type { CalendarDate } from "./calendar.ts";

export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** The id of a breakdown that a row may carry (`--by`); the code field of a form that has its id carries it. */
export type Dimension = string;

/** A breakdown, in `catalogue/dimensions`. */
export interface DimensionDefinition {
  readonly id: Dimension;
  /** Position in lists. */
  readonly order: number;
  readonly label: Label;
  /** Its values, in the middle of a sentence. */
  readonly plural: Label;
  /**
   * How a sentence names a value: `with` once, for the figures that follow ("phối hợp với Hội Nông dân"); else
   * behind each figure that it is of ("12 tin về ma túy"); `indicator`: it decides of which indicator a figure is.
   */
  readonly spoken?: "with" | "indicator";
  /** The code list of a code field of that id that names none itself. */
  readonly codeList?: string;
}

/** How a count stands to others of its form: ids of fields; of an indicator, ids of indicators. */
export interface CountRelations {
  /** What was held, where this count is who came to it: neither is without the other. */
  readonly pairWith?: string;
  /** The count of which this one is a share: one cell may say both, as 43/51, in either's column. */
  readonly fractionOf?: string;
}

/** Which half of a fraction a cell of this field gives, if it may say one. */
export function fractionHalf(field: FormField | undefined): "part" | "whole" | null {
  if (field?.fractionOf !== undefined || field?.fraction !== undefined) return "part";
  return field?.wholeOf === undefined ? null : "whole";
}

/**
 * What a column is for. `count`: whole numbers that feed indicators; `amount`: decimals
 * in a unit of measure (money, weights) that do so too; `measure`: may
 * have decimals, read and not added; `code`: a breakdown; `text`: free text, never
 * shown; `ignored`: a serial number or a remark.
 */
export type FieldRole =
  | "count"
  | "amount"
  | "measure"
  | "code"
  | "text"
  | "ignored"
  | "unit"
  | "unit_code"
  | "district"
  | "province"
  | "date"
  | "period";

/** What a definition is about. */
export type Theme =
  | "outreach"
  | "incidents"
  | "self-management"
  | "forces"
  | "recognition"
  | "care"
  | "arms"
  | "resources"
  | "frontier"
  | "awards"
  /** The summary form. */
  | "all";

export interface FormField extends CountRelations {
  readonly id: string;
  readonly role: FieldRole;
  readonly heading: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** The code list of a `code` field; without one every text is taken as written. */
  readonly codeList?: string;
  /** Of an `amount`: its unit of measure as people write it ("triệu đồng"); absent: what stands in its heading's brackets. */
  readonly unit?: string;
  /** Of an `amount`: decimals that its values may have, in that unit. */
  readonly decimals?: number;
  /** The value of a record row where the whole column is absent (`sessions`: 1). */
  readonly valueIfColumnAbsent?: number;
  /** Of a count whose cells say two at once (43/51): the counts of its form that the first and the second number are of. */
  readonly fraction?: Fraction;
  /** The field whose `fractionOf` is this one; never declared, set where a catalogue is made. */
  readonly wholeOf?: string;
  /** The count of another form that this one says again by group: counted only where that form says nothing. */
  readonly breaksDown?: { readonly form: string; readonly field: string };
  /** Of the common column of units: names under a head without a word are units, whatever else stands in them. */
  readonly mayBeBlank?: boolean;
}

/** Whose the two numbers of a cell like 43/51 are: cleared and recorded cases, teams and their members ... */
export type Fraction = readonly [first: string, second: string];

/** Whether a column's figures feed indicators. */
export function isFigureRole(role: FieldRole | undefined): boolean {
  return role === "count" || role === "amount";
}

/** What one row of a form is, whatever its words say. */
export interface Line {
  /** Its code or label, as `lineKey` has it. */
  readonly key: string;
  /** As it was declared. */
  readonly written: string;
  /** null: it is not read. */
  readonly indicator: string | null;
  /** Its cells say two indicators at once (43/51), of which `indicator` is the first. */
  readonly fraction?: Fraction;
  /** The line that it is at most. */
  readonly partOf: string | null;
}

export interface FormLines {
  /** How its rows are known. */
  readonly by: "line_code" | "label";
  /** Words of which one stands in the title of its tables; none: any title. */
  readonly titles: readonly string[];
  readonly lines: readonly Line[];
}

export interface Form {
  readonly id: string;
  /** Position in lists; the lower one wins where a sheet fits two forms equally. */
  readonly order: number;
  /** Under which it stands in lists; absent: an office's own. */
  readonly theme?: Theme;
  readonly label: Label;
  /** Own fields; every form also takes the common ones. */
  readonly fields: readonly FormField[];
  /** Dated rows claim only themselves (records); else a dated row is a statement for that day. */
  readonly datedRowsAreRecords: boolean;
  /** The scheme that the form's period labels mean, whatever the run's is. */
  readonly periodScheme?: string;
  /** A district's period row beside its communes' is its own, never their restatement. */
  readonly ownRowsOfHigherUnits?: boolean;
  /** Rows that are indicators, one each. */
  readonly lines?: FormLines;
}

export interface CodeListEntry {
  readonly value: string;
  readonly aliases: readonly string[];
  /** The listed value that contains this one: beside it, this one's figures are a part of its. */
  readonly partOf?: string;
}

export interface CodeList {
  readonly id: string;
  readonly entries: readonly CodeListEntry[];
  /** Its words are too common to name a member in any label (Xã, Khá, Bắt): they do so in their own column. */
  readonly onlyInColumn?: true;
  /** Severity of an unlisted value; the value is kept as written. */
  readonly unlisted: "warning" | "error" | "none";
}

/** DHIS2 names, one per axis. */
export type AggregationOperator = "SUM" | "LAST" | "DISTINCT" | "RATIO";

export interface IndicatorSource {
  readonly form: string;
  /** The count field; for DISTINCT the code field whose values are counted. */
  readonly field: string;
  /** Rows that feed it: the dimension's value is one of these (null: blank). */
  readonly where?:
    | { readonly field: Dimension; readonly in: readonly (string | null)[] }
    | undefined;
  /** DISTINCT: only rows in which this count is positive. */
  readonly positive?: string | undefined;
}

/**
 * How sentences speak of an indicator. Its unit of measure is always one of its nouns, its label and aliases
 * always name it; lists hold what else people write.
 */
export interface Phrases {
  /** Nouns that stand behind its number: "12 cuộc". */
  readonly nouns?: readonly string[] | undefined;
  /**
   * What tells it from others with the same noun: "tuyên truyền". `…` stands for the number where only words
   * before it ("trong tổng số …") or behind it ("… mới") do.
   */
  readonly topics?: readonly string[] | undefined;
  /** Nouns that mean it where nothing else is said. */
  readonly bare?: readonly string[] | undefined;
  /** It counts the people at these: which of them is told by what is spoken of beside. */
  readonly peopleOf?: readonly string[] | undefined;
  /** What a report says of it, `{n}` for its number; with "với" in front it stands behind the first of `peopleOf`. */
  readonly sentence?: Label | undefined;
}

export interface Indicator extends CountRelations {
  readonly id: string;
  /** Position in every table. */
  readonly order: number;
  readonly label: Label;
  /** Unit of measure. */
  readonly measure: Label;
  readonly kind: "flow" | "stock" | "ratio";
  readonly overTime: AggregationOperator;
  readonly overUnits: AggregationOperator;
  /** Further headings under which the summary form may carry it. */
  readonly aliases: readonly string[];
  /** Absent: sentences are read by its label, aliases and measure alone. */
  readonly phrases?: Phrases | undefined;
  /** What a reader of its figures has to know. */
  readonly note?: Label;
  /** Under which it stands in lists (`catalogue/themes`); absent: an office's own. */
  readonly theme?: Theme;
  /** Detailed forms that feed it; the summary form feeds every indicator that is not a ratio. */
  readonly sources: readonly IndicatorSource[];
  /** RATIO: numerator and denominator are indicators; the result is multiplied by `scale`, rounded to `decimals`. */
  readonly ratio?: {
    readonly numerator: string;
    readonly denominator: string;
    readonly scale: number;
    readonly decimals: number;
  };
  /** Of amounts: the decimals that its figures may have; absent: those of its fields, none for counts. */
  readonly decimals?: number;
  /** An indicator of which this one is a part (shown, never added to it). */
  readonly partOf?: string;
  /** First days on which something else is counted under the same name: a series across one is marked B. */
  readonly breaks?: readonly SeriesBreak[];
}

export interface SeriesBreak {
  readonly day: CalendarDate;
  /** A clause without a capital: it stands after the day. */
  readonly why: Label;
}
