/**
 * A check: what one finding code means, how severe it is, examples of it, and, where
 * it is found after mapping, the pure function that finds it. One file a check in
 * `checks/`; the registry, `antq catalogue rules` and the conformance test live on it.
 */
import type { Text } from "../messages/text.ts";
import type { FactTypes } from "../messages/facts.ts";
import type { Both } from "../messages/said.ts";
import type { FindingWords, Say } from "../messages/words.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { CodeList, Form, DimensionDefinition, Indicator, Label } from "../model/catalogue.ts";
import type { Problem, Severity } from "../model/finding.ts";
import type { FormSheet, PlacedSheet } from "../model/form-sheet.ts";
import type { PeriodScheme } from "../model/period.ts";
import type { RowBlock } from "../model/row-block.ts";
import type { RowView } from "../model/row-view.ts";
import type { Rule } from "../model/rule.ts";

/** What the hooks may know; a catalogue with the day and the run's period scheme fits. */
export interface CheckContext {
  readonly today: CalendarDate;
  /** The run's scheme: a label without dates means this one. */
  readonly scheme: PeriodScheme;
  readonly forms: readonly Form[];
  readonly indicators: readonly Indicator[];
  /** The breakdowns of the catalogue. */
  readonly dimensions: readonly DimensionDefinition[];
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The user's own. */
  readonly rules?: readonly Rule[];
  /** Cells of rows that equal a sum by chance, as antq.yaml names them. */
  readonly coincidences?: ReadonlySet<string> | undefined;
}

/** A cell of a workbook example; null is blank. */
export type ExampleCell =
  | string
  | number
  | null
  | { readonly date: CalendarDate }
  /** Shown as a percentage: 0.04 as 4%. */
  | { readonly percent: number }
  | { readonly error: string }
  | { readonly formula: string; readonly result?: number };

export interface ExpectedFinding {
  readonly file: string;
  /** A1 reference; null for a whole file or sheet. */
  readonly cell: string | null;
  /** Another code that comes with it; the check's own where absent. */
  readonly code?: string;
}

/** Submissions small enough to read, and what must be found in them. */
export interface Example {
  /** File name -> CSV with `;`, as a clerk would save it. */
  readonly files: Readonly<Record<string, string>>;
  /** File name -> sheets of cells, for faults that only a workbook can have. */
  readonly workbooks?: Readonly<
    Record<string, Readonly<Record<string, readonly (readonly ExampleCell[])[]>>>
  >;
  /** Sheet name -> hidden rows of the workbook example. */
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  /** Unit registry as CSV. */
  readonly units?: string;
  /** Options of the command, by their long names. */
  readonly options?: Readonly<Record<string, string | boolean>>;
  readonly expect: readonly ExpectedFinding[];
}

export interface CheckBase {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Label;
  /** Why it matters, when it is found, what to do: a few sentences. */
  readonly explanation: Label;
  /** Made when they are asked for: no run needs them. */
  readonly examples: () => { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** What the check says of a finding, in each language, from the facts that it declares. */
interface CheckWords<F extends FactTypes> {
  readonly facts: F;
  readonly words: Both<FindingWords<F>>;
}

/** What is wrong with the row that is looked at; {@link NOTHING} where nothing is. */
export type RowRule = (row: RowView) => readonly Problem[];
export const NOTHING: readonly Problem[] = [];
/** The rule for the rows of a block; null: no row of it can break it. */
export type RowHook = (block: RowBlock, sheet: FormSheet, context: CheckContext) => RowRule | null;
export type SheetHook = (sheet: PlacedSheet, context: CheckContext) => Iterable<Problem>;
export type SetHook = (sheets: readonly PlacedSheet[], context: CheckContext) => Iterable<Problem>;

/**
 * A check by its origin: where it is found. `read`, `map`, `units`, `observe`: born in that stage, defined
 * here only. `reading`: a cell refused or remarked on, told by the shared walk of
 * `readings.ts`. `row`, `sheet`, `set`: found by the check's own hook.
 */
type CheckOf<W> = CheckBase &
  W &
  (
    | { readonly origin: "read" | "map" | "units" | "observe" | "reading" }
    | { readonly origin: "row"; readonly rows: RowHook }
    | { readonly origin: "sheet"; readonly sheet: SheetHook }
    | { readonly origin: "set"; readonly set: SetHook }
  );

export type Check = CheckOf<{
  readonly facts: FactTypes;
  readonly words: Both<(facts: never, say: Say) => Text>;
}>;

/** Ties the words of a check to its facts. */
export function defineCheck<const F extends FactTypes>(check: CheckOf<CheckWords<F>>): Check {
  return check;
}
