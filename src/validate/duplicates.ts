/** Record rows that stand twice in one file. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import type { CheckContext } from "./check.ts";
import { cellPlace, reference, rowStart } from "./places.ts";

interface Seen {
  readonly sheet: PlacedSheet;
  readonly row: FormRow;
}

/** Every row that repeats an earlier one of its file, told with the first one's place. */
export function* duplicateRows(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const records = new Set(context.forms.filter((f) => f.datedRowsAreRecords).map((f) => f.id));
  const files = new Map<string, Map<string, Seen>>();
  for (const sheet of inOrder(sheets)) {
    if (sheet.form === null || !records.has(sheet.form)) continue;
    const seen = files.get(sheet.file) ?? new Map<string, Seen>();
    files.set(sheet.file, seen);
    for (const [index, row] of sheet.rows.entries()) {
      const key = recordKey(sheet, row, sheet.places[index]);
      if (key === null) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { sheet, row });
      else yield duplicate(sheet, row, first);
    }
  }
}

/** Sheets of a file in their own order, whatever order they arrive in. */
function inOrder(sheets: readonly PlacedSheet[]): PlacedSheet[] {
  return [...sheets].sort((a, b) => a.sheetIndex - b.sheetIndex);
}

function duplicate(sheet: PlacedSheet, row: FormRow, first: Seen): Problem {
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
function recordKey(sheet: PlacedSheet, row: FormRow, place: RowPlace | undefined): string | null {
  if (row.time.kind !== "date" || place?.kind !== "found") return null;
  const counts: unknown[] = [];
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
    codes.sort(),
    [...row.texts].sort(),
    counts.sort(),
  ]);
}
