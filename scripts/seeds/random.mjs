// Chance that is the same on every machine and every run.

/** @typedef {() => number} Rng a number in [0, 1) */

/** mulberry32: 32 bits of state are enough for made-up figures. @returns {Rng} */
export function rng(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An integer from `low` to `high`, both included. */
export const between = (
  /** @type {Rng} */ r,
  /** @type {number} */ low,
  /** @type {number} */ high,
) => low + Math.floor(r() * (high - low + 1));

/** @template T @param {Rng} r @param {readonly T[]} items @returns {T} */
export const pick = (r, items) => /** @type {T} */ (items[Math.floor(r() * items.length)]);

/**
 * Splits a whole number into parts that add up to it, each at least `min`.
 * `weights` gives the shares (1 each where absent); `unevenness` 0 to 1 shakes them.
 * @param {Rng} r @param {number} total @param {number} parts
 * @param {{ min?: number, weights?: readonly number[], unevenness?: number }} [options]
 */
export function split(r, total, parts, options = {}) {
  const { min = 0, weights, unevenness = 0.5 } = options;
  const shares = Array.from({ length: parts }, (_, i) => {
    const shake = 1 + unevenness * (2 * r() - 1);
    return Math.max((weights?.[i] ?? 1) * shake, 1e-9);
  });
  const whole = shares.reduce((a, b) => a + b, 0);
  const free = total - min * parts;
  if (free < 0) throw new Error(`cannot split ${total} into ${parts} parts of at least ${min}`);
  const wanted = shares.map((share) => (share / whole) * free);
  const result = wanted.map((w) => min + Math.floor(w));
  const left = total - result.reduce((a, b) => a + b, 0);
  const byRemainder = wanted
    .map((w, i) => ({ i, remainder: w - Math.floor(w) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) result[i] = /** @type {number} */ (result[i]) + 1;
  return result;
}

/** `n` different days from `start` to `end` (ISO, both included), rising. @param {Rng} r */
export function days(
  r,
  /** @type {string} */ start,
  /** @type {string} */ end,
  /** @type {number} */ n,
) {
  const first = Date.parse(start) / 864e5;
  const span = Date.parse(end) / 864e5 - first + 1;
  const chosen = new Set();
  while (chosen.size < n) chosen.add(first + Math.floor(r() * span));
  return [...chosen]
    .sort((a, b) => a - b)
    .map((d) => new Date(d * 864e5).toISOString().slice(0, 10));
}
