/** A sheet as tables: each found by its heading, read in the way that its shape asks for. */
import type { FieldRole } from "../../model/catalogue.ts";
import type { Problem } from "../../model/finding.ts";
import type { FormSheet, TitleBlock } from "../../model/form-sheet.ts";
import { blockOf } from "../../model/join-rows.ts";
import type { RawWorkbook } from "../../model/raw.ts";
import { hiddenContent, personalData } from "../body-problems.ts";
import type { MappedColumn } from "../columns.ts";
import type { FigureColumn } from "./columns.ts";
import { findHeading, type HeadingBlock } from "../find-heading.ts";
import { Grid } from "../grid.ts";
import type { Mapper } from "../mapper.ts";
import { headingFields, raggedRows } from "../ragged-rows.ts";
import { signatureDate } from "../title.ts";
import { tellChanges } from "./changes.ts";
import { emptyTable } from "./empty-table.ts";
import { emit, type Emitted } from "./emit.ts";
import { type CrossTable, readCrossTable } from "./cross-table.ts";
import { FateWriter } from "./fates.ts";
import { subSheet } from "./sub-sheet.ts";
import type { TableRegion } from "./region.ts";
import { isPersonalHead } from "./shown.ts";
import { isClosingRow } from "./closing.ts";
import { findTables } from "./tables.ts";
import type { TableTitle } from "./title.ts";
import { settleTotals } from "./totals.ts";
import { type Covered, uncountedBeside, uncountedFigures } from "./uncounted.ts";
import { isUsual } from "./usual.ts";
import { onlyTable, timed, type TitledSource, titleOf } from "./only-table.ts";

export interface SheetSource extends TitledSource {
  /** null: nobody asks what becomes of each cell. */
  readonly fates: FateWriter | null;
  readonly workbook: RawWorkbook;
}

/** Reads a table of the usual shape, or a sheet of none that is known (`block` null); `title`: what stands over it. */
export type ReadUsual = (grid: Grid, block: HeadingBlock | null, title: TitleBlock) => FormSheet;

/** Of a sheet, where `inspect` asks for its account. */
export function fatesOf(grid: Grid, { fates }: Mapper): FateWriter | null {
  return fates === undefined ? null : new FateWriter(grid, fates);
}

export function mapTables(source: SheetSource, readUsual: ReadUsual): FormSheet[] {
  const { grid, mapper } = source;
  const { lexicon } = mapper;
  const regions = findTables(grid, mapper);
  if (regions.length < 2) return [single(source, regions[0] ?? null, readUsual)].flat();
  const sheets: FormSheet[] = [];
  const covered: Covered[] = [];
  let above: TableTitle | null = null;
  for (const region of regions) {
    const title: TableTitle = titleOf(source, region, above);
    above = title;
    const part = new Grid(subSheet(grid, region));
    const block = findHeading(part, mapper.index);
    const usual =
      block !== null && title.scale === 1 && isUsual(part, block, region, mapper.index, lexicon);
    const own = usual
      ? usualSheet(source, part, region, title, (timed) => readUsual(part, block, timed))
      : crossSheets(source, region, title);
    sheets.push(...own.sheets);
    covered.push({ region, rows: own.rows, columns: own.columns });
  }
  return withProblems(sheets, uncountedFigures(grid, covered, lexicon, placeOf(source)).problems);
}

