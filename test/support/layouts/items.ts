/** The values of an axis, with what stands for each in a heading, a stub or a name. */
import { all, type Axis } from "./figures.ts";
import type { Plan } from "./plan.ts";
import { fullLabel, shortLabel } from "./times.ts";
import { COLUMN_TOTALS, DISTRICT_TOTALS, PROVINCE_TOTALS, TOTALS } from "./words.ts";

export interface Item {
  readonly axis: Axis;
  readonly text: string;
  readonly indexes: readonly number[];
  /** Says again what others of its axis say. */
  readonly total: boolean;
}

/** One each, in the order of the sheet. */
export function itemsOf(plan: Plan, axis: Axis, where: "head" | "stub"): Item[] {
  const { figures, dress } = plan;
  const list = {
    unit: figures.units,
    time: figures.times,
    indicator: figures.indicators,
    member: figures.members,
  };
  const items = all(list[axis]).map((index) => ({
    axis,
    text: textOf(plan, axis, index, where),
    indexes: [index],
    total: false,
  }));
  return axis === "time" && where === "head" && dress.rightToLeft ? items.reverse() : items;
}

function textOf(plan: Plan, axis: Axis, index: number, where: "head" | "stub"): string {
  const { figures, rng, yearSaid, dress } = plan;
  if (axis === "unit") return unitText(plan, index);
  if (axis === "time") {
    const time = figures.times[index];
    if (time === undefined) return "";
    return yearSaid && rng.chance(0.7) ? shortLabel(time, rng) : fullLabel(time, rng);
  }
  if (axis === "member") return rng.pick(figures.members[index] ?? [""]);
  const label = (where === "head" ? plan.columnLabels : plan.labels)[index] ?? "";
  return where === "head" && dress.headMeasure
    ? `${label} (${figures.indicators[index]?.measure})`
    : label;
}

export function unitText(plan: Plan, index: number): string {
  const { figures, dress } = plan;
  const name = figures.units[index]?.name ?? "";
  const prefixed = dress.companyPrefix
    ? `Công an ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name;
  const cased = dress.upper ? prefixed.toUpperCase() : prefixed;
  return dress.nfd ? cased.normalize("NFD") : cased;
}

/** Whether its values can be added up: not indicators, not the stocks of several times. */
export function isSummable({ figures }: Plan, axis: Axis): boolean {
  if (axis === "indicator") return false;
  if (axis !== "time") return true;
  return figures.indicators.every(({ stock }) => stock !== true);
}

export function totalItem(plan: Plan, axis: Axis, where: "head" | "stub"): Item {
  const { figures, rng } = plan;
  const list = {
    unit: figures.units,
    time: figures.times,
    indicator: figures.indicators,
    member: figures.members,
  };
  const words: string[] = where === "head" ? [...COLUMN_TOTALS] : [...TOTALS];
  if (axis === "unit") {
    const districts = [...new Set(figures.units.map(({ district }) => district))];
    const [only] = districts;
    // Over one commune such a row is its district's word against its own figure.
    if (districts.length === 1 && figures.units.length > 1)
      words.push(...(DISTRICT_TOTALS[only ?? ""] ?? []));
    if (districts.length > 1) words.push(...PROVINCE_TOTALS);
  }
  return { axis, text: rng.pick(words), indexes: all(list[axis]), total: true };
}
