/** Rows that were read one by one, put into columns among those that were scanned. */
import type { CodeCell, CountCell, FormRow, RowTime, TextAt } from "./form-sheet.ts";
import {
  BLANK,
  type CountColumn,
  NONE,
  type RowBlock,
  SEE,
  type TextColumn,
  type What,
  type When,
  type Who,
  type WhoCells,
  type WhoColumns,
  type WhoField,
} from "./row-block.ts";

const WHO_FIELDS = ["unit", "unitCode", "district", "province"] as const satisfies WhoField[];
const NO_ROWS = new Int32Array(0);
const LARGEST = 0x7fff_ffff;

/** A block of rows all of which were read one by one. */
export function blockOf(rows: readonly FormRow[]): RowBlock {
  return joined({ ...EMPTY, whoColumns: whoColumnsOf(rows) }, rows);
}

const EMPTY: RowBlock = {
  length: 0,
  rows: NO_ROWS,
  hidden: null,
  irregular: null,
  who: NO_ROWS,
  when: NO_ROWS,
  what: NO_ROWS,
  whos: [],
  whens: [],
  whats: [],
  whoColumns: { unit: 0, unitCode: 0, district: 0, province: 0 },
  texts: [],
  counts: [],
  values: NO_ROWS,
  cells: new Map(),
};

function whoColumnsOf(rows: readonly FormRow[]): WhoColumns {
  const column = (field: WhoField) => rows.find((row) => row[field] !== null)?.[field]?.column ?? 0;
  const [unit = 0, unitCode = 0, district = 0, province = 0] = WHO_FIELDS.map(column);
  return { unit, unitCode, district, province };
}

/** The rows of both, by their numbers in the sheet. The rows of the block are without remark. */
export function joined(block: RowBlock, single: readonly FormRow[]): RowBlock {
  if (single.length === 0) return block;
  return new Joining(block, single).block();
}

class Joining {
  readonly #from: RowBlock;
  readonly #single: readonly FormRow[];
  readonly #counts: readonly CountColumn[];
  readonly #slots: Int32Array;
  readonly #whos: Who[];
  readonly #whens: When[];
  readonly #whats: What[];
  readonly #cells = new Map<number, CountCell>();
  readonly #columns: Record<"rows" | "who" | "when" | "what", Int32Array>;
  readonly #hidden: Uint8Array;
  readonly #irregular: Uint8Array;
  readonly #values: Int32Array;
  readonly #texts: (TextColumn & { readonly values: string[] })[];

  constructor(from: RowBlock, single: readonly FormRow[]) {
    const length = from.length + single.length;
    this.#from = from;
    this.#single = single;
    this.#counts = countsOf(from, single);
    this.#slots = Int32Array.from(from.counts, ({ field }) =>
      this.#counts.findIndex((own) => own.field === field),
    );
    if (this.#counts === from.counts) this.#slots.forEach((_, slot, all) => (all[slot] = slot));
    this.#whos = [...from.whos];
    this.#whens = [...from.whens];
    this.#whats = [...from.whats];
    const numbers = () => new Int32Array(length);
    this.#columns = { rows: numbers(), who: numbers(), when: numbers(), what: numbers() };
    this.#hidden = new Uint8Array(length);
    this.#irregular = new Uint8Array(length);
    this.#values = new Int32Array(length * this.#counts.length).fill(NONE);
    this.#texts = textFields(from, single).map((field) => ({
      field,
      ids: new Int32Array(length).fill(-1),
      values: [...(from.texts.find((own) => own.field === field)?.values ?? [])],
    }));
  }

  block(): RowBlock {
    const { length } = this.#from;
    let to = 0;
    let next = 0;
    for (let i = 0; i <= length; i++) {
      const until = i < length ? (this.#from.rows[i] as number) : Infinity;
      for (let row = this.#single[next]; row !== undefined && row.row < until;) {
        this.#put(row, to++);
        row = this.#single[++next];
      }
      if (i < length) this.#copy(i, to++);
    }
    const { whoColumns } = this.#from;
    return {
      length: to,
      ...this.#columns,
      hidden: this.#hidden.includes(1) ? this.#hidden : null,
      irregular: this.#irregular,
      whos: this.#whos,
      whens: this.#whens,
      whats: this.#whats,
      whoColumns,
      texts: this.#texts,
      counts: this.#counts,
      values: this.#values,
      cells: this.#cells,
    };
  }

  /** A row of the block. */
  #copy(i: number, to: number): void {
    const from = this.#from;
    for (const name of ["rows", "who", "when", "what"] as const)
      this.#columns[name][to] = from[name][i] as number;
    if (from.hidden?.[i] === 1) this.#hidden[to] = 1;
    const width = this.#counts.length;
    for (let slot = 0; slot < this.#slots.length; slot++) {
      const at = to * width + (this.#slots[slot] as number);
      this.#values[at] = from.values[i * this.#slots.length + slot] as number;
    }
    for (const { field, ids } of this.#texts) {
      const own = from.texts.find((text) => text.field === field);
      if (own !== undefined) ids[to] = own.ids[i] as number;
    }
  }

  /** A row that was read by itself. */
  #put(row: FormRow, to: number): void {
    const { rows, who, when, what } = this.#columns;
    rows[to] = row.row;
    who[to] = this.#whos.push(whoOf(row, this.#from.whoColumns)) - 1;
    when[to] = this.#whens.push(whenOf(row.time, row.row)) - 1;
    what[to] = this.#whats.push(whatOf(row)) - 1;
    if (row.hidden) this.#hidden[to] = 1;
    this.#irregular[to] = 1;
    for (const [field, cell] of row.counts) this.#putCount(field, cell, row.row, to);
    for (const { field, ids, values } of this.#texts) {
      const text = row.texts.get(field);
      if (text !== undefined) ids[to] = values.push(text) - 1;
    }
  }

  #putCount(field: string, cell: CountCell, row: number, to: number): void {
    // Of two columns of one field the last one counts.
    const slot = this.#counts.findLastIndex((own) => own.field === field);
    const at = to * this.#counts.length + slot;
    this.#values[at] = plainValue(cell);
    const isUsual = cell.row === row && cell.column === this.#counts[slot]?.column;
    if (!isUsual || !saysNoMore(cell)) this.#cells.set(at, cell);
  }
}

