/**
 * Is one count of a short series far from the others? The conditional test of Poisson
 * counts (Przyborowski and Wilenski, Biometrika 31, 1940): given the sum of the series,
 * one of its n counts is binomial with the share 1/n. Counts are divided by the
 * dispersion of the others first, as quasi-Poisson models do, so that an uneven but
 * honest unit is not blamed. Periods in which nothing happened are kept out on both
 * sides (a hurdle): in a zero-heavy series the size of a count is judged by the other
 * counts, not by how often there are any. A z-score will not do: among ten points it
 * cannot pass 3.
 */
import { lowerTail, upperTail } from "./tail.ts";

const FEWEST_POINTS = 6;
/** Counts above zero among the others: fewer say nothing about size. */
const FEWEST_OTHERS = 3;
/** Chance of blaming a clean series of Poisson counts, at most; both sides, all its points. */
const ALPHA = 0.001;
/** Smaller differences are not worth anybody's time, whatever their probability. */
const SMALLEST_DIFFERENCE = 5;
/** A slip of a digit is a factor of ten; honest years differ by two or three. */
const FAR = 4;

/** The mean of the other counts above zero where `counts[at]` is an outlier, else null. */
export function outlierAt(
  counts: readonly number[],
  at: number,
  /** The share of the period in the peers' total, null where peers say nothing. */
  peerShare: number | null,
): number | null {
  const count = counts[at];
  if (count === undefined || count === 0 || counts.length < FEWEST_POINTS) return null;
  const mean = meanOfOthers(counts, at);
  if (mean === null) return null;
  const difference = Math.abs(count - mean);
  if (difference < SMALLEST_DIFFERENCE || (count < FAR * mean && count > mean / FAR)) {
    return null;
  }
  const others = counts.filter((other, i) => i !== at && other > 0);
  const scale = dispersion(others, mean);
  // It must be unlikely both by the unit's own history and by what its peers did then.
  const own = 1 / (others.length + 1);
  const ofPeers = (peerShare ?? 0) * own * counts.length;
  const shares = peerShare === null ? [own] : [own, Math.min(ofPeers, 1)];
  const total = (sum(others) + count) / scale;
  const tail = count > mean ? upperTail : lowerTail;
  const unlikely = (share: number) => tail(count / scale, total, share) * 2 * counts.length < ALPHA;
  return shares.every(unlikely) ? mean : null;
}

/**
 * False: no count of the series is far enough from the mean of the others, so that none can
 * be an outlier. The farthest are its largest and its smallest count above zero.
 */
export function mayHoldOutlier(counts: readonly number[]): boolean {
  if (counts.length < FEWEST_POINTS) return false;
  let total = 0;
  let positive = 0;
  let largest = 0;
  let smallest = Infinity;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    if (count <= 0) continue;
    total += count;
    positive += 1;
    if (count > largest) largest = count;
    if (count < smallest) smallest = count;
  }
  if (positive - 1 < FEWEST_OTHERS) return false;
  const mean = (count: number) => (total - count) / (positive - 1);
  return largest >= FAR * mean(largest) || smallest <= mean(smallest) / FAR;
}

/** Of the others above zero; null where they are too few. */
function meanOfOthers(counts: readonly number[], at: number): number | null {
  let total = 0;
  let others = 0;
  for (let i = 0; i < counts.length; i++) {
    const other = counts[i] as number;
    if (i === at || other <= 0) continue;
    total += other;
    others += 1;
  }
  return others < FEWEST_OTHERS ? null : total / others;
}

/**
 * Variance over mean of the other points, at least 1. Estimated from a few points it is
 * often too small, so it is taken two standard errors up.
 */
function dispersion(others: readonly number[], mean: number): number {
  const freedom = others.length - 1;
  const squares = sum(others.map((count) => (count - mean) ** 2));
  const estimate = Math.max(1, squares / (freedom * mean));
  return estimate * (1 + 2 * Math.sqrt(2 / freedom));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
