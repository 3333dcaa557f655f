/** The values of an axis, with what stands for each in a heading, a stub or a name. */
import { all, type Axis } from "./figures.ts";
import type { Plan } from "./plan.ts";
import { fullLabel, roman, shortLabel } from "./times.ts";
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
  const plain = (where === "head" ? plan.columnLabels : plan.labels)[index] ?? "";
  const label = dress.notes && index === 0 ? plain + rng.pick(["(1)", " (*)", "*"]) : plain;
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
  const short = dress.shortTypes && !dress.companyPrefix ? shortened(name) : null;
  if (short !== null) return short;
  const cased = dress.upper ? prefixed.toUpperCase() : prefixed;
  return dress.nfd ? cased.normalize("NFD") : cased;
}

const SHORT: Readonly<Record<string, string>> = { Xã: "X.", Phường: "P.", "Thị trấn": "TT." };

function shortened(name: string): string | null {
  const type = Object.keys(SHORT).find((own) => name.startsWith(`${own} `));
  const base = type === undefined ? "" : name.slice(type.length + 1);
  // Without any diacritics left a file's or sheet's name is not told from one typed without them.
  if (type === undefined || /^[\0-\u007F]*$/.test(base)) return null;
  return `${SHORT[type]} ${base}`;
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

/** Months that stand by their quarters. */
export function inQuarters({ figures, dress, yearSaid, timeStub, shape }: Plan): boolean {
  return (
    dress.quarters !== "none" &&
    yearSaid &&
    timeStub === "label" &&
    shape.roles === undefined &&
    figures.times.length > 1 &&
    figures.times.every(({ grain }) => grain === "month")
  );
}

interface Quarter {
  readonly text: string;
  readonly items: readonly Item[];
  readonly sum: Item | null;
}

/** A quarter of which all three months are there may be summed up. */
export function quartersOf(plan: Plan, where: "head" | "stub"): Quarter[] {
  const { figures, dress, rng } = plan;
  const items = itemsOf(plan, "time", where);
  const quarterOf = ({ indexes: [t = 0] }: Item): number =>
    Math.ceil((figures.times[t]?.index ?? 1) / 3);
  return [...new Set(items.map(quarterOf))].map((quarter) => {
    const own = items.filter((item) => quarterOf(item) === quarter);
    const text = `Quý ${roman(quarter)}`;
    const whole = own.length === 3 && dress.quarters === "totals" && isSummable(plan, "time");
    const words =
      where === "head"
        ? ["Cộng", `Cộng quý ${roman(quarter)}`]
        : [text, `Cộng quý ${roman(quarter)}`];
    const indexes = own.flatMap((item) => item.indexes);
    const sum: Item = { axis: "time", text: rng.pick(words), indexes, total: true };
    return { text, items: own, sum: whole ? sum : null };
  });
}
