/** The boxhead: a tree of spanners over the columns of figures. */
import type { Coords } from "./figures.ts";
import { all, type Axis } from "./figures.ts";
import { type Item, inQuarters, isSummable, itemsOf, quartersOf, totalItem } from "./items.ts";
import type { Plan } from "./plan.ts";
import type { RoleId } from "./words.ts";
import { PART_COLUMNS, VALUE_HEADINGS } from "./words.ts";

export interface HeadNode {
  readonly text: string;
  readonly children: readonly HeadNode[];
  readonly leaf: Leaf | null;
}

/** A column of figures: what of each axis it is about. */
export interface Leaf {
  readonly coords: Partial<Coords>;
  readonly total: boolean;
  readonly role: RoleId;
  /** Of the column before it. */
  readonly part?: true;
}

export function headOf(plan: Plan, fixedIndicator: number | null): HeadNode[] {
  const { axes, shape, rng } = plan;
  if (shape.roles === "outer") {
    return plan.roles.map((role) => {
      const children = level(plan, axes.head, {}, false, role);
      return { text: plan.roleWords[role], children, leaf: null };
    });
  }
  const nodes = level(plan, axes.head, {}, false, "this");
  const own =
    nodes.length > 0
      ? nodes
      : [
          {
            text: rng.pick(VALUE_HEADINGS),
            children: [],
            leaf: { coords: {}, total: false, role: "this" as const },
          },
        ];
  if (fixedIndicator === null || plan.indicatorSaid !== "spanner") return own;
  return [{ text: plan.labels[fixedIndicator] ?? "", children: own, leaf: null }];
}

function level(
  plan: Plan,
  axes: readonly Axis[],
  coords: Partial<Coords>,
  total: boolean,
  role: RoleId,
): HeadNode[] {
  const [axis, ...rest] = axes;
  if (axis === undefined) return [];
  if (axis === "member" && plan.dress.spanner !== "none") return divided(plan, coords, role);
  if (axis === "time" && inQuarters(plan)) return quartered(plan, rest, coords, total, role);
  return withTotal(plan, axis).flatMap((item) => node(plan, item, rest, coords, total, role));
}

function node(
  plan: Plan,
  item: Item,
  rest: readonly Axis[],
  above: Partial<Coords>,
  within: boolean,
  role: RoleId,
): HeadNode[] {
  const coords = { ...above, [item.axis]: item.indexes };
  const total = within || item.total;
  const { shape, roles, roleWords } = plan;
  const leaf = (text: string, own: RoleId): HeadNode => ({
    text,
    children: [],
    leaf: { coords, total, role: own },
  });
  if (rest.length > 0)
    return [{ text: item.text, children: level(plan, rest, coords, total, role), leaf: null }];
  if (shape.roles === "inner")
    return [
      { text: item.text, children: roles.map((own) => leaf(roleWords[own], own)), leaf: null },
    ];
  if (shape.roles === "bracket") {
    return roles.map((own) => {
      const word = roleWords[own];
      return leaf(`${item.text} (${word.charAt(0).toLowerCase()}${word.slice(1)})`, own);
    });
  }
  const [only] = plan.axes.head;
  const parted = plan.dress.partColumn && only === item.axis && item.axis === "indicator";
  if (!parted || role !== "this" || item.indexes[0] !== 0) return [leaf(item.text, role)];
  const part = { coords, total, role, part: true } as const;
  return [leaf(item.text, role), { text: plan.rng.pick(PART_COLUMNS), children: [], leaf: part }];
}

/** "Quý I" over its months, and in some their sum. */
function quartered(
  plan: Plan,
  rest: readonly Axis[],
  coords: Partial<Coords>,
  total: boolean,
  role: RoleId,
): HeadNode[] {
  return quartersOf(plan, "head").map(({ text, items, sum }) => ({
    text,
    children: [...items, ...(sum === null ? [] : [sum])].flatMap((item) =>
      node(plan, item, rest, coords, total, role),
    ),
    leaf: null,
  }));
}

/** "Tổng số | Chia ra: kinh tế, ma túy". */
function divided(plan: Plan, above: Partial<Coords>, role: RoleId): HeadNode[] {
  const leaf = ({ text, indexes }: Item, total: boolean): HeadNode => ({
    text,
    children: [],
    leaf: { coords: { ...above, member: indexes }, total, role },
  });
  const members = itemsOf(plan, "member", "head").map((item) => leaf(item, false));
  const whole = leaf(totalItem(plan, "member", "head"), true);
  return [whole, { text: plan.dress.spanner, children: members, leaf: null }];
}

/** Where nothing stands in the heading but the roles themselves. */
export function roleLeaves(plan: Plan): HeadNode[] {
  return plan.roles.map((role) => ({
    text: plan.roleWords[role],
    children: [],
    leaf: { coords: {}, total: false, role },
  }));
}

function withTotal(plan: Plan, axis: Axis): Item[] {
  const items = itemsOf(plan, axis, "head");
  const { totalColumns, totalFirst } = plan.dress;
  const wanted = totalColumns && isSummable(plan, axis) && plan.shape.roles === undefined;
  if (!wanted) return items;
  const total = totalItem(plan, axis, "head");
  return totalFirst ? [total, ...items] : [...items, total];
}

export function leavesOf(nodes: readonly HeadNode[]): Leaf[] {
  return nodes.flatMap(({ leaf, children }) => (leaf === null ? leavesOf(children) : [leaf]));
}

export function depthOf(nodes: readonly HeadNode[]): number {
  return (
    1 + Math.max(0, ...nodes.map(({ children }) => (children.length === 0 ? 0 : depthOf(children))))
  );
}

/** Columns that a total column adds up, as positions among the leaves. */
export function coveredBy(leaves: readonly Leaf[], total: Leaf): number[] {
  if (!total.total) return [];
  const axes = Object.keys(total.coords) as Axis[];
  return all(leaves).filter((i) => {
    const leaf = leaves[i] as Leaf;
    return (
      !leaf.total &&
      leaf.role === total.role &&
      axes.every((axis) => (leaf.coords[axis] ?? []).every((n) => total.coords[axis]?.includes(n)))
    );
  });
}
