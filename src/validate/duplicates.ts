/** Record rows that stand twice in one file. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, FormSheet, PlacedSheet, Placing, RowPlace } from "../model/form-sheet.ts";
import { formRowOf, type RowBlock } from "../model/row-block.ts";
import { forEachBlock, isSummed, placeAt } from "../model/sheet-rows.ts";
import type { CheckContext } from "./check.ts";
import { HashTable } from "./hash-table.ts";
import { cellPlace, reference, rowStart } from "./places.ts";
import { eachRecord } from "./record-hash.ts";

/** Every row that repeats an earlier one of its file, told with the first one's place. */
export function* duplicateRows(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const records = new Set(context.forms.filter((f) => f.datedRowsAreRecords).map((f) => f.id));
  const files = new Map<string, SeenRows>();
  for (const sheet of inOrder(sheets)) {
    if (sheet.form === null || !records.has(sheet.form)) continue;
    // Its repeated rows were told while the others were added up.
    if (isSummed(sheet)) continue;
    const seen = files.get(sheet.file) ?? new SeenRows();
    files.set(sheet.file, seen);
    yield* repeatsIn(sheet, seen);
  }
}

interface SeenBlock {
  readonly sheet: PlacedSheet;
  readonly block: RowBlock;
  readonly placing: Placing;
}

interface Seen {
  readonly sheet: PlacedSheet;
  readonly row: FormRow;
  readonly place: RowPlace;
}

function repeatsIn(sheet: PlacedSheet, seen: SeenRows): Problem[] {
  const problems: Problem[] = [];
  forEachBlock(sheet, (block, placing) => {
    const number = seen.open({ sheet, block, placing });
    eachRecord(block, placing, (at, hash, second) => {
      const repeat = seen.meet(hash, second, number, at);
      if (repeat === null) return;
      const { own, first } = repeat;
      const elsewhere = first.sheet.sheet === own.sheet.sheet ? undefined : first.sheet.sheet;
      problems.push(repeatOf(own.sheet, own.row, reference(rowStart(first.row), elsewhere)));
    });
  });
  return problems;
}

/** The rows of a file that were met, by their hashes. */
class SeenRows {
  readonly #blocks: SeenBlock[] = [];
  /** By hashes: the first row with them, as one number. */
  readonly #first = new HashTable();
  /** By that row: others of the same hashes that say something else. */
  readonly #more = new Map<number, number[]>();

  open(block: SeenBlock): number {
    return this.#blocks.push(block) - 1;
  }

  /** Takes a row in, unless it repeats an earlier one: gives both. */
  meet(
    hash: number,
    second: number,
    block: number,
    position: number,
  ): { own: Seen; first: Seen } | null {
    const at = block * MOST_ROWS + position;
    const known = this.#first.put(hash, second, at);
    if (known === null) return null;
    // Only rows of the same hashes are compared in full: a key for every row costs more than the rest.
    const own = this.#rowAt(at);
    const key = recordKey(own);
    if (key === null) return null;
    const more = this.#more.get(known) ?? [];
    for (const other of [known, ...more]) {
      const first = this.#rowAt(other);
      if (recordKey(first) === key) return { own, first };
    }
    this.#more.set(known, [...more, at]);
    return null;
  }

  #rowAt(at: number): Seen {
    const { sheet, block, placing } = this.#blocks[Math.floor(at / MOST_ROWS)] as SeenBlock;
    const position = at % MOST_ROWS;
    return { sheet, row: formRowOf(block, position), place: placeAt(placing, position) };
  }
}

/** Above the rows that any sheet has, CSV too. */
const MOST_ROWS = 2 ** 31;

/** Sheets of a file in their own order, whatever order they arrive in. */
function inOrder(sheets: readonly PlacedSheet[]): PlacedSheet[] {
  return [...sheets].sort((a, b) => a.sheetIndex - b.sheetIndex);
}

/** What is told of a row that says what another, at `other`, said before. */
export function repeatOf(sheet: FormSheet, row: FormRow, other: string): Problem {
  return { code: "duplicate-row", place: cellPlace(sheet, rowStart(row)), facts: { other } };
}

/**
 * What makes two record rows one: unit, day, codes, texts, counts. null for a row that
 * is no record, whose unit is not known, or in which a cell was refused.
 */
function recordKey({ sheet, row, place }: Seen): string | null {
  if (row.time.kind !== "date" || place.kind !== "found") return null;
  const counts: (readonly unknown[])[] = [];
  for (const [field, cell] of row.counts) {
    if (!cell.reading.ok) return null;
    const { value, status, qualifier, lower, upper } = cell.reading.value;
    counts.push([field, value, status, qualifier, lower, upper]);
  }
  const codes = Array.from(row.codes, ([field, code]) => [field, code.value]);
  return JSON.stringify([
    sheet.form,
    place.unit.id,
    row.time.date,
    codes.sort(byField),
    [...row.texts].sort(byField),
    counts.sort(byField),
  ]);
}

function byField(a: readonly unknown[], b: readonly unknown[]): number {
  const [x, y] = [String(a[0]), String(b[0])];
  return x < y ? -1 : x > y ? 1 : 0;
}
