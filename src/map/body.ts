/** The rows under the heading: plain ones scanned in passing, the others looked at one by one. */
import { keepTime } from "../model/limits.ts";
import { type RawRow, UnreadableFile } from "../model/raw.ts";
import type { BodyRow, PlainRun } from "./assemble.ts";
import { classify, type ClassifiedRow, labelIn, type RowContext } from "./classify.ts";
import type { Grid } from "./grid.ts";
import { headingNotes } from "./heading-notes.ts";
import { type OpenPart, openPart } from "./labels.ts";
import type { KeyLayout } from "./key-layout.ts";
import type { PlainBuilder } from "./plain-builder.ts";
import { PlainScan, type RowRoom } from "./plain-scan.ts";

export interface Body {
  /** In the sheet's order, blank rows left out, up to the signature block. */
  readonly rows: readonly BodyRow[];
  /** Number of the row that ends the table; null where it goes on to the end. */
  readonly end: number | null;
  /** Positions, in the grid, of the first row and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The rows that are not plain, blank ones too. */
  readonly careful: readonly RawRow[];
}

/** Rows between two looks at the clock. */
const SOME = 256;

/** Rows right under the heading that may be column numbers. */
const NUMBERING_ROWS = 2;

export function readBody(
  context: RowContext,
  bottom: number,
  layout: KeyLayout,
  /** null: no row is kept in columns, e.g. because headings carry a breakdown. */
  builder: PlainBuilder | null,
  csv: boolean,
  /** The first rows may be column numbers. */
  numbered = true,
): Body {
  const { grid } = context;
  const { cells } = grid;
  const from = grid.positionOf(bottom + 1);
  const room = builder ?? NO_ROOM;
  const scan = new PlainScan(cells, layout, csv, headingNotes(context.columns, cells.texts), room);
  const rows: BodyRow[] = [];
  const careful: RawRow[] = [];
  let part: OpenPart | null = null;
  let run = null as PlainRun | null;
  const isPlain = (at: number) =>
    builder !== null && !grid.isMerged(cells.rows[at] as number) && scan.scan(at);
  const keep = (at: number) => {
    if (builder === null) return;
    if (run === null) rows.push((run = openRun(builder.length, at, grid)));
    builder.keep(cells.rows[at] as number, cells.hidden[at] === 1);
    run.to = builder.length;
  };
  for (let at = from; at < cells.rowCount; at++) {
    const first = numbered && at - from < NUMBERING_ROWS && scan.mayNumber(at);
    if (!first && part === null && isPlain(at)) {
      keep(at);
      continue;
    }
    const raw = grid.rowOf(at);
    const next = first ? (at + 1 < cells.rowCount ? grid.rowOf(at + 1) : null) : undefined;
    const row = classify(raw, context, next, part);
    if (row?.kind === "end") {
      rows.push(row);
      return { rows, end: raw.row, from, to: at, careful };
    }
    // What is data after all may well be plain.
    if ((first || part !== null) && row?.kind === "data" && isPlain(at)) {
      part = null;
      keep(at);
      continue;
    }
    careful.push(raw);
    if (context.limits !== undefined && careful.length % SOME === 0) keepTime(context.limits);
    if (careful.length > context.mostOdd) throw tooMany(grid, careful[0]);
    if (row === null) continue;
    run = null;
    rows.push(row);
    if (row.kind === "part") part ??= partAt(at, from, context);
    else if (row.kind !== "skip") part = null;
  }
  return { rows, end: null, from, to: cells.rowCount, careful };
}

/** The row above is what it is a part of. */
function partAt(at: number, from: number, context: RowContext): OpenPart {
  const { grid } = context;
  const whole = at > from ? labelIn(grid.rowOf(at - 1), context) : "";
  return openPart(labelIn(grid.rowOf(at), context), whole);
}

/** They take many times the memory of plain rows, and to run out of it would end the run without a word. */
function tooMany({ sheet }: Grid, first: RawRow | undefined): UnreadableFile {
  return new UnreadableFile("too-many-faults", `${sheet.name}!${first?.row ?? 1}`);
}

/** Of a sheet that has no plain rows: nothing is put there. */
const NO_ROOM: RowRoom = { keys: new Float64Array(0), counts: new Int32Array(0), next: 0 };

function openRun(builderFrom: number, at: number, grid: Grid): PlainRun {
  // A blank row inside a run shifts positions; only the first row is looked at by its position.
  return {
    kind: "plain",
    from: builderFrom,
    to: builderFrom,
    first: () => grid.rowOf(at),
  };
}

/** The rows of a body that are looked at one by one. */
export function isSingle(row: BodyRow): row is ClassifiedRow {
  return row.kind !== "plain";
}