/** A sheet with one table, or with none that labels tell. */
function single(
  source: SheetSource,
  region: TableRegion | null,
  readUsual: ReadUsual,
): FormSheet[] {
  const { grid, mapper } = source;
  const { lexicon } = mapper;
  const only = onlyTable(source, region);
  const { forms } = mapper.index.catalogue;
  const blank = region === null ? emptyTable(grid, lexicon, forms) : null;
  // What stands below its heading are its rows, whatever they read as.
  if (blank !== null && (only === null || only.headTop > blank.headTop))
    return blankSheets(crossSheets(source, blank, titleOf(source, blank, null)));
  if (only === null) return [readUsual(grid, null, NO_TITLE)];
  const whole = only.region;
  if (only.inColumns) {
    const { sheets, rows, columns } = usualSheet(source, grid, whole, only.title, (timed) =>
      readUsual(grid, only.block, timed),
    );
    const [head, foot] = sheets[0]?.headingRows ?? [only.headTop, whole.headBottom];
    const own = { region: { ...whole, headTop: head, headBottom: foot }, rows, columns };
    if (sheets[0]?.form === null) return [...sheets];
    const { problems } = uncountedBeside(grid, whole, own, lexicon, placeOf(source));
    return withProblems(sheets, problems);
  }
  const isOwn = only.headTop === whole.headTop;
  const own = isOwn ? only.title : titleOf(source, whole, null);
  const read = crossSheets(source, whole, own);
  const { sheets, rows, columns } = read;
  // Codes of its rows are all the figures that it has.
  if (saysNoFigures(read) && emptyTable(grid, lexicon, forms) !== null) return blankSheets(read);
  return withProblems(
    sheets,
    uncountedFigures(grid, [{ region: whole, rows, columns }], lexicon, placeOf(source)).problems,
  );
}

const NO_FIGURES = "no-figures";

function saysNoFigures({ sheets }: Read): boolean {
  return sheets.some(({ problems }) => problems.some(({ code }) => code === NO_FIGURES));
}

/** A form that nobody has filled in is told as one without data: there is no column of figures to look for. */
function blankSheets({ sheets }: Read): FormSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    problems: sheet.problems.filter(({ code }) => code !== NO_FIGURES),
  }));
}

const NO_TITLE: TitleBlock = { units: [], time: null, reportDate: null };

function placeOf({ identity }: SheetSource) {
  return { file: identity.file, sheet: identity.sheet };
}

interface Read {
  readonly sheets: readonly FormSheet[];
  readonly rows: readonly [number, number];
  readonly columns: ReadonlySet<number>;
}

function usualSheet(
  { fates, mapper }: SheetSource,
  grid: Grid,
  region: TableRegion,
  title: TableTitle,
  read: (title: TitleBlock) => FormSheet,
): Read {
  const sheet = read(timed(title));
  const from = (sheet.headingRows?.[1] ?? 0) + 1;
  const told = sheet.problems.flatMap(({ code, place }) =>
    (code === "unknown-column" || code === "uncounted-figures") && place.column !== undefined
      ? [place.column]
      : [],
  );
  const columns = new Set([...sheet.columns.map(({ column }) => column), ...told]);
  const to = closingRow(grid, sheet) - 1;
  fates?.usual(sheet, region, { to, told: columns }, mapper.index.catalogue);
  return { sheets: [sheet], rows: [from, to], columns };
}

/** The row that ends a table read in columns: its signature, below its last row; Infinity where it has none. */
function closingRow(grid: Grid, sheet: FormSheet): number {
  const last = Math.max(sheet.dataRows?.[1] ?? 0, ...sheet.totals.map(({ row }) => row));
  for (const row of grid.rowsBetween(Math.max(last, sheet.headingRows?.[1] ?? 0) + 1, Infinity))
    if (isClosingRow(row)) return row.row;
  return Infinity;
}

function crossSheets(source: SheetSource, region: TableRegion, title: TableTitle): Read {
  const { grid, mapper, workbook, identity } = source;
  const place = placeOf(source);
  const table = readCrossTable({
    grid,
    region,
    lexicon: mapper.lexicon,
    catalogue: mapper.index.catalogue,
    index: mapper.index,
    title,
    place,
    workbook: workbook.format !== "csv",
  });
  settleTotals(table);
  tellChanges(table);
  const emitted = emit(table);
  source.fates?.cross(table, emitted.forms);
  const numbers = table.kinds.map(({ row }) => row.row);
  const rows = [
    region.headBottom + 1,
    numbers.reduce((a, b) => Math.max(a, b), region.headBottom),
  ] as const;
  const columns = new Set(emitted.columns.map(({ column }) => column));
  return { sheets: formSheets(source, table, emitted, identity), rows, columns };
}

