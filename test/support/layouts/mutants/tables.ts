/** A second table where nobody looks for it; headings that stand beside their figures. */
import { all, type Figures } from "../figures.ts";
import { layOut } from "../lay-out.ts";
import type { Plan } from "../plan.ts";
import { joined } from "../shift.ts";
import { PLACES } from "../world.ts";
import { type Mutant, range, targetOf, within } from "./base.ts";

/** The same table once more, of other communes. */
export function secondTable(plan: Plan, beside: boolean): Mutant | null {
  const { figures } = plan;
  const district = figures.units[0]?.district;
  const others = PLACES.filter((own) => own.district === district && !figures.units.includes(own));
  const units = others.slice(0, figures.units.length);
  if (units.length !== figures.units.length) return null;
  if (plan.shape.id.includes("one indicator") && plan.indicatorSaid === "title" && beside)
    return null;
  const more: Figures = {
    ...figures,
    units,
    value: (u, t, i, b) => (figures.value(u, t, i, b) ?? 0) + 7,
  };
  const dress = { ...plan.dress, motto: false };
  const first = targetOf(layOut({ ...plan, dress }));
  const second = targetOf(layOut({ ...plan, dress, figures: more })).grid;
  const [down, right] = beside ? [0, first.grid.lastColumn + 1] : [first.grid.lastRow + 1, 0];
  const grid = joined(first.grid, second, down, right);
  const own = all(figures.units).length;
  // Only the first sheet has the second table.
  const [time, indicator] = [
    plan.axes.file.includes("time") || plan.axes.sheet.includes("time"),
    plan.axes.sheet.includes("indicator"),
  ];
  const both: Figures = {
    ...figures,
    units: [...figures.units, ...units],
    value: (u, t, i, b) => {
      if (u < own) return figures.value(u, t, i, b);
      return (time && t > 0) || (indicator && i > 0) ? null : more.value(u - own, t, i, b);
    },
  };
  const rows = beside ? [] : range([down + 1, grid.lastRow]);
  const columns = beside ? range([right + 1, grid.lastColumn]) : [];
  return {
    plan,
    books: first.with(grid),
    figures: both,
    at: within(first.book, grid, rows, columns),
  };
}

/** The headings of the figures stand one column further than their figures. */
export function shiftedHeading(plan: Plan): Mutant | null {
  const target = targetOf(layOut(plan));
  const { grid, table, book } = target;
  const [top, bottom] = table.heading;
  const [from, to] = table.figures;
  if (top !== bottom || plan.dress.numbering !== "none") return null;
  const cells = grid.cells.get(top);
  const headings = range([from, to]).map((column) => grid.at(top, column));
  for (const column of range([from, to])) cells?.delete(column);
  for (const [i, heading] of headings.entries()) grid.put(top, from + 1 + i, heading);
  const rows = range([top, table.body[1]]);
  return {
    plan,
    books: target.with(grid),
    figures: null,
    at: within(book, grid, rows, range([from, to + 1])),
  };
}