/** What the column of counts holds for a cell. */
function plainValue({ reading }: CountCell): number {
  if (!reading.ok) return SEE;
  const { value, status, qualifier } = reading.value;
  if (value === null) return status === "O" && reading.value.lower === null ? BLANK : SEE;
  const isExact = qualifier === "=" && status === "A";
  return isExact && Number.isInteger(value) && value >= 0 && value <= LARGEST ? value : SEE;
}

/** Whether that is all that is to say of it. */
function saysNoMore(cell: CountCell): boolean {
  const { reading } = cell;
  if (!reading.ok || plainValue(cell) === SEE || cell.mergedTo !== undefined) return false;
  return reading.remarks.length === 0 && reading.fraction === undefined;
}

/** Fields have one column each, where no row of the block needs it otherwise. */
function countsOf({ counts, length }: RowBlock, single: readonly FormRow[]) {
  const known = new Map<string, CountColumn>();
  for (const count of counts) if (!known.has(count.field)) known.set(count.field, count);
  const before = known.size;
  for (const row of single)
    for (const [field, { column }] of row.counts)
      if (!known.has(field)) known.set(field, { field, column });
  const all = known.size === before && (length > 0 || before === counts.length);
  return all ? counts : [...known.values()];
}

function textFields({ texts }: RowBlock, single: readonly FormRow[]): string[] {
  const fields = new Set(texts.map(({ field }) => field));
  for (const row of single) for (const field of row.texts.keys()) fields.add(field);
  return [...fields];
}

function whoOf(row: FormRow, columns: WhoColumns): Who {
  const text = (at: TextAt | null) => at?.text ?? null;
  const cells: Partial<Record<WhoField, { row: number; column: number }>> = {};
  for (const field of WHO_FIELDS) {
    const at = row[field];
    if (at === null || (at.row === row.row && at.column === columns[field])) continue;
    cells[field] = { row: at.row === row.row ? 0 : at.row, column: at.column };
  }
  const at: WhoCells | null = Object.keys(cells).length === 0 ? null : cells;
  return {
    unit: text(row.unit),
    unitCode: text(row.unitCode),
    district: text(row.district),
    province: text(row.province),
    groups: row.groups,
    ...(at === null ? {} : { at }),
  };
}

function whenOf(time: RowTime, row: number): When {
  const own = time.at?.row === row;
  return own && time.at !== null
    ? { time: { ...time, at: { ...time.at, row: 0 } }, own }
    : { time, own };
}

function whatOf({ codes, row }: FormRow): What {
  const inRow = (cell: CodeCell) => (cell.row === row ? { ...cell, row: 0 } : cell);
  return codes.size === 0 ? codes : new Map(Array.from(codes, ([field, c]) => [field, inRow(c)]));
}
