/** Record rows that stand twice in one file. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import type { CheckContext } from "./check.ts";
import { cellPlace, reference, rowStart } from "./places.ts";

interface Seen {
  readonly sheet: PlacedSheet;
  readonly index: number;
}

/** Every row that repeats an earlier one of its file, told with the first one's place. */
export function* duplicateRows(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const records = new Set(context.forms.filter((f) => f.datedRowsAreRecords).map((f) => f.id));
  const files = new Map<string, Map<number, Seen[]>>();
  for (const sheet of inOrder(sheets)) {
    if (sheet.form === null || !records.has(sheet.form)) continue;
    const seen = files.get(sheet.file) ?? new Map<number, Seen[]>();
    files.set(sheet.file, seen);
    yield* repeatsIn(sheet, seen);
  }
}

function* repeatsIn(sheet: PlacedSheet, seen: Map<number, Seen[]>): Generator<Problem> {
  for (const [index, row] of sheet.rows.entries()) {
    const hash = recordHash(row, sheet.places[index]);
    if (hash === null) continue;
    const alike = seen.get(hash);
    if (alike === undefined) {
      seen.set(hash, [{ sheet, index }]);
      continue;
    }
    // Only rows of one hash are compared in full: a key for every row costs more than the rest.
    const key = recordKey({ sheet, index });
    const first = key === null ? undefined : alike.find((other) => recordKey(other) === key);
    if (first === undefined) alike.push({ sheet, index });
    else yield duplicate(sheet, row, first);
  }
}

/** 32 bits of day, unit, codes and counts; null for a row that is no record of a known unit. */
function recordHash({ time, codes, counts }: FormRow, place: RowPlace | undefined): number | null {
  if (time.kind !== "date" || place?.kind !== "found") return null;
  let hash = hashText(hashText(17, time.date), place.unit.id);
  // Fields are joined by XOR: two sheets may have their columns in another order.
  for (const [field, code] of codes) hash ^= hashText(hashText(19, field), code.value ?? "");
  for (const [field, { reading }] of counts) {
    if (!reading.ok) return null;
    hash ^= Math.imul(hashText(19, field) ^ (reading.value.value ?? -1), 16_777_619);
  }
  return hash;
}

/** FNV-1a over the code units. */
function hashText(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  }
  return hash;
}

/** Sheets of a file in their own order, whatever order they arrive in. */
function inOrder(sheets: readonly PlacedSheet[]): PlacedSheet[] {
  return [...sheets].sort((a, b) => a.sheetIndex - b.sheetIndex);
}

function duplicate(sheet: PlacedSheet, row: FormRow, first: Seen): Problem {
  const elsewhere = first.sheet.sheet === sheet.sheet ? undefined : first.sheet.sheet;
  const origin = first.sheet.rows[first.index] ?? row;
  return {
    code: "duplicate-row",
    place: cellPlace(sheet, rowStart(row)),
    facts: { other: reference(rowStart(origin), elsewhere) },
  };
}

/**
 * What makes two record rows one: unit, day, codes, texts, counts. null for a row that
 * is no record, whose unit is not known, or in which a cell was refused. A cell merged
 * over several rows holds one count, so its rows are never identical to one another.
 */
function recordKey({ sheet, index }: Seen): string | null {
  const [row, place] = [sheet.rows[index], sheet.places[index]];
  if (row === undefined || row.time.kind !== "date" || place?.kind !== "found") return null;
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
