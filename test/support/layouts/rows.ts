/** The body of a table before it is written: one row after another, with what each is about. */
import { all, type Axis, type Coords } from "./figures.ts";
import { inQuarters, isSummable, type Item, itemsOf, quartersOf, totalItem } from "./items.ts";
import type { Plan } from "./plan.ts";
import { roman } from "./times.ts";
import { PARTS, type RoleId, STRUCTURES } from "./words.ts";

export type RowKind = "figure" | "total" | "role" | "share" | "part" | "head";

export interface Row {
  readonly kind: RowKind;
  readonly coords: Partial<Coords>;
  /** What stands in the stub, by axis; `all` across: in the first cell. */
  readonly labels: Partial<Record<Axis, string>>;
  readonly serial: string;
  readonly role: RoleId;
  /** The axis whose column says "Cộng". */
  readonly totalOf: Axis | null;
  /** Rows with the same outer cell, which may be merged. */
  readonly outer: string;
}

const row = (kind: RowKind, coords: Partial<Coords>, more: Partial<Row>): Row => ({
  kind,
  coords,
  labels: {},
  serial: "",
  role: "this",
  totalOf: null,
  outer: "",
  ...more,
});

export function rowsOf(plan: Plan, fixed: Partial<Coords>): Row[] {
  return blocks(plan, plan.axes.block, fixed);
}

function blocks(
  plan: Plan,
  [axis, ...inner]: readonly Axis[],
  fixed: Partial<Coords>,
  depth = 0,
): Row[] {
  if (axis === undefined) return [...body(plan, fixed), ...running(plan, fixed)];
  return itemsOf(plan, axis, "stub").flatMap((item, i) => {
    const coords = { ...fixed, [axis]: item.indexes };
    const summable = [...inner, ...plan.axes.stub].every((own) => isSummable(plan, own));
    const kind = plan.dress.blockFigures && summable ? "total" : "head";
    const serial = depth === 0 ? roman(i + 1) : String(i + 1);
    const head = row(kind, coords, { labels: { [axis]: item.text }, serial });
    return [head, ...blocks(plan, inner, coords, depth + 1)];
  });
}

/** "Lũy kế" under the months, of all of the year so far. */
function running(plan: Plan, fixed: Partial<Coords>): Row[] {
  if (!plan.shape.id.includes("a cumulative row")) return [];
  const words = ["Lũy kế", "Luỹ kế từ đầu năm", "Cộng dồn"];
  const last = all(plan.figures.times).slice(-1);
  const label = plan.rng.pick(words);
  return [row("role", { ...fixed, time: last }, { role: "cumulative", labels: { time: label } })];
}

function body(plan: Plan, fixed: Partial<Coords>): Row[] {
  const { axes, shape, roles, roleWords } = plan;
  if (axes.stub.length === 0) return [row("figure", fixed, { serial: "1" })];
  const rows = numbered(plan, level(plan, axes.stub, fixed, {}, true));
  if (shape.roles !== "rows") return [...withParts(plan, rows), ...shares(plan, rows)];
  const [axis] = axes.stub as readonly [Axis];
  const more = roles
    .filter((role) => role !== "this")
    .map((role) =>
      row(
        "role",
        { ...fixed, unit: all(plan.figures.units) },
        { role, labels: { [axis]: roleWords[role] } },
      ),
    );
  return [...withParts(plan, rows), ...more];
}

function level(
  plan: Plan,
  [axis, ...rest]: readonly Axis[],
  coords: Partial<Coords>,
  labels: Row["labels"],
  top: boolean,
): Row[] {
  if (axis === undefined) return [];
  const { dress, districts } = plan;
  const items = itemsOf(plan, axis, "stub");
  const one = (item: Item): Row[] => itemRows(plan, item, rest, coords, labels, top);
  const quarterly =
    axis === "time" && inQuarters(plan) && dress.quarters === "totals" && rest.length === 0;
  const rows = quarterly
    ? withQuarters(plan, one, coords, labels)
    : top && axis === "unit" && (districts === "groups" || districts === "totals")
      ? inDistricts(plan, items, one, coords)
      : items.flatMap(one);
  const summable = [axis, ...rest].every((own) => isSummable(plan, own));
  const wanted = top ? dress.totalRow !== "none" : dress.subtotals && items.length > 1;
  if (!summable || !wanted || plan.members === "outline") return rows;
  const item = totalItem(plan, axis, "stub");
  const total = row(
    "total",
    { ...coords, [axis]: item.indexes },
    {
      labels: { ...labels, [axis]: item.text },
      totalOf: axis,
      outer: Object.values(labels).join("|"),
    },
  );
  return dress.totalRow === "first" ? [total, ...rows] : [...rows, total];
}

/** After the months of a quarter their sum. */
function withQuarters(
  plan: Plan,
  one: (item: Item) => Row[],
  coords: Partial<Coords>,
  labels: Row["labels"],
): Row[] {
  return quartersOf(plan, "stub").flatMap(({ items, sum }) => {
    const months = items.flatMap(one);
    if (sum === null) return months;
    const said = { ...labels, time: sum.text };
    const outer = Object.values(labels).join("|");
    const own = { ...coords, time: sum.indexes };
    return [...months, row("total", own, { labels: said, totalOf: "time", outer })];
  });
}

