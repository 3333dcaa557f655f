/** One set of figures: who counted what, when; every layout of it must give these totals. */
import { type Random, random } from "../../mutation/random.ts";
import type { Time } from "./times.ts";
import {
  DIMENSIONS,
  type DimensionId,
  type FormId,
  INDICATORS,
  type IndicatorWords,
  type RoleId,
} from "./words.ts";
import { type Place, PLACES } from "./world.ts";

/** Which of each axis a cell is about, as indexes; several are added up. */
export interface Coords {
  readonly unit: readonly number[];
  readonly time: readonly number[];
  readonly indicator: readonly number[];
  readonly member: readonly number[];
}
export type Axis = keyof Coords;

export interface Figures {
  readonly seed: number;
  readonly units: readonly Place[];
  readonly times: readonly Time[];
  readonly indicators: readonly IndicatorWords[];
  readonly form: FormId;
  readonly dimension: DimensionId | null;
  /** One nameless member where there is no breakdown. */
  readonly members: readonly (readonly string[])[];
  /** No cell is missing, no indicator a stock: roles and records can be told of it. */
  readonly plain: boolean;
  /** null: it is not known ("..."). */
  readonly value: (unit: number, time: number, indicator: number, member: number) => number | null;
}

const MOST_CELLS = 80;
const FORMS: readonly FormId[] = ["tips", "cases", "sessions", "commendations"];

/** `small`: counts of 0 to 3, in which a row often equals others by chance. */
export function makeFigures(seed: number, small = false): Figures {
  const rng = random(seed * 7919 + 13);
  const dimension = rng.chance(0.35) ? rng.pick(["category", "offence", "partner"] as const) : null;
  const form =
    dimension !== null
      ? DIMENSIONS[dimension].form
      : rng.chance(0.5)
        ? rng.pick(FORMS)
        : ("summary" as const);
  const indicators = drawIndicators(form, rng);
  const members =
    dimension === null ? [[""]] : rng.sample(DIMENSIONS[dimension].members, rng.int(2, 4));
  let units = drawUnits(rng);
  let times = drawTimes(rng);
  // Small enough to be read by a person.
  while (units.length * times.length * members.length * indicators.length > MOST_CELLS)
    [units, times] = [drawUnits(rng), drawTimes(rng)];
  const plain = rng.chance(0.7) && indicators.every(({ stock }) => stock !== true);
  const size = small ? 3 : rng.pick([3, 12, 90, 900, 4000, YEAR_LIKE]);
  const cells = new Map<string, number | null>();
  for (const [u] of units.entries())
    for (const [t] of times.entries())
      for (const [b] of members.entries()) drawRow(cells, [u, t, b], indicators, size, plain, rng);
  return {
    seed,
    units,
    times,
    indicators,
    form,
    dimension,
    members,
    plain,
    value: (u, t, i, b) => cells.get([u, t, i, b].join()) ?? null,
  };
}

/** All of one form with what it requires, or of two forms and more. */
function drawIndicators(form: FormId, rng: Random): IndicatorWords[] {
  if (form !== "summary") {
    return INDICATORS.filter(
      (own) =>
        own.form === form && (own.required === true || rng.chance(0.7) || form === "commendations"),
    );
  }
  for (;;) {
    const drawn = rng.sample(INDICATORS, rng.int(1, 6));
    const forms = new Set(drawn.map((own) => own.form));
    if (forms.size > 1 || forms.has("summary")) return drawn;
  }
}

function drawUnits(rng: Random): Place[] {
  const count = rng.int(1, 5);
  const districts = rng.chance(0.3) && count > 1 ? 2 : 1;
  const district = rng.pick(["Huyện Ba Tân", "Thị xã Kỳ Sơn"]);
  const open = districts === 2 ? PLACES : PLACES.filter((own) => own.district === district);
  const drawn = rng.sample(open, count);
  // By district: a table with a head a district names each once.
  return PLACES.filter((own) => drawn.includes(own));
}

function drawTimes(rng: Random): Time[] {
  const grain = rng.chance(0.8) ? ("month" as const) : ("quarter" as const);
  const most = grain === "month" ? 6 : 4;
  const count = rng.pick([1, 1, 2, 3, rng.int(1, most), rng.int(2, most)]);
  const first = rng.int(1, (grain === "month" ? 12 : 4) - count + 1);
  return Array.from({ length: count }, (_, i) => ({ grain, index: first + i }));
}

/** Figures that could be years. */
const YEAR_LIKE = 2100;

