/** What a reader made of a workbook, said so that readers can be compared cell by cell. */

/** `number 12.5`, `text Xã An Đức`, `date 2024-06-01`, `boolean true`, `error #N/A`, `uncalculated`. */
export type CellSaid = string;

export interface SheetReading {
  readonly name: string;
  /** By A1 address; blank cells are absent. */
  readonly cells: ReadonlyMap<string, CellSaid>;
  /** As `A1:B2`, sorted. */
  readonly merges: readonly string[];
  /** Tags of a cell that the reader itself knows, by address: `formula`. */
  readonly tags?: ReadonlyMap<string, readonly string[]>;
}

export interface BookReading {
  readonly sheets: readonly SheetReading[];
  /** Why there are no sheets; else null. */
  readonly failure: string | null;
}

export const NOTHING: CellSaid = "nothing";
export const UNCALCULATED: CellSaid = "uncalculated";

export function saidNumber(value: number): CellSaid {
  // Zero has no sign in a count.
  return `number ${value === 0 ? 0 : value}`;
}

export function saidText(value: string): CellSaid {
  return value === "" ? NOTHING : `text ${value}`;
}

export const saidDate = (day: string): CellSaid => `date ${day}`;
export const saidBoolean = (value: boolean): CellSaid => `boolean ${value}`;
export const saidError = (error: string): CellSaid => `error ${error}`;

/** Sheets read, or the failure told; what a reader throws is of any kind. */
export async function attempt(read: () => Promise<SheetReading[]>): Promise<BookReading> {
  try {
    return { sheets: await read(), failure: null };
  } catch (error) {
    const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { sheets: [], failure: told };
  }
}

export function address(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + row;
}

/** Code-unit order, whatever the locale of the machine. */
export function sorted(list: readonly string[]): string[] {
  return list.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
