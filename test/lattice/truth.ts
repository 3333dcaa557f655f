/** What really happened in two districts in a year, and how it is told at any grain. */

/** mulberry32: the same numbers from the same seed on every machine. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export type Random = ReturnType<typeof randomOf>;

export const PROVINCE = "Tỉnh Bến Tre";
export const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  "Huyện Ba Tri": ["Xã An Đức", "Xã An Hiệp", "Xã Mỹ Hòa"],
  "Huyện Châu Thành": ["Xã Tân Thạch", "Xã Quới Sơn"],
};
export const UNITS = [
  "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
  "83,Tỉnh Bến Tre,province,,,,,",
  "836,Huyện Ba Tri,district,83,,,,",
  "831,Huyện Châu Thành,district,83,,,,",
  "1,Xã An Đức,commune,836,,,,",
  "2,Xã An Hiệp,commune,836,,,,",
  "3,Xã Mỹ Hòa,commune,836,,,,",
  "4,Xã Tân Thạch,commune,831,,,,",
  "5,Xã Quới Sơn,commune,831,,,,",
  "",
].join("\n");

export type Level = "commune" | "district" | "province";
/** Months of a stretch; "day": dated records. */
export type Length = "day" | 1 | 3 | 6 | 9 | 12;

/** Figures of one unit, month and category. */
export interface Fact {
  readonly commune: string;
  readonly month: number;
  readonly category: string;
  /** Flows, then the stock as of the month's end. */
  readonly flows: readonly [number, number];
  readonly stock: number;
}

export const CATEGORIES = ["ma túy", "kinh tế", "môi trường"] as const;

export function truthOf(random: Random): Fact[] {
  const facts: Fact[] = [];
  for (const commune of Object.values(DISTRICTS).flat()) {
    for (let month = 1; month <= 12; month++) {
      for (const category of CATEGORIES) {
        const valuable = 1 + random(9);
        const flows = [valuable + random(5), valuable] as const;
        facts.push({ commune, month, category, flows, stock: 1 + random(20) });
      }
    }
  }
  return facts;
}

export interface Grain {
  readonly level: Level;
  readonly length: Length;
  readonly broken: boolean;
}

export interface Told {
  readonly grain: Grain;
  readonly unit: string;
  readonly last: number;
  readonly category: string | null;
  flows: [number, number];
  stock: number;
  /** "..." stands in its cells. */
  readonly missing?: boolean;
}

/** In months; a record is shorter than any. */
export function lengthOf(length: Length): number {
  return length === "day" ? 0 : length;
}

export function unitAt(commune: string, level: Level): string {
  if (level === "commune") return commune;
  if (level === "province") return PROVINCE;
  return Object.entries(DISTRICTS).find(([, own]) => own.includes(commune))?.[0] ?? "";
}

/** All rows of one grain: every unit, every stretch. */
export function told(facts: readonly Fact[], grain: Grain): Told[] {
  const rows = new Map<string, Told>();
  for (const { commune, month, category, flows, stock } of facts) {
    const unit = unitAt(commune, grain.level);
    const last = lastMonth(grain.length, month);
    if (last === null) continue;
    const own = grain.broken ? category : null;
    const key = JSON.stringify([unit, last, own]);
    const row = rows.get(key) ?? { grain, unit, last, category: own, flows: [0, 0], stock: 0 };
    row.flows[0] += flows[0];
    row.flows[1] += flows[1];
    // Of a longer stretch the stock is that of its last month.
    if (month === last) row.stock += stock;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The last month of the stretch that holds a month; null: none of this length does. */
function lastMonth(length: Length, month: number): number | null {
  if (length === "day") return month;
  if (length === 9) return month <= 9 ? 9 : null;
  return Math.ceil(month / length) * length;
}

export function periodOf(length: Length, last: number): string {
  if (length === "day") return `${10 + last}/${String(last).padStart(2, "0")}/2024`;
  if (length === 9) return "9 tháng đầu năm 2024";
  if (length === 1) return `Tháng ${last}/2024`;
  if (length === 3) return `Quý ${last / 3}/2024`;
  if (length === 6) return `6 tháng ${last === 6 ? "đầu" : "cuối"} năm 2024`;
  return "Năm 2024";
}