function amount(size: number, rng: Random): number {
  if (size === YEAR_LIKE) return rng.chance(0.7) ? rng.int(1990, 2030) : rng.int(0, 2500);
  return rng.chance(0.12) ? 0 : rng.chance(0.3) ? rng.int(1, 3) : rng.int(0, size);
}

/** What is possible together: no more solved than reported, nobody where no session was held. */
function drawRow(
  cells: Map<string, number | null>,
  [u, t, b]: readonly [number, number, number],
  indicators: readonly IndicatorWords[],
  size: number,
  plain: boolean,
  rng: Random,
): void {
  const own = new Map(indicators.map(({ id }) => [id, amount(size, rng)] as const));
  for (const { id, partOf } of indicators) {
    const whole = partOf === undefined ? undefined : own.get(partOf);
    if (whole !== undefined) own.set(id, Math.min(own.get(id) ?? 0, whole));
  }
  const sessions = own.get("outreach_sessions");
  if (sessions !== undefined && own.has("outreach_attendees"))
    own.set(
      "outreach_attendees",
      sessions === 0 ? 0 : Math.max(sessions, own.get("outreach_attendees") ?? 0),
    );
  for (const [i, { id, stock }] of indicators.entries()) {
    const missing = !plain && stock !== true && !id.startsWith("outreach") && rng.chance(0.08);
    cells.set([u, t, i, b].join(), missing ? null : (own.get(id) ?? 0));
  }
}

/** The same figures of some of the units. */
export function ofUnits(figures: Figures, units: readonly number[]): Figures {
  return {
    ...figures,
    units: units.map((u) => figures.units[u] as Place),
    value: (u, t, i, b) => figures.value(units[u] ?? -1, t, i, b),
  };
}

/** The same figures of some of the indicators. */
export function ofIndicators(figures: Figures, indicators: readonly number[]): Figures {
  return {
    ...figures,
    indicators: indicators.map((i) => figures.indicators[i] as IndicatorWords),
    value: (u, t, i, b) => figures.value(u, t, indicators[i] ?? -1, b),
  };
}

/** A part of each figure, which adds up as they do. */
export function partOf(figures: Figures, coords: Coords): number | null {
  const value: Figures["value"] = (u, t, i, b) => {
    const whole = figures.value(u, t, i, b);
    return whole === null ? null : Math.floor(whole / 3);
  };
  return sumOf({ ...figures, value }, coords);
}

/** What a cell of these coordinates holds; null: nothing under it is known. */
export function sumOf(figures: Figures, { unit, time, indicator, member }: Coords): number | null {
  let sum: number | null = null;
  for (const u of unit)
    for (const t of time)
      for (const i of indicator)
        for (const b of member) {
          const value = figures.value(u, t, i, b);
          if (value !== null) sum = (sum ?? 0) + value;
        }
  return sum;
}

/** The same cell of an earlier period, invented where the set does not reach back to it. */
function before(figures: Figures, at: readonly number[], time: number, salt: number): number {
  const [u, i, b] = at as [number, number, number];
  const within = salt === 0 && time >= 0 ? figures.value(u, time, i, b) : null;
  return (
    within ??
    random(figures.seed * 31 + u * 1009 + i * 101 + b * 11 + (time + 20) * 7 + salt).int(0, 40)
  );
}

/** What a cell says in a role; only of plain sets and one stretch. */
export function roleOf(figures: Figures, role: RoleId, coords: Coords): number | null {
  const { unit, time, indicator, member } = coords;
  const [t] = time as readonly [number];
  const first = figures.times[0]?.index ?? 1;
  const sum = (of: (at: readonly number[]) => number): number => {
    let total = 0;
    for (const u of unit) for (const i of indicator) for (const b of member) total += of([u, i, b]);
    return total;
  };
  switch (role) {
    case "this":
      return sumOf(figures, coords);
    case "previous":
      return sum((at) => before(figures, at, t - 1, 0));
    case "cumulative": {
      // From January on: what lies before the set is invented, the same way each time.
      const from = 1 - first;
      return sum((at) => {
        let total = 0;
        for (let past = from; past <= t; past++) total += before(figures, at, past, 0);
        return total;
      });
    }
    case "same":
      return sum((at) => before(figures, at, t, 5));
    case "plan":
      return sum((at) => before(figures, at, t, 6));
    case "change":
      return (sumOf(figures, coords) ?? 0) - sum((at) => before(figures, at, t - 1, 0));
    case "rate": {
      const base = sum((at) => before(figures, at, t, 5));
      return base === 0 ? null : Math.round(((sumOf(figures, coords) ?? 0) * 1000) / base) / 10;
    }
  }
}

export const all = (items: readonly unknown[]): number[] => items.map((_, i) => i);
