/**
 * The first look at a data row, cell by cell in the table: is it plain (nothing in it needs
 * a closer look), and if so its counts and the numbers of its texts. Whatever is not plain
 * beyond doubt is left to the reader of single rows, which knows all the cases.
 */
import { type CellTable, FONT, KIND, KIND_BITS, PERCENT, SHOWN } from "../model/cell-table.ts";
import { BLANK } from "../model/row-block.ts";
import type { TextNotes } from "../model/text-notes.ts";
import { isPlainCount, TOO_LARGE } from "../model/readings/index.ts";
import type { MappedColumn } from "./columns.ts";
import { IS_HEADING } from "./heading-notes.ts";
import { FIGURE, LABEL, NUMBERED, NUMBERING, PERSONAL, textFlags } from "./text-flags.ts";

/** What a column's cells are to the scan. */
const [UNMAPPED, COUNT, KEY, TIME, IGNORED, MEASURE, FORBIDDEN] = [0, 1, 2, 3, 4, 5, 6] as const;

/** What a cell of a key column holds, as one number: nothing, a text, a day, a whole number. */
export const ABSENT = -1;
const [TEXT, DAY, WHOLE] = [0, 1, 2] as const;
const KINDS = 3;

export const isText = (key: number): boolean => key >= 0 && key % KINDS === TEXT;
/** The text's number of a key that {@link isText}. */
export const textId = (key: number): number => (key - TEXT) / KINDS;

/** Memory for the rows of a sheet, row after row. */
export interface RowRoom {
  /** A number for each key column: what its cell holds. */
  readonly keys: Float64Array;
  readonly counts: Int32Array;
  /** The row that is put next. */
  readonly next: number;
}

export interface ScanColumns {
  readonly columns: readonly MappedColumn[];
  /** Columns that say who, when and what, in the order of `keys`. */
  readonly keys: readonly MappedColumn[];
  readonly counts: readonly MappedColumn[];
}

export class PlainScan {
  /** Where the next plain row's keys and counts are put. */
  readonly #into: RowRoom;
  readonly #keyCount: number;
  readonly #countCount: number;
  readonly #table: CellTable;
  readonly #flags: TextNotes;
  readonly #csv: boolean;
  readonly #roles: Uint8Array;
  /** By column: its place in `keys` or `counts`. */
  readonly #slots: Uint16Array;
  /** By column: bits that make a text of it special. */
  readonly #special: Uint8Array;
  readonly #required: readonly number[];
  /** Headings as they may stand again in the rows: texts that are one of them are special. */
  readonly #headings: TextNotes;

  constructor(
    table: CellTable,
    { columns, keys, counts }: ScanColumns,
    csv: boolean,
    headings: TextNotes,
    into: RowRoom,
  ) {
    this.#table = table;
    this.#flags = textFlags(table.texts);
    this.#csv = csv;
    this.#into = into;
    this.#keyCount = keys.length;
    this.#countCount = counts.length;
    const plan = planOf({ columns, keys, counts });
    this.#roles = plan.roles;
    this.#slots = plan.slots;
    this.#special = plan.special;
    this.#required = plan.required;
    this.#headings = headings;
  }

