/** Columns under heads that say nothing known, or under none. */
import type { Problem } from "../../model/finding.ts";
import type { Axes } from "./axes.ts";
import type { FigureColumn } from "./columns.ts";
import type { CrossTable } from "./cross-table.ts";
import { isFigure } from "./figures.ts";
import { isPersonalHead, nearestLabel, shownLabel } from "./shown.ts";

/** `heads`: those over figures that would be counted; the other columns are told as `problems`. */
export function unknownHeads(table: CrossTable): {
  readonly problems: readonly Problem[];
  readonly heads: readonly FigureColumn[];
} {
  const { columns, source } = table;
  const isAcross = columns.figures.length > 0 && columns.figures.every(({ axes }) => names(axes));
  const known = columns.unknown.filter(({ heading }) => !isPersonalHead(heading));
  const heads = known.filter(
    ({ column, heading }) => heading !== "" && isAcross && holdsFigures(column, table),
  );
  const problems = known
    .filter((column) => !heads.includes(column))
    .map(({ at, column, heading }): Problem => {
      const place = { ...source.place, row: at.row, column: at.column };
      if (heading === "")
        return {
          code: "uncounted-figures",
          place: { ...place, column },
          facts: { count: 1, under: "no-heading" },
        };
      const nearest = nearestLabel(heading, source.index);
      return {
        code: "unknown-column",
        place: { ...place, column },
        facts: { heading: shownLabel(heading, source.index), nearest, other: null, form: null },
        ...(nearest === null ? {} : { suggestion: nearest }),
      };
    });
  return { problems, heads };
}

/** Heads tell the figures apart by something else than an indicator: among units or months an unknown one is one of them. */
function names({ fields, units, periods, members }: Axes): boolean {
  return fields.length === 0 && units.length + periods.length + members.length > 0;
}

export function holdsFigures(column: number, { source, kinds }: CrossTable): boolean {
  return kinds.some(({ row }) => isFigure(source.grid.cellAt(row.row, column), source.lexicon));
}
