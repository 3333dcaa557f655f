/** Sheets whose rows are mostly plain: their rows as objects are made when somebody asks for them. */
import type { FormRow, FormSheet, PlacedSheet, Placing, RowPlace, RowTime } from "./form-sheet.ts";
import { formRowOf, type PlainRows, timeOf } from "./plain-rows.ts";

/** What a sheet is apart from its rows. */
export type SheetFrame = Omit<FormSheet, "rows" | "plain" | "odd">;

/** `odd`: rows that are not plain, in the sheet's order (several for one sheet row may be). */
export function mixedSheet(
  frame: SheetFrame,
  plain: PlainRows,
  odd: readonly FormRow[],
): FormSheet {
  return new MixedSheet(frame, plain, odd);
}

/** The sheet with the places of its rows; nothing is made that was not asked for. */
export function placedMixed(sheet: FormSheet, plain: PlainRows, placing: Placing): PlacedSheet {
  return new PlacedMixedSheet(sheet, plain, placing);
}

class MixedSheet implements FormSheet {
  readonly file: string;
  readonly folders: readonly string[];
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly hidden: boolean;
  readonly form: FormSheet["form"];
  readonly headingRows: FormSheet["headingRows"];
  readonly dataRows: FormSheet["dataRows"];
  readonly columns: FormSheet["columns"];
  readonly totals: FormSheet["totals"];
  readonly title: FormSheet["title"];
  readonly hasContent: boolean;
  readonly nothingOccurred: boolean;
  readonly problems: FormSheet["problems"];
  readonly plain: PlainRows;
  readonly odd: readonly FormRow[];
  #rows: readonly FormRow[] | null = null;

  constructor(
    frame: SheetFrame,
    plain: PlainRows,
    odd: readonly FormRow[],
    title: FormSheet["title"] = frame.title,
  ) {
    this.file = frame.file;
    this.folders = frame.folders;
    this.sheet = frame.sheet;
    this.sheetIndex = frame.sheetIndex;
    this.hidden = frame.hidden;
    this.form = frame.form;
    this.headingRows = frame.headingRows;
    this.dataRows = frame.dataRows;
    this.columns = frame.columns;
    this.totals = frame.totals;
    this.title = title;
    this.hasContent = frame.hasContent;
    this.nothingOccurred = frame.nothingOccurred;
    this.problems = frame.problems;
    this.plain = plain;
    this.odd = odd;
  }

  get rows(): readonly FormRow[] {
    const { plain, odd } = this;
    const ofPlain = (i: number) => formRowOf(plain, i);
    return (this.#rows ??= [...inOrder(plain, odd, ofPlain, (i) => odd[i] as FormRow)]);
  }
}

class PlacedMixedSheet extends MixedSheet implements PlacedSheet {
  readonly placing: Placing;
  #places: readonly RowPlace[] | null = null;

  constructor(sheet: FormSheet, plain: PlainRows, placing: Placing) {
    super(sheet, plain, sheet.odd ?? []);
    this.placing = placing;
  }

  get places(): readonly RowPlace[] {
    const { plain, odd, placing } = this;
    const ofPlain = (i: number) => placeAt(placing, i) as RowPlace;
    return (this.#places ??= [...inOrder(plain, odd, ofPlain, (i) => placing.odd[i] as RowPlace)]);
  }
}

/** The sheet with rows that say the same in other words: if it was placed, they stay where they are. */
export function reworded(
  sheet: FormSheet & Partial<PlacedSheet>,
  plain: PlainRows,
  odd: readonly FormRow[],
  title = sheet.title,
): FormSheet {
  const mixed = new MixedSheet(sheet, plain, odd, title);
  return sheet.placing === undefined ? mixed : placedMixed(mixed, plain, sheet.placing);
}

/** The sheet with other rows, all of them objects. */
export function withRows(sheet: FormSheet, rows: readonly FormRow[]): FormSheet {
  const { plain: _plain, odd: _odd, ...frame } = sheet;
  return { ...frame, rows };
}

/** The rows of a sheet that are objects: all, where none is plain. */
export function oddOf(sheet: FormSheet): readonly FormRow[] {
  return sheet.plain === undefined ? sheet.rows : (sheet.odd ?? []);
}

/** Their places. */
export function oddPlacesOf(sheet: PlacedSheet): readonly RowPlace[] {
  return sheet.placing?.odd ?? sheet.places;
}

/** The place of a plain row. */
export function placeAt(placing: Placing | undefined, i: number): RowPlace | undefined {
  return placing?.list[placing.of[i] as number];
}

/** A row's number, time and place. */
export interface RowHead {
  readonly row: number;
  /** `at`, where it is the row's own cell, may stand in row 0. */
  readonly time: RowTime;
  readonly place: RowPlace | undefined;
}

/** The heads of the rows in the sheet's order; no row is made for them. Those that were added up have none. */
export function rowHeads(sheet: PlacedSheet): Iterable<RowHead> {
  const { placing } = sheet;
  const plain = sheet.plain?.folded === undefined ? sheet.plain : undefined;
  const odd = oddOf(sheet);
  const places = oddPlacesOf(sheet);
  const ofPlain = (i: number) => ({
    row: plain?.rows[i] as number,
    time: timeOf(plain as PlainRows, i),
    place: placeAt(placing, i),
  });
  const ofOdd = (i: number) => {
    const { row, time } = odd[i] as FormRow;
    return { row, time, place: places[i] };
  };
  return inOrder(plain, odd, ofPlain, ofOdd);
}

/** The rows one after another: each is made when its turn comes, and not kept. */
export function rowsInTurn(sheet: FormSheet): Iterable<FormRow> {
  const { plain, odd = [] } = sheet;
  if (plain === undefined) return sheet.rows;
  return inOrder(
    plain,
    odd,
    (i) => formRowOf(plain, i),
    (i) => odd[i] as FormRow,
  );
}

/** How many rows a sheet has. */
export function rowCount(sheet: FormSheet): number {
  return (sheet.plain?.length ?? 0) + oddOf(sheet).length;
}

/** A plain row, or an odd one, with its place. */
export function rowWithPlace(
  sheet: PlacedSheet,
  isPlain: boolean,
  i: number,
): { readonly row: FormRow; readonly place: RowPlace | undefined } {
  const { plain, placing } = sheet;
  if (isPlain && plain !== undefined)
    return { row: formRowOf(plain, i), place: placeAt(placing, i) };
  return { row: oddOf(sheet)[i] as FormRow, place: oddPlacesOf(sheet)[i] };
}

/** One thing for each row in the sheet's order, of plain and of odd rows by their positions. */
function* inOrder<T>(
  plain: PlainRows | undefined,
  odd: readonly FormRow[],
  ofPlain: (i: number) => T,
  ofOdd: (i: number) => T,
): Generator<T> {
  let next = 0;
  for (let i = 0; i < (plain?.length ?? 0); i++) {
    const row = plain?.rows[i] as number;
    while (next < odd.length && (odd[next] as FormRow).row < row) yield ofOdd(next++);
    yield ofPlain(i);
  }
  while (next < odd.length) yield ofOdd(next++);
}
