/** Record rows that stand twice in one file. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import { oddOf, oddPlacesOf, rowWithPlace } from "../model/mixed-rows.ts";
import type { CheckContext } from "./check.ts";
import { HashTable } from "./hash-table.ts";
import { cellPlace, reference, rowStart } from "./places.ts";
import { PlainHashes, rowHash } from "./record-hash.ts";

/** Every row that repeats an earlier one of its file, told with the first one's place. */
export function* duplicateRows(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const records = new Set(context.forms.filter((f) => f.datedRowsAreRecords).map((f) => f.id));
  const files = new Map<string, SeenRows>();
  for (const sheet of inOrder(sheets)) {
    if (sheet.form === null || !records.has(sheet.form)) continue;
    if (sheet.plain?.folded !== undefined) continue;
    const seen = files.get(sheet.file) ?? new SeenRows();
    files.set(sheet.file, seen);
    yield* repeatsIn(sheet, seen);
  }
}

interface Seen {
  readonly sheet: PlacedSheet;
  readonly row: FormRow;
  readonly place: RowPlace | undefined;
}

function* repeatsIn(sheet: PlacedSheet, seen: SeenRows): Generator<Problem> {
  const at = seen.open(sheet);
  for (const [number, hash] of recordHashes(sheet)) {
    const alike = seen.meet(hash, at, number);
    if (alike.length === 0) continue;
    // Only rows of one hash are compared in full: a key for every row costs more than the rest.
    const own = seen.rowOf(at, number);
    const key = recordKey(own);
    const first = key === null ? undefined : alike.find((other) => recordKey(other) === key);
    if (first !== undefined) yield duplicate(own, first);
  }
}

/**
 * The record rows in the sheet's order, each with 32 bits of what it says: as twice its
 * position among the plain rows, or among the odd ones and one more.
 */
function* recordHashes(sheet: PlacedSheet): Generator<readonly [number, number]> {
  const { plain } = sheet;
  const odd = oddOf(sheet);
  const places = oddPlacesOf(sheet);
  const plainHashes = plain === undefined ? null : new PlainHashes(sheet, plain);
  let next = 0;
  for (let i = 0; i <= (plain?.length ?? 0); i++) {
    const until = plain?.rows[i] ?? Infinity;
    for (; (odd[next]?.row ?? Infinity) < until; next++) {
      const hash = rowHash(odd[next] as FormRow, places[next]);
      if (hash !== null) yield [next * 2 + 1, hash];
    }
    if (plainHashes?.read(i) === true) yield [i * 2, plainHashes.first];
  }
}

/** The rows of a file that were met, by their hashes. */
class SeenRows {
  readonly #sheets: PlacedSheet[] = [];
  /** By hash: the first row with it, as one number; further ones apart, since they are few. */
  readonly #first = new HashTable();
  readonly #more = new Map<number, number[]>();

  open(sheet: PlacedSheet): number {
    return this.#sheets.push(sheet) - 1;
  }

  /** Takes a row in; gives the earlier rows of the same hash. */
  meet(hash: number, sheet: number, position: number): readonly Seen[] {
    const own = sheet * MOST_ROWS + position;
    const first = this.#first.put(hash, own);
    if (first === null) return [];
    const more = this.#more.get(hash) ?? [];
    const alike = [first, ...more].map((at) =>
      this.rowOf(Math.floor(at / MOST_ROWS), at % MOST_ROWS),
    );
    this.#more.set(hash, [...more, own]);
    return alike;
  }

  rowOf(at: number, position: number): Seen {
    const sheet = this.#sheets[at] as PlacedSheet;
    return { sheet, ...rowWithPlace(sheet, position % 2 === 0, position >> 1) };
  }
}

/** Above twice the rows that any sheet has, CSV too. */
const MOST_ROWS = 2 ** 31;

/** Sheets of a file in their own order, whatever order they arrive in. */
function inOrder(sheets: readonly PlacedSheet[]): PlacedSheet[] {
  return [...sheets].sort((a, b) => a.sheetIndex - b.sheetIndex);
}

function duplicate({ sheet, row }: Seen, first: Seen): Problem {
  const elsewhere = first.sheet.sheet === sheet.sheet ? undefined : first.sheet.sheet;
  return {
    code: "duplicate-row",
    place: cellPlace(sheet, rowStart(row)),
    facts: { other: reference(rowStart(first.row), elsewhere) },
  };
}

/**
 * What makes two record rows one: unit, day, codes, texts, counts. null for a row that
 * is no record, whose unit is not known, or in which a cell was refused. A cell merged
 * over several rows holds one count, so its rows are never identical to one another.
 */
function recordKey({ sheet, row, place }: Seen): string | null {
  if (row.time.kind !== "date" || place?.kind !== "found") return null;
  const counts: (readonly unknown[])[] = [];
  for (const [field, cell] of row.counts) {
    if (!cell.reading.ok) return null;
    const { value, status, qualifier, lower, upper } = cell.reading.value;
    const merged = cell.row === row.row ? null : row.row;
    counts.push([field, value, status, qualifier, lower, upper, merged]);
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
