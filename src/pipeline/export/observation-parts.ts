/** The table of observations, in parts by year and province. */
import type { Catalogue } from "../../catalogue/index.ts";
import type { Stretch } from "../../model/calendar.ts";
import { type ExportPart, type ExportValue, observationColumns } from "../../model/export.ts";
import { type PeriodScheme, yearOf } from "../../model/period.ts";
import type { Unit } from "../../model/unit.ts";
import { lastDayIn } from "../../model/unit-days.ts";
import { type Entry, settledEntries, type SourceRow } from "../../observe/index.ts";
import type { Registry } from "../../units/registry.ts";
import { a1 } from "../../util/a1.ts";
import type { CountedFigure } from "./counted.ts";
import type { PortionTables } from "./portions.ts";
import { Covering, type UnitIds } from "./text.ts";

export interface PartsInput {
  readonly registry: Registry;
  readonly catalogue: Catalogue;
  readonly scheme: PeriodScheme;
  readonly ids: UnitIds;
  readonly portions: PortionTables;
}

/**
 * In order of their folders; a data set without any figure has one part without rows. `settled`: rows that count in every
 * period that holds their days; nearly all are so, and their figures are made when their part is written, one part
 * after the other.
 */
export function* observationParts(
  figures: Iterable<CountedFigure>,
  settled: Iterable<SourceRow>,
  input: PartsInput,
): Generator<ExportPart> {
  const lineOf = lineFinder(input.registry);
  const folders = new Folders(lineOf, input);
  for (const figure of figures) folders.of(figure.entry.unit, figure.entry).figures.push(figure);
  for (const row of settled) folders.of(row.unit, row.stretch).rows.push(row);
  const dimensions = input.catalogue.dimensions.map(({ id }) => id);
  const columns = observationColumns(dimensions);
  const rowOf = rowMaker(dimensions, lineOf, input);
  const inOrder = sorter(input);
  for (const [folder, own] of folders.inOrder()) {
    const rows = figuresOf(own).sort(inOrder).map(rowOf);
    yield { table: "observations", folder, columns, rows };
  }
}

/** What goes into one part. */
interface Content {
  readonly figures: CountedFigure[];
  readonly rows: SourceRow[];
}

function figuresOf({ figures, rows }: Content): CountedFigure[] {
  const all = [...figures];
  for (const row of rows)
    for (const entry of settledEntries(row)) all.push({ entry, countsIn: null, unpairedIn: null });
  return all;
}

type LineOf = (unit: Unit, on: Stretch) => readonly Unit[];

/** The unit and those above it on the last of the days; what is asked one after the other is mostly of one unit. */
function lineFinder(registry: Registry): LineOf {
  let last: { readonly unit: Unit; readonly on: Stretch; readonly line: readonly Unit[] } | null =
    null;
  return (unit, on) => {
    if (last === null || last.unit !== unit || last.on.start !== on.start || last.on.end !== on.end)
      last = { unit, on, line: [unit, ...registry.ancestorsOf(unit, lastDayIn(unit, on))] };
    return last.line;
  };
}

/** Figures stand in the year in which they end, under the province to which their unit belonged then. */
class Folders {
  readonly #contents = new Map<string, Content>();
  readonly #years = new Map<string, number>();
  readonly #lineOf: LineOf;
  readonly #input: PartsInput;

  constructor(lineOf: LineOf, input: PartsInput) {
    this.#lineOf = lineOf;
    this.#input = input;
  }

  of(unit: Unit, on: Stretch): Content {
    const province = this.#lineOf(unit, on).find(({ level }) => level === "province");
    const name = province === undefined ? "none" : fileName(this.#input.ids.of(province));
    return this.#content(`year=${String(this.#yearOf(on.end)).padStart(4, "0")}/province=${name}`);
  }

  inOrder(): (readonly [folder: string, content: Content])[] {
    if (this.#contents.size === 0) this.#content("year=0000/province=none");
    return [...this.#contents].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #content(folder: string): Content {
    let own = this.#contents.get(folder);
    if (own === undefined) this.#contents.set(folder, (own = { figures: [], rows: [] }));
    return own;
  }

  #yearOf(day: string): number {
    let year = this.#years.get(day);
    if (year === undefined) this.#years.set(day, (year = yearOf(day, this.#input.scheme)));
    return year;
  }
}

/** As no system refuses it, and none takes two for one. */
function fileName(id: string): string {
  return id.replace(/[^0-9A-Za-z-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ""}_`);
}

function sorter({
  catalogue,
  registry,
}: PartsInput): (a: CountedFigure, b: CountedFigure) => number {
  const order = new Map(catalogue.indicators.map(({ id }, i) => [id, i]));
  const at = ({ indicator }: Entry) => order.get(indicator) ?? order.size;
  return ({ entry: a, ...own }, { entry: b, ...other }) =>
    at(a) - at(b) ||
    registry.compare(a.unit, b.unit) ||
    compare(a.start, b.start) ||
    compare(a.end, b.end) ||
    a.source.sheetOrder - b.source.sheetOrder ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column ||
    compare(a.item ?? "", b.item ?? "") ||
    (a.value.value ?? 0) - (b.value.value ?? 0) ||
    compare(own.countsIn ?? "", other.countsIn ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowMaker(
  dimensions: readonly string[],
  lineOf: LineOf,
  { ids, portions }: PartsInput,
): (figure: CountedFigure) => ExportValue[] {
  const covering = new Covering();
  const cover = (text: string | undefined) => (text === undefined ? null : covering.of(text));
  const member = ({ by }: Entry, dimension: string): ExportValue =>
    dimension in by ? covering.of(by[dimension] ?? "") : null;
  return ({ entry, countsIn, unpairedIn }) => {
    const { value, cell } = entry;
    return [
      entry.indicator,
      ids.of(entry.unit),
      ...ids.line(lineOf(entry.unit, entry)),
      entry.start,
      entry.end,
      entry.form,
      entry.record,
      ...dimensions.map((dimension) => member(entry, dimension)),
      value.value,
      value.qualifier,
      value.lower,
      value.upper,
      value.status,
      cover(entry.item),
      covering.of(cell.file),
      covering.of(cell.sheet),
      entry.source.sheetOrder + 1,
      a1(cell.row, cell.column),
      cell.row,
      entry.until ?? cell.row,
      cell.column,
      countsIn,
      unpairedIn,
      portions.of(entry.unit, entry),
    ];
  };
}
