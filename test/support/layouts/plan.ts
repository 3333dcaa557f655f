/** How one set of figures is laid out: all that is drawn at random before a cell is written. */
import { type Random, random } from "../../mutation/random.ts";
import { type Axis, type Figures, makeFigures } from "./figures.ts";
import { type Dress, drawDress } from "./dress.ts";
import { SHAPES, type Shape, type Where } from "./shapes.ts";
import { spanLabel } from "./times.ts";
import { ROLES, ROLES_OF, type RoleId } from "./words.ts";

export type MemberPlace = "none" | "stub" | "head" | "outline";
export type SaidBy = "name" | "title" | "both";

export interface Plan {
  readonly seed: number;
  readonly figures: Figures;
  readonly shape: Shape;
  readonly rng: Random;
  readonly format: "xlsx" | "csv";
  readonly axes: Readonly<Record<Where, readonly Axis[]>>;
  readonly members: MemberPlace;
  /** Empty: only the report's own period. */
  readonly roles: readonly RoleId[];
  readonly roleWords: Readonly<Record<RoleId, string>>;
  /** By indicator: as said anywhere, and at the head of a column of its form. */
  readonly labels: readonly string[];
  readonly columnLabels: readonly string[];
  /** A title tells the year: months may leave it out. */
  readonly yearSaid: boolean;
  /** The stretch that the title of a sheet with several times tells. */
  readonly span: string;
  readonly timeStub: "label" | "numbers";
  readonly districts: "none" | "column" | "groups" | "totals";
  readonly said: Readonly<Record<"unit" | "time", SaidBy>>;
  readonly indicatorSaid: "title" | "spanner" | "sheet";
  readonly dress: Dress;
  /** Why it may be refused all the same; none: it must be read. */
  readonly loose: readonly string[];
}

/** The shape of a seed is the one whose turn it is, so that each gets its share. */
export function makePlan(seed: number, only?: string, small = false): Plan {
  const shapes = only === undefined ? SHAPES : SHAPES.filter(({ id }) => id === only);
  const shape = shapes[seed % shapes.length] as Shape;
  for (let again = 0; ; again++) {
    const figures = makeFigures(seed * 1000 + again, small);
    if (shape.fits?.(figures) !== false) return planOf(seed, figures, shape);
  }
}

export function planOf(seed: number, figures: Figures, shape: Shape): Plan {
  const rng = random(seed * 104_729 + 7);
  const members = figures.dimension === null ? "none" : drawMembers(shape, rng);
  const axes = axesOf(shape, members);
  const sheets = axes.sheet.length > 0;
  const format = !sheets && rng.chance(0.35) ? "csv" : "xlsx";
  const dress = drawDress(figures, axes, format, rng);
  const twoDistricts = new Set(figures.units.map(({ district }) => district)).size > 1;
  const ways = ["none", "none", "column", "groups", "totals"] as const;
  const groupable = axes.stub[0] === "unit" && axes.block.length === 0 && !dress.mergeStub;
  const drawn = twoDistricts && axes.stub.includes("unit") ? rng.pick(ways) : "none";
  const districts = (drawn === "groups" || drawn === "totals") && !groupable ? "none" : drawn;
  const words = drawLabels(figures, axes, members, shape, rng);
  const plan = {
    seed,
    figures,
    shape,
    rng: layoutRandom(seed),
    format,
    axes,
    members,
    roles: shape.roles === undefined ? [] : drawRoles(shape, rng),
    roleWords: drawRoleWords(figures, shape, rng),
    ...words,
    ...drawSaid(figures, words.labels, axes, rng),
    timeStub: rng.chance(0.3) ? "numbers" : "label",
    districts,
    dress,
  } as const;
  return { ...plan, loose: looseReasons(plan) };
}

/** What the laying out draws, apart from the plan: a simpler plan is laid out the same way. */
export const layoutRandom = (seed: number): Random => random(seed * 15_485_863 + 3);

function axesOf(shape: Shape, members: MemberPlace): Plan["axes"] {
  const none = { folder: [], file: [], sheet: [], table: [], block: [], stub: [], head: [] };
  const axes: Record<Where, readonly Axis[]> = { ...none, ...shape.axes };
  if (members === "stub" || members === "outline") axes.stub = [...axes.stub, "member"];
  if (members === "head") axes.head = [...axes.head, "member"];
  return axes;
}

function drawMembers(shape: Shape, rng: Random): MemberPlace {
  if (shape.records === true) return "stub";
  const { stub = [], head = [] } = shape.axes;
  if (shape.roles !== undefined) return "none";
  const ways: MemberPlace[] = ["none"];
  if (head.length === 1 && head[0] === "indicator") ways.push("stub", "stub", "stub", "head");
  else if (head.at(-1) === "indicator") ways.push("stub", "head");
  else if (stub.at(-1) === "indicator") ways.push("outline", "stub");
  return rng.pick(ways);
}