function formSheets(
  source: SheetSource,
  table: CrossTable,
  emitted: Emitted,
  identity: SheetSource["identity"],
): FormSheet[] {
  const { grid } = source;
  const { region, title, place } = table.source;
  const { reportDate } = title.block;
  const numbers = table.kinds.map(({ row }) => row.row);
  const [from, to] = [
    region.headBottom + 1,
    numbers.reduce((a, b) => Math.max(a, b), region.headBottom),
  ];
  const raw = [...grid.rowsBetween(from, to + 1)].map((row) => ({
    ...row,
    cells: row.cells.filter(({ column }) => column >= region.left && column <= region.right),
  }));
  const extent = [grid.positionOf(from), grid.positionOf(to + 1)] as const;
  const problems = [
    ...table.problems,
    ...emitted.problems,
    ...raggedRows(grid, headingFields(grid, region.headTop, region.headBottom), ...extent, place),
    ...personalData(raw, mappedOf(table, emitted), place),
    ...hiddenContent(grid, ...extent, place),
  ];
  const frame = {
    ...identity,
    headingRows: [region.headTop, region.headBottom] as const,
    columns: emitted.columns,
    totals: [],
    title: {
      ...title.block,
      reportDate: reportDate ?? (table.end === null ? null : signatureDate(grid, table.end)),
    },
    hasContent: true,
    nothingOccurred: false,
  };
  const lines = new Map(
    table.kinds.flatMap(({ row: { row, line } }) =>
      line === null ? [] : [[row, line.indicator] as const],
    ),
  );
  const forms = emitted.forms.length > 0 ? emitted.forms : [{ form: "summary", rows: [] }];
  return forms.map(({ form, rows }, i) => ({
    ...frame,
    form,
    blocks: rows.length === 0 ? [] : [blockOf(rows)],
    ...comparedBy(emitted, form),
    ...(lines.size === 0 ? {} : { lines }),
    dataRows: extentOf(rows.map(({ row }) => row)),
    problems: i === 0 ? problems : [],
  }));
}

/** Absent where the table compares nothing. */
function comparedBy({ comparisons }: Emitted, form: string): Pick<FormSheet, "comparisons"> {
  const own = comparisons.filter((compared) => compared.form === form);
  return own.length === 0 ? {} : { comparisons: own.map(({ role, block }) => ({ role, block })) };
}

function extentOf(rows: readonly number[]): readonly [number, number] | null {
  if (rows.length === 0) return null;
  return [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
}

/** The columns as the search for personal data knows them: what holds numbers by nature, and what is headed as personal. */
function mappedOf({ columns: { figures } }: CrossTable, { columns }: Emitted): MappedColumn[] {
  const counted = new Set(figures.filter(saysWhose).map(({ column }) => column));
  return columns.map((column) => {
    const role = counted.has(column.column) ? "count" : NUMERIC.get(column.field ?? "");
    const { heading, field } = column;
    const definition =
      role === undefined ? null : { id: field ?? "", role, heading, aliases: [], required: false };
    const personal = definition === null && isPersonalHead(heading);
    return { ...column, definition, personal, group: null };
  });
}

/** Its head says whose figures stand below; under other words may stand anything. */
function saysWhose({
  axes: { fields, units, periods, members, roles, total },
}: FigureColumn): boolean {
  const said = fields.length + units.length + periods.length + members.length;
  return said > 0 || total !== "none" || [...roles].some((role) => role !== "this");
}

const NUMERIC: ReadonlyMap<string, FieldRole> = new Map<string, FieldRole>([
  ["unit_code", "unit_code"],
  ["line_code", "unit_code"],
  ["date", "date"],
  ["period", "period"],
  ["period_month", "period"],
  ["period_quarter", "period"],
  ["period_year", "period"],
]);

function withProblems(sheets: readonly FormSheet[], found: readonly Problem[]): FormSheet[] {
  const [first, ...rest] = sheets;
  // A line of a text with too many cells is told of by itself.
  const ragged = new Set(
    sheets.flatMap((sheet) =>
      sheet.problems.flatMap(({ code, place }) => (code === "ragged-row" ? [place.row] : [])),
    ),
  );
  const problems = found.filter(({ place }) => !ragged.has(place.row));
  if (first === undefined || problems.length === 0) return [...sheets];
  return [{ ...first, problems: [...first.problems, ...problems] }, ...rest];
}
