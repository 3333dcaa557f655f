/** What an attacker may try: whole numbers that fit all that is published. Bounds are drawn in; then values are tried. */

export interface Constraint {
  /** Variable and its factor. */
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  /** `sum(terms) = most`, or at most so much. */
  readonly most: number;
  readonly exact: boolean;
}

interface Domains {
  readonly low: number[];
  readonly high: number[];
}

/** Steps of a search: few for each order, then many; nearly all that is decided is so within the first. */
const NODES = [3000, 200_000];

/** Which of the open variables is tried next: orders fail on different tables. */
type Order = (domains: Domains, truth: readonly number[]) => number;

const isOpen = ({ low, high }: Domains, i: number) => (low[i] as number) < (high[i] as number);

const ORDERS: readonly Order[] = [
  (domains) => domains.low.findIndex((_, i) => isOpen(domains, i)),
  (domains, truth) => {
    // What cannot stay as it is must take its share of the change first.
    const { low, high } = domains;
    const moved = truth.findIndex(
      (value, i) =>
        isOpen(domains, i) && (value < (low[i] as number) || value > (high[i] as number)),
    );
    return moved >= 0 ? moved : byWidth(domains, (a, b) => a < b);
  },
  (domains) => byWidth(domains, (a, b) => a < b),
  (domains) => domains.low.findLastIndex((_, i) => isOpen(domains, i)),
  (domains) => byWidth(domains, (a, b) => a > b),
];

function byWidth(domains: Domains, isBetter: (width: number, best: number) => boolean): number {
  const { low, high } = domains;
  let found = -1;
  let best = 0;
  for (let i = 0; i < low.length; i++) {
    const width = (high[i] as number) - (low[i] as number);
    if (width === 0 || (found >= 0 && !isBetter(width, best))) continue;
    [found, best] = [i, width];
  }
  return found;
}

/** Whether the variable may have another value than the true one; null: not decided within bounds. */
export function mayDiffer(
  truth: readonly number[],
  constraints: readonly Constraint[],
  variable: number,
  most: number,
): boolean | null {
  const parts = togetherWith(variable, constraints);
  const numbers = new Map([...parts].map((part, i) => [part, i]));
  return mayDifferIn(
    [...parts].map((part) => truth[part] as number),
    constraints.flatMap((each) =>
      each.terms.some(([part]) => parts.has(part))
        ? [
            {
              ...each,
              terms: each.terms.map(([part, factor]) => [numbers.get(part) ?? 0, factor] as const),
            },
          ]
        : [],
    ),
    numbers.get(variable) ?? 0,
    most,
  );
}

/** The variables that the constraints bind to one another: the others have no say. */
function togetherWith(variable: number, constraints: readonly Constraint[]): ReadonlySet<number> {
  const found = new Set([variable]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { terms } of constraints)
      if (terms.some(([part]) => found.has(part))) for (const [part] of terms) found.add(part);
  }
  return found;
}

function mayDifferIn(
  truth: readonly number[],
  constraints: readonly Constraint[],
  variable: number,
  most: number,
): boolean | null {
  const low = truth.map(() => 1);
  const high = truth.map(() => most);
  const start = { low, high };
  if (!drawIn(start, constraints)) throw new Error("the truth does not fit");
  for (const left of NODES) {
    for (const order of ORDERS) {
      const search = { start, truth, constraints, order, nodes: { left } };
      const found = otherValue(search, variable);
      if (found !== null) return found;
    }
  }
  return null;
}

interface Search {
  readonly start: Domains;
  readonly truth: readonly number[];
  readonly constraints: readonly Constraint[];
  readonly order: Order;
  readonly nodes: { left: number };
}

/** The nearest other values first: they are the likeliest to fit. */
function otherValue(search: Search, variable: number): boolean | null {
  const { start, truth } = search;
  const { low, high } = start;
  const [from = 1, to = 1] = [low[variable], high[variable]];
  const own = truth[variable] as number;
  for (let away = 1; own - away >= from || own + away <= to; away++) {
    for (const value of [own + away, own - away]) {
      if (value < from || value > to) continue;
      const found = fits(assigned(start, variable, value), search);
      if (found !== false) return found;
    }
  }
  return false;
}

function assigned({ low, high }: Domains, variable: number, value: number): Domains {
  const next = { low: [...low], high: [...high] };
  next.low[variable] = value;
  next.high[variable] = value;
  return next;
}

function fits(domains: Domains, search: Search): boolean | null {
  const { truth, constraints, order, nodes } = search;
  if (nodes.left-- <= 0) return null;
  if (!drawIn(domains, constraints)) return false;
  const open = order(domains, truth);
  if (open < 0) return true;
  const [from = 0, to = 0] = [domains.low[open], domains.high[open]];
  const own = Math.min(Math.max(truth[open] as number, from), to);
  for (let away = 0; own - away >= from || own + away <= to; away++) {
    for (const value of away === 0 ? [own] : [own + away, own - away]) {
      if (value < from || value > to) continue;
      const found = fits(assigned(domains, open, value), search);
      if (found !== false) return found;
    }
  }
  return false;
}

/** Draws the bounds in as far as each constraint by itself allows; false: nothing fits. */
function drawIn({ low, high }: Domains, constraints: readonly Constraint[]): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const { terms, most, exact } of constraints) {
      let [least, greatest] = [0, 0];
      for (const [i, factor] of terms) {
        least += factor * ((factor > 0 ? low[i] : high[i]) as number);
        greatest += factor * ((factor > 0 ? high[i] : low[i]) as number);
      }
      if (least > most || (exact && greatest < most)) return false;
      for (const [i, factor] of terms) {
        const [a, b] = [low[i] as number, high[i] as number];
        const own = factor * (factor > 0 ? a : b);
        const top = factor * (factor > 0 ? b : a);
        // factor * x <= most - (least - own); and, where exact, >= most - (greatest - top).
        const upper = most - (least - own);
        const lower = exact ? most - (greatest - top) : -Infinity;
        const [x, y] = factor > 0 ? [lower / factor, upper / factor] : [upper / factor, lower / factor]; // prettier-ignore
        const [na, nb] = [Math.max(a, Math.ceil(x)), Math.min(b, Math.floor(y))];
        if (na > nb) return false;
        if (na !== a || nb !== b) {
          low[i] = na;
          high[i] = nb;
          changed = true;
          // The sums above are of the old bounds: wider, never wrong.
        }
      }
    }
  }
  return true;
}
