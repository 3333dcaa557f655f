/** What is told of a coarser source: it restates finer ones, or it differs from them. */
import { minus, written } from "../model/decimal.ts";
import { a1 } from "../util/a1.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";

/** Along which axis one source is coarser than another. */
export type Axis = "time" | "breakdown" | "units" | "day";

/** Restatements, told once of each report: one sheet's figures of one unit and one stretch. */
export class Restatements {
  readonly #told = new Map<string, { readonly report: string; readonly conflict: Conflict }>();
  readonly #context: ObserveContext;

  constructor(context: ObserveContext) {
    this.#context = context;
  }

  add(axis: Axis, coarser: readonly Entry[], finer: readonly Entry[]): void {
    const [first, other] = [coarser[0], finer[0]];
    if (first === undefined || other === undefined) return;
    const report = reportOf(first.source);
    const key = keyOf(axis, report);
    if (this.#told.has(key)) return;
    const conflict: Conflict = {
      problem: {
        code: "restates",
        place: placeOf(first.source, first.cell.column),
        facts: {
          unit: this.#context.units.nameOf(first.unit, first),
          period: stretchKey(first),
          axis,
          ...otherPlace(other),
        },
      },
      rows: [],
    };
    this.#told.set(key, { report, conflict });
  }

  /** Of reports that do not also differ in some figure. */
  besides(conflicts: readonly Conflict[]): Conflict[] {
    if (this.#told.size === 0) return [];
    const differing = new Set(conflicts.flatMap(({ rows }) => rows.map(reportOf)));
    return [...this.#told.values()]
      .filter(({ report }) => !differing.has(report))
      .map(({ conflict }) => conflict);
  }
}

function reportOf({ sheet, unit, stretch }: SourceRow): string {
  return keyOf(sheet.file, sheet.sheet, unit.id, stretchKey(stretch));
}

export function otherPlace({ cell }: Entry): {
  readonly other: string;
  readonly otherSheet: string;
  readonly otherCell: string;
} {
  return {
    other: cell.file,
    otherSheet: cell.sheet,
    otherCell: a1(Math.max(1, cell.row), Math.max(1, cell.column)),
  };
}

/** A coarser source of one unit that states `stated` where the finer ones add up to `sum`. */
export function mismatch(
  coarser: readonly Entry[],
  finer: readonly Entry[],
  [stated, sum]: readonly [number, number],
  context: ObserveContext,
): Conflict {
  const first = coarser[0] as Entry;
  const [other] = finer;
  return {
    problem: {
      code: "summary-mismatch",
      place: placeOf(first.source, first.cell.column),
      field: first.field,
      value: stated,
      suggestion: written(sum),
      facts: {
        unit: context.units.nameOf(first.unit, first),
        indicator: first.indicator,
        summary: stated,
        finer: sum,
        difference: minus(stated, sum),
        period: stretchKey(first),
        reason: null,
        ...(other === undefined
          ? { other: null, otherSheet: null, otherCell: null }
          : otherPlace(other)),
      },
    },
    rows: [...new Set(coarser.map((entry) => entry.source))],
  };
}