function drawRoles(shape: Shape, rng: Random): RoleId[] {
  const others: RoleId[] = ["previous", "cumulative", "same", "plan", "change", "rate"];
  // Rows of a table of counts: a plan of some of them would be no row.
  const drawn = rng.sample(others, rng.int(1, 4));
  const order: RoleId[] = ["plan", "previous", "this", "cumulative", "same", "change", "rate"];
  const own = new Set<RoleId>(["this", ...drawn]);
  if (shape.roles === "bracket") own.delete("change");
  return order.filter((role) => own.has(role));
}

function drawRoleWords(figures: Figures, shape: Shape, rng: Random): Plan["roleWords"] {
  const grain = figures.times[0]?.grain ?? "month";
  const words = (role: RoleId) => [...ROLES[role], ...(ROLES_OF[grain][role] ?? [])];
  // Brackets within brackets are nobody's way of writing.
  const of = (role: RoleId): string =>
    rng.pick(words(role).filter((word) => shape.roles !== "bracket" || !word.includes("(")));
  return {
    this: of("this"),
    previous: of("previous"),
    cumulative: of("cumulative"),
    same: of("same"),
    plan: of("plan"),
    change: of("change"),
    rate: of("rate"),
  };
}

function drawLabels(
  { indicators, form }: Figures,
  axes: Plan["axes"],
  members: MemberPlace,
  shape: Shape,
  rng: Random,
): Pick<Plan, "labels" | "columnLabels"> {
  const labels = indicators.map((own) =>
    rng.chance(0.5) ? (own.labels[0] as string) : rng.pick(own.labels),
  );
  // A table of one form: every heading is one of its columns.
  const oneForm =
    form !== "summary" &&
    axes.head.length === 1 &&
    axes.head[0] === "indicator" &&
    members !== "head";
  const ofForm = shape.records === true;
  const columns = ofForm || (oneForm && shape.roles === undefined && rng.chance(0.5));
  const mixed = !ofForm && rng.chance(0.2);
  const columnLabels = indicators.map((own, i) => {
    const label = labels[i] as string;
    return columns ? rng.pick(mixed ? [...own.columns, label] : own.columns) : label;
  });
  return { labels, columnLabels };
}

function drawSaid(
  figures: Figures,
  labels: readonly string[],
  axes: Plan["axes"],
  rng: Random,
): Pick<Plan, "yearSaid" | "span" | "said" | "indicatorSaid"> {
  const { folder, file, sheet } = axes;
  const by = (axis: "unit" | "time"): SaidBy => {
    if (folder.includes(axis) || sheet.includes(axis)) return rng.pick(["name", "name", "both"]);
    if (file.includes(axis) && file.length === 1)
      return rng.pick(["name", "title", "title", "both"] as const);
    return "title";
  };
  // A tab takes 31 characters.
  const short = labels.every((label) => label.length <= 31);
  const indicatorSaid = rng.pick(
    sheet.includes("indicator") && short
      ? (["title", "spanner", "spanner", "sheet"] as const)
      : (["title", "spanner"] as const),
  );
  return {
    said: { unit: by("unit"), time: by("time") },
    indicatorSaid,
    yearSaid: rng.chance(0.75),
    span: spanLabel(figures.times, rng),
  };
}

/** What the specification does not promise to read. */
function looseReasons(plan: Omit<Plan, "loose">): string[] {
  const { shape, members, figures, axes, dress, said } = plan;
  const reasons: string[] = [];
  if (!shape.named) reasons.push("a shape that is not named");
  if (members === "outline") reasons.push("members under their indicator");
  if (members === "stub" && axes.head.join() !== "indicator" && shape.records !== true)
    reasons.push("members beside indicators");
  if (members === "head" && (figures.dimension === "offence" || axes.head.length > 2))
    reasons.push("members as headings");
  if (members === "head" && dress.spanner === "Trong đó") reasons.push("members as parts");
  // Members of which one is not known do not add up to their total.
  if (members === "head" && dress.spanner !== "none" && !figures.plain)
    reasons.push("members that are not all known");
  if (axes.table.length > 0 && dress.gap === 0 && !dress.signature && !dress.footnote)
    reasons.push("tables without a gap");
  if (dress.repeatEvery !== null) reasons.push("the heading repeated");
  if (dress.emptyColumn) reasons.push("an empty column between");
  if (dress.hidden) reasons.push("hidden columns");
  if (dress.quarters !== "none" && figures.times.length > 1) reasons.push("months by quarters");
  if (dress.shortTypes && dress.headText === "upper") reasons.push("types by a letter in capitals");
  // "X. Ia Chia.xlsx" holds no letter by which it is known for more than a name typed without diacritics.
  if (dress.shortTypes && (said.unit === "name" || said.unit === "both"))
    reasons.push("types by a letter in names");
  if (dress.notes) reasons.push("marks of notes");
  if (dress.orders === "roman" || dress.orders === "letters") reasons.push("orders in letters");
  if (dress.rightToLeft) reasons.push("times from right to left");
  return reasons;
}
