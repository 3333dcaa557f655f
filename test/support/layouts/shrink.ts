/** Makes a layout that does not hold as small as it can be while it still does not. */
import type { Axis, Figures } from "./figures.ts";
import type { Dress } from "./dress.ts";
import { layoutRandom, type Plan } from "./plan.ts";
import { tryPlan, type Tried } from "./tally.ts";

const PLAIN: Partial<Dress> = {
  motto: false,
  reportName: false,
  bodyLine: false,
  measureLine: false,
  blankAfterTitle: false,
  serial: false,
  measure: false,
  code: false,
  remark: false,
  numbering: "none",
  headMeasure: false,
  totalRow: "none",
  subtotals: false,
  totalColumns: false,
  blockFigures: false,
  mergeStub: false,
  marks: "none",
  parts: false,
  partColumn: false,
  structure: false,
  footnote: false,
  signature: false,
  blanks: false,
  dashes: false,
  numbers: "number",
  orders: "digits",
  notes: false,
  shortTypes: false,
  quarters: "none",
  headText: "plain",
  outline: false,
  spanner: "none",
  formNumber: false,
  unitCode: false,
  upper: false,
  nfd: false,
  companyPrefix: false,
  left: 1,
  repeatEvery: null,
  emptyColumn: false,
  hidden: false,
  rightToLeft: false,
};

/** At most so many layouts are tried. */
const MOST = 200;

export async function shrink(tried: Tried): Promise<Tried> {
  let best = tried;
  let left = MOST;
  for (let found = true; found;) {
    found = false;
    for (const plan of simpler(best.plan)) {
      if (left-- <= 0) return best;
      const next = await tryPlan(plan, best.way);
      if (next.outcome !== tried.outcome || reason(next) !== reason(tried)) continue;
      best = next;
      found = true;
      break;
    }
  }
  return best;
}

/** A refusal stays the same one; a wrong total may be any. */
function reason({ outcome, why }: Tried): string {
  return outcome === "refused" ? (why[0]?.split(" ")[0] ?? "") : "";
}

function* simpler(plan: Plan): Generator<Plan> {
  const fresh = { ...plan, rng: layoutRandom(plan.seed) };
  for (const axis of ["unit", "time", "member", "indicator"] as const) {
    const items = list(plan.figures, axis);
    if (items.length === 1) continue;
    for (const drop of items.keys())
      if (!isRequired(plan.figures, axis, drop)) yield without(fresh, axis, drop);
  }
  const odd = Object.entries(PLAIN).filter(
    ([key, value]) => plan.dress[key as keyof Dress] !== value,
  );
  for (const [key, value] of odd) yield { ...fresh, dress: { ...plan.dress, [key]: value } };
  if (plan.roles.length > 2)
    for (const role of plan.roles.filter((own) => own !== "this"))
      yield { ...fresh, roles: plan.roles.filter((own) => own !== role) };
  if (plan.districts !== "none") yield { ...fresh, districts: "none" };
}

/** A table of one form lacks none of its required columns. */
function isRequired({ form, indicators }: Figures, axis: Axis, index: number): boolean {
  return axis === "indicator" && form !== "summary" && indicators[index]?.required === true;
}

function list({ units, times, members, indicators }: Figures, axis: Axis): readonly unknown[] {
  return { unit: units, time: times, member: members, indicator: indicators }[axis];
}

/** The same set without one of its units, times, members or indicators. */
function without(plan: Plan, axis: Axis, drop: number): Plan {
  const { figures } = plan;
  const keep = <T>(items: readonly T[], own: Axis): readonly T[] =>
    own === axis ? items.filter((_, i) => i !== drop) : items;
  const old = (index: number, own: Axis): number =>
    own === axis && index >= drop ? index + 1 : index;
  const smaller: Figures = {
    ...figures,
    units: keep(figures.units, "unit"),
    times: keep(figures.times, "time"),
    members: keep(figures.members, "member"),
    indicators: keep(figures.indicators, "indicator"),
    value: (u, t, i, b) =>
      figures.value(old(u, "unit"), old(t, "time"), old(i, "indicator"), old(b, "member")),
  };
  return {
    ...plan,
    figures: smaller,
    labels: keep(plan.labels, "indicator"),
    columnLabels: keep(plan.columnLabels, "indicator"),
  };
}
