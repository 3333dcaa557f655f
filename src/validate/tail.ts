/** Tail of the binomial distribution, also for counts scaled by their dispersion (not whole). */

/** P(X >= x) for X ~ Binomial(n, p), as the regularised incomplete beta function I_p(x, n - x + 1). */
export function upperTail(x: number, n: number, p: number): number {
  if (x <= 0) return 1;
  return incompleteBeta(p, x, n - x + 1);
}

/** P(X <= x) for X ~ Binomial(n, p). */
export function lowerTail(x: number, n: number, p: number): number {
  if (x >= n) return 1;
  return incompleteBeta(1 - p, n - x, x + 1);
}

/** I_x(a, b) by its continued fraction; it converges fast on the side of the mean. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The fraction from its far end inwards: the terms vanish long before the last. */
function fraction(x: number, a: number, b: number): number {
  const terms = 200 + Math.ceil(Math.sqrt(a + b));
  let value = 1;
  for (let m = terms; m >= 1; m -= 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    value = 1 + even / (1 + odd / value);
  }
  const first = (-(a + b) * x) / (a + 1);
  return 1 / (1 + first / value);
}

/** ln of the gamma function for z > 0: Stirling's series, shifted to where it is exact. */
function logGamma(z: number): number {
  let shift = 0;
  let y = z;
  for (; y < 12; y += 1) shift += Math.log(y);
  const r = 1 / (y * y);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
