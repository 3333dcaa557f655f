/** What labels say of the figures that they stand over and beside, axis by axis. */
import type { TextAt } from "../../model/form-sheet.ts";
import type { PeriodReading } from "../../model/readings/index.ts";
import { likely } from "../label/parts.ts";
import type { Movement } from "../../model/words.ts";
import type { FieldRef, LabelPart, LabelReading, Member, Role } from "../label/types.ts";

export interface UnitAt {
  readonly at: TextAt;
  readonly rank: 0 | 1 | 2 | null;
}

export interface PeriodAt {
  readonly at: TextAt;
  readonly reading: PeriodReading;
}

export interface MemberAt extends Member {
  readonly at: TextAt;
}

export interface FieldsAt {
  readonly at: TextAt;
  /** Every count that the label can mean. */
  readonly fields: readonly FieldRef[];
  /** Of an amount: whether the label says its unit of measure (`own`), or leaves it out. */
  readonly unit?: "own" | "unsaid" | undefined;
}

/** Of each list the nearest label comes first. */
export interface Axes {
  readonly fields: readonly FieldsAt[];
  readonly units: readonly UnitAt[];
  readonly periods: readonly PeriodAt[];
  readonly members: readonly MemberAt[];
  readonly roles: ReadonlySet<Role>;
  /** Its words say what came in or went out of a stock; null: they do not. */
  readonly movement: Movement | null;
  readonly total: "none" | "part" | "grand";
  /** "Trong đó": what it names is part of something else. */
  readonly part: "none" | "named" | "alone";
  readonly percent: boolean;
  /** null: the label says none; 1: it names a unit of measure without one. */
  readonly scale: number | null;
  /** The unit of measure that is named with the scale, as it is listed; null: none. */
  readonly measure: string | null;
  /** Words that nothing explains, with their cell. */
  readonly rest: readonly { readonly at: TextAt; readonly words: string }[];
}

export const NO_AXES: Axes = {
  fields: [],
  units: [],
  periods: [],
  members: [],
  roles: new Set(),
  movement: null,
  total: "none",
  part: "none",
  percent: false,
  scale: null,
  measure: null,
  rest: [],
};

export function axesOf(reading: LabelReading, at: TextAt): Axes {
  return axesOfParts(likely(reading), reading.rest, at);
}

export function axesOfParts(
  parts: readonly LabelPart[],
  rest: readonly string[],
  at: TextAt,
): Axes {
  if (parts.length === 0 && rest.length === 0) return NO_AXES;
  const fields: FieldsAt[] = [];
  const units: UnitAt[] = [];
  const periods: PeriodAt[] = [];
  const members: MemberAt[] = [];
  const roles = new Set<Role>();
  const movements = new Set<Movement>();
  let [total, part, percent] = ["none" as Axes["total"], "none" as Axes["part"], false];
  let [scale, measure] = [null as number | null, null as string | null];
  for (const own of parts) {
    if (own.kind === "indicator") fields.push({ at, fields: own.fields, unit: own.unit });
    else if (own.kind === "unit") units.push({ at: { ...at, text: own.text }, rank: own.rank });
    else if (own.kind === "period") periods.push({ at, reading: own.reading });
    else if (own.kind === "member") {
      const { dimension, value, also } = own;
      members.push({ at, dimension, value, ...(also === undefined ? {} : { also }) });
    } else if (own.kind === "role") {
      roles.add(own.role);
      if (own.movement !== undefined) movements.add(own.movement);
    } else if (own.kind === "total") total = own.grand || total === "grand" ? "grand" : "part";
    else if (own.kind === "part") part = own.alone ? "alone" : "named";
    else if (own.kind === "percent") percent = true;
    else if (own.kind === "scale") scale = (scale ?? 1) * own.factor;
    else if (own.kind === "measure") [scale, measure] = [scale ?? 1, own.text];
    else if (own.kind === "order" && own.formula !== undefined && parts.length === 1) {
      // A formula alone heads a computed column only where it subtracts or divides.
      if (/[-:/]/u.test(own.formula)) roles.add("change");
    }
  }
  const words = rest.map((text) => ({ at, words: text }));
  return {
    fields,
    units,
    periods,
    members,
    roles,
    // "Tăng (+), giảm (-)" is a difference.
    movement: movements.size === 1 ? ([...movements][0] as Movement) : null,
    total,
    part,
    percent,
    scale,
    measure,
    rest: words,
  };
}

/** Both labels stand over the same figures; the nearer one comes first. */
export function joinAxes(nearer: Axes, farther: Axes): Axes {
  if (farther === NO_AXES) return nearer;
  if (nearer === NO_AXES) return farther;
  return {
    fields: [...nearer.fields, ...farther.fields],
    units: [...nearer.units, ...farther.units],
    periods: [...nearer.periods, ...farther.periods],
    members: [...nearer.members, ...farther.members],
    roles: new Set([...nearer.roles, ...farther.roles]),
    movement: nearer.movement ?? farther.movement,
    total: nearer.total !== "none" ? nearer.total : farther.total,
    part: nearer.part !== "none" ? nearer.part : farther.part,
    percent: nearer.percent || farther.percent,
    scale: nearer.scale ?? farther.scale,
    // "(triệu)" under "ĐVT: đồng" is of that measure.
    measure: nearer.measure ?? (nearer.scale === null ? farther.measure : null),
    rest: [...nearer.rest, ...farther.rest],
  };
}

/** Of a title's, spanner's or centre head's words those that name nothing are its own; an indicator or a member is read only whole. */
export function asTitle(axes: Axes): Axes {
  return axes.rest.length === 0 ? axes : { ...axes, fields: [], members: [], rest: [] };
}

/** Says something of a figure beside words of no meaning. */
export function isSilent(axes: Axes): boolean {
  return (
    axes.fields.length + axes.units.length + axes.periods.length + axes.members.length === 0 &&
    axes.roles.size === 0 &&
    axes.total === "none" &&
    axes.part === "none" &&
    !axes.percent
  );
}

/** Roles under which figures are not the period's own: compared or passed over, never counted. */
const OTHER_ROLES: ReadonlySet<Standing> = new Set<Standing>([
  "previous",
  "same-period",
  "cumulative",
  "plan",
  "opening",
  "change",
  "average",
]);

/** What a figure is, by the roles of all labels over it. "this": counted. */
export type Standing = "this" | "estimate" | "closing" | Role;

export function standingOf(axes: Axes): Standing {
  const { roles } = axes;
  for (const role of ["change", "average", "opening", "plan"] as const)
    if (roles.has(role)) return role;
  if (roles.has("same-period")) return "same-period";
  if (roles.has("cumulative")) return roles.has("previous") ? "previous" : "cumulative";
  if (roles.has("previous")) return "previous";
  if (roles.has("estimate")) return "estimate";
  return roles.has("closing") ? "closing" : "this";
}

/** One field a column, whatever its row and for the report's own stretch, as in a list; a column of a rate or of notes is none. */
export function isOfList({ fields, periods, units, members, roles, total, part }: Axes): boolean {
  if (fields.length !== 1 || total !== "none" || part !== "none") return false;
  if (periods.length + units.length + members.length > 0) return false;
  return [...roles].every((role) => role === "this");
}

export function isOtherRole(standing: Standing): boolean {
  return OTHER_ROLES.has(standing);
}
