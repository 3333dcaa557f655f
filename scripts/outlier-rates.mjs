// How often the test of `outlier` blames a clean series: simulated, seeded, for the reference page.

const SERIES = 2000;

/** mulberry32. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {number} mean @param {() => number} next */
function poisson(mean, next) {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = next(); product > limit; product *= next()) count += 1;
  }
  return count;
}

/** @param {number} mean @param {() => number} next */
function spread(mean, next) {
  const shape = Math.max(1, Math.round(mean));
  let sum = 0;
  for (let i = 0; i < shape; i += 1) sum -= Math.log(1 - next());
  return poisson((sum * mean) / shape, next);
}

const KINDS = [
  { name: { vi: "Poisson", en: "Poisson" }, make: poisson },
  { name: { vi: "độ phân tán gấp đôi", en: "twice the spread" }, make: spread },
  {
    name: { vi: "một nửa là 0", en: "half of them zero" },
    make: (/** @type {number} */ mean, /** @type {() => number} */ next) =>
      next() < 0.5 ? 0 : poisson(2 * mean, next),
  },
];

/** @param {(counts: readonly number[], at: number, peers: null) => number | null} outlierAt */
export function outlierRates(outlierAt) {
  return KINDS.flatMap(({ name, make }) =>
    [
      [3, 6],
      [3, 12],
      [20, 12],
      [200, 12],
    ].map(([mean = 0, points = 0]) => {
      const next = random(mean * 1000 + points);
      let blamed = 0;
      for (let i = 0; i < SERIES; i += 1) {
        const series = Array.from({ length: points }, () => make(mean, next));
        if (series.some((_, at) => outlierAt(series, at, null) !== null)) blamed += 1;
      }
      return { name, mean, points, share: blamed / SERIES };
    }),
  );
}
