/** Rows whose stretch cannot be fitted into the asked period, and which of them are really lost. */
import type { Stretch } from "../model/calendar.ts";
import { coversWhole, within } from "./cover.ts";
import type { Problem } from "../model/finding.ts";
import { placeOf, type SourceRow, stretchKey } from "./entry.ts";

/** A crossing row loses nothing where finer rows of the unit and form cover its days in the window. */
export function leftOut(
  crossing: readonly SourceRow[],
  inside: readonly SourceRow[],
  window: Stretch,
): SourceRow[] {
  return crossing.filter((row) => {
    const shared = {
      start: row.stretch.start > window.start ? row.stretch.start : window.start,
      end: row.stretch.end < window.end ? row.stretch.end : window.end,
    };
    const finer = inside.filter(
      (other) => other.unit.id === row.unit.id && other.form === row.form,
    );
    const stretches = finer.map((other) => other.stretch);
    return !coversWhole(within(stretches, window), shared);
  });
}

/** What is told of such a row. */
export function straddleProblem(row: SourceRow, window: Stretch): Problem {
  const { time } = row.row;
  const at = time.kind === "problem" ? null : time.at;
  return {
    code: "period-straddles",
    place: placeOf(row, at?.row === row.rowNumber ? at.column : undefined),
    facts: { stretch: stretchKey(row.stretch), period: stretchKey(window) },
  };
}