  /** True: the row is plain, and what it says is in the room for it. */
  scan(at: number): boolean {
    const { kinds, columns, values, starts } = this.#table;
    const { keys, counts, next } = this.#into;
    const keysFrom = next * this.#keyCount;
    const countsFrom = next * this.#countCount;
    for (let i = 0; i < this.#keyCount; i++) keys[keysFrom + i] = ABSENT;
    for (let i = 0; i < this.#countCount; i++) counts[countsFrom + i] = BLANK;
    const roles = this.#roles;
    const slots = this.#slots;
    const end = starts[at + 1] as number;
    let figures = 0;
    for (let cell = starts[at] as number; cell < end; cell++) {
      const column = columns[cell] as number;
      const role = column < roles.length ? (roles[column] as number) : UNMAPPED;
      const kind = kinds[cell] as number;
      const value = values[cell] as number;
      if (role === COUNT) {
        if (!this.#isCount(kind, value)) return false;
        counts[countsFrom + (slots[column] as number)] = value;
        figures++;
      } else if ((kind & SHOWN) !== 0 && (role === KEY || role === TIME)) {
        // A code is what is shown: 00004, not 4.
        const shown = this.#table.shown.get(cell) as number;
        if (!this.#other(role, column, KIND.text, shown, keys, keysFrom)) return false;
      } else if (!this.#other(role, column, kind, value, keys, keysFrom)) return false;
    }
    if (figures === 0 || figures === end - (starts[at] as number)) return false;
    for (const slot of this.#required) if (counts[countsFrom + slot] === BLANK) return false;
    return true;
  }

  /** Whether a row may be one of column numbers: every cell of it is a small number or a letter. */
  mayNumber(at: number): boolean {
    const { values, starts } = this.#table;
    const end = starts[at + 1] as number;
    for (let cell = starts[at] as number; cell < end; cell++) {
      const kind = this.#table.kindOf(cell);
      const value = values[cell] as number;
      if (kind === KIND.text && (this.#flags.of(value) & NUMBERING) === 0) return false;
      if ((kind === KIND.number || kind === KIND.digits) && value >= 100) return false;
    }
    return true;
  }

  #isCount(bits: number, value: number): boolean {
    const kind = bits & KIND_BITS;
    if (kind !== KIND.number && !(kind === KIND.digits && this.#csv)) return false;
    if ((bits & PERCENT) !== 0 && value !== 0) return false;
    return isPlainCount(value);
  }

  /** A cell that is no count; false where it needs a closer look. */
  #other(
    role: number,
    column: number,
    bits: number,
    value: number,
    keys: Float64Array,
    from: number,
  ): boolean {
    if (role === FORBIDDEN || (bits & FONT) !== 0) return false;
    const kind = bits & KIND_BITS;
    // Nobody adds it up: any number will do.
    if (role === MEASURE) return kind === KIND.number;
    let key = ABSENT;
    if (kind === KIND.text) {
      if (!this.#isPlainText(role, column, value)) return false;
      key = value * KINDS + TEXT;
    } else if (kind === KIND.date) {
      if (role !== TIME) return role === IGNORED;
      if (value < 0) return false;
      key = value * KINDS + DAY;
    } else if (kind === KIND.number || kind === KIND.digits) {
      // Long numbers may be somebody's; a number under no heading is told as such.
      if (role === UNMAPPED || value < 0 || value >= TOO_LARGE) return false;
      if ((value | 0) !== value) return role === IGNORED && Number.isInteger(value * 100);
      key = value * KINDS + WHOLE;
    } else return false;
    if (role === KEY || role === TIME) keys[from + (this.#slots[column] as number)] = key;
    return true;
  }

  #isPlainText(role: number, column: number, id: number): boolean {
    const special = role === UNMAPPED ? LABEL | PERSONAL | FIGURE : this.#special[column];
    if ((this.#flags.of(id) & (special as number)) !== 0) return false;
    return this.#headings.of(id) !== IS_HEADING;
  }
}

/** By column: its role, its place in `keys` or `counts`, bits that make a text of it special. */
interface Plan {
  readonly roles: Uint8Array;
  readonly slots: Uint16Array;
  readonly special: Uint8Array;
  /** Places of the counts that must be there. */
  readonly required: readonly number[];
}

const PLANS = new WeakMap<readonly MappedColumn[], Plan>();

function planOf({ columns, keys, counts }: ScanColumns): Plan {
  const known = PLANS.get(columns);
  if (known !== undefined) return known;
  const width = columns.reduce((most, { column }) => Math.max(most, column), 0) + 1;
  const plan = {
    roles: new Uint8Array(width),
    slots: new Uint16Array(width),
    special: new Uint8Array(width),
    required: counts.flatMap(({ definition }, i) => (definition?.required ? [i] : [])),
  };
  for (const column of columns) {
    plan.roles[column.column] = roleOf(column, keys, counts);
    plan.special[column.column] = specialOf(column);
  }
  for (const [slot, { column }] of keys.entries()) plan.slots[column] = slot;
  for (const [slot, { column }] of counts.entries()) plan.slots[column] = slot;
  PLANS.set(columns, plan);
  return plan;
}

function roleOf(
  column: MappedColumn,
  keys: readonly MappedColumn[],
  counts: readonly MappedColumn[],
): number {
  if (column.personal) return FORBIDDEN;
  if (counts.includes(column)) return COUNT;
  if (keys.includes(column)) {
    const role = column.definition?.role;
    return role === "date" || role === "period" ? TIME : KEY;
  }
  return column.definition?.role === "measure" ? MEASURE : IGNORED;
}

/** Texts of time columns are days and periods, those of codes may be long numbers. */
function specialOf({ definition }: MappedColumn): number {
  const role = definition?.role;
  if (role === "date" || role === "period") return LABEL;
  if (role === "unit_code") return LABEL | NUMBERED;
  return LABEL | NUMBERED | PERSONAL;
}
