/** The table of observations, in parts by year and province. */
import type { Catalogue } from "../../catalogue/index.ts";
import { type ExportPart, type ExportValue, observationColumns } from "../../model/export.ts";
import { type PeriodScheme, yearOf } from "../../model/period.ts";
import type { Unit } from "../../model/unit.ts";
import { lastDayIn } from "../../model/unit-days.ts";
import type { Entry } from "../../observe/index.ts";
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

/** In order of their folders; a data set without any figure has one part without rows. */
export function* observationParts(
  figures: Iterable<CountedFigure>,
  input: PartsInput,
): Generator<ExportPart> {
  const folders = new Map<string, Placed[]>();
  const place = placer(input);
  for (const figure of figures) {
    const placed = place(figure);
    const own = folders.get(placed.folder);
    if (own === undefined) folders.set(placed.folder, [placed]);
    else own.push(placed);
  }
  const dimensions = input.catalogue.dimensions.map(({ id }) => id);
  const columns = observationColumns(dimensions);
  const rowOf = rowMaker(dimensions, input);
  const inOrder = sorter(input);
  if (folders.size === 0) folders.set("year=0000/province=none", []);
  for (const [folder, own] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = own.sort(inOrder).map(rowOf);
    yield { table: "observations", folder, columns, rows };
  }
}

interface Placed extends CountedFigure {
  readonly folder: string;
  readonly line: readonly Unit[];
}

/** Figures stand in the year in which they end, under the province to which their unit belonged then. */
function placer({ registry, scheme, ids }: PartsInput): (figure: CountedFigure) => Placed {
  const years = new Map<string, number>();
  return (figure) => {
    const { unit, end } = figure.entry;
    let year = years.get(end);
    if (year === undefined) years.set(end, (year = yearOf(end, scheme)));
    const line = [unit, ...registry.ancestorsOf(unit, lastDayIn(unit, figure.entry))];
    const province = line.find(({ level }) => level === "province");
    const name = province === undefined ? "none" : fileName(ids.of(province));
    return { ...figure, line, folder: `year=${String(year).padStart(4, "0")}/province=${name}` };
  };
}

/** As no system refuses it, and none takes two for one. */
function fileName(id: string): string {
  return id.replace(/[^0-9A-Za-z-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ""}_`);
}

function sorter({ catalogue, registry }: PartsInput): (a: Placed, b: Placed) => number {
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
  { ids, portions }: PartsInput,
): (placed: Placed) => ExportValue[] {
  const covering = new Covering();
  const cover = (text: string | undefined) => (text === undefined ? null : covering.of(text));
  const member = ({ by }: Entry, dimension: string): ExportValue =>
    dimension in by ? covering.of(by[dimension] ?? "") : null;
  return ({ entry, line, countsIn, unpairedIn }) => {
    const { value, cell } = entry;
    return [
      entry.indicator,
      ids.of(entry.unit),
      ...ids.line(line),
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
