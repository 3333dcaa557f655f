// What a seed is: the figures laid into its sheets, the totals they must give, the published check.
import { sum } from "./value.mjs";

/** @typedef {import("./value.mjs").Figure} Figure */
/**
 * One figure in one cell: which indicator it feeds, of which unit, under which breakdown.
 * @typedef {{ unit: string, indicator: string, by: Record<string, string>, figure: Figure }} Entry
 * @typedef {{ unit: string, level: string, indicator: string, by: string, figure: Figure }} Total
 * @typedef {{ level: string, unit: string, path: readonly string[] }} Place a unit and those it is under
 */
/**
 * @typedef {object} Seed
 * @property {string} id
 * @property {Map<string, Buffer>} files
 * @property {Total[]} totals
 * @property {string} readme
 */

/**
 * Adds up entries at every level. `dims`: breakdowns of which totals are also wanted, by indicator.
 * @param {readonly Entry[]} entries @param {readonly Place[]} places @param {Record<string, string>} dims
 * @returns {Total[]}
 */
export function rollUp(entries, places, dims = {}) {
  const totals = [];
  for (const place of places) {
    const below = entries.filter(
      (e) =>
        e.unit === place.unit ||
        places.some((p) => p.unit === e.unit && p.path.includes(place.unit)),
    );
    for (const indicator of new Set(below.map((e) => e.indicator))) {
      const own = below.filter((e) => e.indicator === indicator);
      const { level, unit } = place;
      totals.push({ level, unit, indicator, by: "", figure: sum(own.map((e) => e.figure)) });
      const dim = dims[indicator];
      if (dim === undefined) continue;
      for (const value of new Set(own.flatMap((e) => e.by[dim] ?? []))) {
        const part = own.filter((e) => e.by[dim] === value);
        const by = `${dim}=${value}`;
        totals.push({ level, unit, indicator, by, figure: sum(part.map((e) => e.figure)) });
      }
    }
  }
  return totals;
}

/** Adds solved over reported in per cent, two decimals, half away from zero, where cases occurred. */
export function withClearanceRate(/** @type {readonly Total[]} */ totals) {
  const find = (/** @type {Total} */ t) =>
    totals.find(
      (s) =>
        s.indicator === "cases_solved" && s.unit === t.unit && s.level === t.level && s.by === t.by,
    );
  const rates = totals.flatMap((t) => {
    const solved = find(t)?.figure.value ?? null;
    const reported = t.figure.value;
    if (t.indicator !== "cases_reported" || solved === null || reported === null || reported === 0)
      return [];
    const value = Math.floor((solved * 10000 * 2 + reported) / (2 * reported)) / 100;
    return [
      {
        ...t,
        indicator: "clearance_rate",
        figure: { ...t.figure, value, lower: null, upper: null },
      },
    ];
  });
  return [...totals, ...rates];
}

/**
 * Stops the run where a total is not the published one.
 * @param {Seed} seed @param {readonly [string, string, string, number | null, string, (number | null)?, (number | null)?][]} published
 *   unit, by, indicator, value, qualifier; for an order of magnitude its lowest and highest figure
 */
export function verifyPublished(seed, published) {
  for (const [unit, by, indicator, value, qualifier, low = null, high = null] of published) {
    const total = seed.totals.find(
      (t) => t.unit === unit && t.by === by && t.indicator === indicator,
    );
    const figure = total?.figure;
    const same = figure !== undefined && figure.value === value && figure.qualifier === qualifier;
    const inside =
      low === null ||
      high === null ||
      ((figure?.lower ?? -1) >= low && (figure?.upper ?? Infinity) <= high);
    if (!same || !inside) {
      const got = JSON.stringify(figure ?? null);
      throw new Error(
        `${seed.id}: ${unit} ${by} ${indicator} is ${got}, published ${qualifier} ${value}`,
      );
    }
  }
}

const LEVELS = ["province", "district", "commune"];

/** `level,unit,by,indicator,value,qualifier,lower,upper`; a missing value and an open bound are empty. */
export function expectedCsv(/** @type {readonly Total[]} */ totals) {
  const rows = [...totals]
    .map((t, i) => ({ t, i }))
    .sort((a, b) => LEVELS.indexOf(a.t.level) - LEVELS.indexOf(b.t.level) || a.i - b.i)
    .map(({ t: { level, unit, by, indicator, figure } }) => {
      const { value, qualifier, lower, upper } = figure;
      const cells = [level, unit, by, indicator, value ?? "", qualifier, lower ?? "", upper ?? ""];
      return cells.map((c) => (String(c).includes(",") ? `"${c}"` : c)).join(",");
    });
  return `level,unit,by,indicator,value,qualifier,lower,upper\n${rows.join("\n")}\n`;
}