function itemRows(
  plan: Plan,
  item: Item,
  rest: readonly Axis[],
  coords: Partial<Coords>,
  labels: Row["labels"],
  top: boolean,
): Row[] {
  const own = { ...coords, [item.axis]: item.indexes };
  const said = { ...labels, [item.axis]: marked(plan, item, top && rest.length === 0) };
  if (plan.members === "outline" && item.axis === "indicator" && rest[0] === "member")
    return outline(plan, own, said);
  if (rest.length > 0) return level(plan, rest, own, said, false);
  return [row("figure", own, { labels: said, outer: Object.values(labels).join("|") })];
}

/** The indicator, and under it what it is made of. */
function outline(plan: Plan, coords: Partial<Coords>, labels: Row["labels"]): Row[] {
  const { rng } = plan;
  const lead = rng.pick(["", "Chia ra:", "Trong đó:"]);
  const members = itemsOf(plan, "member", "stub").map((item) =>
    row(
      "figure",
      { ...coords, member: item.indexes },
      {
        labels: { indicator: lead === "" && rng.chance(0.5) ? item.text : `- ${item.text}` },
        serial: "child",
      },
    ),
  );
  const between = lead === "" ? [] : [row("head", {}, { labels: { indicator: lead } })];
  return [row("total", coords, { labels, serial: "parent" }), ...between, ...members];
}

function inDistricts(
  plan: Plan,
  items: readonly Item[],
  one: (item: Item) => Row[],
  coords: Partial<Coords>,
): Row[] {
  const { figures, districts, dress, axes } = plan;
  const summable = axes.stub.every((own) => isSummable(plan, own));
  const names = [...new Set(figures.units.map(({ district }) => district))];
  return names.flatMap((name, i) => {
    const own = items.filter(({ indexes: [u = 0] }) => figures.units[u]?.district === name);
    const unit = own.flatMap(({ indexes }) => indexes);
    const figuresToo = districts === "totals" && summable;
    const outlined = dress.outline && figuresToo && axes.stub.length === 1;
    const head = row(
      figuresToo ? "total" : "head",
      { ...coords, unit },
      {
        labels: { unit: name },
        serial: outlined ? String(i + 1) : roman(i + 1),
      },
    );
    const children = own.flatMap(one);
    const rows = outlined
      ? children.map((child, n) => ({ ...child, serial: `${i + 1}.${n + 1}` }))
      : children;
    const sum = row(
      "total",
      { ...coords, unit },
      { labels: { unit: plan.rng.pick(["Cộng", `Cộng ${name}`, "Cộng huyện"]) } },
    );
    const ends = !figuresToo && summable && dress.subtotals ? [sum] : [];
    return [head, ...rows, ...ends];
  });
}

function marked(plan: Plan, item: Item, alone: boolean): string {
  const { marks } = plan.dress;
  if (!alone || item.axis === "time" || plan.axes.block.length > 0) return item.text;
  if (marks === "dashes") return `- ${item.text}`;
  if (marks === "dots" && !plan.dress.serial) return `${(item.indexes[0] ?? 0) + 1}. ${item.text}`;
  return item.text;
}

/** 1, 2, 3 down the rows; children are 1.1, 1.2. */
function numbered(plan: Plan, rows: readonly Row[]): Row[] {
  let [count, child] = [0, 0];
  let outer: string | null = null;
  const merged = plan.dress.mergeStub && plan.axes.stub.length > 1;
  return rows.map((own) => {
    if (/^\d+\.\d+$/.test(own.serial)) return own;
    if (own.serial === "parent") child = 0;
    if (own.serial === "child") return { ...own, serial: `${count}.${++child}` };
    if (own.kind !== "figure" && own.serial !== "parent") {
      if (own.kind === "head" || own.serial !== "")
        [count, outer] = [own.labels.unit === undefined ? count : 0, null];
      return own;
    }
    if (merged && own.serial !== "parent" && own.outer === outer) return { ...own, serial: "" };
    outer = own.outer;
    return { ...own, serial: orderOf(plan, ++count) };
  });
}

/** "1", "01", "I", "A": rows of groups are numbered in digits under them. */
function orderOf({ dress, districts, axes, members }: Plan, n: number): string {
  if (districts !== "none" || axes.block.length > 0 || members === "outline") return String(n);
  if (dress.orders === "padded") return String(n).padStart(2, "0");
  if (dress.orders === "roman" && n < 40) return roman(n);
  return dress.orders === "letters" && n <= 21
    ? "ABCDEĐGHIKLMNOPQRSTUVXY".charAt(n - 1)
    : String(n);
}

/** The rows once more, as percentages of their sum. */
function shares(plan: Plan, rows: readonly Row[]): Row[] {
  const { dress, axes, districts, rng } = plan;
  const alone =
    axes.stub.join() === "unit" && axes.block.length === 0 && axes.head.join() === "indicator";
  if (!dress.structure || !alone || districts !== "none" || plan.members === "head") return [];
  const head = row("head", {}, { labels: { unit: rng.pick(STRUCTURES) } });
  const own = rows
    .filter(({ kind }) => kind === "figure")
    .map((figure) => ({ ...figure, kind: "share" as const }));
  return [head, ...own];
}

/** "Trong đó" under one of the rows. */
function withParts(plan: Plan, rows: readonly Row[]): Row[] {
  const { dress, rng, axes } = plan;
  const fits = rows.filter(({ kind }) => kind === "figure");
  const last = axes.stub.at(-1);
  if (
    !dress.parts ||
    fits.length === 0 ||
    last === undefined ||
    last === "time" ||
    axes.stub.length > 1
  )
    return [...rows];
  const whole = rng.pick(fits);
  const part = row("part", whole.coords, { labels: { [last]: rng.pick(PARTS) } });
  return rows.flatMap((own) => (own === whole ? [own, part] : [own]));
}
