/** The columns of plain rows by what they say: who, when, what, free text, counts. */
import type { CountColumn } from "../model/row-block.ts";
import type { MappedColumn } from "./columns.ts";
import type { ScanColumns } from "./plain-scan.ts";

const WHO = new Set(["unit", "unit_code", "district", "province"]);

/** Where the key columns of each sort begin and end. */
export interface KeyLayout extends ScanColumns {
  /** The count columns as plain rows name them: one list for all sheets of the same columns. */
  readonly plainCounts: readonly CountColumn[];
  readonly who: readonly [number, number];
  readonly when: readonly [number, number];
  readonly what: readonly [number, number];
  readonly texts: readonly [number, number];
}

const LAYOUTS = new WeakMap<readonly MappedColumn[], KeyLayout>();

/** The columns of a sheet for the scan; only the first column of a field is read. */
export function keyLayout(columns: readonly MappedColumn[]): KeyLayout {
  let layout = LAYOUTS.get(columns);
  if (layout === undefined) LAYOUTS.set(columns, (layout = makeLayout(columns)));
  return layout;
}

function makeLayout(columns: readonly MappedColumn[]): KeyLayout {
  const of = (test: (column: MappedColumn) => boolean) => columns.filter(test);
  const first = (column: MappedColumn) =>
    columns.find(({ field }) => field === column.field) === column;
  const who = of((column) => WHO.has(column.field ?? "") && first(column));
  const when = of(
    ({ definition }) => definition?.role === "date" || definition?.role === "period",
  ).filter(first);
  const what = of(({ definition }) => definition?.role === "code");
  const texts = of(({ definition }) => definition?.role === "text");
  const counts = of(({ definition }) => definition?.role === "count");
  const ends = [who, when, what, texts].map((part) => part.length);
  const [a = 0, b = 0, c = 0, d = 0] = ends;
  return {
    columns,
    keys: [...who, ...when, ...what, ...texts],
    counts,
    plainCounts: counts.map(({ definition, column }) => ({ field: definition?.id ?? "", column })),
    who: [0, a],
    when: [a, a + b],
    what: [a + b, a + b + c],
    texts: [a + b + c, a + b + c + d],
  };
}
