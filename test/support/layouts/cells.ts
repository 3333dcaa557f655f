/** What stands in a cell of the body. */
import { all, type Coords, partOf, roleOf, sumOf } from "./figures.ts";
import type { Mark, Value } from "./grid.ts";
import { coveredBy, type Leaf } from "./head.ts";
import type { Plan } from "./plan.ts";
import type { Row } from "./rows.ts";

export function coordsOf(plan: Plan, row: Row, leaf: Leaf, fixed: Partial<Coords>): Coords {
  const { figures } = plan;
  const whole = {
    unit: all(figures.units),
    time: all(figures.times),
    indicator: all(figures.indicators),
    member: all(figures.members),
  };
  return { ...whole, ...fixed, ...row.coords, ...leaf.coords };
}

export function cellValue(plan: Plan, row: Row, leaf: Leaf, fixed: Partial<Coords>): number | null {
  const coords = coordsOf(plan, row, leaf, fixed);
  const role = row.kind === "role" ? row.role : leaf.role;
  if (row.kind === "share") return shareOf(plan, coords);
  if (leaf.part === true) {
    if (role === "this") return partOf(plan.figures, coords);
    const whole = roleOf(plan.figures, role, coords);
    return whole === null || whole < 0 ? null : Math.floor(whole / 3);
  }
  return role === "this" ? sumOf(plan.figures, coords) : roleOf(plan.figures, role, coords);
}

/** In per cent of all units, to one decimal. */
function shareOf({ figures }: Plan, coords: Coords): number | null {
  const whole = sumOf(figures, { ...coords, unit: all(figures.units) }) ?? 0;
  return whole === 0 ? null : Math.round(((sumOf(figures, coords) ?? 0) * 1000) / whole) / 10;
}

/** At most the whole; a total of them is their sum. */
export function partValues(
  plan: Plan,
  whole: readonly (number | null)[],
  leaves: readonly Leaf[],
): (number | null)[] {
  const own = whole.map((value) =>
    value === null || value < 0 ? null : plan.rng.int(0, Math.trunc(value)),
  );
  // No more of a part's part than of the part.
  for (const [i, { part }] of leaves.entries())
    if (part === true) own[i] = Math.min(own[i] ?? 0, own[i - 1] ?? 0);
  return own.map((value, i) => {
    const covers = coveredBy(leaves, leaves[i] as Leaf);
    return covers.length === 0 ? value : covers.reduce((sum, at) => sum + (own[at] ?? 0), 0);
  });
}

export function figureCell(
  plan: Plan,
  value: number | null,
  kind: Mark["kind"],
  role: string,
): Value | null {
  const { dress, rng } = plan;
  if (value === null) return kind === "figure" ? rng.pick(["...", "…"]) : null;
  if (kind === "role" && role === "this") return value;
  if (role === "rate") return rng.chance(0.5) ? value : `${String(value).replace(".", ",")}%`;
  if (role === "change" && rng.chance(0.3)) return value > 0 ? `+${value}` : String(value);
  if (value === 0 && dress.dashes && rng.chance(0.5)) return "-";
  if (dress.numbers === "text") return String(value);
  if (dress.numbers === "blanks" && value >= 1000)
    return String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ");
  if (dress.numbers === "dots" && value >= 1000)
    return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ".");
  return value;
}
